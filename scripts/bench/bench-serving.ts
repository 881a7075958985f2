import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, median } from './load.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
import { atLeast, atMost, type Row } from './report.ts';

const QUERY =
  '{ clause(cite: "Art 16.L", year: "2005-06") { citation heading text children { citation ownText } } }';

/** A whole contract year: clauses in clauses, eight levels deep. */
const EDITION = `{ edition(year: "2005-06") { clauses ${nested(7)} } }`;

const REDLINE = '{ compare(from: "2005-06", to: "2006-07") { redline } }';

const BASELINE_SCHEMA = `
  scalar ContractYear
  type Query {
    clause(cite: String!, year: ContractYear): Clause
    edition(year: ContractYear): Edition
    compare(from: ContractYear!, to: ContractYear!): Comparison
  }
  type Edition { clauses: [Clause!]! }
  type Comparison { redline: String! }
  type Clause { citation: String! label: String heading: String text: String! ownText: String! children: [Clause!]! }`;

const ROUNDS = 5;
const LOAD = { connections: 50, seconds: 4, queries: [QUERY] };

/** Reading one clause with its sub-clauses on PostgreSQL, against a bare server that answers the same JSON. */
export async function benchServing(databaseUrl: string, serve: readonly string[]): Promise<Row[]> {
  await ingestInto({ DATABASE_URL: databaseUrl });
  const app = await startServer(serve, { DATABASE_URL: databaseUrl }, '/ready');
  const baselineFile = join(tmpdir(), `baseline-${process.pid}.json`);
  await writeFile(
    baselineFile,
    JSON.stringify({ typeDefs: BASELINE_SCHEMA, answer: await answersOf(app.url) }),
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
      await newAgainstBare('Art. 16.L', QUERY, 50, app, baseline),
      await newAgainstBare('a whole year eight levels deep', EDITION, 1, app, baseline),
      await newAgainstBare('a redline of two years', REDLINE, 1, app, baseline),
    ];
  } finally {
    await app.stop();
    await baseline.stop();
  }
}

/** What was never asked, so that it has to be executed, against the constant of a bare server. */
async function newAgainstBare(
  what: string,
  query: string,
  connections: number,
  app: BenchServer,
  bare: BenchServer,
): Promise<Row> {
  const options = { connections, seconds: 4, queries: [query], areNew: true };
  const ratios: number[] = [];
  await load(app.url, options);
  await load(bare.url, options);
  for (let i = 0; i < ROUNDS; i += 1) {
    const { requestsPerSecond } = await load(app.url, options);
    ratios.push(requestsPerSecond / (await load(bare.url, options)).requestsPerSecond);
  }
  return atLeast(`${what}, never asked before, against a bare server`, median(ratios) * 100, 100, '%');
}

function nested(levels: number): string {
  if (levels === 0) return '{ citation ownText }';
  return `{ citation label heading ownText children ${nested(levels - 1)} }`;
}

async function answersOf(url: string): Promise<Record<string, unknown>> {
  const answers = await Promise.all([QUERY, EDITION, REDLINE].map((query) => answerOf(url, query)));
  return Object.assign({}, ...answers);
}

async function answerOf(url: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}
