import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, median } from './load.ts';
import { ingestInto, startServer } from './process.ts';
import { atLeast, atMost, type Row } from './report.ts';

const QUERY =
  '{ clause(cite: "Art 16.L", year: "2005-06") { citation heading text children { citation ownText } } }';

const BASELINE_SCHEMA = `
  scalar ContractYear
  type Query { clause(cite: String!, year: ContractYear): Clause }
  type Clause { citation: String! heading: String text: String! ownText: String! children: [Clause!]! }`;

const ROUNDS = 5;
const LOAD = { connections: 50, seconds: 4, queries: [QUERY] };

/** Reading one clause with its sub-clauses on PostgreSQL, against a bare server that answers the same JSON. */
export async function benchServing(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  const baselineFile = join(tmpdir(), `baseline-${process.pid}.json`);
  await writeFile(
    baselineFile,
    JSON.stringify({ typeDefs: BASELINE_SCHEMA, answer: await answerOf(app.url, QUERY) }),
  );
  const baseline = await startServer([process.execPath, 'dist/scripts/bench/baseline-server.js'], {
    BASELINE: baselineFile,
  });
  try {
    await load(app.url, { ...LOAD, seconds: 3 });
    await load(baseline.url, { ...LOAD, seconds: 3 });
    const rounds = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      rounds.push({ app: await load(app.url, LOAD), baseline: await load(baseline.url, LOAD) });
    }
    const speed = median(
      rounds.map((round) => round.app.requestsPerSecond / round.baseline.requestsPerSecond),
    );
    const p99 = median(rounds.map((round) => round.app.p99 / round.baseline.p99));
    const absolute = median(rounds.map((round) => round.app.requestsPerSecond));
    return [
      atLeast(
        `Art. 16.L at 50 connections (${Math.round(absolute)} requests/s) against a bare server`,
        speed * 100,
        60,
        '%',
      ),
      atMost('its p99 against the bare server’s', p99, 4, 'x'),
      atMost('resident memory after it, serving on PostgreSQL', await app.residentMegabytes(), 250, 'MB'),
    ];
  } finally {
    await app.stop();
    await baseline.stop();
  }
}

async function answerOf(url: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}
