import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import type { EditionHead } from '../../src/law/document/edition.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { DATABASES, freshDatabase } from '../support/test-database.ts';

describe.each(DATABASES)('a library over the %s database', (type) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await freshDatabase(type, 'agreement'));
  });
  afterAll(() => database.close());

  /** The statements that reading an edition takes. */
  async function statementsFor(work: () => Promise<unknown>): Promise<number> {
    let statements = 0;
    const stop = database.onQuery(() => {
      statements += 1;
    });
    await work();
    stop();
    return statements;
  }

  test('reads an edition in one statement, and once', async () => {
    const library = new AgreementLibrary(new AgreementReader(database));
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const read = () => Promise.all(head.editions.map((edition) => library.edition(head, edition)));
    expect(await statementsFor(read)).toBe(head.editions.length);
    expect(await statementsFor(read)).toBe(0);
  });

  test('keeps no more editions than there is room for: those asked for longest ago are read again', async () => {
    const reader = new AgreementReader(database);
    const large = new AgreementLibrary(reader);
    const head = (await large.agreement('aps-atf')) as AgreementHead;
    const [first, second] = head.editions;
    await large.edition(head, first as EditionHead);
    const library = new AgreementLibrary(reader, large.bytes * 1.5);
    const read = (edition: EditionHead | undefined) => () => library.edition(head, edition as EditionHead);
    await read(first)();
    expect(await statementsFor(read(first))).toBe(0);
    expect(await statementsFor(read(second))).toBe(1);
    expect(await statementsFor(read(first))).toBe(1);
    expect(library.bytes).toBeLessThan(large.bytes * 1.5);
  });
});
