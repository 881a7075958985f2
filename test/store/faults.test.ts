import { spawnSync } from 'node:child_process';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import type { DatabaseLocation } from '../../src/store/database-location.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { DatabaseUnavailable, StoreError } from '../../src/store/store-error.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';
import { administer, freshDatabase } from '../support/test-database.ts';

/** What is told of a failure: one sentence or two, with the setting to look at, and no stack. */
async function told(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (failure) => failure,
  );
  expect(error).toBeInstanceOf(StoreError);
  expect(error.message).toMatch(/^(?:DATABASE_URL|DATA_DIR) \(/);
  expect(error.message).not.toMatch(/\[object|\n|undefined/);
  return error.message;
}

async function serverUrl(holding: 'nothing' | 'tables'): Promise<string> {
  const location = await freshDatabase('postgres', holding);
  if (location.type !== 'postgres') throw new TypeError('not a server');
  return location.url;
}

/** The same database for another user, whom a statement gives what may be done. */
async function asUser(url: string, name: string, ...rights: readonly string[]): Promise<DatabaseLocation> {
  const role = `${name}_${new URL(url).pathname.slice(1)}`;
  await administer(`create role ${role} login password 'password'`);
  const database = await openDatabase({ type: 'postgres', url, poolSize: 2 });
  for (const right of rights) await database.fork().execute(right.replaceAll('ROLE', role));
  await database.close();
  return { type: 'postgres', url: url.replace('postgres:password', `${role}:password`), poolSize: 2 };
}

const READS = 'grant select on all tables in schema public to ROLE';

describe('a user of PostgreSQL', () => {
  test('who may not make tables is told so at the start', async () => {
    const url = await serverUrl('nothing');
    const role = `maker_${new URL(url).pathname.slice(1)}`;
    await administer(`create role ${role} login password 'password'`);
    const location = {
      type: 'postgres',
      url: url.replace('postgres:password', `${role}:password`),
      poolSize: 2,
    };
    const message = await told(openDatabase(location as DatabaseLocation));
    expect(message).toContain('refuses a right that the program needs. Give the right to its user: ');
    expect(message).toContain('permission denied');
  });

  test('who may only read serves what is there, and is told so when something new is to be written', async () => {
    const url = await serverUrl('tables');
    const owner = await openDatabase({ type: 'postgres', url, poolSize: 2 });
    const small = await smallAgreement();
    await new AgreementWriter(owner).publish(small);
    await owner.close();
    const database = await openDatabase(await asUser(url, 'reader', READS));
    const library = new AgreementLibrary(new AgreementReader(database));
    expect((await library.agreement(small.slug))?.title).toBe(small.title);
    const message = await told(new AgreementWriter(database).publish(reworded(small, 'new')));
    expect(message).toContain('refuses a right that the program needs');
    await database.close();
  });

  test('on a replica, where everybody may only read, serves what is there, and is told so', async () => {
    const url = await serverUrl('tables');
    const location = await asUser(
      url,
      'replica',
      READS,
      'grant usage, update on all sequences in schema public to ROLE',
      'alter role ROLE set default_transaction_read_only = on',
    );
    const database = await openDatabase(location);
    const message = await told(new AgreementWriter(database).publish(await smallAgreement()));
    expect(message).toContain('only reads, as a replica does. Name the server that writes');
    await database.close();
  });
});

test('a table that is gone, as while a backup is restored, is a database that may answer later', async () => {
  const url = await serverUrl('tables');
  const database = await openDatabase({ type: 'postgres', url, poolSize: 2 });
  await database.fork().execute('alter table serving rename to being_restored');
  const library = new AgreementLibrary(new AgreementReader(database));
  await expect(library.serving()).rejects.toThrow(DatabaseUnavailable);
  await database.fork().execute('alter table being_restored rename to serving');
  expect((await library.serving()).releases.size).toBe(0);
  await database.close();
});

test('a release has no number again that one had from which a database was set back', async () => {
  const url = await serverUrl('tables');
  const database = await openDatabase({ type: 'postgres', url, poolSize: 2 });
  const reader = new AgreementReader(database);
  const small = await smallAgreement();
  await untilLateInSecond();
  await new AgreementWriter(database).publish(small);
  const lost = (await reader.serving()).releases.get(small.slug);
  // As a backup from before the release has it.
  await database.fork().execute('delete from release');
  await database.fork().execute("select setval(pg_get_serial_sequence('release', 'id'), 1)");
  await untilNextSecond();
  await new AgreementWriter(database).publish(small);
  expect((await reader.serving()).releases.get(small.slug)).toBeGreaterThan(Number(lost));
  await database.close();
});

describe('the embedded database', () => {
  test('with a damaged page is told, not served as if it were empty', async () => {
    const location = await freshDatabase('embedded', 'agreement');
    if (location.type !== 'embedded') throw new TypeError('not a folder');
    const first = await openDatabase(location);
    const [file] = await first.rows<{ path: string }>(
      `select pg_relation_filepath('edition_document') as path`,
    );
    await first.close();
    await damage(join(location.folder, 'database', file?.path ?? ''));
    const database = await openDatabase(location);
    const library = new AgreementLibrary(new AgreementReader(database));
    const head = await library.agreement('aps-atf');
    if (!head?.editions[0]) throw new Error('nothing is served');
    const message = await told(library.edition(head, head.editions[0]));
    expect(message).toContain('is damaged. Restore it, or use an empty one: the content is ingested anew');
    await database.close();
  });

  test('whose folder was not made to the end is made anew', async () => {
    const location = await freshDatabase('embedded', 'nothing');
    if (location.type !== 'embedded') throw new TypeError('not a folder');
    await mkdir(join(location.folder, 'database.making-1', 'base'), { recursive: true });
    const database = await openDatabase(location);
    expect(await database.rows('select slug from agreement')).toEqual([]);
    expect(await readdir(location.folder)).not.toContain('database.making-1');
    await database.close();
  });

  test('takes little memory for pages of tables, which are kept as editions', async () => {
    const database = await openDatabase(await freshDatabase('embedded', 'tables'));
    expect(await database.rows('show shared_buffers')).toEqual([{ shared_buffers: '8MB' }]);
    await database.close();
  });

  test('that says nothing for too long fails what it was asked, and is started anew', async () => {
    const database = await openDatabase(await freshDatabase('embedded', 'tables'));
    const [endless, waiting] = ['select pg_sleep(1000)', 'select 1'].map((sql) => database.rows(sql));
    await expect(endless).rejects.toThrow(DatabaseUnavailable);
    await expect(waiting).rejects.toThrow(DatabaseUnavailable);
    await untilAnswers(database);
    expect(await database.rows('select slug from agreement')).toEqual([]);
    await database.close();
  });

  const disk = mountSmallDisk();
  (disk ? test : test.skip)('whose disk is full is told, and goes on when there is room again', async () => {
    const database = await openDatabase({ type: 'embedded', folder: join(String(disk), 'data') });
    const writer = new AgreementWriter(database);
    const small = await smallAgreement();
    const filler = join(String(disk), 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
    const message = await told(writer.publish(small));
    expect(message).toContain('has no room left on its disk. Make room, and start or ingest again');
    await rm(filler);
    await untilAnswers(database);
    expect(await writer.publish(small)).toBe(true);
    await database.close();
    spawnSync('umount', [String(disk)]);
  });
});

/** Overwrites the beginning of a file. */
async function damage(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(512, 0xa5), 0, 512, 0);
  await file.close();
}

/** When a clock that is rounded tells the next second already. */
async function untilLateInSecond(): Promise<void> {
  while (Date.now() % 1000 < 600) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Nobody sets a database back, publishes, and has done with it in the same second. */
async function untilNextSecond(): Promise<void> {
  const second = () => Math.floor(Date.now() / 1000);
  const now = second();
  while (second() === now) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function untilAnswers(database: Database): Promise<void> {
  const answers = () =>
    database.rows('select 1').then(
      () => true,
      () => false,
    );
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** A small disk of its own, where this user may mount one; null elsewhere. */
function mountSmallDisk(): string | null {
  const made = spawnSync('mktemp', ['-d'], { encoding: 'utf8' }).stdout.trim();
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', made]).status === 0 ? made : null;
}
