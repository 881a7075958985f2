// The notes on the very words that an answer relies on.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { CHANGE_KINDS, type ClauseReading } from '../../src/law/document/clause-reading.ts';
import { Edition } from '../../src/law/document/edition.ts';
import type { EditorialNote } from '../../src/law/document/editorial-note.ts';
import { notesOn, type ReliedOn } from '../../src/law/note/notes-on.ts';
import { smallEdition } from '../support/small-edition.ts';

const CLAUSES = [
  {
    provision: 'pay',
    path: 'art-1',
    heading: 'PAY',
    under: [
      { provision: 'oil', path: 'art-1/A', text: 'Oil is paid at forty cents. Wicks are not paid.' },
      { provision: 'wage', path: 'art-1/B', text: 'The wage is that of the table.' },
      { provision: 'coal', path: 'art-1/C', text: 'Coal and more coal is paid; coal is dear.' },
    ],
  },
];

const TABLE = {
  headings: [['Old', 'New', 'Lamp', 'Lantern']],
  rows: [
    ['1-2', '1', '10', '20'],
    ['3', '2', '11', '21'],
  ],
};

let edition: Edition;
const note = (path: string, text: string, on: Partial<EditorialNote> = {}): EditorialNote => {
  return { year: edition.head.year, path, kind: 'CONFLICT', text, quotes: [], cells: [], ...on };
};
beforeAll(() => {
  edition = smallEdition('2001-02', CLAUSES);
  const readings = edition.clauses.map(({ reading }): ClauseReading => {
    if (reading.path !== 'art-1/B') return reading;
    const ownParts = [...reading.ownParts, { type: 'table' as const, table: TABLE }];
    return { ...reading, ownParts, layout: [0, 0], change: CHANGE_KINDS[0] };
  });
  edition = new Edition(edition.head, readings, {
    notes: [
      note('art-1/A', 'on the forty cents', { quotes: ['forty cents'] }),
      note('art-1/A', 'on the wicks', { quotes: ['Wicks are not paid'] }),
      note('art-1/A', 'on the whole section'),
      note('art-1/A', 'on a page', { kind: 'PRINT', quotes: ['forty cents'] }),
      note('art-1/A', 'on what was left out', { kind: 'TRANSCRIPTION' }),
      note('art-1', 'on both sections', { quotes: ['Wicks are not paid. B. The wage'] }),
      note('art-1/B', 'on a cell', { cells: [{ row: '1-2', column: 'Lantern' }] }),
      note('art-1/B', 'on two cells', {
        cells: [
          { row: '3', column: 'Lamp' },
          { row: '3', column: 'Lantern' },
        ],
      }),
      note('art-1/C', 'on what it begins with', { quotes: ['C. Coal and more', 'coal is'] }),
      note('art-1/C', 'on the same cell of another table', { cells: [{ row: '3', column: 'Lamp' }] }),
    ],
    parameters: [],
    reasons: [],
    references: [],
  });
});

const told = (path: string, on: ReliedOn) => {
  const clause = edition.atPath(path);
  if (!clause) throw new RangeError(path);
  return notesOn(clause, on).map(({ text }) => text);
};

describe('on words', () => {
  test('are those that have a word in common with them, and those on the whole clause', () => {
    expect(told('art-1/A', { words: 'paid at forty cents' })).toEqual([
      'on the forty cents',
      'on the whole section',
    ]);
    expect(told('art-1/A', { words: 'Oil is paid' })).toEqual(['on the whole section']);
  });

  test('stand as well on the clauses above and under the one that is quoted', () => {
    expect(told('art-1', { words: 'A. Oil is paid at forty cents.' })).toEqual(['on the forty cents']);
    expect(told('art-1/A', { words: 'Wicks are not paid.' })).toEqual([
      'on both sections',
      'on the wicks',
      'on the whole section',
    ]);
  });

  test('have at least one quotation of several in common with what is relied on, in one of the places', () => {
    expect(told('art-1/C', { words: 'C. Coal and' })).toEqual(['on what it begins with']);
    expect(told('art-1/C', { words: 'coal is dear' })).toEqual(['on what it begins with']);
    expect(told('art-1/C', { words: 'coal' })).toEqual(['on what it begins with']);
  });

  test('are not those whose words only stand beside them, nor any for no words', () => {
    expect(told('art-1/C', { words: 'paid;' })).toEqual([]);
    expect(told('art-1/A', { words: ' at ' })).toEqual(['on the whole section']);
    expect(told('art-1/C', { words: ' ' })).toEqual([]);
  });

  test('are found whatever spaces and line breaks stand between the words', () => {
    expect(told('art-1/A', { words: 'forty\n   cents' })).toContain('on the forty cents');
  });

  test('are never those on the print, nor those on what was left out', () => {
    for (const words of ['forty cents', 'Oil', 'Wicks']) {
      expect(told('art-1/A', { words })).not.toContain('on a page');
      expect(told('art-1/A', { words })).not.toContain('on what was left out');
    }
  });
});

describe('on a cell', () => {
  test('are those on this cell, whichever column its row is named by', () => {
    expect(told('art-1/B', { cell: { row: '1-2', column: 'Lantern' } })).toEqual(['on a cell']);
    expect(told('art-1/B', { cell: { row: '1', column: 'Lantern' } })).toEqual(['on a cell']);
    expect(told('art-1/B', { cell: { row: '1', column: null } })).toEqual(['on a cell']);
  });

  test('are not those on its neighbours', () => {
    expect(told('art-1/B', { cell: { row: '1', column: 'Lamp' } })).toEqual([]);
    expect(told('art-1/B', { cell: { row: '2', column: 'Lantern' } })).toEqual(['on two cells']);
    expect(told('art-1/B', { cell: { row: '2', column: 'Old' } })).toEqual([]);
  });

  test('are not those on a cell of the same name in another clause', () => {
    expect(told('art-1/C', { cell: { row: '3', column: 'Lamp' } })).toEqual([]);
    expect(told('art-1', { cell: { row: '3', column: 'Lamp' } })).toEqual([]);
  });
});
