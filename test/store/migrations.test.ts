import { readdir } from 'node:fs/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { DATABASES, freshDatabase } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

/** What the migrations made, in words that are alike on every PostgreSQL. */
const COLUMNS = `select table_name, column_name, data_type, is_nullable, column_default, is_identity
  from information_schema.columns where table_schema = 'public' order by table_name, column_name`;
const CONSTRAINTS = `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule from pg_constraint
  where connamespace = 'public'::regnamespace order by 1, 2`;
const INDEXES = `select tablename, indexdef from pg_indexes where schemaname = 'public' order by indexname`;
const EXTENSIONS = `select extname from pg_extension order by extname`;

// The embedded one is opened in a thread of its own, which takes longest; meanwhile there is time for the others.
const together = new TestsTogether(4);

describe('the same migrations, run on PGlite and on PostgreSQL 18,', () => {
  let opening: Promise<readonly Database[]> | null = null;
  /** Those that the first who asks has opened. The migrations of this very program have made their tables. */
  function opened(): Promise<readonly Database[]> {
    opening ??= Promise.all(DATABASES.map(async (type) => openDatabase(await freshDatabase(type, 'tables'))));
    return opening;
  }
  afterAll(async () => {
    for (const database of await opened()) await database.close();
  });

  together.test('run on PostgreSQL 18', async () => {
    const server = (await opened()).find(({ location }) => location === 'postgres') as Database;
    const [row] = await server.rows<{ server_version: string }>('show server_version');
    expect(row?.server_version).toMatch(/^18\./);
  });

  test.each([
    ['columns', COLUMNS],
    ['keys, checks and exclusions', CONSTRAINTS],
    ['indexes', INDEXES],
    ['extensions', EXTENSIONS],
  ])('make the same %s', async (_, sql) => {
    const [first, ...others] = await Promise.all((await opened()).map((database) => database.rows(sql)));
    expect(first?.length).toBeGreaterThan(3);
    for (const other of others) expect(other).toEqual(first);
  });

  together.test(
    'give every table its agreement, so that thousands of agreements fit one database',
    async () => {
      const [database] = (await opened()) as [Database];
      const rows = await database.rows<{ table_name: string; has: boolean }>(
        `select table_name, bool_or(column_name = 'agreement_id') as has from information_schema.columns
       where table_schema = 'public' group by table_name`,
      );
      const without = rows.filter(({ has }) => !has).map(({ table_name }) => table_name);
      expect(without.sort()).toEqual(['agreement', 'migration', 'serving']);
    },
  );
});

together.test('a database that is up to date is opened as it is', async () => {
  const location = await freshDatabase('postgres', 'tables');
  const database = await openDatabase(location);
  const before = await database.rows('select name, executed_at from migration');
  await database.close();
  const again = await openDatabase(location);
  expect(await again.rows('select name, executed_at from migration')).toEqual(before);
  await again.close();
});

together.test(
  'several processes that start at once on an empty database migrate it once, and all open it',
  async () => {
    const location = await freshDatabase('postgres', 'nothing');
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(location)));
    const migrations = await opened[0]?.rows<{ name: string }>('select name from migration order by id');
    const files = await readdir(new URL('../../src/store/migrations', import.meta.url));
    expect(migrations?.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
    for (const database of opened) expect(await database.rows('select slug from agreement')).toEqual([]);
    for (const database of opened) await database.close();
  },
);

together.test('two connections are enough to start', async () => {
  const location = await freshDatabase('postgres', 'nothing');
  if (location.type !== 'postgres') throw new TypeError('not a server');
  const database = await openDatabase({ ...location, poolSize: 2 });
  expect(await database.rows('select slug from agreement')).toEqual([]);
  await database.close();
});
