import { type GraphQuery, load } from './load.ts';
import { ingestInto, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

const REQUESTS = 200_000;
const STEPS = 10;
const CONNECTIONS = 20;

interface Read {
  readonly citation: string;
  readonly year: string;
  readonly ownText: string;
}

/** Memory under a load that is never the same: clauses, texts, histories, comparisons, quotations and searches in turn. */
export async function benchVaried(
  database: string,
  settings: Record<string, string>,
  serve: readonly string[],
): Promise<Row[]> {
  await ingestInto(settings);
  const app = await startServer(serve, settings, '/ready');
  try {
    const queries = variedQueries(await clausesOf(app.url));
    const megabytes: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      await load(app.url, { connections: CONNECTIONS, amount: REQUESTS / STEPS, queries });
      megabytes.push(await app.residentMegabytes());
    }
    const what = `resident memory over ${REQUESTS} varied requests, on ${database} (${megabytes.join(', ')})`;
    return [atMost(what, await app.mostResidentMegabytes(), 400, 'MB')];
  } finally {
    await app.stop();
  }
}

/** Queries in words that differ from one another, as those of many sites do. */
function variedQueries(clauses: readonly Read[]): readonly GraphQuery[] {
  return clauses.flatMap(({ citation, year, ownText }, i) => {
    const cite = JSON.stringify(citation);
    const words = ownText.split(/\s+/);
    const at = { cite: citation, year };
    return [
      inline(`{ clause(cite: ${cite}, year: "${year}") { citation heading text f${i}: label } }`),
      inline(
        `{ clause(cite: ${cite}, year: "${year}") { text(format: HTML) children { ownText n${i}: id } } }`,
      ),
      {
        query: `query Q${i} ($cite: String!, $year: ContractYear) { clause(cite: $cite, year: $year) { history { year text } } }`,
        variables: at,
      },
      {
        query: 'query ($cite: String!) { compare(from: "2005-06", to: "2006-07", cite: $cite) { redline } }',
        variables: at,
      },
      {
        query: 'query ($text: String!) { quote(text: $text) { verdict exactIn } }',
        variables: { text: words.slice(0, 30).join(' ') || 'leave' },
      },
      {
        query: 'query ($query: String!) { search(query: $query) { edges { highlight } } }',
        variables: { query: searched(words) },
      },
    ];
  });
}

function inline(query: string): GraphQuery {
  return { query, variables: {} };
}

/** A few words from the middle of a text, as somebody remembers it. */
function searched(words: readonly string[]): string {
  const from = words.length >> 1;
  const some = words
    .slice(from, from + 4)
    .join(' ')
    .replaceAll(/[^\p{L}\p{N} ]/gu, ' ')
    .trim();
  return some.slice(0, 100) || 'leave';
}

async function clausesOf(url: string): Promise<readonly Read[]> {
  const deep = (levels: number): string =>
    `citation year ownText ${levels === 0 ? '' : `children { ${deep(levels - 1)} }`}`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ edition(year: "2006-07") { clauses { ${deep(4)} } } }` }),
  });
  interface Node extends Read {
    readonly children?: readonly Node[];
  }
  const { data } = (await response.json()) as { data: { edition: { clauses: readonly Node[] } } };
  const flat = (nodes: readonly Node[]): readonly Read[] =>
    nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);
  return flat(data.edition.clauses);
}
