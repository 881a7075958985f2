import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DatabaseLocation } from '../../src/store/database-location.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { freshDatabase, temporaryFolder } from '../support/test-database.ts';

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

describe('a folder for the embedded database', () => {
  test('serves one process: a second is told to stop the first, or to take another folder or a server', async () => {
    const location = await freshDatabase('embedded', 'tables');
    const first = await openDatabase(location);
    const message = await refusal(location);
    await first.close();
    expect(message).toContain('DATA_DIR (');
    expect(message).toContain(
      'is in use by another process. Stop it, choose another DATA_DIR, or set DATABASE_URL',
    );
  });

  test('may be opened again after it was closed', async () => {
    const location = await freshDatabase('embedded', 'tables');
    for (const _ of [1, 2]) {
      const database = await openDatabase(location);
      expect(await database.rows('select slug from agreement')).toEqual([]);
      await database.close();
    }
  });

  test('that lies under a file cannot be written', async () => {
    const file = join(await temporaryFolder('no-folder'), 'file');
    await writeFile(file, '');
    const message = await refusal({ type: 'embedded', folder: join(file, 'data') });
    expect(message).toMatch(/^DATA_DIR \(.*file\/data\) cannot be written: ENOTDIR/);
    expect(message).toContain('Choose a folder that this user may write, or set DATABASE_URL.');
  });

  test('that no user may make cannot be written', async () => {
    const message = await refusal({ type: 'embedded', folder: '/proc/living-contract' });
    expect(message).toMatch(/^DATA_DIR \(\/proc\/living-contract\) cannot be written: /);
  });

  test('that holds no database but has its name is told, with the way out', async () => {
    const folder = await temporaryFolder('broken');
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'PG_VERSION'), 'no version\n');
    const message = await refusal({ type: 'embedded', folder });
    expect(message).toContain(`The database in DATA_DIR (${folder}) does not open`);
    expect(message).toContain('Move the folder away and start again');
  });

  test('needs nothing of the folder above it, which may be another user’s', async () => {
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

describe('a DATABASE_URL that does not answer', () => {
  const ADVICE = 'Is PostgreSQL running there, and are user, password and database right?';

  test('because nothing listens there', async () => {
    const message = await refusal(server('postgresql://reader:secret@127.0.0.1:1/agreements'));
    expect(message).toMatch(
      /^DATABASE_URL \(postgresql:\/\/reader@127\.0\.0\.1:1\/agreements\) does not answer: .*ECONNREFUSED/,
    );
    expect(message).toContain(ADVICE);
    expect(message).not.toContain('secret');
  });

  test('because there is no such host', async () => {
    const message = await refusal(server('postgresql://reader:secret@no-such-host.invalid/agreements'));
    expect(message).toContain('no-such-host.invalid');
    expect(message).not.toContain('secret');
  });

  test('because the password is wrong', async () => {
    const location = await freshDatabase('postgres', 'nothing');
    if (location.type !== 'postgres') throw new TypeError('not a server');
    const message = await refusal(server(location.url.replace(':password@', ':secret@')));
    expect(message).toContain('password authentication failed for user "postgres"');
    expect(message).not.toContain('secret');
  });

  test('because what listens there says nothing: after seconds, not never', async () => {
    const silent = await silentServer();
    const { port } = silent.address() as { port: number };
    const message = await refusal(server(`postgresql://reader@127.0.0.1:${port}/agreements?password=secret`));
    silent.close();
    expect(message).toContain(`(postgresql://reader@127.0.0.1:${port}/agreements) does not answer`);
    expect(message).toContain('timeout');
    expect(message).not.toContain('secret');
  }, 15_000);

  test('because it names no database', async () => {
    const message = await refusal(server('postgresql://reader:secret@127.0.0.1:1'));
    expect(message).toContain('DATABASE_URL (postgresql://reader@127.0.0.1:1) does not answer');
    expect(message).not.toContain('secret');
  });
});

function silentServer(): Promise<Server> {
  const silent = createServer(() => {});
  return new Promise((resolve) => {
    silent.listen(0, '127.0.0.1', () => resolve(silent));
  });
}
