// What is odd about the words of the agreement, found by reading it whole, has a note where it stands.

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { realAgreement } from '../support/real-agreement.ts';

let editions: readonly Edition[];
beforeAll(async () => {
  editions = editionsOf(await realAgreement());
});

const editionOf = (year: string) => editions.find(({ head }) => head.year === year) as Edition;
const textsAt = (year: string, path: string) =>
  editionOf(year)
    .notesAt(path)
    .map(({ text }) => text);

const BOTH = ['2005-06', '2006-07'];

/** Years, the path of the clause, and words that its note has. */
const ODD: readonly (readonly [readonly string[], string, string])[] = [
  [BOTH, 'agreement', 'two names of one body'],
  [BOTH, 'art-1/A/2', 'In use the two differ'],
  [BOTH, 'art-2/B/9/c', 'the Board is a body that meets'],
  [BOTH, 'art-16/K/6', 'the Board decides'],
  [BOTH, 'art-24/P/1', 'has had no such appeal'],
  [BOTH, 'art-24/P/3', 'the right of a teacher "to process a grievance as an individual"'],
  [BOTH, 'art-24/L', '24.P.3'],
  [['2006-07'], 'art-6/A/3', 'Nurses, social workers and interpreters'],
  [BOTH, 'art-6/C/3', 'unexpired, regular teaching license'],
  [BOTH, 'app-f/additional-2-500-differential-for-bilingual', 'does not say when it is paid'],
  [BOTH, 'art-6/A/11', 'within twenty (20) workdays'],
  [BOTH, 'art-11/B/1', 'regardless of whether the teacher is currently scheduled'],
  [BOTH, 'art-9/L/4', 'teaches 60%'],
  [BOTH, 'art-5/C/4', 'every twenty workdays'],
  [BOTH, 'art-6/B/1', 'No comma stands between COPE'],
  [BOTH, 'art-16/N/3', 'gives teachers none'],
  [BOTH, 'art-7/instructional-councils-time-for-professional-development', 'Albuquerque Public School'],
  [BOTH, 'app-f/additional-2-500-differential-for-esl', 'potion'],
  [['2006-07'], 'art-9/D', 'will submits'],
  [['2006-07'], 'art-9/N/4', 'APS Humans Resources'],
  [
    ['2006-07'],
    'app-support-and-related-services-personnel-career-pathway-system',
    'Professional Develop Dossier',
  ],
  [
    ['2006-07'],
    'app-support-and-related-services-personnel-career-pathway-system/notes/3',
    'will be move to',
  ],
  [['2006-07'], 'mou-time', 'create solutions and that will ensure'],
  [['2006-07'], 'mou-time/possible-option-b', '7.5 hour hr day'],
  [
    BOTH,
    'app-j/mou-special-education-continuum-of-service-delivery-options/special-considerations-and-suggestions/4',
    'that is it consistent',
  ],
  [
    BOTH,
    'app-j/mou-special-education-continuum-of-service-delivery-options/summary',
    'after "personnel" there is none',
  ],
];

describe.each(ODD)('in %p', (years, path, words) => {
  test(`the note on ${path} says “${words}”`, () => {
    for (const year of years) expect(textsAt(year, path)).toContainEqual(expect.stringContaining(words));
  });
});

describe('a note says what the clause says', () => {
  test('on 6.C.3: Appendix F has the endorsement of both names', () => {
    expect(textsAt('2006-07', 'art-6/C/3')).toContainEqual(
      expect.stringContaining(
        'Appendix F uses both words for the endorsement ("Bilingual and/or ESL endorsement", "TESOL endorsed teachers")',
      ),
    );
    expect(textsAt('2006-07', 'art-6/C/3').join()).not.toContain('uses TESOL for the endorsement');
  });

  test('on the date of the addendum: it looks forward in two places', () => {
    const notes = editionOf('2006-07').notes.filter(({ path }) => path === null);
    expect(notes.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/August 31, 2006.*2007-08 negotiations/s),
    );
  });

  test('on App. G: what it compares with is a paragraph of the 2005 agreement in both years', () => {
    for (const year of BOTH) {
      for (const text of textsAt(year, 'app-g').filter((one) => one.includes('6.C.5'))) {
        expect(text).toContain('6.C.5 of the 2005 agreement');
      }
    }
  });

  test('on the $2,000 for the National Board: in both years, wherever the paragraph stands', () => {
    for (const [year, path] of [
      ['2005-06', 'art-6/C/4'],
      ['2006-07', 'art-6/C/4~2005-agreement'],
    ] as const) {
      expect(textsAt(year, path)).toContainEqual(
        expect.stringContaining('as long as the certificate is held'),
      );
    }
  });
});

describe('notes on the print', () => {
  test('are a kind of their own: no page and no table of contents is a broken reference', () => {
    const notes = editions.flatMap(({ notes }) => notes);
    const onPrint = notes.filter(({ text }) =>
      /table of contents|a page of the 2005 print|pages of the 2005/.test(text),
    );
    expect(onPrint.length).toBeGreaterThan(20);
    expect(new Set(onPrint.map(({ kind }) => kind))).toEqual(new Set(['PRINT']));
  });
});

describe('a cell that may be doubted', () => {
  test.each([
    ['2005-06', 'app-a/A-3', '19', 'MA+15'],
    ['2005-06', 'app-a/A-3', '27', 'MA+15'],
    ['2005-06', 'app-a/AT-2', '25', 'BA'],
    ['2006-07', 'app-a/AT-1', '2-3', 'MA'],
    ['2006-07', 'app-a/AT-1', '2-3', 'BA+45'],
    ['2006-07', 'app-a/AT-1', '28', 'BA'],
    ['2006-07', 'app-a/AT-2', '36', 'BA+45'],
  ])('has its note, in %s on %s, step %s, lane %s', (year, path, row, column) => {
    const noted = editionOf(year)
      .notesAt(path)
      .filter(({ cells }) => cells.some((cell) => cell.row === row && cell.column === column));
    expect(noted.map(({ kind }) => kind)).toContain('AMOUNT');
  });
});

test('nothing is in the notes that waits to be read', async () => {
  const { unread } = await realAgreement();
  expect(unread).toEqual([]);
});
