import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EDITS, type Edit } from './edited-content.ts';
import { median } from './load.ts';
import type { BenchPostgres } from './postgres.ts';
import { type BenchServer, startServer } from './process.ts';
import { atMost, type Row } from './report.ts';

const ROUNDS = 5;

/** Milliseconds after an answer after which the next question is asked. */
const ASKS_EVERY = 5;

const QUERY = '{ clause(cite: "Art 16.L", year: "2005-06") { citation heading text } }';

/** How soon a change of the content is served, and how long whoever asks waits meanwhile, on each database. */
export async function benchEditing(postgres: BenchPostgres, serve: readonly string[]): Promise<Row[]> {
  const url = await postgres.createDatabase('editing');
  const folder = await mkdtemp(join(tmpdir(), 'bench-editing-'));
  try {
    return [
      ...(await edited('PostgreSQL', { DATABASE_URL: url }, join(folder, 'server'), serve)),
      ...(await edited(
        'the embedded database',
        { DATA_DIR: join(folder, 'data') },
        join(folder, 'embedded'),
        serve,
      )),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function edited(
  database: string,
  setting: Record<string, string>,
  content: string,
  serve: readonly string[],
): Promise<Row[]> {
  await cp('content', content, { recursive: true });
  const environment = { DATABASE_URL: '', ...setting, CONTENT_DIR: content };
  const server = await startServer([...serve], environment, '/ready');
  try {
    // The first of each is of a process that has not been asked yet.
    const agreement = join(content, 'aps-atf');
    for (const edit of EDITS) await served(server, edit, agreement, 1);
    const rows: Row[] = [];
    const waits: number[] = [];
    for (const edit of EDITS) {
      const seconds: number[] = [];
      for (let round = 2; round < 2 + ROUNDS; round += 1) {
        const measured = await served(server, edit, agreement, round);
        seconds.push(measured.seconds);
        waits.push(measured.longestWait);
      }
      rows.push(atMost(`${edit.name} is served, on ${database}`, median(seconds), 1, 's'));
    }
    rows.push(
      atMost(
        `the longest wait for a clause while it is ingested, on ${database}`,
        Math.max(...waits),
        100,
        'ms',
      ),
    );
    return rows;
  } finally {
    await server.stop();
  }
}

/** Makes an edit, tells the server, and asks for a clause again and again until the edit is served. */
async function served(server: BenchServer, edit: Edit, agreement: string, round: number) {
  await edit.make(agreement, round);
  const began = performance.now();
  let isServed = false;
  let longestWait = 0;
  const asking = (async () => {
    while (!isServed) {
      const asked = performance.now();
      await ask(server, QUERY);
      longestWait = Math.max(longestWait, performance.now() - asked);
      await sleep(ASKS_EVERY);
    }
  })();
  server.signal('SIGHUP');
  while (!(await ask(server, edit.query)).includes(edit.words(round))) await sleep(ASKS_EVERY);
  const seconds = (performance.now() - began) / 1000;
  isServed = true;
  await asking;
  return { seconds, longestWait };
}

async function ask({ url }: BenchServer, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`not answered: ${text}`);
  return text;
}
