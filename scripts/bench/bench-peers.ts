import {
  ASKED_AGAIN,
  type Contestant,
  type ContestantsOptions,
  ROWS,
  startContestants,
} from './contestants.ts';
import { coresSentence, takeLoadsCore } from './core.ts';
import { type GraphQuery, type Load, load, median } from './load.ts';
import type { BenchServer } from './process.ts';
import { atLeast, atMost, machine, type Row, rowsTable } from './report.ts';

const CONNECTIONS = 50;
const WARM_SECONDS = 2;

/** More in a second than any that is asked nothing twice can answer. */
const ASKED_A_SECOND = 20_000;

/** What the rounds of one row came to; times in milliseconds. */
type Result = Load & { readonly megabytes: number };

export interface PeersOptions extends ContestantsOptions {
  readonly rounds: number;
  /** How long each is asked in a round. */
  readonly seconds: number;
}

/** Reading one clause with its sub-clauses: this server on both databases and others beside it, each in turn in every round. */
export async function benchPeers(options: PeersOptions): Promise<{ text: string; ok: boolean }> {
  const { rounds, seconds } = options;
  const servers: BenchServer[] = [];
  try {
    const contestants = await startContestants(options, (server) => servers.push(server));
    takeLoadsCore();
    const unasked = neverAsked();
    await playRound(contestants, unasked, WARM_SECONDS);
    const played: (readonly Load[])[] = [];
    for (let i = 0; i < rounds; i += 1) played.push(await playRound(contestants, unasked, seconds));
    const results = await resultsOf(contestants, played);
    const goals = goalRows(results);
    const setting = `${CONNECTIONS} connections, the middle of ${rounds} rounds of ${seconds} s. ${coresSentence()} ${machine()}`;
    const text = [table(results), rowsTable(goals), setting].join('\n\n');
    return { text, ok: goals.every(({ ok }) => ok) };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Asks every contestant for so long. */
async function playRound(
  contestants: readonly Contestant[],
  unasked: Iterator<GraphQuery>,
  seconds: number,
): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (const { server, again } of contestants) {
    const queries = again ? [again] : take(unasked, seconds * ASKED_A_SECOND);
    loads.push(await load(server.url, { connections: CONNECTIONS, seconds, queries, dealt: again === null }));
  }
  return loads;
}

/**
 * The same operation with variables that were not there before: the citation with white space before it, which writes a
 * number. What is answered, and what it takes to find it, is the same each time.
 */
function* neverAsked(): Generator<GraphQuery, never> {
  const { query, variables } = ASKED_AGAIN;
  for (let number = 1; ; number += 1) {
    const written = number.toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
    yield { query, variables: { ...variables, cite: `${written}${variables.cite}` } };
  }
}

function take(queries: Iterator<GraphQuery>, amount: number): readonly GraphQuery[] {
  return Array.from({ length: amount }, () => queries.next().value);
}

async function resultsOf(
  contestants: readonly Contestant[],
  played: readonly (readonly Load[])[],
): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>();
  for (const [i, { what, server }] of contestants.entries()) {
    const middle = (of: keyof Load) => median(played.map((loads) => loads[i]?.[of] ?? Number.NaN));
    results.set(what, {
      requestsPerSecond: middle('requestsPerSecond'),
      p50: middle('p50'),
      p95: middle('p95'),
      p99: middle('p99'),
      megabytes: await server.mostResidentMegabytes(),
    });
  }
  return results;
}

/** The results as a Markdown table; memory is the most that the process of the server ever held. */
function table(results: ReadonlyMap<string, Result>): string {
  const most = results.get(ROWS.least)?.requestsPerSecond ?? Number.NaN;
  const rows = [...results].map(([what, { requestsPerSecond, p50, p99, megabytes }]) => {
    const part = `${((100 * requestsPerSecond) / most).toFixed(1)} %`;
    const cells = [what, Math.round(requestsPerSecond), part, ms(p50), ms(p99), `${megabytes} MB`];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| | requests/s | of node:http | p50 | p99 | resident |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function goalRows(results: ReadonlyMap<string, Result>): readonly Row[] {
  const of = (what: string) => results.get(what) as Result;
  const speed = (what: string, against: string) =>
    (100 * of(what).requestsPerSecond) / of(against).requestsPerSecond;
  const { route, apollo, server, embedded } = ROWS;
  return [
    atLeast(`${server.again}, against the constant route of Fastify`, speed(server.again, route), 75, '%'),
    atLeast(
      `${embedded.again}, against the constant route of Fastify`,
      speed(embedded.again, route),
      75,
      '%',
    ),
    atLeast(`${server.anew}, against bare Apollo`, speed(server.anew, apollo), 100, '%'),
    atLeast(`${embedded.again}, against PostgreSQL`, speed(embedded.again, server.again), 95, '%'),
    atLeast(`${embedded.anew}, against PostgreSQL`, speed(embedded.anew, server.anew), 95, '%'),
    atMost(
      `p99 of ${embedded.again}, against PostgreSQL`,
      of(embedded.again).p99 / of(server.again).p99,
      3,
      'x',
    ),
    atMost(
      `p99 of ${embedded.anew}, against PostgreSQL`,
      of(embedded.anew).p99 / of(server.anew).p99,
      3,
      'x',
    ),
    atMost('the most resident memory, embedded', of(embedded.anew).megabytes, 400, 'MB'),
  ];
}
