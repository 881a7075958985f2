import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ContentError, Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import type { Annotations } from '../../src/law/document/edition.ts';
import { annotationsOf } from '../../src/law/document/editions-of.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { DocumentParts, EditionDocument, openDocument, pairOf } from '../../src/store/edition-document.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { partsWithLength } from '../../src/store/packs.ts';
import { readQuestions } from '../../src/store/question-document.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { caseFolder } from '../support/content-case.ts';
import { contentOf, Editor, type Texts, textsOf } from '../support/edited-content.ts';
import { plainQuestion } from '../support/plain-question.ts';
import { plainReading } from '../support/plain-reading.ts';
import { reworded } from '../support/small-agreement.ts';
import { DATABASES, freshDatabase } from '../support/test-database.ts';

/** What is made of content; null where it has mistakes. */
function made(texts: Texts): Agreement | null {
  try {
    return makeAgreement(contentOf('amended', texts), new Diagnostics());
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}

/** All that is said of an edition. */
function saidOf({ notes, parameters, unread, reasons, references, events }: Annotations) {
  return { notes, parameters, unread, reasons, references, events };
}

/** An agreement that is edited again and again, as it was each time that it was right. */
async function edited(seed: number, times: number): Promise<readonly Agreement[]> {
  const editor = new Editor(seed);
  let texts = await textsOf(caseFolder('good/amended'));
  const all = new Map<string, Agreement>();
  while (all.size < times) {
    const next = editor.edit(texts);
    const agreement = made(next);
    if (!agreement) continue;
    texts = next;
    all.set(agreement.contentHash, agreement);
  }
  return [...all.values()];
}

/** Two clauses of each edition that stand under one have each the other's words. */
function withWordsSwapped(agreement: Agreement): Agreement {
  const editions = agreement.editions.map(({ head, readings }) => {
    const worded = readings.filter(({ ownParts, heading }) => ownParts.length > 0 && heading === null);
    const siblings = Map.groupBy(worded, ({ parentPath }) => parentPath).values();
    const [one, other] = siblings.find(({ length }) => length > 1) ?? [];
    const ownParts = new Map([
      [one?.path, other?.ownParts],
      [other?.path, one?.ownParts],
    ]);
    return {
      head,
      readings: readings.map((reading) => ({
        ...reading,
        ownParts: ownParts.get(reading.path) ?? reading.ownParts,
      })),
    };
  });
  return { ...agreement, editions };
}

/** What a table of words says of the vocabulary and of each word, without what it says of all and where they are listed. */
function linesOf(table: Buffer): readonly string[] {
  const [, names] = partsWithLength(table);
  const words = new WordTable(table, new Map());
  const said = words.wordsOfLength(1, Infinity).map((word) => {
    const stem = words.stem(word) as string;
    return `${word} ${stem} ${words.isPrinted(word)} ${words.having(stem)}`;
  });
  return [`${names}`, ...said];
}

describe.each(DATABASES)('releases that share their rows, on the %s database,', (type) => {
  let agreements: readonly Agreement[];
  let database: Database;
  const releases: number[] = [];
  beforeAll(async () => {
    agreements = await edited(5, 25);
    database = await openDatabase(await freshDatabase(type, 'tables'));
    const writer = new AgreementWriter(database);
    for (const agreement of agreements) {
      expect(await writer.publish(agreement)).toBe(true);
      const { releases: served } = await new AgreementReader(database).serving(null);
      releases.push(served.get('amended') as number);
    }
  });
  afterAll(() => database.close());

  test('are each what was published, read from their documents and from their rows', async () => {
    const reader = new AgreementReader(database);
    for (const form of ['form', '-1']) {
      await database.fork().execute(`update edition_document set form = ${form}`);
      for (const [i, agreement] of agreements.entries()) {
        const release = releases[i] as number;
        const head = await reader.head('amended', release);
        expect(head).toMatchObject({ title: agreement.title, contentHash: agreement.contentHash });
        expect(head.editions).toEqual(agreement.editions.map((edition) => edition.head));
        const years = agreement.editions.map((edition) => edition.head.year);
        let parts: DocumentParts | null = null;
        for (const [place, { head, readings }] of agreement.editions.entries()) {
          const documents = await reader.documents(release, pairOf(years, place));
          const before: DocumentParts | null = place % 2 === 1 ? parts : null;
          const opened = openDocument(documents[place % 2] as Buffer);
          parts = new DocumentParts(opened, head.year, new Map(), before);
          const document = new EditionDocument(parts, () => {}, new Map());
          expect(readings.map((_, at) => plainReading(document.at(at)))).toEqual(readings);
          expect(saidOf(document)).toEqual(annotationsOf(agreement, head.year));
          const asked = readQuestions(
            await reader.questions(release, head.year),
            head.year,
            () => {},
            new Map(),
          );
          const ofYear = agreement.questions.filter(({ year }) => year === head.year);
          expect(asked.map(plainQuestion)).toEqual(ofYear);
        }
      }
    }
  });

  test('have rows that are few: most of what a release says was written before it', async () => {
    const [rows] = await database.rows<{ all: number; newest: number }>(
      `select count(*)::int as all, count(*) filter (where until_release_id is null)::int as newest from placement`,
    );
    expect(rows?.all).toBeLessThan((rows?.newest ?? 0) * 6);
  });

  test('are searched as if the last had been published alone', async () => {
    const alone = await openDatabase(await freshDatabase(type, 'tables'));
    try {
      await new AgreementWriter(alone).publish(agreements.at(-1) as Agreement);
      const { releases: served } = await new AgreementReader(alone).serving(null);
      const newest = releases.at(-1) as number;
      const KEPT = "select encode(search_words, 'base64') as kept from release where id = ?";
      expect(await database.rows(KEPT, [newest])).toEqual(
        await alone.rows(KEPT, [served.get('amended') as number]),
      );
      const vocabulary = agreements.at(-1)?.vocabulary ?? [];
      const kept = linesOf(await new SearchRepository(database).words(newest, vocabulary));
      expect(kept.length).toBeGreaterThan(20);
      await database.rows('update release set search_words = null where id = ?', [newest]);
      expect(linesOf(await new SearchRepository(database).words(newest, vocabulary))).toEqual(kept);
      const DOCUMENTS = `select year, position, words::text from search_document d
        where until_release_id is null order by year, position`;
      expect(await database.rows(DOCUMENTS)).toEqual(await alone.rows(DOCUMENTS));
    } finally {
      await alone.close();
    }
  });

  test('have the words that each would have alone: kept where nothing of them is changed, made anew where any is', async () => {
    const keeping = await openDatabase(await freshDatabase(type, 'tables'));
    const alone = await openDatabase(await freshDatabase(type, 'tables'));
    const KEPT =
      'select search_words as words from release where search_words is not null order by id desc limit 1';
    const wordsAfter = async (into: Database, agreement: Agreement) => {
      expect(await new AgreementWriter(into).publish(agreement)).toBe(true);
      const [row] = await into.rows<{ words: Uint8Array }>(KEPT);
      return Buffer.from(row?.words ?? []).toString('hex');
    };
    const marked = (sql: string) => keeping.rows(`update release set search_words = ${sql}`);
    try {
      const agreement = agreements[0] as Agreement;
      const words = await wordsAfter(alone, agreement);
      expect(await wordsAfter(keeping, agreement)).toBe(words);
      await marked("search_words || '\\x07'::bytea");
      expect(await wordsAfter(keeping, reworded(agreement, 'only its markers'))).toBe(`${words}07`);
      await marked('set_byte(search_words, 0, 1)');
      expect(await wordsAfter(keeping, reworded(agreement, 'words of an older form'))).toBe(words);
      await marked('null');
      expect(await wordsAfter(keeping, reworded(agreement, 'none were kept'))).toBe(words);
      // Neither has other words than before, nor more or fewer documents with any.
      const PRINTED = `select word from search_word where printed and word ~ '^[a-z]{5,}$'
        and until_release_id is null order by word limit 2`;
      const group = (await keeping.rows<{ word: string }>(PRINTED)).map(({ word }) => word);
      const renamed = {
        ...reworded(agreement, 'names for what has names'),
        vocabulary: [...agreement.vocabulary, group],
      };
      const swapped = withWordsSwapped(reworded(agreement, 'words in each other’s place'));
      for (const other of [renamed, swapped]) {
        const otherwise = await wordsAfter(alone, other);
        expect(otherwise).not.toBe(words);
        expect(await wordsAfter(keeping, other)).toBe(otherwise);
        expect(await wordsAfter(keeping, { ...agreement, contentHash: `after ${other.title}` })).toBe(words);
      }
      expect(await wordsAfter(keeping, agreements.at(-1) as Agreement)).toBe(
        await wordsAfter(alone, agreements.at(-1) as Agreement),
      );
    } finally {
      await Promise.all([keeping.close(), alone.close()]);
    }
  });
});
