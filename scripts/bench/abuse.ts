import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HostileRequest, hostileRequests } from './hostile-requests.ts';
import { type Answer, HttpClient } from './http-client.ts';
import { startPostgres } from './postgres.ts';
import { type BenchServer, ingestInto, startServer } from './process.ts';
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

/** What one hostile request did, alone and from many connections at once. */
interface Outcome {
  readonly name: string;
  readonly alone: Answer;
  readonly together: readonly Answer[];
  /** The longest that the plain client waited meanwhile, in milliseconds. */
  readonly plainWait: number;
  readonly megabytes: number;
}

/** Sends each hostile request beside a plain client and prints what became of it; ends with 1 when a goal is missed. */
const postgres = await startPostgres();
try {
  const DATABASE_URL = await postgres.createDatabase('abuse');
  await ingestInto({ DATABASE_URL });
  const server = await startServer(SERVE, { DATABASE_URL, LOG_LEVEL: 'silent' }, '/ready');
  try {
    const outcomes: Outcome[] = [];
    for (const hostile of hostileRequests(await words(server.url)))
      outcomes.push(await abuse(server, hostile));
    outcomes.push(await manyConnections(server), await tricklingBodies(server));
    const rows = goals(outcomes);
    process.stdout.write(`${table(outcomes)}\n\n${rowsTable(rows)}\n\n${machine()}\n`);
    if (rows.some((row) => !row.ok)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
} finally {
  await postgres.stop();
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

/** Milliseconds for which a body may trickle in, and the server needs to look. */
const TRICKLES = 32_000;

/** What is looked at is not how soon they are closed, which takes half a minute, but that they are, and harm nobody. */
async function tricklingBodies(server: BenchServer): Promise<Outcome> {
  const { hostname, port } = new URL(server.url);
  return besidePlainClient(server, async () => {
    const began = performance.now();
    const sockets = Array.from({ length: 300 }, () => connect(Number(port), hostname).on('error', () => {}));
    const head =
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n';
    for (const socket of sockets) socket.write(head);
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
  const done = await abusing();
  isOver = true;
  await asking;
  plain.close();
  return { ...done, plainWait, megabytes: await server.residentMegabytes() };
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

function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, alone, together, plainWait, megabytes }) => {
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
  });
  const head = [
    'request',
    'alone',
    'took',
    'bytes',
    `from ${AT_ONCE} at once`,
    'worst',
    'plain client waited',
    'resident',
  ];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

function goals(outcomes: readonly Outcome[]): readonly Row[] {
  const answers = outcomes.flatMap(({ alone, together }) => [alone, ...together]);
  return [
    atMost('the slowest answer or refusal of a hostile request', worst(answers), WITHIN, 'ms'),
    atMost(
      'the longest that a plain client waited',
      Math.max(...outcomes.map(({ plainWait }) => plainWait)),
      WITHIN,
      'ms',
    ),
    atMost(
      'resident memory, at most',
      Math.max(...outcomes.map(({ megabytes }) => megabytes)),
      MEGABYTES,
      'MB',
    ),
  ];
}

function worst(answers: readonly Answer[]): number {
  return Math.max(0, ...answers.map(({ milliseconds }) => milliseconds));
}
