// What was moved is kept with the later year, and told from there as it was found.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Change, Changes } from '../../../src/law/compare/changes.ts';
import { compareEditions } from '../../../src/law/compare/compare-editions.ts';
import { findDifferences } from '../../../src/law/compare/find-differences.ts';
import { movesReading } from '../../../src/law/compare/known-moves.ts';
import { ListedPlaces } from '../../../src/law/compare/pairs.ts';
import type { ContractYear } from '../../../src/law/document/contract-year.ts';
import { type Annotations, Edition } from '../../../src/law/document/edition.ts';
import { type SmallClause, smallEdition } from '../../support/small-edition.ts';

const SENTENCES = [
  'Every lamplighter shall be given a pint of oil a night.',
  'Wicks are trimmed before the lamp is lit, and not after.',
  'A ladder is lent to whoever lights a lamp that is higher than a door.',
  'No whistle shall be blown after midnight in a street with a school.',
  'No lamps.',
  'The town buys whatever oil is wanted for the lamps of its streets.',
];

function clause(name: string, [text, ...more]: readonly string[]): SmallClause {
  return { provision: name, path: name, ...(text === undefined ? {} : { text }), more };
}

/** The same edition, with what was moved since the one before, or how its clauses read otherwise. */
function keeping(edition: Edition, known: Pick<Annotations, 'moves' | 'differences'>): Edition {
  const readings = edition.clauses.map(({ reading }) => reading);
  return new Edition(edition.head, readings, {
    notes: [],
    parameters: [],
    reasons: [],
    references: [],
    ...known,
  });
}

/** An edition whose clauses have so many paragraphs each. */
function editionOf(year: string, all: readonly (readonly string[])[]): Edition {
  const clauses = all.flatMap((each, i) => (each.length > 0 ? [clause(`${i + 1}`, each)] : []));
  return smallEdition(year, clauses);
}

/** Of each change where its words were, and the other end of each of its parts. */
function told(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    const from = change.movedFrom();
    const ends = change.parts().map((part) => change.movedPart(part));
    return [change.before, change.after, from, ...ends]
      .map((at) => `${at?.edition.head.year} ${at?.order}`)
      .join();
  });
}

const [YEAR, LATER] = ['2001-02', '2002-03'] as ContractYear[] as [ContractYear, ContractYear];

describe('what is known of words that were moved', () => {
  const places = fc.array(fc.subarray(SENTENCES, { minLength: 0 }), { minLength: 4, maxLength: 4 });
  const shuffled = places.chain((all) =>
    fc.tuple(...all.map((each) => fc.shuffledSubarray(each, { minLength: each.length }))),
  );

  test('is what was found, of whatever was moved', () => {
    fc.assert(
      fc.property(shuffled, shuffled, (before, after) => {
        const [from, to] = [editionOf(YEAR, before), editionOf(LATER, after)];
        const found = new Changes(from, to).all;
        const known = keeping(to, { moves: movesReading(YEAR, found) });
        expect(told(new Changes(from, known).all)).toEqual(told(found));
      }),
      { numRuns: 150 },
    );
  });

  test('and so is how clauses read otherwise, which is then not looked for', () => {
    fc.assert(
      fc.property(shuffled, shuffled, fc.boolean(), (before, after, isBackwards) => {
        const [from, to] = [editionOf(YEAR, before), editionOf(LATER, after)];
        const known = keeping(to, { differences: findDifferences(new Changes(from, to), YEAR) });
        const [a, b] = isBackwards ? [known, from] : [from, known];
        const [found, read] = [
          isBackwards ? new Changes(to, from) : new Changes(from, to),
          new Changes(a, b),
        ];
        const inFull = ({ all }: Changes) =>
          all.map((change) => [change.kind, change.parts(), change.isEditorial]);
        expect(inFull(read)).toEqual(inFull(found));
        expect(told(read.all)).toEqual(told(found.all));
      }),
      { numRuns: 150 },
    );
    const [from, to] = [editionOf(YEAR, [[oil]]), editionOf(LATER, [[wicks]])];
    const parts = [] as const;
    const [change] = new Changes(
      from,
      keeping(to, {
        differences: {
          since: YEAR,
          pairs: { before: new ListedPlaces([0]), after: new ListedPlaces([0]) },
          revised: [0],
          at: () => parts,
        },
      }),
    ).all;
    expect(change?.parts()).toBe(parts);
  });

  const [oil = '', wicks = '', , whistle = ''] = SENTENCES;
  const from = smallEdition(YEAR, [clause('1', [oil, whistle]), clause('2', [wicks])]);
  const to = smallEdition(LATER, [clause('1', [oil]), clause('2', [wicks, whistle])]);

  test('names clauses by their places, the change by those of both years, a part by its place and length', () => {
    expect(movesReading(YEAR, new Changes(from, to).all)).toEqual({
      since: YEAR,
      changes: [
        { before: 0, after: 0, from: null, parts: [[1, whistle.length, 1]] },
        { before: 1, after: 1, from: 0, parts: [[1, whistle.length, 0]] },
      ],
    });
  });

  test('is told as it is kept', () => {
    const kept = { since: YEAR, changes: [{ before: 1, after: 1, from: 1, parts: [] }] };
    const [first, second] = compareEditions(from, keeping(to, { moves: kept })).provisions;
    expect([first?.movedFrom(), second?.movedFrom()?.order]).toEqual([null, 1]);
    expect(second?.parts().map((part) => second.movedPart(part))).toEqual([null, null]);
  });

  test('is not told of a part that is longer or shorter than it was, nor of another part', () => {
    const kept = (at: number, length: number) => ({
      since: YEAR,
      changes: [{ before: 1, after: 1, from: 0, parts: [[at, length, 0] as const] }],
    });
    const ends = (moves: ReturnType<typeof kept>) => {
      const [, second] = compareEditions(from, keeping(to, { moves })).provisions;
      return second?.parts().map((part) => second.movedPart(part)?.order ?? null);
    };
    expect(ends(kept(1, whistle.length))).toEqual([null, 0]);
    expect(ends(kept(1, whistle.length + 1))).toEqual([null, null]);
    expect(ends(kept(0, whistle.length))).toEqual([null, null]);
  });

  test('is not told of another year: that is found', () => {
    const [, second] = compareEditions(
      from,
      keeping(to, { moves: { since: LATER, changes: [] } }),
    ).provisions;
    expect(second?.movedFrom()?.order).toBe(0);
  });

  test('is nothing of what reads alike, though its words are parted into other paragraphs', () => {
    const [one, two] = [oil, whistle];
    const changes = new Changes(
      smallEdition(YEAR, [clause('1', [`${one} ${two}`])]),
      smallEdition(LATER, [clause('1', [one, two])]),
    );
    expect(movesReading(YEAR, changes.all)).toEqual({ since: YEAR, changes: [] });
  });
});
