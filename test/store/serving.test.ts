import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';
import { DATABASES, freshDatabase } from '../support/test-database.ts';

describe.each(DATABASES)('what is served, on the %s database', (type) => {
  let database: Database;
  let library: AgreementLibrary;
  let small: Agreement;
  let release: number | undefined;
  const writer = () => new AgreementWriter(database);
  beforeAll(async () => {
    database = await openDatabase(await freshDatabase(type, 'tables'));
    library = new AgreementLibrary(new AgreementReader(database));
    small = await smallAgreement();
    await writer().publish(small);
    release = (await library.serving()).releases.get(small.slug);
  });
  afterAll(() => database.close());

  test('is known once it was read: a server is asked for a number, a database in this process for nothing', async () => {
    await library.serving();
    const statements: string[] = [];
    const stop = database.onQuery((sql) => statements.push(sql));
    const { releases } = await library.serving();
    stop();
    expect(releases.get(small.slug)).toBe(release);
    expect(statements).toHaveLength(type === 'postgres' ? 1 : 0);
  });

  test('has another number as soon as a release is published, and the same while nothing is', async () => {
    const before = await library.serving();
    expect((await library.serving()).generation).toBe(before.generation);
    await writer().publish(reworded(small, 'Teachers shall rest.'));
    const after = await library.serving();
    expect(after.generation).not.toBe(before.generation);
    expect(after.releases.get(small.slug)).not.toBe(before.releases.get(small.slug));
  });

  test('has another number when an agreement is withdrawn, and when it is removed by hand', async () => {
    const before = await library.serving();
    await writer().withdraw(small.slug);
    const withdrawn = await library.serving();
    expect([...withdrawn.releases.keys()]).toEqual([]);
    expect(withdrawn.generation).not.toBe(before.generation);
    await writer().publish(small);
    const again = await library.serving();
    await database.inSteps((step) => step((em) => em.execute('delete from agreement')));
    const removed = await library.serving();
    expect(removed.generation).not.toBe(again.generation);
    expect([...removed.releases.keys()]).toEqual([]);
    await writer().publish(small);
  });

  test('keeps its number while an ingest writes what is not served yet', async () => {
    const before = await library.serving();
    await database.inSteps((step) =>
      step((em) => em.execute("insert into agreement (slug) values ('other')")),
    );
    expect((await library.serving()).generation).toBe(before.generation);
  });

  test('is another number in every database, so that nobody takes the answer of one for that of another', async () => {
    const other = await openDatabase(await freshDatabase(type, 'tables'));
    try {
      const { generation } = await new AgreementReader(other).serving();
      const { generation: ours } = await library.serving();
      expect(Math.abs(Number(generation) - Number(ours))).toBeGreaterThan(1);
    } finally {
      await other.close();
    }
  });
});

describe('a prepared statement, behind a pooler that keeps no names', () => {
  const statement = { name: 'one', sql: 'select 1 as one' };

  /** A pooler gives each statement another connection: one that does not know its name, or has it from somebody else. */
  test.each([
    ['is not known on the connection that it gets', [statement], 'deallocate all'],
    ['has been prepared there by somebody else', [], 'prepare one as select 2 as one'],
  ])('that %s is asked as any other', async (_, before, meanwhile) => {
    const location = await freshDatabase('postgres', 'tables');
    const database = await openDatabase({ ...location, poolSize: 1 } as typeof location);
    try {
      for (const each of before) expect(await database.preparedRows(each)).toEqual([{ one: 1 }]);
      await database.rows(meanwhile);
      expect(await database.preparedRows(statement)).toEqual([{ one: 1 }]);
      expect(await database.preparedRows(statement)).toEqual([{ one: 1 }]);
    } finally {
      await database.close();
    }
  });
});
