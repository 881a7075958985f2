import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { caseFolder } from '../support/content-case.ts';
import { PostgresNode } from '../support/replicated-postgres.ts';
import { buildProgram, type Program, startProgram } from '../support/run-program.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';
import { temporaryFolder } from '../support/test-database.ts';

// Four processes start and end, which takes some seconds each on a busy machine.
jest.setTimeout(300_000);

let primary: PostgresNode;
let replica: PostgresNode;
const programs: Program[] = [];

beforeAll(async () => {
  await buildProgram();
  primary = await PostgresNode.initialise(await temporaryFolder('replicated'));
  replica = await primary.replica('replica');
  await Promise.all([primary.start(), replica.start()]);
});

afterAll(async () => {
  for (const program of programs) {
    program.signal('SIGKILL');
    await program.ended;
  }
  await Promise.all([primary.stop(), replica.stop()]);
});

/** An empty database, which the replica copies. */
async function newDatabase(name: string): Promise<string> {
  await primary.execute(`create database ${name}`);
  return primary.url(name);
}

async function start(settings: Record<string, string>): Promise<Program & { url: string }> {
  const program = startProgram({ CONTENT_DIR: await smallContent(), ...settings });
  programs.push(program);
  return Object.assign(program, { url: await program.listening() });
}

async function smallContent(): Promise<string> {
  const folder = await temporaryFolder('content');
  await cp(caseFolder('good/small'), join(folder, 'small'), { recursive: true });
  return folder;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(50);
}

/** What a server says of a question about three things that a release has: its title, a clause, what a search finds. */
interface Answered {
  readonly status: number;
  /** Seconds; null where it says nothing. */
  readonly retryAfter: number | null;
  readonly message: string;
  /** The numbers of the publications whose words it tells: a right answer tells one. */
  readonly told: readonly number[];
}

const QUERY = `{
  agreement(slug: "small") { title }
  clause(agreement: "small", cite: "1.A.1") { text }
  search(agreement: "small", query: "lamplighter") { edges { node { text } } }
}`;

async function ask(url: string): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = (await response.json()) as {
    data: { agreement: object | null; clause: object | null; search: { edges: object[] } | null } | null;
    errors?: { message: string }[];
  };
  const parts = [data?.agreement, data?.clause, ...(data?.search?.edges ?? [])].filter(
    (part) => part != null,
  );
  const told = parts.map((part) => Number(/publication (\d+)/.exec(JSON.stringify(part))?.[1]));
  // An agreement in which a search finds nothing is another than the one that was published.
  if (data?.search?.edges.length === 0) told.push(Number.NaN);
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    retryAfter: retryAfter === null ? null : Number(retryAfter),
    message: errors?.[0]?.message ?? '',
    told: [...new Set(told)],
  };
}

describe('two servers that read from a replica, of which one may read from the primary, too', () => {
  let database: Database;
  let either: Program & { url: string };
  let replicaAlone: Program & { url: string };
  /** How many publications have begun, and how many are known to be over. */
  let begun = 0;
  let over = 0;
  const wrong: unknown[] = [];
  const seen = { answered: 0, toldToComeBack: 0 };
  let isOver = false;
  let askers: Promise<void>[] = [];

  /** Asks again and again, whatever becomes of the databases, and keeps what is wrong. */
  async function watch({ url }: { url: string }): Promise<void> {
    while (!isOver) {
      const least = over;
      const answer = await ask(url).catch((error) => ({ error }) as never);
      const isRight = answer.told?.every((each) => each >= least && each <= begun) && answer.told.length <= 1;
      if (answer.status === 200 && isRight && answer.told.length === 1) seen.answered += 1;
      else if (answer.status === 503 && isRight && Number(answer.retryAfter) > 0) seen.toldToComeBack += 1;
      else wrong.push({ least, begun, ...answer });
      await wait(10);
    }
  }

  async function publish(): Promise<number> {
    begun += 1;
    await new AgreementWriter(database).publish(reworded(await smallAgreement(), `publication ${begun}`));
    over = begun;
    return over;
  }

  const tells =
    (server: { url: string }, publication: number): (() => Promise<boolean>) =>
    async () => {
      const { status, told } = await ask(server.url);
      return status === 200 && told[0] === publication;
    };

  beforeAll(async () => {
    const DATABASE_URL = await newDatabase('agreements');
    database = await openDatabase({ type: 'postgres', url: DATABASE_URL, poolSize: 4 });
    await publish();
    const settings = { ROLE: 'serve', DATABASE_URL, DATABASE_REPLICA_URLS: replica.url('agreements') };
    [either, replicaAlone] = await Promise.all([
      start(settings),
      start({ ...settings, DATABASE_PRIMARY_READS: 'off' }),
    ]);
    await Promise.all([either.serving(), replicaAlone.serving()]);
    for (const server of [either, replicaAlone]) await until(tells(server, 1));
    askers = [either, replicaAlone].map(watch);
  });

  afterAll(async () => {
    isOver = true;
    await Promise.all(askers);
    await database.close();
  });

  test('what is published is answered from the replica', async () => {
    const publication = await publish();
    for (const server of [either, replicaAlone]) {
      await until(tells(server, publication));
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      expect(metrics).toMatch(/contract_replica_statements_total\{replica="1",outcome="answered"\} [1-9]/);
    }
  });

  test('while the replica is behind, the one asks the primary and the other says so, until it has caught up', async () => {
    await replica.execute('select pg_wal_replay_pause()');
    const publication = await publish();
    await until(tells(either, publication));
    const told = await ask(replicaAlone.url);
    expect(told).toMatchObject({ status: 503, retryAfter: 1, told: [] });
    expect(told.message).toMatch(
      /^What is served now has not reached the servers yet .* Ask again in a second\.$/,
    );
    await replicaAlone.logged('is behind');
    await replica.execute('select pg_wal_replay_resume()');
    await until(tells(replicaAlone, publication));
  });

  test('when the replica is killed, the one asks the primary and the other says so, until it is back', async () => {
    await replica.kill();
    const publication = await publish();
    await until(tells(either, publication));
    expect(await ask(replicaAlone.url)).toMatchObject({ status: 503, told: [] });
    await either.logged('does not answer; others are asked');
    await replica.start();
    await either.logged('answers again');
    await until(tells(replicaAlone, publication));
  });

  test('when the replica says nothing any more, the one asks the primary', async () => {
    await replica.signal('SIGSTOP');
    const publication = await publish();
    await until(tells(either, publication));
    await replica.signal('SIGCONT');
    await until(tells(replicaAlone, publication));
  });

  test('when the primary is killed nobody says what is served, until it is back, and the replica copies it', async () => {
    await primary.kill();
    for (const server of [either, replicaAlone]) {
      const answer = await ask(server.url);
      expect(answer).toMatchObject({ status: 503, told: [] });
      expect(answer.retryAfter).toBeGreaterThan(0);
      expect((await fetch(`${server.url}/ready`)).status).toBe(503);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
    }
    await primary.start();
    for (const server of [either, replicaAlone]) await until(tells(server, over));
    const publication = await publish();
    for (const server of [either, replicaAlone]) await until(tells(server, publication));
  });

  test('meanwhile nothing was answered that was not true when it was asked', () => {
    expect(wrong).toEqual([]);
    expect(seen.answered).toBeGreaterThan(0);
    expect(seen.toldToComeBack).toBeGreaterThan(0);
  });
});

describe('a server of the role', () => {
  let DATABASE_URL: string;
  let serving: Program & { url: string };
  let ingesting: Program & { url: string };
  beforeAll(async () => {
    DATABASE_URL = await newDatabase('roles');
  });

  test('serve makes nothing: it waits for the schema, and for something that is served', async () => {
    serving = await start({ ROLE: 'serve', DATABASE_URL });
    const ready = async () => (await fetch(`${serving.url}/ready`)).json();
    const waits = 'the database has not got the schema of this version yet: a server that ingests makes it';
    await until(async () => ((await ready()) as { reason: string }).reason === waits);
    expect((await fetch(`${serving.url}/health`)).status).toBe(200);
    expect(await primary.execute("select to_regclass('agreement') is null as empty", 'roles')).toEqual([
      { empty: true },
    ]);
  });

  test('ingest publishes, and answers nothing but how it is', async () => {
    ingesting = await start({ ROLE: 'ingest', DATABASE_URL });
    await ingesting.serving();
    expect(ingesting.written.stdout).toContain('content published');
    expect((await fetch(`${ingesting.url}/ready`)).status).toBe(200);
    expect((await fetch(`${ingesting.url}/metrics`)).status).toBe(200);
    for (const path of ['/graphql?query={__typename}', '/', '/small'])
      expect((await fetch(`${ingesting.url}${path}`)).status).toBe(404);
  });

  test('serve then serves what was published, and leaves the content to others', async () => {
    await serving.serving();
    const answer = await fetch(`${serving.url}/graphql?query={agreements{slug}}`);
    expect(await answer.json()).toEqual({ data: { agreements: [{ slug: 'small' }] } });
    serving.signal('SIGHUP');
    await serving.logged('the content is read in by a process of another role');
    for (const program of [serving, ingesting]) {
      program.signal('SIGTERM');
      expect(await program.ended).toBe(0);
    }
  });

  test('serve ends when told to while it waits', async () => {
    const waiting = await start({ ROLE: 'serve', DATABASE_URL: await newDatabase('waiting') });
    waiting.signal('SIGTERM');
    expect([await waiting.ended, waiting.written.stderr]).toEqual([0, '']);
  });

  test('all takes turns with another of its kind, which starts at the same time on an empty database', async () => {
    const settings = { DATABASE_URL: await newDatabase('turns') };
    const both = await Promise.all([start(settings), start(settings)]);
    await Promise.all(both.map((program) => program.serving()));
    const said = both.map(({ written }) => /content (published|unchanged)/.exec(written.stdout)?.[1]);
    expect(said.sort()).toEqual(['published', 'unchanged']);
    for (const { url } of both) {
      const answer = await fetch(`${url}/graphql?query={agreements{slug}}`);
      expect(await answer.json()).toEqual({ data: { agreements: [{ slug: 'small' }] } });
    }
    expect(await primary.execute('select count(*)::int as releases from release', 'turns')).toEqual([
      { releases: 1 },
    ]);
  });
});
