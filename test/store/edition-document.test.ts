import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Changes } from '../../src/law/compare/changes.ts';
import type { Differences } from '../../src/law/compare/differences.ts';
import { findDifferences } from '../../src/law/compare/find-differences.ts';
import { movesReading } from '../../src/law/compare/known-moves.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import type { ClauseReading } from '../../src/law/document/clause-reading.ts';
import { type Annotations, Edition, type EditionHead } from '../../src/law/document/edition.ts';
import { annotationsOf } from '../../src/law/document/editions-of.ts';
import type { OwnPart } from '../../src/law/document/provision.ts';
import {
  DocumentParts,
  EditionDocument,
  openDocument,
  pairOf,
  type WrittenEdition,
  writeDocument,
} from '../../src/store/edition-document.ts';
import { KeptUnpacked } from '../../src/store/packs.ts';
import { memoryInUse } from '../support/memory-in-use.ts';
import { plainReading } from '../support/plain-reading.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { smallAgreement } from '../support/small-agreement.ts';

interface Made {
  readonly head: EditionHead;
  readonly readings: readonly ClauseReading[];
  readonly annotations: ReturnType<typeof annotationsOf> & Pick<Annotations, 'moves' | 'differences'>;
}

let made: readonly Made[];
beforeAll(async () => {
  made = [await realAgreement(), await smallAgreement()].flatMap(editionsMade);
});

function editionsMade(agreement: Agreement): readonly Made[] {
  return agreement.editions.map(({ head, readings }) => {
    return { head, readings, annotations: annotationsOf(agreement, head.year) };
  });
}

/** More than all editions take. */
const AMPLE = 1_000_000_000;

/**
 * An edition through its document, what the document said that it takes, and all that it takes with what was unpacked.
 * @param first the first of its pair, where it is the second.
 */
function readBack({ head, readings, annotations }: Made, packs = new KeptUnpacked(AMPLE), first?: Made) {
  const grown: number[] = [];
  const opened = openDocument(writeDocument({ readings, annotations }, undefined, first));
  const before = first && new DocumentParts(openDocument(writeDocument(first)), first.head.year, packs);
  const parts = new DocumentParts(opened, head.year, packs, before);
  const document = new EditionDocument(parts, (more) => grown.push(more), packs);
  const taken = () => sum(grown) + packs.calculatedSize;
  return { edition: new Edition(head, document, document), document, opened, grown, taken };
}

/** All that is said of an edition. */
function saidOf({ notes, parameters, unread, reasons, references, events }: Annotations) {
  return { notes, parameters, unread, reasons, references, events };
}

/** For each change, and each of its parts, the path of the clause at the other end of what was moved. */
function movedBetween(from: Edition, to: Edition) {
  return new Changes(from, to).all.map((change) => [
    change.movedFrom()?.reading.path,
    ...change.parts().map((part) => change.movedPart(part)?.reading.path),
  ]);
}

test('editions are kept two by two, the first with the second and none with a third', () => {
  const years = [...'abcde'];
  expect(years.map((_, place) => pairOf(years, place).join(''))).toEqual(['ab', 'ab', 'cd', 'cd', 'e']);
});

describe('what is read from a document is what was written', () => {
  test('every clause, and all that is said, of every year of the real agreement and of a small one', () => {
    expect(made.length).toBeGreaterThan(2);
    for (const each of made) {
      const { edition, document } = readBack(each);
      expect(edition.clauses.map(({ reading }) => plainReading(reading))).toEqual(each.readings);
      expect(saidOf(document)).toEqual(each.annotations);
    }
  });

  test('and so it is of the second of a pair, which is packed with what the first says and takes half as much', () => {
    const [first, second] = made as readonly [Made, Made];
    const alone = readBack(second);
    const { edition, document, opened } = readBack(second, new KeptUnpacked(AMPLE), first);
    expect(edition.clauses.map(({ reading }) => plainReading(reading))).toEqual(second.readings);
    expect(saidOf(document)).toEqual(second.annotations);
    expect(opened.byteLength).toBeLessThan(0.6 * alone.opened.byteLength);
  });

  test('where the words and the heading of a provision are the same in both of a pair they are read once', () => {
    const [first, second] = made as readonly [Made, Made];
    const packs = new KeptUnpacked(AMPLE);
    const before = new DocumentParts(openDocument(writeDocument(first)), first.head.year, packs);
    const written = openDocument(writeDocument(second, undefined, first));
    const read = new EditionDocument(
      new DocumentParts(written, second.head.year, packs, before),
      () => {},
      packs,
    );
    const edition = new Edition(second.head, read, read);
    const plain = new Edition(first.head, first.readings);
    const said = ({ heading, ownParts, layout }: ClauseReading) =>
      JSON.stringify([heading, ownParts, layout]);
    const of = { before: 0, own: 0 };
    for (const { reading, order } of edition.clauses) {
      const there = plain.ofProvision(reading.provision);
      const isSame = there !== null && said(there.reading) === said(reading);
      of[isSame ? 'before' : 'own'] += 1;
      const { year, order: place } = edition.wordsOf(order);
      expect([year, place]).toEqual(isSame ? [first.head.year, there.order] : [second.head.year, order]);
      if (isSame) expect(reading.ownParts).toBe(before.words.at(place)[0]);
    }
    expect(of.before).toBeGreaterThan(600);
    expect(of.own).toBeGreaterThan(100);
    expect(plain.wordsOf(7)).toEqual({ year: first.head.year, order: 7 });
  });

  test('and what reads otherwise in anything is the second’s own', () => {
    const [real] = (made[0] as Made).readings as [ClauseReading];
    const text = (words: string): OwnPart => ({ type: 'paragraph', depth: 0, marker: '', text: words });
    const clause = (provision: string, heading: string, words: string, layout: readonly number[] = []) => ({
      ...real,
      ...{
        provision,
        path: provision,
        parentPath: null,
        heading,
        ownParts: [text(words)],
        layout: [...layout],
      },
    });
    const annotations = { notes: [], parameters: [], references: [], reasons: [] };
    const [before, after] = [
      [
        clause('a', 'Oil', 'Fat.'),
        clause('b', 'Wax', 'Bees.'),
        clause('c', 'Gas', 'Coal.'),
        clause('d', 'Tar', 'Pine.'),
      ],
      [
        clause('d', 'Tar', 'Pine.'),
        clause('a', 'Oils', 'Fat.'),
        clause('b', 'Wax', 'Bees!'),
        clause('c', 'Gas', 'Coal.', [0]),
        clause('e', 'Oil', 'Fat.'),
      ],
    ].map((readings) => ({ head: (made[0] as Made).head, readings, annotations })) as unknown as [Made, Made];
    const { edition } = readBack({ ...after, head: (made[1] as Made).head }, new KeptUnpacked(AMPLE), before);
    expect(edition.clauses.map(({ reading }) => plainReading(reading))).toEqual(after.readings);
    const [{ year: first }, { year: second }] = [before.head, (made[1] as Made).head];
    expect(after.readings.map((_, order) => edition.wordsOf(order))).toEqual([
      { year: first, order: 3 },
      ...[1, 2, 3, 4].map((order) => ({ year: second, order })),
    ]);
  });

  test('and what reads otherwise takes no more where a clause came in and what is packed together begins with another', () => {
    const text = (name: string) =>
      Array.from({ length: 10 }, (_, i) => createHash('sha256').update(`${name} ${i}`).digest('hex')).join(
        '',
      );
    const ofArticle = (names: readonly string[], ending: string): readonly ClauseReading[] => {
      const [real] = (made[0] as Made).readings as [ClauseReading];
      return ['', ...names].map((name) => ({
        ...real,
        ...{
          provision: `1/${name}`,
          path: `1/${name}`,
          parentPath: name === '' ? null : '1/',
          heading: null,
        },
        ownParts:
          name === '' ? [] : [{ type: 'paragraph', depth: 0, marker: '', text: `${text(name)}${ending}` }],
      }));
    };
    const annotations = { notes: [], parameters: [], references: [], reasons: [] };
    const names = Array.from({ length: 60 }, (_, i) => `${i}`);
    const [first, second] = [ofArticle(names, '.'), ofArticle(['new', ...names], '!')].map((readings) => ({
      readings,
      annotations,
    }));
    const alone = writeDocument(second as WrittenEdition).length;
    expect(writeDocument(second as WrittenEdition, undefined, first).length).toBeLessThan(0.5 * alone);
  });

  test('and the words of a clause with all under it are there as bytes, the same whatever was read before', () => {
    const [first, second] = made as [Made, Made];
    const editions = [readBack(first), readBack(second, undefined, first)];
    for (const { edition } of editions) {
      const all = edition.roots.map((root) => edition.saidIn(root)?.toString() ?? '');
      for (const [i, root] of edition.roots.entries())
        for (const { reading } of [root, ...root.descendants])
          expect(all[i]).toContain(JSON.stringify([reading.ownParts, reading.layout]));
      // Each pack once, however often what it says alternates with what another does.
      const longest = all.reduce((one, other) => (one.length > other.length ? one : other));
      const lines = longest.split('\n');
      expect(new Set(lines).size).toBeGreaterThan(0.8 * lines.length);
    }
    const anew = readBack(second, new KeptUnpacked(1), first).edition;
    const [known] = editions.slice(1) as [(typeof editions)[number]];
    for (const root of anew.roots.toReversed())
      expect(anew.saidIn(root)).toEqual(
        known.edition.saidIn(known.edition.roots.find(({ order }) => order === root.order) as Clause),
      );
  });

  test('and is found by the same names', () => {
    for (const each of made) {
      const { edition } = readBack(each);
      const plain = new Edition(each.head, each.readings, each.annotations);
      const paths = (clauses: Edition['clauses']) => clauses.map(({ reading }) => reading.path);
      expect(paths(edition.roots)).toEqual(paths(plain.roots));
      for (const [order, { reading, parent, children, depth }] of plain.clauses.entries()) {
        const clause = edition.clauses[order];
        expect(edition.atPath(reading.path)?.order).toBe(plain.atPath(reading.path)?.order);
        expect(edition.ofProvision(reading.provision)).toBe(clause);
        expect(paths(edition.under(reading.citation))).toEqual(paths(plain.under(reading.citation)));
        expect(edition.notesAt(reading.path)).toEqual(plain.notesAt(reading.path));
        expect(clause?.parent?.order).toBe(parent?.order);
        expect(paths(clause?.children ?? [])).toEqual(paths(children));
        expect(clause?.depth).toBe(depth);
        expect(edition.textLength(clause as Clause)).toBe(plain.textLength(plain.clauses[order] as Clause));
      }
      expect(edition.textLength(null)).toBe(plain.textLength(null));
      expect(edition.atPath('nowhere')).toBeNull();
    }
  });

  test('and so is what was moved since the year before, and how clauses read otherwise', async () => {
    const [first, second] = editionsMade(await realAgreement()) as [Made, Made];
    const [from, to] = [first, second].map(({ head, readings }) => new Edition(head, readings)) as [
      Edition,
      Edition,
    ];
    const changes = new Changes(from, to);
    const { year } = first.head;
    const moves = movesReading(year, changes.all);
    const differences = findDifferences(changes, year);
    const { edition } = readBack({ ...second, annotations: { ...second.annotations, moves, differences } });
    expect(edition.moves).toEqual(moves);
    const moved = movedBetween(from, to);
    expect(moved.flat().some((path) => path !== undefined)).toBe(true);
    expect(movedBetween(readBack(first).edition, edition)).toEqual(moved);
    const { since, pairs, revised, at } = edition.differences as Differences;
    expect(since).toBe(year);
    const written = changes.all.map(({ before, after }) => [before?.order ?? -1, after?.order ?? -1]);
    expect(written.map((_, pair) => [pairs.before.at(pair), pairs.after.at(pair)])).toEqual(written);
    expect([pairs.before.length, pairs.after.length, revised.length]).toEqual(
      Array.from({ length: 3 }, () => written.length),
    );
    const numbers = written.map((_, pair) => revised.at(pair) as number);
    expect(numbers).toEqual(Array.from(written, (_, pair) => differences.revised.at(pair)));
    const revisions = numbers.filter((number) => number >= 0);
    expect(revisions.length).toBeGreaterThan(10);
    for (const number of revisions) expect(at(number)).toEqual(differences.at(number));
    expect(readBack(first).edition.differences).toBeNull();
  });

  test('whatever the words, labels and tables are, and whatever was before', () => {
    const isKept = fc.array(fc.boolean(), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(aClause, { maxLength: 60 }), fc.option(isKept), (clauses, kept) => {
        const readings = placed(clauses);
        const { head, annotations } = made[0] as Made;
        const before = kept && placed(clauses.filter((_, order) => kept[order] !== false));
        const first = before ? { head, readings: before, annotations } : undefined;
        const { edition } = readBack({ head, readings, annotations }, new KeptUnpacked(AMPLE), first);
        expect(edition.clauses.map(({ reading }) => plainReading(reading))).toEqual(readings);
      }),
      { numRuns: 60 },
    );
  });
});

test('what does not stand under its parent is not written', () => {
  const { head, readings, annotations } = made[0] as Made;
  const [first, second, ...more] = readings as [ClauseReading, ClauseReading, ...ClauseReading[]];
  const elsewhere = [first, ...more, second];
  expect(second.parentPath).toBe(first.path);
  expect(() => writeDocument({ readings: elsewhere, annotations })).toThrow(
    `${second.path} does not stand right after`,
  );
  expect(() => new Edition(head, [second, first])).toThrow(`${second.path} comes before its parent`);
});

describe('what nobody asks for', () => {
  test('is not unpacked: one clause unpacks the words of a few, once', () => {
    const { edition, document, grown, taken } = readBack(made[0] as Made);
    const opened = taken();
    expect(edition.atPath('art-16/L')?.children.length).toBeGreaterThan(0);
    const named = taken();
    expect(named).toBeLessThan(opened + 5_000);
    const parts = edition.atPath('art-16/L/1')?.reading.ownParts;
    const worded = taken();
    expect(worded).toBeGreaterThan(named + 10_000);
    expect(edition.atPath('art-16/L/1')?.reading.ownParts).toBe(parts);
    expect(taken()).toBe(worded);
    expect(document.notes).toBe(document.notes);
    expect(grown.filter((more) => more > 50_000)).toHaveLength(1);
    expect(taken()).toBeLessThan(0.5 * everythingOf(made[0] as Made));
  });

  test('is let go of first where there is no room for all that was unpacked, and unpacked again when it is asked for', () => {
    const packs = new KeptUnpacked(150_000);
    const { edition } = readBack(made[0] as Made, packs);
    const reading = edition.atPath('art-16/L/1')?.reading as ClauseReading;
    const parts = reading.ownParts;
    expect(reading.ownParts).toBe(parts);
    for (const { reading } of edition.clauses) reading.ownParts.at(0);
    expect(packs.calculatedSize).toBeGreaterThan(75_000);
    expect(packs.calculatedSize).toBeLessThanOrEqual(150_000);
    expect(reading.ownParts).not.toBe(parts);
    expect(reading.ownParts).toEqual(parts);
    const without = readBack(made[0] as Made, new KeptUnpacked(1));
    expect(without.edition.atPath('art-16/L/1')?.reading.ownParts).toEqual(parts);
  });

  test('is not unpacked with an article that is read whole, however short that is', () => {
    const { readings } = made[0] as Made;
    for (let order = 0; order < readings.length; order += 1) {
      if (readings[order]?.parentPath !== null) continue;
      const { edition, taken } = readBack(made[0] as Made);
      const opened = taken();
      const article = edition.clauseAt(order) as Clause;
      const all = [article, ...article.descendants];
      for (const { reading } of all) reading.ownParts.at(0);
      const said = all.map(({ reading: { ownParts, layout } }) => JSON.stringify([ownParts, layout]).length);
      // Each as bytes and as what was read of them; it is told by so many bytes at once.
      expect(taken() - opened).toBeLessThan(3 * sum(said) + 300 * all.length + 4_000);
    }
  });

  test.each(['nothing', 'all'])('and what is unpacked takes as much memory as is said: %s', (what) => {
    const use = (each: Made) => {
      const { edition, document, opened, taken } = readBack(each);
      if (what === 'all') readAll(edition, document);
      return { edition, said: opened.byteLength + taken() };
    };
    // What is compiled and made for any edition is no part of what one takes.
    use(made[1] as Made);
    const start = memoryInUse();
    const kept = Array.from({ length: 5 }, () => use(made[1] as Made));
    const taken = memoryInUse() - start;
    const said = sum(kept.map((each) => each.said));
    expect(taken).toBeLessThan(1.15 * said);
    expect(taken).toBeGreaterThan(0.6 * said);
  });
});

function everythingOf(each: Made): number {
  const { edition, document, taken } = readBack(each);
  readAll(edition, document);
  return taken();
}

function readAll(edition: Edition, document: EditionDocument): void {
  for (const { reading } of edition.clauses) reading.ownParts.at(0);
  edition.ofProvision('');
  edition.under('');
  edition.atPath('');
  edition.notesAt('');
  edition.parameters.within('');
  saidOf(document);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}

const aText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ minLength: 400 }));
const aPart: fc.Arbitrary<OwnPart> = fc.oneof(
  fc.record({
    type: fc.constantFrom('paragraph', 'bullet', 'rubric'),
    depth: fc.nat(3),
    marker: aText,
    text: aText,
  }),
  fc
    .record({ headings: fc.array(fc.array(aText)), rows: fc.array(fc.array(aText)) })
    .map((table) => ({ type: 'table' as const, table })),
);
const aClause = fc.record({
  under: fc.nat(),
  kind: fc.constantFrom('ARTICLE', 'SECTION', 'TABLE'),
  label: fc.option(aText),
  marker: aText,
  heading: fc.option(aText),
  ownParts: fc.array(aPart, { maxLength: 3 }),
  layout: fc.array(fc.nat(9), { maxLength: 3 }),
  change: fc.constantFrom('ENACTED', 'REVISED'),
  instrument: aText,
  inForceTo: fc.option(fc.constant('2006-08-01')),
  lines: fc.tuple(fc.nat(), fc.nat()),
});

type AClause = typeof aClause extends fc.Arbitrary<infer Value> ? Value : never;

/** Clauses in their places: each at the top, or under the one before it or one of those above that. */
function placed(clauses: readonly AClause[]): readonly ClauseReading[] {
  const above: number[] = [];
  return clauses.map(({ under, lines, ...clause }, order) => {
    above.splice(under % (above.length + 1));
    const parent = above.at(-1);
    above.push(order);
    return {
      ...clause,
      provision: order % 3 === 0 ? `provision ${order}` : `${order % 2}-agreement:path/${order}`,
      path: `path/${order}`,
      parentPath: parent === undefined ? null : `path/${parent}`,
      citation: `Art. ${order % 7}`,
      inForceFrom: '2005-08-01',
      source: { file: 'agreement.md', firstLine: lines[0], lastLine: lines[1] },
    } as ClauseReading;
  });
}
