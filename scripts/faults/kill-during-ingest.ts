import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../bench/postgres.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { MENTIONS, writeWordedContent, YEARS } from './worded-content.ts';

const KILLS = 50;

/** Everything that can tell of a mixture: both years, the title, the parties and a search. */
const QUERY = `{
  agreement(slug: "worded") { title parties }
  ${YEARS.map((year, i) => `year${i}: edition(agreement: "worded", year: "${year}") { text }`).join('\n')}
  search(agreement: "worded", query: "lamplighter", first: 20) { edges { node { text } } }
}`;

/** What was seen on one database. */
interface Seen {
  kills: number;
  /** Kills after which the next start served the new wording: they came too late to keep it from being published. */
  afterPublication: number;
  answers: number;
  /** Answers of two wordings, or with clauses missing. */
  mixed: number;
  /** The worst time from a start to the first whole answer, in milliseconds. */
  slowestStart: number;
}

/**
 * Kills the server again and again while it ingests new content, on each database, and asks it all the time. Ends with 1
 * when an answer was a mixture of two wordings, or the last wording is not served in the end.
 */
const folder = await mkdtemp(join(tmpdir(), 'kills-'));
const postgres = await startPostgres();
try {
  const url = await postgres.createDatabase('kills');
  for (const [name, setting] of [
    ['embedded', { DATA_DIR: join(folder, 'data') }],
    ['PostgreSQL', { DATABASE_URL: url }],
  ] as const)
    report(name, await killOn({ ...setting, CONTENT_DIR: join(folder, 'content'), LOG_LEVEL: 'info' }));
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function killOn(settings: Record<string, string>): Promise<Seen> {
  const content = join(String(settings.CONTENT_DIR), 'worded');
  const seen: Seen = { kills: 0, afterPublication: 0, answers: 0, mixed: 0, slowestStart: 0 };
  await writeWordedContent(content, 0);
  let served = 0;
  const duration = await wholeIngest(settings);
  for (let wording = 1; wording <= KILLS; wording += 1) {
    await writeWordedContent(content, wording);
    const began = performance.now();
    const server = await startServerProcess(settings);
    const wordings = askUntilKilled(server, seen, began);
    await server.logged('listening at');
    // From the first moment to a little after the last: what comes after the publication is seen at the next start.
    await sleep(Math.random() * duration * 1.2);
    server.signal('SIGKILL');
    await server.ended;
    seen.kills += 1;
    const last = (await wordings).at(-1);
    if (last !== undefined && last !== served) seen.afterPublication += 1;
    served = last ?? served;
  }
  await wholeIngest(settings, seen);
  return seen;
}

/** Starts the server, lets it ingest to the end, and asks it once. @returns the milliseconds that took. */
async function wholeIngest(settings: Record<string, string>, seen?: Seen): Promise<number> {
  const server = await startServerProcess(settings);
  await server.logged('listening at');
  const began = performance.now();
  await server.logged('serving');
  const duration = performance.now() - began;
  const wording = await wordingServed(server.url);
  if (seen && wording !== KILLS) {
    process.stderr.write(`wording ${KILLS} is not served in the end, but ${wording}\n`);
    process.exitCode = 1;
  }
  server.signal('SIGTERM');
  await server.ended;
  return duration;
}

/** Asks again and again. @returns the wordings that were served, one after the other. */
async function askUntilKilled(server: ServerProcess, seen: Seen, began: number): Promise<readonly number[]> {
  const wordings: number[] = [];
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded) {
    const wording = await wordingServed(server.url).catch(() => null);
    if (wording === null) {
      await sleep(5);
      continue;
    }
    seen.answers += 1;
    if (wordings.length === 0) seen.slowestStart = Math.max(seen.slowestStart, performance.now() - began);
    if (wording === 'mixed') seen.mixed += 1;
    else wordings.push(wording);
  }
  return wordings;
}

/** The wording that everything in an answer says; null where nothing is served yet. */
async function wordingServed(url: string): Promise<number | 'mixed' | null> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { text?: string }>;
    errors?: object[];
  };
  if (errors || !data?.agreement) return null;
  const said = [...JSON.stringify(data).matchAll(/wording(\d+)/gi)].map(([, number]) => Number(number));
  const isWhole = YEARS.every((_, i) => data[`year${i}`]?.text?.match(/wording\d/gi)?.length === MENTIONS);
  return isWhole && new Set(said).size === 1 ? (said[0] as number) : 'mixed';
}

function report(database: string, seen: Seen): void {
  const { kills, afterPublication, answers, mixed, slowestStart } = seen;
  process.stdout.write(
    `${database}: ${kills} kills, ${afterPublication} of them after the new wording was served; ${answers} answers, ` +
      `${mixed} of them mixed; ${Math.round(slowestStart)} ms from a start to the first answer at most\n`,
  );
  if (mixed > 0) process.exitCode = 1;
}
