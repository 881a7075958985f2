import { setTimeout as sleep } from 'node:timers/promises';
import { HOSTILE, type HostileRequest } from './hostile-requests.ts';
import { type BenchServer, startServer } from './process.ts';

/**
 * `npm run bench:abuse`: sends hostile requests to a server of its own, each alone and from 20 connections at once, beside
 * one plain client that asks for Art. 16.L again and again. Prints for each what it was answered, how long that took, how
 * large it was, how long the plain client waited at worst, and how much memory the server held at most. Ends with 1
 * where one is over a goal.
 */
const CONNECTIONS = 20;
/** Milliseconds within which everybody is to be answered or refused. */
const ANSWERED_WITHIN = 1_000;
const MOST_MEGABYTES = 400;

interface Outcome {
  readonly statuses: readonly number[];
  readonly codes: readonly string[];
  readonly slowest: number;
  readonly bytes: number;
  readonly plainWorst: number;
  readonly megabytes: number;
}

const server = await startServer(
  [process.execPath, '--max-semi-space-size=16', '--heap-growing-percent=20', 'dist/src/main.js'],
  process.env.BENCH_DATABASE_URL
    ? { DATABASE_URL: process.env.BENCH_DATABASE_URL }
    : { DATA_DIR: 'memory://' },
  '/ready',
);
let isOver = false;
try {
  await ask(server, { name: 'warm', query: '{ clause(cite: "16.L") { text } }' });
  console.log('request, connections | answered | slowest ms | bytes | plain client’s worst ms | resident MB');
  for (const request of HOSTILE)
    for (const connections of [1, CONNECTIONS]) {
      const outcome = await attack(server, request, connections);
      isOver = report(request, connections, outcome) || isOver;
    }
} finally {
  await server.stop();
}
process.exitCode = isOver ? 1 : 0;

async function attack(server: BenchServer, request: HostileRequest, connections: number): Promise<Outcome> {
  const watching = new AbortController();
  const plain = plainClient(server, watching.signal);
  const memory = memoryWatch(server, watching.signal);
  await sleep(50);
  const answers = await Promise.all(Array.from({ length: connections }, () => ask(server, request)));
  await sleep(50);
  watching.abort();
  return {
    statuses: [...new Set(answers.map(({ status }) => status))].sort(),
    codes: [...new Set(answers.flatMap(({ codes }) => codes))],
    slowest: Math.max(...answers.map(({ milliseconds }) => milliseconds)),
    bytes: Math.max(...answers.map(({ bytes }) => bytes)),
    plainWorst: await plain,
    megabytes: await memory,
  };
}

async function ask({ url }: BenchServer, { query, variables = {} }: HostileRequest) {
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const codes = [...text.slice(0, 100_000).matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => String(code));
  return {
    status: response.status,
    codes,
    bytes: text.length,
    milliseconds: Math.round(performance.now() - began),
  };
}

/** Asks one clause after the other until it is told to stop. @returns the longest it waited, in milliseconds. */
async function plainClient(server: BenchServer, signal: AbortSignal): Promise<number> {
  let worst = 0;
  while (!signal.aborted) {
    const { milliseconds } = await ask(server, {
      name: 'plain',
      query: '{ clause(cite: "16.L") { citation text } }',
    });
    worst = Math.max(worst, milliseconds);
    await sleep(5);
  }
  return worst;
}

async function memoryWatch(server: BenchServer, signal: AbortSignal): Promise<number> {
  let most = 0;
  while (!signal.aborted) {
    most = Math.max(most, await server.residentMegabytes());
    await sleep(20);
  }
  return most;
}

/** Prints a row. @returns whether it is over a goal. */
function report({ name }: HostileRequest, connections: number, outcome: Outcome): boolean {
  const { statuses, codes, slowest, bytes, plainWorst, megabytes } = outcome;
  const over = slowest > ANSWERED_WITHIN || plainWorst > ANSWERED_WITHIN || megabytes > MOST_MEGABYTES;
  const answered = [statuses.join('/'), ...codes].join(' ');
  const row = [`${name}, ${connections}`, answered, slowest, bytes, plainWorst, megabytes].join(' | ');
  console.log(over ? `${row}  ← over a goal` : row);
  return over;
}
