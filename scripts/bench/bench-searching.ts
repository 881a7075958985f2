import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ingest } from '../../src/ingest/ingest.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { type GraphQuery, load, median } from './load.ts';
import { type BenchServer, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

/** What the relevance suite asks, with the clauses that answer. */
interface Question {
  readonly query: string;
  readonly year: string;
  readonly clauses: readonly string[];
}

/** The 95th percentiles of one round in milliseconds. */
type Round = Readonly<
  Record<'read' | 'asked' | 'readAnew' | 'foundAnew' | 'askedAnew' | 'suggested', number>
>;

const READ = `query ($cite: String!, $year: ContractYear!) {
  clause(cite: $cite, year: $year) { citation heading text } }`;
const SEARCH = `query ($query: String!, $year: ContractYear!) {
  search(query: $query, year: $year) { totalCount engine edges { score highlight node { citation heading } } } }`;
const FIND = `query ($query: String!, $year: ContractYear!) {
  search(query: $query, year: $year) { edges { node { citation } } } }`;
const READ_FOUND = `query ($cites: [String!]!, $year: ContractYear!) {
  clauses(cites: $cites, year: $year) { citation heading text } }`;
const SUGGEST = `query ($query: String!, $year: ContractYear!) {
  suggest(prefix: $query, year: $year) { kind text } }`;
const ROUNDS = 5;
const CONNECTIONS = 20;
const SECONDS = 4;
/** Who has typed so many letters has got suggestions. */
const LONGEST_TYPED = 30;
/** The folder of the agreement. */
const CONTENT = join('content', 'aps-atf');

/** More than a round can ask. */
const QUERIES_A_ROUND = 12_000;

/** Searching in PostgreSQL as teachers ask, against reading the clauses that answer by their citations. */
export async function benchSearching(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  const indexing = await indexingSeconds(databaseUrl);
  const app = await startServer(serve, { DATABASE_URL: databaseUrl, MEILI_URL: '' }, '/ready');
  try {
    const questions = parse(readFileSync(join('test', 'search', 'questions.yaml'), 'utf8')) as Question[];
    const reading = questions.map(({ clauses: [cite], year }) => ({
      query: READ,
      variables: { cite, year },
    }));
    const asking = questions.map(({ query, year }) => ({ query: SEARCH, variables: { query, year } }));
    const readingFound = await Promise.all(questions.map((question) => readingOfFound(app, question)));
    for (const queries of [reading, asking]) await p95(app, queries);
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      rounds.push({
        read: await p95(app, reading),
        asked: await p95(app, asking),
        readAnew: await p95(app, neverRead(reading, i)),
        foundAnew: await p95(app, neverRead(readingFound, i)),
        askedAnew: await p95(app, neverAsked(asking, i)),
        suggested: await p95(app, neverTyped(typed(questions), i)),
      });
    }
    const middle = (name: keyof Round) => median(rounds.map((round) => round[name])).toFixed(1);
    const ratio = (name: keyof Round, other: keyof Round) =>
      median(rounds.map((round) => round[name] / round[other]));
    const what = `p95 of ${questions.length} questions at ${CONNECTIONS} connections`;
    return [
      atMost('indexing both years for the search in PostgreSQL, part of the ingest', indexing, 2, 's'),
      atMost(
        `${what} (${middle('asked')} ms) against reading their answers (${middle('read')} ms)`,
        ratio('asked', 'read'),
        3,
        'x',
      ),
      atMost(
        `the same of questions never asked before (${middle('askedAnew')} ms) against reading what they find in words never used before (${middle('foundAnew')} ms)`,
        ratio('askedAnew', 'foundAnew'),
        3,
        'x',
      ),
      atMost(
        `suggestions as questions are typed that nobody asked before (${middle('suggested')} ms) against reading so`,
        ratio('suggested', 'readAnew'),
        1.5,
        'x',
      ),
    ];
  } finally {
    await app.stop();
  }
}

/**
 * Questions that nobody asked: each begins as one of the questions and ends as another, a different one each time. Other
 * spaces tell apart those that come out the same.
 */
function neverAsked(questions: readonly GraphQuery[], round: number): readonly GraphQuery[] {
  const wordsOf = (i: number) => String(questions[i % questions.length]?.variables.query).split(' ');
  return Array.from({ length: QUERIES_A_ROUND }, (_, i) => {
    const { query, variables } = questions[i % questions.length] as GraphQuery;
    const [begun, ended] = [wordsOf(i), wordsOf(i * 7 + round * 13 + Math.floor(i / questions.length))];
    const words = [
      ...begun.slice(0, Math.ceil((2 * begun.length) / 3)),
      ...ended.slice(-Math.ceil(ended.length / 3)),
    ];
    return { query, variables: { ...variables, query: spaced(words.join(' '), i, round, questions.length) } };
  });
}

/** Reading the ten clauses that a question finds first, by their citations. */
async function readingOfFound({ url }: BenchServer, { query, year, clauses }: Question): Promise<GraphQuery> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIND, variables: { query, year } }),
  });
  const { data } = (await response.json()) as {
    data: { search: { edges: readonly { node: { citation: string } }[] } };
  };
  const cites = data.search.edges.map(({ node }) => node.citation);
  return { query: READ_FOUND, variables: { cites: cites.length > 0 ? cites : clauses, year } };
}

/** The same citations, each with other spaces at its end. */
function neverRead(queries: readonly GraphQuery[], round: number): readonly GraphQuery[] {
  return Array.from({ length: QUERIES_A_ROUND }, (_, i) => {
    const { query, variables } = queries[i % queries.length] as GraphQuery;
    return {
      query,
      variables: {
        ...variables,
        ...spacedCitations(variables, (cite) => spaced(cite, i, round, queries.length)),
      },
    };
  });
}

function spacedCitations({ cite, cites }: GraphQuery['variables'], space: (cite: string) => string) {
  return Array.isArray(cites) ? { cites: cites.map(space) } : { cite: space(String(cite)) };
}

/** The same beginnings, each with other spaces before it. */
function neverTyped(queries: readonly GraphQuery[], round: number): readonly GraphQuery[] {
  return queries.map(({ query, variables }) => ({
    query,
    variables: { ...variables, query: `${' '.repeat(round + 1)}${variables.query}` },
  }));
}

function spaced(words: string, number: number, round: number, all: number): string {
  return `${' '.repeat(round)}${words}${' '.repeat(Math.floor(number / all) + 1)}`;
}

/** What suggestions are asked for while the questions are typed: each beginning from the second letter on. */
function typed(questions: readonly Question[]): readonly GraphQuery[] {
  return questions.flatMap(({ query, year }) =>
    Array.from({ length: Math.min(query.length, LONGEST_TYPED) - 1 }, (_, i) => {
      return { query: SUGGEST, variables: { query: query.slice(0, i + 2), year } };
    }),
  );
}

async function p95(app: BenchServer, queries: readonly GraphQuery[]): Promise<number> {
  return (await load(app.url, { connections: CONNECTIONS, seconds: SECONDS, queries })).p95;
}

/** Ingests, and tells how long of it writing and analysing what is searched took. */
async function indexingSeconds(url: string): Promise<number> {
  const database = await openDatabase({ type: 'postgres', url, poolSize: 4 });
  let [before, began, ended] = [0, 0, 0];
  database.onQuery((sql) => {
    const now = performance.now();
    if (began === 0 && /^\s*insert into search_document/.test(sql)) began = before;
    if (/^\s*analyze/.test(sql)) ended = now;
    before = now;
  });
  try {
    await ingest(CONTENT, new AgreementWriter(database));
    return (ended - began) / 1000;
  } finally {
    await database.close();
  }
}
