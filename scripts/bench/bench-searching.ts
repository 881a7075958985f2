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

/** The 95th percentiles of one round in milliseconds, and their ratios to reading. */
type Round = Readonly<Record<'read' | 'asked' | 'anew' | 'ratio' | 'ratioAnew', number>>;

const READ = `query ($cite: String!, $year: ContractYear!) {
  clause(cite: $cite, year: $year) { citation heading text } }`;
const SEARCH = `query ($query: String!, $year: ContractYear!) {
  search(query: $query, year: $year) { totalCount engine edges { score highlight node { citation heading } } } }`;
const ROUNDS = 5;
const CONNECTIONS = 20;
const SECONDS = 4;
/** The folder of the agreement. */
const CONTENT = join('content', 'aps-atf');

/** More than a round can ask. */
const SEARCHES_A_ROUND = 12_000;

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
    for (const queries of [reading, asking]) await p95(app, queries);
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const read = await p95(app, reading);
      const asked = await p95(app, asking);
      const anew = await p95(app, neverAsked(asking, i));
      rounds.push({ read, asked, anew, ratio: asked / read, ratioAnew: anew / read });
    }
    const middle = (name: keyof Round) => median(rounds.map((round) => round[name]));
    const against = `against reading their answers (${middle('read').toFixed(1)} ms)`;
    const what = `p95 of ${questions.length} questions at ${CONNECTIONS} connections`;
    return [
      atMost('indexing both years for the search in PostgreSQL, part of the ingest', indexing, 2, 's'),
      atMost(`${what} (${middle('asked').toFixed(1)} ms) ${against}`, middle('ratio'), 3, 'x'),
      atMost(
        `the same, each question never asked before (${middle('anew').toFixed(1)} ms)`,
        middle('ratioAnew'),
        3,
        'x',
      ),
    ];
  } finally {
    await app.stop();
  }
}

/** The same questions, each with other spaces at its end: what was found for one is not what was found for another. */
function neverAsked(questions: readonly GraphQuery[], round: number): readonly GraphQuery[] {
  return Array.from({ length: SEARCHES_A_ROUND }, (_, i) => {
    const { query, variables } = questions[i % questions.length] as GraphQuery;
    const times = Math.floor(i / questions.length) + 1;
    const words = `${' '.repeat(round)}${variables.query}${' '.repeat(times)}`;
    return { query, variables: { ...variables, query: words } };
  });
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
