import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../bench/postgres.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const ROUNDS = 5;
const QUERY = `{ agreement(slug: "aps-atf") { title }
  clause(agreement: "aps-atf", cite: "Art 16.L", year: "2006-07") { heading text } }`;

/** Milliseconds that one client waited for each of its answers. */
type Waits = readonly number[];

/** How long one client waits for its answers while a running server ingests changed content, on each database. */
const folder = await mkdtemp(join(tmpdir(), 'waits-'));
const postgres = await startPostgres();
try {
  const url = await postgres.createDatabase('waits');
  for (const [name, setting] of [
    ['embedded', { DATA_DIR: join(folder, 'data') }],
    ['PostgreSQL', { DATABASE_URL: url }],
  ] as const) {
    const content = join(folder, 'content', 'aps-atf');
    await cp(join('content', 'aps-atf'), content, { recursive: true });
    const settings = { ...setting, CONTENT_DIR: join(folder, 'content'), LOG_LEVEL: 'info' };
    const server = await startServerProcess(settings);
    await server.logged('serving');
    const idle = await askFor(server, sleep(3_000));
    const busy: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const file = join(content, 'agreement.yaml');
      const yaml = await readFile(file, 'utf8');
      await writeFile(file, yaml.replace(/^title: .*$/m, `title: Title of round ${round}`));
      server.signal('SIGHUP');
      busy.push(...(await askFor(server, untilTitled(server, `Title of round ${round}`))));
    }
    report(`${name}, at rest`, idle);
    report(`${name}, while it ingests (${ROUNDS} times)`, busy);
    server.signal('SIGTERM');
    await server.ended;
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}

/** Asks again and again until something is over, and a few times after it: then the new release is read. */
async function askFor(server: ServerProcess, over: Promise<unknown>): Promise<Waits> {
  const waits: number[] = [];
  let isOver = false;
  void over.then(() => {
    isOver = true;
  });
  for (let after = 0; after < 20; after += isOver ? 1 : 0) {
    const began = performance.now();
    await ask(server);
    waits.push(performance.now() - began);
    await sleep(5);
  }
  return waits;
}

async function untilTitled(server: ServerProcess, title: string): Promise<void> {
  while ((await ask(server)) !== title) await sleep(50);
}

async function ask({ url }: ServerProcess): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data } = (await response.json()) as { data: { agreement: { title: string }; clause: object } };
  if (!data?.clause) throw new Error('a clause was not answered');
  return data.agreement.title;
}

function report(what: string, waits: Waits): void {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  process.stdout.write(
    `${what}: ${waits.length} answers, median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, the longest wait ${at(1)} ms\n`,
  );
}
