// The lines at which the words of a clause are printed.

import { expect, test } from '@jest/globals';
import type { ClauseReading } from '../../src/law/document/clause-reading.ts';
import { correctionText } from '../../src/law/document/correction.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { sourcesOf } from '../../src/law/document/sources-of.ts';
import { smallEdition } from '../support/small-edition.ts';

type Printed = readonly [instrument: string, firstLine: number, lastLine: number];

/** The lines of a section with three paragraphs, as `file first–last`. @param printed where it and each of them is. */
function linesOf(printed: readonly Printed[]): readonly string[] {
  const plain = smallEdition('2001-02', [
    {
      provision: '1',
      path: 'A',
      under: ['2', '3', '4'].map((provision) => ({ provision, path: `A/${provision}` })),
    },
  ]);
  const readings = plain.clauses.map(({ reading }, i): ClauseReading => {
    const [instrument, firstLine, lastLine] = printed[i] as Printed;
    return { ...reading, instrument, source: { file: `${instrument}.txt`, firstLine, lastLine } };
  });
  const [section] = new Edition(plain.head, readings).roots;
  if (!section) throw new RangeError('no section');
  return sourcesOf(section).map(({ file, firstLine, lastLine }) => `${file} ${firstLine}–${lastLine}`);
}

test('of a clause that one instrument wrote with all under it are its lines', () => {
  expect(
    linesOf([
      ['old', 10, 40],
      ['old', 11, 20],
      ['old', 21, 30],
      ['old', 31, 40],
    ]),
  ).toEqual(['old.txt 10–40']);
});

test('are as well those of each instrument that wrote a clause under it anew, in printed order', () => {
  expect(
    linesOf([
      ['old', 10, 40],
      ['new', 8, 9],
      ['old', 21, 30],
      ['new', 3, 4],
    ]),
  ).toEqual(['new.txt 3–4', 'new.txt 8–9', 'old.txt 10–40']);
});

test('are one span where they follow on each other, or one holds the other', () => {
  expect(
    linesOf([
      ['old', 10, 40],
      ['new', 3, 6],
      ['new', 7, 9],
      ['new', 4, 5],
    ]),
  ).toEqual(['new.txt 3–9', 'old.txt 10–40']);
  expect(
    linesOf([
      ['b', 5, 9],
      ['a', 5, 9],
      ['c', 10, 12],
      ['a', 1, 2],
    ]),
  ).toEqual(['a.txt 1–2', 'a.txt 5–9', 'b.txt 5–9', 'c.txt 10–12']);
});

test('a correction is told with what the scan reads, what stands here, and why', () => {
  const correction = {
    source: 'x.md',
    firstLine: 3,
    lastLine: 3,
    stood: 'tbe',
    stands: 'the',
    reason: 'a b for an h',
  };
  expect(correctionText(correction)).toBe(
    'Source line 3: the scan reads “tbe”; “the” stands here. A b for an h.',
  );
  expect(correctionText({ ...correction, lastLine: 4, stands: '', reason: 'printed twice! so it is.' })).toBe(
    'Source lines 3–4: the scan reads “tbe”; nothing stands here. Printed twice! so it is.',
  );
  expect(correctionText({ ...correction, reason: 'St. Elmo’s' })).toMatch(/St\. Elmo’s\.$/);
});
