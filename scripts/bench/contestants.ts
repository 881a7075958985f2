import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onServersCore } from './core.ts';
import type { GraphQuery } from './load.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
import { SERVE } from './serve.ts';

/** Art. 16.L with its children, as a site asks for it. */
const QUERY = `query ($cite: String!, $year: ContractYear) {
  clause(cite: $cite, year: $year) { citation heading text children { citation ownText } } }`;
export const ASKED_AGAIN: GraphQuery = { query: QUERY, variables: { cite: 'Art 16.L', year: '2005-06' } };

/** The same of what PostGraphile makes of the tables: the clause by its path, its words as they are stored. */
const ASKED_OF_TABLES: GraphQuery = {
  query: `query ($slug: String!, $year: String!, $path: String!) {
    agreementBySlug(slug: $slug) { releaseByReleaseId { placementsByAgreementIdAndReleaseId(condition: { year: $year, path: $path }) {
      nodes { ...place placementsByReleaseIdAndYearAndParentPosition { nodes { ...place } } } } } } }
    fragment place on Placement {
      label clauseVersionByReleaseIdAndVersionNumber { wordingByAgreementIdAndWording { heading ownParts } } }`,
  variables: { slug: 'aps-atf', year: '2005-06', path: 'art-16/L' },
};

/** Words of the first sub-clause. */
const WORDS = 'will be credited with paid sick leave';

/** What the constant servers know of the graph. */
const SCHEMA = `
  scalar ContractYear
  type Query { clause(cite: String!, year: ContractYear): Clause }
  type Clause { citation: String! heading: String text: String! ownText: String! children: [Clause!]! }`;

/** What their authors ask of whoever measures them. */
const PRODUCTION = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };

/** One row of the table: a server, and what it is asked. */
export interface Contestant {
  readonly what: string;
  readonly server: BenchServer;
  /** What it is asked again and again; null where it is asked nothing twice. */
  readonly again: GraphQuery | null;
}

export interface ContestantsOptions {
  /** An empty database. */
  readonly databaseUrl: string;
  /** An empty folder. */
  readonly folder: string;
  /** The folder of the package of the peers. */
  readonly peers: string;
}

/** The names of the rows that goals are about. */
export const ROWS = {
  least: 'node:http, constant',
  route: 'Fastify, constant',
  apollo: 'bare Apollo on Fastify, constant',
  server: { again: 'ours on PostgreSQL, asked again', anew: 'ours on PostgreSQL, never asked before' },
  embedded: { again: 'ours embedded, asked again', anew: 'ours embedded, never asked before' },
} as const;

/** Ingests into both databases, and starts every server. @param started is told of each, as it is to be stopped. */
export async function startContestants(
  { databaseUrl, folder, peers }: ContestantsOptions,
  started: (server: BenchServer) => void,
): Promise<readonly Contestant[]> {
  const start = async (command: readonly string[], environment: Record<string, string>, path?: string) => {
    const server = await startServer(onServersCore(command), environment, path);
    started(server);
    return server;
  };
  const ours = async (environment: Record<string, string>) => {
    await ingestInto(environment);
    return start(SERVE, environment, '/ready');
  };
  const onPostgres = await ours({ DATABASE_URL: databaseUrl });
  const embedded = await ours({ DATABASE_URL: '', DATA_DIR: join(folder, 'data') });
  const BASELINE = join(folder, 'baseline.json');
  const answer = await answerOf(onPostgres.url, ASKED_AGAIN);
  await writeFile(BASELINE, JSON.stringify({ typeDefs: SCHEMA, answer }));
  const peer = (file: string, path?: string) =>
    start(
      [process.execPath, join(peers, file)],
      { ...PRODUCTION, BASELINE, DATABASE_URL: databaseUrl },
      path,
    );
  const postgraphile = await peer('postgraphile.js', '/graphql?query=%7B__typename%7D');
  mustHold(await answerOf(postgraphile.url, ASKED_OF_TABLES), WORDS);
  mustHold(answer, WORDS);
  const apollo = await start([process.execPath, 'dist/scripts/bench/baseline-server.js'], {
    ...PRODUCTION,
    BASELINE,
  });
  return [
    { what: ROWS.least, server: await peer('node-http.js', '/'), again: ASKED_AGAIN },
    { what: ROWS.route, server: await peer('fastify.js'), again: ASKED_AGAIN },
    { what: 'Mercurius with jit, constant', server: await peer('mercurius.js'), again: ASKED_AGAIN },
    { what: 'GraphQL Yoga, constant', server: await peer('yoga.js'), again: ASKED_AGAIN },
    { what: ROWS.apollo, server: apollo, again: null },
    {
      what: 'PostGraphile on our tables: no text, no citations',
      server: postgraphile,
      again: ASKED_OF_TABLES,
    },
    { what: ROWS.server.again, server: onPostgres, again: ASKED_AGAIN },
    { what: ROWS.server.anew, server: onPostgres, again: null },
    { what: ROWS.embedded.again, server: embedded, again: ASKED_AGAIN },
    { what: ROWS.embedded.anew, server: embedded, again: null },
  ];
}

/** @throws when words that were asked for are not in an answer: it is not what the others are measured by. */
function mustHold(answer: Record<string, unknown>, words: string): void {
  if (!JSON.stringify(answer).includes(words)) throw new Error(`“${words}” was not answered`);
}

/** The data of an answer. @throws when it has errors. */
async function answerOf(url: string, asked: GraphQuery): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(asked),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  if (errors) throw new Error(`${url} answered ${JSON.stringify(errors)}`);
  return data;
}
