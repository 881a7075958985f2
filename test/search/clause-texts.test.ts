import { expect, test } from '@jest/globals';
import type { Clause } from '../../src/law/document/clause.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { ownWords } from '../../src/law/text/printed-words.ts';
import { ClauseTexts } from '../../src/search/clause-texts.ts';
import { SoughtPhrases } from '../../src/search/searched-text.ts';
import {
  DocumentParts,
  EditionDocument,
  openDocument,
  writeDocument,
} from '../../src/store/edition-document.ts';
import { KeptUnpacked } from '../../src/store/packs.ts';
import { memoryTakenBy } from '../support/memory-in-use.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { smallEdition } from '../support/small-edition.ts';

const RELEASE = 1;

const edition = smallEdition('2001-02', [
  {
    provision: '1',
    path: 'A',
    heading: 'Street Lamps',
    under: [
      { provision: '2', path: 'A/1', heading: 'Oil', text: 'Fat of lamps.', more: ['Wax burns.'] },
      { provision: '3', path: 'A/2', text: 'Gas.' },
    ],
  },
]);

const clause = edition.clauses[1];
if (!clause) throw new RangeError('no clause');

test('the words of a clause are its own, its heading and the headings over it, a phrase within a paragraph', () => {
  const texts = new ClauseTexts(100_000);
  const has = (...words: readonly string[]) => {
    const wordsOf = (stem: string) => (stem === 'lamp' ? ['lamp', 'lamps'] : [stem]);
    return texts.having(RELEASE, new SoughtPhrases([words], wordsOf))(clause);
  };
  expect([has('lamp'), has('of', 'lamp'), has('oil'), has('street', 'lamp')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([has('tallow'), has('lamp', 'wax'), has('oil', 'fat'), has('gas')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('a clause of another year is another, in whatever edition of its year it is asked for', () => {
  const texts = new ClauseTexts(100_000);
  const asIn = (year: string, text: string) => {
    const [found] = smallEdition(year, [{ provision: '1', path: 'A', text }]).clauses;
    return texts.of(RELEASE, found as Clause).words.text;
  };
  expect(asIn('2001-02', 'Oil.')).toBe('Oil.');
  expect(asIn('2002-03', 'Gas.')).toBe('Gas.');
  // The same year has no other words: they are not read again.
  expect(asIn('2001-02', 'Wax.')).toBe('Oil.');
});

test('words that are the same as in the year before are read once', async () => {
  const [first, second] = await readBackEditions();
  const texts = new ClauseTexts(100_000_000);
  const shared = second.clauses.filter((clause) => {
    const before = first.ofProvision(clause.reading.provision);
    return before !== null && texts.of(RELEASE, clause) === texts.of(RELEASE, before);
  });
  expect(shared.length).toBeGreaterThan(600);
  for (const clause of second.clauses) {
    const { heading, words } = texts.of(RELEASE, clause);
    expect([heading.text, words.text]).toEqual([
      clause.heading ?? '',
      ownWords(null, clause.reading.ownParts),
    ]);
  }
});

/** Both years of the real agreement as they are stored. */
async function readBackEditions(): Promise<readonly [Edition, Edition]> {
  const { editions } = await realAgreement();
  const [first, second] = editions.map(({ head, readings }) => ({
    head,
    written: { readings, annotations: NOTHING },
  }));
  if (!first || !second) throw new RangeError('there are two years');
  const packs = new KeptUnpacked(100_000_000);
  const before = new DocumentParts(openDocument(writeDocument(first.written)), first.head.year, packs);
  const opened = openDocument(writeDocument(second.written, undefined, first.written));
  const parts = [before, new DocumentParts(opened, second.head.year, packs, before)];
  const [one, other] = parts.map((each) => new EditionDocument(each, () => {}, packs)) as [
    EditionDocument,
    EditionDocument,
  ];
  return [new Edition(first.head, one, one), new Edition(second.head, other, other)];
}

const NOTHING = { notes: [], parameters: [], references: [], reasons: [] };

test('a clause is read once as long as there is room, for each release by itself, and takes memory that is told', () => {
  const texts = new ClauseTexts(100_000);
  expect(texts.bytes).toBe(0);
  const first = texts.of(RELEASE, clause);
  expect([first.heading.text, first.words.text]).toEqual(['Oil', 'Fat of lamps.\n\nWax burns.']);
  expect(texts.of(RELEASE, clause)).toBe(first);
  const one = texts.bytes;
  expect(one).toBeGreaterThan(500);
  expect(texts.of(RELEASE + 1, clause)).not.toBe(first);
  expect(texts.bytes).toBe(2 * one);
  const last = texts.of(RELEASE, edition.clauses[2] ?? clause);
  expect([last.heading.text, last.words.text]).toEqual(['', 'Gas.']);
  expect(texts.bytes).toBeLessThan(3 * one);
});

test('where there is no room any more one of fifteen is kept, and all are given', () => {
  const one = new ClauseTexts(100_000);
  one.of(0, clause);
  const texts = new ClauseTexts(4 * one.bytes);
  const releases = Array.from({ length: 4 + 45 }, (_, release) => release);
  const given = releases.map((release) => texts.of(release, clause));
  expect(new Set(given.map(({ words }) => words.text))).toEqual(new Set(['Fat of lamps.\n\nWax burns.']));
  expect(texts.bytes).toBe(4 * one.bytes);
  // Four had room; of the others three took it, and of the first the last is left.
  const kept = [3, 18, 33, 48];
  expect(kept.map((release) => texts.of(release, clause) === given[release])).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('they take as much memory as is said', async () => {
  const [real] = editionsOf(await realAgreement()) as [Edition];
  for (const { reading } of real.clauses) reading.ownParts.at(0);
  const { made: texts, taken } = memoryTakenBy(() => {
    const texts = new ClauseTexts(100_000_000);
    for (const each of real.clauses) texts.of(RELEASE, each);
    return texts;
  });
  expect(texts.bytes).toBeGreaterThan(500_000);
  expect(taken).toBeLessThan(1.2 * texts.bytes);
  expect(taken).toBeGreaterThan(0.6 * texts.bytes);
});
