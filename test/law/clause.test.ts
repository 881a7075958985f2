// A clause among those around it.

import { describe, expect, test } from '@jest/globals';
import type { Clause } from '../../src/law/document/clause.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { smallAgreement } from '../support/small-agreement.ts';
import { smallEdition } from '../support/small-edition.ts';

const edition = () =>
  smallEdition('2001-02', [
    { provision: '1', path: 'A', text: 'First.' },
    {
      provision: '2',
      path: 'B',
      text: 'Over:',
      flush: 'Behind.',
      under: [
        {
          provision: '3',
          path: 'B/1',
          under: [
            { provision: '4', path: 'B/1/a' },
            { provision: '5', path: 'B/1/b' },
          ],
        },
        { provision: '6', path: 'B/2', table: { headings: [], rows: [['x']] } },
      ],
    },
    { provision: '7', path: 'C' },
  ]);

const path = (clause: Clause | null) => clause?.reading.path ?? null;
const paths = (clauses: readonly Clause[]) => clauses.map(path);

function at(of: Edition, where: string): Clause {
  const clause = of.atPath(where);
  if (!clause) throw new RangeError(where);
  return clause;
}

describe('a clause', () => {
  test.each([
    ['A', null, 'B'],
    ['B', 'A', 'C'],
    ['C', 'B', null],
    ['B/1', null, 'B/2'],
    ['B/1/b', 'B/1/a', null],
  ])('%s stands between %s and %s', (where, before, after) => {
    const { previous, next } = at(edition(), where).neighbours;
    expect([path(previous), path(next)]).toEqual([before, after]);
  });

  test('has what is under it, in printed order, and no more', () => {
    const all = edition();
    expect(paths(at(all, 'B').descendants)).toEqual(['B/1', 'B/1/a', 'B/1/b', 'B/2']);
    expect(paths(at(all, 'B/1').descendants)).toEqual(['B/1/a', 'B/1/b']);
    expect(paths(at(all, 'A').descendants)).toEqual([]);
    expect(paths(at(all, 'C').descendants)).toEqual([]);
  });

  test('stands under others, at a level', () => {
    const all = edition();
    expect(paths(at(all, 'B/1/b').ancestors)).toEqual(['B', 'B/1']);
    expect(['A', 'B/1', 'B/1/b'].map((where) => at(all, where).depth)).toEqual([1, 2, 3]);
    expect(paths(all.roots)).toEqual(['A', 'B', 'C']);
  });

  test('has its words in their places among what is under it', () => {
    const printed = at(edition(), 'B').parts.map((part) =>
      part.type === 'provision' ? 'a clause' : part.type === 'table' ? 'a table' : part.text,
    );
    expect(printed).toEqual(['Over:', 'a clause', 'a clause', 'Behind.']);
  });

  test('has a table where it prints one', () => {
    expect(at(edition(), 'B/2').table?.rows).toEqual([['x']]);
    expect(at(edition(), 'B').table).toBeNull();
  });

  test('with words after more than is under it is refused', () => {
    const { head, clauses } = edition();
    const readings = clauses.map(({ reading }) =>
      reading.path === 'B' ? { ...reading, layout: [0, 3] } : reading,
    );
    expect(() => at(new Edition(head, readings), 'B').parts).toThrow(RangeError);
  });
});

describe('an edition', () => {
  test('finds clauses by path, provision and citation', () => {
    const all = edition();
    expect([path(all.ofProvision('6')), path(all.ofProvision('9')), all.atPath('D')]).toEqual([
      'B/2',
      null,
      null,
    ]);
    expect(paths(all.under('B.1.a'))).toEqual(['B/1/a']);
    expect(all.under('D')).toEqual([]);
  });

  test('of which nothing is said has no notes, parameters, events or references', () => {
    const { notes, parameters, events, references, reasons } = {
      ...{ notes: edition().notes, parameters: edition().parameters.all, reasons: edition().reasons },
      events: edition().events,
      references: edition().referenceReadings,
    };
    expect([notes, parameters, events, references, reasons].flat()).toEqual([]);
    expect([edition().moves, edition().notesAt('A')]).toEqual([null, []]);
  });

  test('says of each clause what is noted on it, and keeps what it has made', () => {
    const plain = edition();
    const note = { year: plain.head.year, kind: 'PRINT', text: 'x', quotes: [], cells: [] } as const;
    const all = new Edition(
      plain.head,
      plain.clauses.map(({ reading }) => reading),
      {
        ...{ parameters: [], reasons: [], references: [], events: [] },
        notes: [
          { ...note, path: 'A' },
          { ...note, path: null },
          { ...note, path: 'A', text: 'y' },
        ],
      },
    );
    expect(all.notesAt('A').map(({ text }) => text)).toEqual(['x', 'y']);
    expect(all.notesAt('B')).toEqual([]);
    expect(all.parameters).toBe(all.parameters);
  });

  test('with a clause that comes before the one above it is refused', () => {
    const { head, clauses } = edition();
    const readings = clauses.map(({ reading }) => reading).toReversed();
    expect(() => new Edition(head, readings)).toThrow('B/2 comes before its parent B');
  });

  test('made of an agreement has what is said of its own year alone', async () => {
    const small = await smallAgreement();
    const [first] = small.editions;
    if (!first) throw new RangeError('no edition');
    const year = '2002-03' as typeof first.head.year;
    const two = { ...small, editions: [first, { ...first, head: { ...first.head, year } }] };
    const [own, other] = editionsOf(two);
    expect(own?.notes.length).toBeGreaterThan(0);
    expect(own?.parameters.all.length).toBeGreaterThan(0);
    expect(own?.referenceReadings.length).toBeGreaterThan(0);
    expect([other?.notes, other?.parameters.all, other?.referenceReadings]).toEqual([[], [], []]);
    expect(other?.events).toEqual(own?.events);
  });
});
