import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { load, median } from './load.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

/** What the relevance suite asks, with the clauses that answer. */
interface Question {
  readonly query: string;
  readonly year: string;
  readonly clauses: readonly string[];
}

const FIELDS = 'totalCount engine edges { score highlight node { citation heading } }';
const ROUNDS = 5;
const CONNECTIONS = 20;
const SECONDS = 4;

/** Searching in PostgreSQL as teachers ask, against reading the clauses that answer by their citations. */
export async function benchSearching(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl, MEILI_URL: '' }, '/ready');
  try {
    const questions = parse(readFileSync(join('test', 'search', 'questions.yaml'), 'utf8')) as Question[];
    const reading = questions.map(
      ({ clauses: [cite = ''], year }) =>
        `{ clause(cite: ${JSON.stringify(cite)}, year: "${year}") { citation heading text } }`,
    );
    const searching = questions.map(
      ({ query, year }) => `{ search(query: ${JSON.stringify(query)}, year: "${year}") { ${FIELDS} } }`,
    );
    await p95(app, reading);
    await p95(app, searching);
    const rounds = [];
    for (let i = 0; i < ROUNDS; i += 1)
      rounds.push({ read: await p95(app, reading), found: await p95(app, searching) });
    const [read, found] = [median(rounds.map(({ read }) => read)), median(rounds.map(({ found }) => found))];
    const ratio = median(rounds.map(({ read, found }) => found / read));
    const what = `p95 of ${questions.length} questions at ${CONNECTIONS} connections (${found.toFixed(1)} ms) against reading their answers (${read.toFixed(1)} ms)`;
    return [atMost(what, ratio, 3, 'x')];
  } finally {
    await app.stop();
  }
}

async function p95(app: BenchServer, queries: readonly string[]): Promise<number> {
  return (await load(app.url, { connections: CONNECTIONS, seconds: SECONDS, queries })).p95;
}
