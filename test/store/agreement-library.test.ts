import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareEditions } from '../../src/law/compare/compare-editions.ts';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import type { Edition, EditionHead } from '../../src/law/document/edition.ts';
import { redline } from '../../src/law/text/redline.ts';
import { redlineText } from '../../src/reading/text-of.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { OPENED } from '../../src/store/edition-document.ts';
import { roomOf } from '../../src/store/library-room.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { plainQuestion } from '../support/plain-question.ts';
import { smallAgreement } from '../support/small-agreement.ts';
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

  test('reads editions of two years in one statement, and once', async () => {
    const library = new AgreementLibrary(new AgreementReader(database));
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const read = () => Promise.all(head.editions.map((edition) => library.edition(head, edition)));
    expect(head.editions).toHaveLength(2);
    expect(await statementsFor(read)).toBe(1);
    expect(await statementsFor(read)).toBe(0);
  });

  /** A library that has room for so many bytes of editions, and of documents. */
  function libraryOf(editions: number, documents: number): AgreementLibrary {
    return new AgreementLibrary(new AgreementReader(database), {
      ...roomOf(),
      editions: Math.ceil(editions),
      documents,
    });
  }

  const AMPLE = 1_000_000_000;

  test('lets go of no document of an edition for what people ask of others', async () => {
    const library = new AgreementLibrary(new AgreementReader(database), {
      ...roomOf(),
      editions: 1,
      asked: 1,
    });
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const [first, second] = head.editions as [EditionHead, EditionHead];
    const edition = await library.edition(head, first);
    expect(await statementsFor(() => library.edition(head, first))).toBe(0);
    const asked = () => library.asked(head, edition);
    expect([await statementsFor(asked), await statementsFor(asked)]).toEqual([1, 1]);
    await library.questions(head, await library.edition(head, second));
    expect(await statementsFor(() => library.edition(head, first))).toBe(0);
  });

  test('remembers what misspelt words were taken for, by editions', async () => {
    const library = libraryOf(AMPLE, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const [first, second] = await Promise.all(head.editions.map((each) => library.edition(head, each)));
    library.spellings(head, first as Edition).set('greivance', 'grievance');
    expect(library.spellings(head, first as Edition).get('greivance')).toBe('grievance');
    expect(library.spellings(head, second as Edition).get('greivance')).toBeUndefined();
    const next = { ...head, release: head.release + 1 };
    expect(library.spellings(next, first as Edition).get('greivance')).toBeUndefined();
  });

  test('keeps no more editions than there is room for: one for which another would have to go is kept when it was asked for some times', async () => {
    const library = libraryOf(OPENED * 1.5, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const [first, second] = head.editions as [EditionHead, EditionHead];
    const isKept = async (edition: EditionHead) => {
      const { hits } = library.uses;
      await library.edition(head, edition);
      return library.uses.hits > hits;
    };
    expect([await isKept(first), await isKept(first)]).toEqual([false, true]);
    expect([await isKept(second), await isKept(second), await isKept(first)]).toEqual([false, false, true]);
    let times = 0;
    while (!(await isKept(second))) times += 1;
    expect(times).toBeGreaterThan(10);
    expect(times).toBeLessThan(25);
    expect(await isKept(first)).toBe(false);
  });

  test('keeps an edition for no longer than what it is read from, which is let go of last where it is asked for', async () => {
    const [real, small] = [await freshDatabase(type, 'agreement'), await smallAgreement()];
    const both = await openDatabase(real);
    try {
      await new AgreementWriter(both).publish(small);
      const alone = libraryOf(1, AMPLE);
      const head = (await alone.agreement('aps-atf')) as AgreementHead;
      await alone.edition(head, head.editions[0] as EditionHead);
      const library = new AgreementLibrary(new AgreementReader(both), {
        ...roomOf(),
        documents: alone.bytes + 10,
      });
      const other = (await library.agreement(small.slug)) as AgreementHead;
      const read = ({ editions, ...of }: AgreementHead) =>
        library.edition({ editions, ...of }, editions[0] as EditionHead);
      const edition = await read(head);
      expect(await read(head)).toBe(edition);
      await read(other);
      expect(library.bytes).toBeLessThan(alone.bytes);
      expect(await read(head)).not.toBe(edition);
    } finally {
      await both.close();
    }
  });

  test('lets go last of what was asked for last, whether the edition was kept or not', async () => {
    const small = await smallAgreement();
    const several = await openDatabase(await freshDatabase(type, 'tables'));
    try {
      for (const slug of ['a', 'b', 'c'])
        await new AgreementWriter(several).publish({ ...small, slug, contentHash: slug });
      const reader = new AgreementReader(several);
      const read = async (library: AgreementLibrary, slug: string) => {
        const head = (await library.agreement(slug)) as AgreementHead;
        return library.edition(head, head.editions[0] as EditionHead);
      };
      const alone = new AgreementLibrary(reader, { ...roomOf(), editions: 1 });
      await read(alone, 'a');
      const library = new AgreementLibrary(reader, { ...roomOf(), documents: Math.ceil(alone.bytes * 2.5) });
      const [first, second] = [await read(library, 'a'), await read(library, 'b')];
      expect(await read(library, 'a')).toBe(first);
      await read(library, 'c');
      expect(await read(library, 'a')).toBe(first);
      expect(await read(library, 'b')).not.toBe(second);
    } finally {
      await several.close();
    }
  });

  test('keeps no edition of which it cannot keep what it is read from', async () => {
    const library = libraryOf(AMPLE, 1);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const read = () => library.edition(head, head.editions[1] as EditionHead);
    const edition = await read();
    expect(library.bytes).toBe(0);
    expect(await statementsFor(read)).toBe(1);
    expect(edition.atPath('art-16/L')?.heading).toBe((await read()).atPath('art-16/L')?.heading);
  });

  test('puts editions together from their rows where one of the two has no document', async () => {
    const other = await openDatabase(await freshDatabase(type, 'agreement'));
    try {
      const wordsOf = async (database: Database) => {
        const library = new AgreementLibrary(new AgreementReader(database));
        const head = (await library.agreement('aps-atf')) as AgreementHead;
        const editions = await Promise.all(head.editions.map((edition) => library.edition(head, edition)));
        return editions.map(({ clauses }) => clauses.map(({ reading }) => reading.ownParts));
      };
      await other.rows("update edition set document = null where year = '2005-06'");
      expect(await wordsOf(other)).toEqual(await wordsOf(database));
    } finally {
      await other.close();
    }
  });

  test('remembers what is found in an edition that it does not keep as long as somebody has that', async () => {
    const library = libraryOf(1, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const edition = await library.edition(head, head.editions[0] as EditionHead);
    const { analysis } = library;
    expect(analysis.terms(edition)).toBe(analysis.terms(edition));
    expect(analysis.bytes).toBe(0);
    const other = await library.edition(head, head.editions[1] as EditionHead);
    expect(analysis.changes(edition, other)).toBe(analysis.changes(edition, other));
    expect(analysis.knownOwnWords(edition)).toBeNull();
    expect(analysis.ownWords(edition)).toBe(analysis.knownOwnWords(edition));
    expect(analysis.bytes).toBe(0);
  });

  test('remembers a text of an edition that it does not keep for whoever reads that again', async () => {
    const library = libraryOf(1, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const text = async (year: number, made: string) => {
      const edition = await library.edition(head, head.editions[year] as EditionHead);
      return library.analysis.text([edition], 'x', () => made);
    };
    expect([await text(0, 'one'), await text(0, 'again')]).toEqual(['one', 'one']);
    expect(await text(1, 'of another year')).toBe('of another year');
  });

  test('reads an edition that is not kept any more from its document, without the database', async () => {
    const library = libraryOf(1, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const read = () => library.edition(head, head.editions[0] as EditionHead);
    const first = await read();
    expect(library.bytes).toBeGreaterThan(100_000);
    expect(await statementsFor(read)).toBe(0);
    const again = await read();
    expect(again).not.toBe(first);
    expect(again.atPath('art-16/L')?.heading).toBe(first.atPath('art-16/L')?.heading);
  });

  test('keeps an edition for longer than the words that were unpacked of it', async () => {
    const packs = 150_000;
    const library = new AgreementLibrary(new AgreementReader(database), { ...roomOf(), packs });
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const read = () => library.edition(head, head.editions[0] as EditionHead);
    const { clauses } = await read();
    const made = library.bytes;
    for (const { reading } of clauses) reading.ownParts.at(0);
    expect(library.bytes - made).toBeGreaterThan(packs / 2);
    expect(library.bytes - made).toBeLessThanOrEqual(packs);
    expect((await read()).clauses).toBe(clauses);
  });

  test('unpacks the words of the first of a pair once, whoever reads them first', async () => {
    const taken = async (...order: readonly number[]) => {
      const library = libraryOf(AMPLE, AMPLE);
      const head = (await library.agreement('aps-atf')) as AgreementHead;
      for (const place of order) {
        const { clauses } = await library.edition(head, head.editions[place] as EditionHead);
        for (const { reading } of clauses) reading.ownParts.at(0);
      }
      return library.bytes;
    };
    const both = await taken(0, 1);
    expect(await taken(1, 0)).toBe(both);
    // Most of the second says what the first does.
    const [first, second] = [await taken(0), await taken(1)];
    expect(both).toBeLessThan(first + 0.3 * second);
  });

  test('gives an edition that it does not keep what was unpacked of the words while it did', async () => {
    const library = new AgreementLibrary(new AgreementReader(database), {
      ...roomOf(),
      editions: 2 * OPENED,
    });
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const read = () => library.edition(head, head.editions[0] as EditionHead);
    const partsOf = async () => (await read()).atPath('art-16/L/1')?.reading.ownParts;
    const first = await read();
    const parts = await partsOf();
    // It has grown over all the room there is.
    for (const { reading } of first.clauses) reading.citation.at(0);
    expect(await read()).not.toBe(first);
    expect(await partsOf()).toBe(parts);
  });

  test('keeps no words of an edition that it does not keep, where they would take the room of others', async () => {
    const library = libraryOf(1, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const edition = await library.edition(head, head.editions[0] as EditionHead);
    const { all } = await library.questions(head, edition);
    const fetched = library.bytes;
    for (const { reading } of edition.clauses) reading.ownParts.at(0);
    expect(all.map(plainQuestion).length).toBeGreaterThan(100);
    expect(library.bytes).toBe(fetched);
  });

  test('counts what an edition takes anew while it is read, and lets others go for it', async () => {
    const library = libraryOf(AMPLE, AMPLE);
    const head = (await library.agreement('aps-atf')) as AgreementHead;
    const [first, second] = head.editions as [EditionHead, EditionHead];
    const edition = await library.edition(head, second);
    const fresh = library.bytes;
    for (const { reading } of edition.clauses) reading.ownParts.at(0);
    const read = library.bytes;
    expect(read).toBeGreaterThan(fresh * 1.5);
    const { all } = await library.questions(head, edition);
    expect(all.map(plainQuestion).length).toBeGreaterThan(100);
    expect(library.bytes).toBeGreaterThan(read * 1.5);
    const room = 5 * OPENED;
    const tight = new AgreementLibrary(new AgreementReader(database), {
      ...roomOf(),
      editions: room,
      packs: 10_000,
      asked: 1,
    });
    const [one, other] = [await tight.edition(head, first), await tight.edition(head, second)];
    expect([await tight.edition(head, first), await tight.edition(head, second)]).toEqual([one, other]);
    const opened = tight.bytes;
    tight.analysis.terms(other);
    const questions = await tight.questions(head, other);
    expect(questions.all.map(plainQuestion)).toEqual(all.map(plainQuestion));
    expect(tight.bytes).toBeLessThan(opened + room);
    expect(await tight.edition(head, first)).not.toBe(one);
  });

  test.each([
    ['that it keeps', AMPLE],
    ['that it does not keep', 1],
  ])(
    'has the redlines of all articles in little room, the same when they are unpacked, of editions %s',
    async (_, editions) => {
      const room = 60_000;
      const library = new AgreementLibrary(new AgreementReader(database), {
        ...roomOf(),
        editions,
        texts: room,
      });
      const { analysis } = library;
      const head = (await library.agreement('aps-atf')) as AgreementHead;
      const [first, second] = head.editions as [EditionHead, EditionHead];
      const comparisons = async () => {
        const [from, to] = [await library.edition(head, first), await library.edition(head, second)];
        return to
          .rootsOf('ARTICLE')
          .map((after) =>
            compareEditions(from, to, { before: from.ofProvision(after.reading.provision), after }),
          );
      };
      const made = (await comparisons()).map((each) => redlineText(each, 'HTML', analysis));
      expect(made).toEqual((await comparisons()).map((each) => redline(each, 'HTML')));
      const { misses } = analysis.uses;
      const again = (await comparisons()).map((each) => redlineText(each, 'HTML', analysis));
      expect(again).toEqual(made);
      expect(analysis.uses.misses).toBe(misses);
      // A quarter of the room has few as they are, and by themselves the rest would take three times as much.
      expect(made.join('').length).toBeGreaterThan(4 * room);
    },
  );
});
