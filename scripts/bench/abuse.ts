import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HostileRequest, hostileRequests } from './hostile-requests.ts';
import { type Answer, HttpClient } from './http-client.ts';
import { startPostgres } from './postgres.ts';
import { type BenchServer, startServer } from './process.ts';
import { atMost, machine, type Row, rowsTable } from './report.ts';
import { SERVE } from './serve.ts';

/** The plain client asks this, again and again. */
const PLAIN = JSON.stringify({
  query: '{ clause(cite: "Art 16.L", year: "2005-06") { citation heading text } }',
});

/** Milliseconds in which each request is answered or refused, and a plain client waits at most. */
const WITHIN = 1_000;
const MEGABYTES = 400;
const AT_ONCE = 20;
const TIMES_EACH = 3;

/** Milliseconds for which a body may trickle in, and the server needs to look. */
const TRICKLES = 40_000;

/** What one hostile request did, alone and from many connections at once. */
interface Outcome {
  readonly name: string;
  readonly alone: Answer;
  readonly together: readonly Answer[];
  /** The longest that the plain client waited meanwhile, in milliseconds. */
  readonly plainWait: number;
  readonly megabytes: number;
}

/**
 * Sends each hostile request beside a plain client, to a server on each database that ingests the content itself as its first
 * start does, and prints what became of it; ends with 1 when a goal is missed.
 */
const folder = await mkdtemp(join(tmpdir(), 'abuse-'));
const postgres = await startPostgres();
try {
  const DATABASE_URL = await postgres.createDatabase('abuse');
  const rows: Row[] = [];
  for (const [name, setting] of [
    ['PostgreSQL', { DATABASE_URL }],
    ['the embedded database', { DATABASE_URL: '', DATA_DIR: join(folder, 'data') }],
  ] as const)
    rows.push(...(await abuseOn(name, setting)));
  process.stdout.write(`${rowsTable(rows)}\n\n${machine()}\n`);
  if (rows.some((row) => !row.ok)) process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function abuseOn(database: string, setting: Record<string, string>): Promise<readonly Row[]> {
  const server = await startServer(SERVE, { ...setting, LOG_LEVEL: 'silent' }, '/ready');
  try {
    const started = await server.residentMegabytes();
    process.stdout.write(`On ${database}, ${started} MB resident when it is ready:\n\n${tableHead()}\n`);
    const outcomes: Outcome[] = [];
    const add = (outcome: Outcome) => {
      outcomes.push(outcome);
      process.stdout.write(`${tableRow(outcome)}\n`);
    };
    for (const hostile of hostileRequests(await words(server.url))) add(await abuse(server, hostile));
    add(await manyConnections(server));
    add(await tricklingBodies(server));
    process.stdout.write('\n');
    return goals(database, outcomes, await server.mostResidentMegabytes());
  } finally {
    await server.stop();
  }
}

async function abuse(server: BenchServer, { name, body }: HostileRequest): Promise<Outcome> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const clients = Array.from({ length: AT_ONCE }, () => new HttpClient(server.url));
  const outcome = await besidePlainClient(server, async () => {
    const alone = await (clients[0] as HttpClient).post(text);
    const together = await Promise.all(clients.map((client) => several(client, text)));
    return { name, alone, together: together.flat() };
  });
  for (const client of clients) client.close();
  return outcome;
}

async function several(client: HttpClient, text: string): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < TIMES_EACH; i += 1) answers.push(await client.post(text));
  return answers;
}

async function manyConnections(server: BenchServer): Promise<Outcome> {
  const body = JSON.stringify({ query: '{ compare(from: "2005-06", to: "2006-07") { redline } }' });
  const clients = Array.from({ length: 200 }, () => new HttpClient(server.url));
  const outcome = await besidePlainClient(server, async () => {
    const together = await Promise.all(clients.map((client) => client.post(body)));
    return { name: '200 connections that ask for a redline', alone: together[0] as Answer, together };
  });
  for (const client of clients) client.close();
  return outcome;
}

/** What is looked at is not how soon they are closed, which takes half a minute, but that they are, and harm nobody. */
async function tricklingBodies(server: BenchServer): Promise<Outcome> {
  const { hostname, port } = new URL(server.url);
  return besidePlainClient(server, async () => {
    const began = performance.now();
    const sockets = Array.from({ length: 300 }, () => connect(Number(port), hostname).on('error', () => {}));
    const head =
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n';
    // Read, or the end that the server puts to them is not seen.
    for (const socket of sockets) socket.resume().write(head);
    const closed = sockets.map(
      (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    );
    const trickle = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write('{');
    }, 5_000);
    const all = Promise.all(closed).then((): Answer['status'] => 408);
    const status = await Promise.race([all, sleep(TRICKLES, 'closed' as const)]);
    clearInterval(trickle);
    for (const socket of sockets) socket.destroy();
    const seconds = Math.round((performance.now() - began) / 1000);
    if (status === 'closed') throw new Error(`bodies that trickle in are still open after ${seconds} s`);
    return {
      name: `300 bodies that trickle in, closed after ${seconds} s`,
      alone: { status, milliseconds: 0, bytes: 0 },
      together: [],
    };
  });
}

async function besidePlainClient(
  server: BenchServer,
  abusing: () => Promise<Pick<Outcome, 'name' | 'alone' | 'together'>>,
): Promise<Outcome> {
  const plain = new HttpClient(server.url);
  let isOver = false;
  let plainWait = 0;
  const asking = (async () => {
    while (!isOver) {
      const { status, milliseconds } = await plain.post(PLAIN);
      if (status !== 200) throw new Error(`the plain client was answered ${status}`);
      plainWait = Math.max(plainWait, milliseconds);
      await sleep(5);
    }
  })();
  try {
    const [done] = await Promise.all([
      abusing().finally(() => {
        isOver = true;
      }),
      asking,
    ]);
    return { ...done, plainWait, megabytes: await server.residentMegabytes() };
  } finally {
    plain.close();
  }
}

/** Words of the agreement, as somebody would copy them. */
async function words(url: string): Promise<readonly string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ clause(cite: "Article 16", year: "2005-06") { text } }' }),
  });
  const { data } = (await response.json()) as { data: { clause: { text: string } } };
  return data.clause.text.split(/\s+/);
}

function tableHead(): string {
  const columns = [
    ...['request', 'alone', 'took', 'bytes', `from ${AT_ONCE} at once`, 'worst'],
    ...['plain client waited', 'resident'],
  ];
  return `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`;
}

function tableRow({ name, alone, together, plainWait, megabytes }: Outcome): string {
  const statuses = Object.entries(Object.groupBy(together, ({ status }) => String(status)));
  const counted = statuses.map(([status, answers]) => `${answers?.length} × ${status}`).join(', ');
  const cells = [
    name,
    alone.status,
    `${Math.round(alone.milliseconds)} ms`,
    alone.bytes,
    counted,
    `${Math.round(worst(together))} ms`,
    `${Math.round(plainWait)} ms`,
    `${megabytes} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function goals(database: string, outcomes: readonly Outcome[], megabytes: number): readonly Row[] {
  const answers = outcomes.flatMap(({ alone, together }) => [alone, ...together]);
  const plainWait = Math.max(...outcomes.map((outcome) => outcome.plainWait));
  return [
    atMost(
      `the slowest answer or refusal of a hostile request, on ${database}`,
      worst(answers),
      WITHIN,
      'ms',
    ),
    atMost(`the longest that a plain client waited, on ${database}`, plainWait, WITHIN, 'ms'),
    atMost(`the most resident memory at any moment, on ${database}`, megabytes, MEGABYTES, 'MB'),
  ];
}

function worst(answers: readonly Answer[]): number {
  return Math.max(0, ...answers.map(({ milliseconds }) => milliseconds));
}
