import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../../src/store/database.ts';
import type { DatabaseLocation } from '../../src/store/database-location.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { DatabaseUnavailable, StoreError } from '../../src/store/store-error.ts';
import { type PostgresServer, signalServer, TLS } from '../support/postgres-server.ts';
import { freshDatabase, ownServer, temporaryFolder } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

/** Why a database does not open. */
async function refusal(location: DatabaseLocation): Promise<string> {
  try {
    const database = await openDatabase(location);
    await database.close();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    return (error as StoreError).message;
  }
  throw new Error('the database opened');
}

function server(url: string): DatabaseLocation {
  return { type: 'postgres', url, poolSize: 2 };
}

// They wait for threads, for processes, and the first for seconds for a server that says nothing.
const together = new TestsTogether(12);

describe('a PostgreSQL that does not answer', () => {
  together.test('from the beginning is told: after seconds, not never', async () => {
    const silent = await silentServer();
    const { port } = silent.address() as { port: number };
    const message = await refusal(server(`postgresql://reader@127.0.0.1:${port}/agreements?password=secret`));
    silent.close();
    expect(message).toContain(`(postgresql://reader@127.0.0.1:${port}/agreements) does not answer`);
    expect(message).toContain('timeout');
    expect(message).not.toContain('secret');
  });

  together.test(
    'any more in the middle of a statement is not waited for, and is asked again when it answers',
    () =>
      withOwn(async ({ postgres, database }) => {
        const asked = [1, 2, 3].map(() => database.rows('select 1 as one'));
        await Promise.all(asked);
        signalServer(postgres, 'SIGSTOP');
        const refused = await Promise.allSettled([1, 2, 3].map(() => database.rows('select 2 as two')));
        signalServer(postgres, 'SIGCONT');
        for (const outcome of refused) {
          expect(outcome.status).toBe('rejected');
          expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(DatabaseUnavailable);
        }
        expect(await database.rows('select 3 as three')).toEqual([{ three: 3 }]);
      }),
  );

  together.test(
    'any more in the middle of a piece of work, or before it begins, leaves room for those that come after',
    () =>
      withOwn(async ({ postgres, database }) => {
        const select = (em: SqlEntityManager) => em.execute('select 1');
        /** On every connection there is: each piece of work keeps its own until the other has one. */
        const onBoth = () => {
          const have = Promise.withResolvers<void>();
          let waiting = 2;
          const work = () =>
            database.inSteps(async (step) => {
              await step(select);
              waiting -= 1;
              if (waiting === 0) have.resolve();
              await have.promise;
              return step(select);
            });
          return Promise.all([work(), work()]);
        };
        await onBoth();
        let next: Promise<unknown> | undefined;
        const stopped = database.inSteps(async (step) => {
          await step(select);
          signalServer(postgres, 'SIGSTOP');
          next = database.inSteps((another) => another(select));
          await step(select);
        });
        await expect(stopped).rejects.toThrow(DatabaseUnavailable);
        await expect(next).rejects.toThrow(DatabaseUnavailable);
        signalServer(postgres, 'SIGCONT');
        await expect(onBoth()).resolves.toHaveLength(2);
      }),
  );

  together.test('a statement that takes too long is ended by the server', async () => {
    const location = await freshDatabase('postgres', 'tables');
    if (location.type !== 'postgres') throw new TypeError('not a server');
    const impatient = await openDatabase(server(`${location.url}?statement_timeout=200`));
    const endless = impatient.rows('select pg_sleep(1000)');
    await expect(endless).rejects.toThrow(/does not answer: .*statement timeout/);
    expect(await impatient.rows('select 3 as three')).toEqual([{ three: 3 }]);
    await impatient.close();
  });
});

describe('the settings of DATABASE_URL', () => {
  const settings = (url: string, more: string) => server(`${url}${url.includes('?') ? '&' : '?'}${more}`);
  const authority = `sslrootcert=${join(TLS, 'authority.pem')}`;
  const stranger = `sslrootcert=${join(TLS, 'stranger.pem')}`;
  /** By the name that its certificate has. */
  const byName = (url: string) => url.replace('127.0.0.1', 'localhost');
  let made: Promise<DatabaseLocation> | null = null;
  /** Of a database that the first who asks has made. */
  async function databaseUrl(): Promise<string> {
    made ??= freshDatabase('postgres', 'tables');
    const location = await made;
    if (location.type !== 'postgres') throw new TypeError('not a server');
    return location.url;
  }

  async function isEncrypted(location: DatabaseLocation): Promise<boolean | undefined> {
    const database = await openDatabase(location);
    const [row] = await database.rows<{ ssl: boolean }>(
      'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
    );
    await database.close();
    return row?.ssl;
  }

  for (const [more, expected] of [
    ['sslmode=require', true],
    [`sslmode=verify-ca&${authority}`, true],
    ['sslmode=disable', false],
  ] as const) {
    together.test(`${more}: encrypted ${expected}`, async () => {
      expect(await isEncrypted(settings(await databaseUrl(), more))).toBe(expected);
    });
  }

  together.test('sslmode=verify-full goes by the name of the server and by who vouches for it', async () => {
    const url = await databaseUrl();
    expect(await isEncrypted(settings(byName(url), `sslmode=verify-full&${authority}`))).toBe(true);
    expect(await refusal(settings(url, `sslmode=verify-full&${authority}`))).toMatch(/127\.0\.0\.1/);
    expect(await refusal(settings(byName(url), `sslmode=verify-full&${stranger}`))).toContain(
      'unable to verify',
    );
    expect(await refusal(settings(url, `sslmode=verify-ca&${stranger}`))).toContain('unable to verify');
  });

  together.test(
    'user, password, dbname, options and application_name are those after the question mark',
    async () => {
      const { port, pathname } = new URL(await databaseUrl());
      const more = `user=postgres&password=password&dbname=${pathname.slice(1)}&application_name=the%20program&options=-c%20work_mem%3D7MB`;
      const database = await openDatabase(server(`postgresql://127.0.0.1:${port}?${more}`));
      const [row] = await database.rows(
        `select current_database() as dbname, current_setting('application_name') as name, current_setting('work_mem') as memory`,
      );
      await database.close();
      expect(row).toEqual({ dbname: pathname.slice(1), name: 'the program', memory: '7MB' });
    },
  );

  for (const [more, expected] of [
    ['connect_timeout=9', '5s'],
    ['statement_timeout=1234', '1234ms'],
    ['statement_timeout=0', '0'],
  ] as const) {
    together.test(`${more}: a statement may take ${expected}`, async () => {
      const database = await openDatabase(settings(await databaseUrl(), more));
      const rows = await database.rows('show statement_timeout');
      await database.close();
      expect(rows).toEqual([{ statement_timeout: expected }]);
    });
  }

  together.test('statement_timeout does not hurry who waits while another makes the schema', async () => {
    const url = await databaseUrl();
    const maker = await openDatabase(settings(url, 'application_name=maker'));
    await maker.rows("select pg_advisory_lock(hashtext('living-contract migrations'))");
    const opening = openDatabase(settings(url, 'application_name=waiter&statement_timeout=1000'));
    const ended = opening.then(
      () => true,
      () => true,
    );
    const longer = `select from pg_stat_activity where application_name = 'waiter' and wait_event = 'advisory'
      and clock_timestamp() - query_start > interval '1.1 s'`;
    const waits = async () => (await maker.rows(longer)).length > 0;
    while (!(await Promise.race([ended, waits()])));
    await maker.close();
    const database = await opening;
    expect(await database.rows('show statement_timeout')).toEqual([{ statement_timeout: '1s' }]);
    await database.close();
  });

  for (const [more, reason] of [
    ['sslmode=prefer', 'sslmode is "prefer"; it must be one of disable, require, verify-ca, verify-full'],
    ['sslmode=verify-ca', 'sslmode=verify-ca needs sslrootcert'],
    ['sslmode=verify-full&sslrootcert=/no/such.pem', '/no/such.pem cannot be read (ENOENT)'],
    ['channel_binding=require', 'channel_binding is no setting that this program knows; it knows user, '],
    ['connect_timeout=soon', 'connect_timeout is "soon"; it must be a whole number'],
    ['secret@127.0.0.1/agreements', 'what stands after the ? is no setting'],
    ['user=a&user=b', 'user is set twice'],
  ] as const) {
    together.test(`${more} is refused by name`, async () => {
      const message = await refusal(settings(await databaseUrl(), more));
      expect(message).toMatch(
        /^DATABASE_URL \(postgresql:\/\/postgres@127\.0\.0\.1:\d+\/\w+\) cannot be used: /,
      );
      expect(message).toContain(reason);
      expect(message).not.toMatch(/:password|secret/);
    });
  }
});

describe('a DATABASE_URL that does not answer', () => {
  const ADVICE = 'Is PostgreSQL running there, and are user, password and database right?';

  together.test('because nothing listens there', async () => {
    const message = await refusal(server('postgresql://reader:secret@127.0.0.1:1/agreements'));
    expect(message).toMatch(
      /^DATABASE_URL \(postgresql:\/\/reader@127\.0\.0\.1:1\/agreements\) does not answer: .*ECONNREFUSED/,
    );
    expect(message).toContain(ADVICE);
    expect(message).not.toContain('secret');
  });

  together.test('because there is no such host', async () => {
    const message = await refusal(server('postgresql://reader:secret@no-such-host.invalid/agreements'));
    expect(message).toContain('no-such-host.invalid');
    expect(message).not.toContain('secret');
  });

  together.test('because the password is wrong', async () => {
    const location = await freshDatabase('postgres', 'nothing');
    if (location.type !== 'postgres') throw new TypeError('not a server');
    const message = await refusal(server(location.url.replace(':password@', ':secret@')));
    expect(message).toContain('password authentication failed for user "postgres"');
    expect(message).not.toContain('secret');
  });

  together.test('because it names no database', async () => {
    const message = await refusal(server('postgresql://reader:secret@127.0.0.1:1'));
    expect(message).toContain('DATABASE_URL (postgresql://reader@127.0.0.1:1) does not answer');
    expect(message).not.toContain('secret');
  });
});

describe('a folder for the embedded database', () => {
  together.test(
    'serves one process: a second is told to stop the first, or to take another folder or a server',
    async () => {
      const location = await freshDatabase('embedded', 'tables');
      const first = await openDatabase(location);
      const message = await refusal(location);
      await first.close();
      expect(message).toContain('DATA_DIR (');
      expect(message).toContain(
        'is in use by another process. Stop it, choose another DATA_DIR, or set DATABASE_URL',
      );
    },
  );

  together.test('is free at once when the process that had it was killed', async () => {
    const location = await freshDatabase('embedded', 'tables');
    if (location.type !== 'embedded') throw new TypeError('not a folder');
    const holder = startHolder(location.folder);
    await holder.holds;
    expect(await refusal(location)).toContain('is in use by another process');
    holder.process.kill('SIGKILL');
    await holder.ended;
    const database = await openDatabase(location);
    expect(await database.rows('select slug from agreement')).toEqual([]);
    await database.close();
  });

  together.test('stays with a process that is paused, however long', async () => {
    const folder = await temporaryFolder('paused');
    const holder = startHolder(folder);
    await holder.holds;
    holder.process.kill('SIGSTOP');
    expect(await refusal({ type: 'embedded', folder })).toContain('is in use by another process');
    holder.process.kill('SIGKILL');
    await holder.ended;
  });

  together.test('may be opened again after it was closed', async () => {
    const location = await freshDatabase('embedded', 'tables');
    for (const _ of [1, 2]) {
      const database = await openDatabase(location);
      expect(await database.rows('select slug from agreement')).toEqual([]);
      await database.close();
    }
  });

  together.test('that lies under a file cannot be written', async () => {
    const file = join(await temporaryFolder('no-folder'), 'file');
    await writeFile(file, '');
    const message = await refusal({ type: 'embedded', folder: join(file, 'data') });
    expect(message).toMatch(/^DATA_DIR \(.*file\/data\) cannot be written: ENOTDIR/);
    expect(message).toContain('Choose a folder that this user may write, or set DATABASE_URL.');
  });

  together.test('that no user may make cannot be written', async () => {
    const message = await refusal({ type: 'embedded', folder: '/proc/living-contract' });
    expect(message).toMatch(/^DATA_DIR \(\/proc\/living-contract\) cannot be written: /);
  });

  together.test('that holds no database but has its name is told, with the way out', async () => {
    const folder = await temporaryFolder('broken');
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'PG_VERSION'), 'no version\n');
    const message = await refusal({ type: 'embedded', folder });
    expect(message).toContain(`The database in DATA_DIR (${folder}) does not open`);
    expect(message).toContain('Move the folder away and start again');
  });

  together.test('needs nothing of the folder above it, which may be another user’s', async () => {
    const folder = join(await temporaryFolder('volume'), 'data');
    const location = await freshDatabase('embedded', 'tables');
    if (location.type !== 'embedded') throw new TypeError('not a folder');
    spawnSync('cp', ['-r', location.folder, folder]);
    const database = await openDatabase({ type: 'embedded', folder });
    const around = spawnSync('ls', ['-A', join(folder, '..')], { encoding: 'utf8' }).stdout.trim();
    await database.close();
    expect(around).toBe('data');
  });
});

/** Gives a test a server that it may stop, and a database there that has little patience with it. */
async function withOwn(use: (own: { postgres: PostgresServer; database: Database }) => Promise<void>) {
  const postgres = await ownServer();
  const database = await openDatabase(server(`${postgres.url}?statement_timeout=200&connect_timeout=1`));
  try {
    await use({ postgres, database });
  } finally {
    signalServer(postgres, 'SIGCONT');
    await database.close();
    await postgres.abandon();
  }
}

/** Another process that has a folder. */
function startHolder(folder: string) {
  const takeFolder = JSON.stringify(new URL('../../src/store/data-folder.ts', import.meta.url).href);
  const script = `import { takeFolder } from ${takeFolder};
    const giveBack = await takeFolder(${JSON.stringify(folder)});
    // Holds it, too: what nobody holds may be collected.
    setInterval(() => giveBack, 1000);
    console.log('holds');`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    process: holder,
    holds: new Promise((resolve) => holder.stdout.once('data', resolve)),
    ended: new Promise((resolve) => holder.once('exit', resolve)),
  };
}

function silentServer(): Promise<Server> {
  const silent = createServer(() => {});
  return new Promise((resolve) => {
    silent.listen(0, '127.0.0.1', () => resolve(silent));
  });
}
