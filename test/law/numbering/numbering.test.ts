import { describe, expect, test } from '@jest/globals';
import type { ClauseKind } from '../../../src/law/document/clause-kind.ts';
import { labelForm } from '../../../src/law/numbering/label-form.ts';
import { readHeading } from '../../../src/law/numbering/read-heading.ts';
import { readTitle } from '../../../src/law/numbering/read-title.ts';
import { comparePlaces, follows, labelAt, seriesPlace } from '../../../src/law/numbering/series-place.ts';
import { numberingOf, realNumbering } from '../../support/numbering.ts';

const REAL = realNumbering();

/** Articles with numbers to which letters are put, and sections that are cited so. */
const SUFFIXED = numberingOf(`
tops:
  - { kind: ARTICLE, words: [Article], labels: ['1a'], cited: 'Art. #', path: 'art-#' }
levels:
  - { kind: SECTION, words: [section, sec], labels: ['Section 1.'], cited: ', Sec. #' }
  - { kind: PARAGRAPH, words: [section], labels: ['(a)'], cited: '(#)' }
examples: [Article 1]
`);

function provisions(kind: ClauseKind, ...markers: readonly string[]) {
  return markers.map((marker) => ({ kind, marker, label: marker.replaceAll(/[^\p{L}\p{N}]/gu, '') }));
}

describe('neighbours have places in their series', () => {
  const placed = (kind: ClauseKind, ...markers: readonly string[]) =>
    REAL.placesOf(provisions(kind, ...markers)).map((place) => place?.counted ?? null);

  test('by the labels of their level, those at the top level included', () => {
    expect(placed('SECTION', 'A.', 'C.', 'AA.')).toEqual([1, 3, 27]);
    expect(placed('ARTICLE', '9', '16')).toEqual([9, 16]);
    expect(placed('APPENDIX', 'B')).toEqual([2]);
  });

  test('a series is of one level, whatever marks are printed', () => {
    expect(REAL.seriesOf(provisions('ITEM', '1)', '2)', '3.'), -1).map((one) => one?.level)).toEqual([
      3, 3, 3,
    ]);
    expect(REAL.seriesOf(provisions('ITEM', 'a)', 'b)'), 3).map((one) => one?.level)).toEqual([4, 4]);
    expect(REAL.seriesOf(provisions('ITEM', '1)', '2)'), 3)).toEqual([null, null]);
  });

  test('one without a label of its kind has none', () => {
    expect(placed('PREAMBLE', '')).toEqual([null]);
    expect(placed('SECTION', '1.')).toEqual([null]);
    expect(REAL.placesOf([{ kind: 'SECTION', marker: 'A.', label: 'B' }])).toEqual([null]);
  });
});

describe('how far labels are from another', () => {
  test('goes by their places in the series, whatever the capitals', () => {
    expect(REAL.distancesTo('d', provisions('SECTION', 'A.', 'B.', 'E.'))).toEqual([3, 2, 1]);
    expect(REAL.distancesTo('500', provisions('ARTICLE', '1', '27'))).toEqual([499, 473]);
    expect(REAL.distancesTo('2000', provisions('ARTICLE', '27'))).toEqual([1973]);
  });

  test('is less to the number itself than to the next, where a letter is put to it', () => {
    const [to12, to13] = SUFFIXED.distancesTo('12a', provisions('ARTICLE', '12', '13'));
    expect(to12).toBeLessThan(Number(to13));
  });

  test('is beyond measure where the label is none of the series', () => {
    expect(REAL.distancesTo('?', provisions('SECTION', 'A.'))).toEqual([Number.MAX_VALUE]);
  });

  test('of tables is nothing in a family and one to another', () => {
    const tables = ['AT-1', 'A-2'].map((label) => ({ kind: 'TABLE' as const, marker: '', label }));
    expect(REAL.distancesTo('at-9', tables)).toEqual([0, 1]);
  });
});

describe('a level', () => {
  test('says how its label is cited after the one above', () => {
    expect(SUFFIXED.citedLabel({ kind: 'SECTION', marker: 'Section 3.' }, '3')).toBe(', Sec. 3');
    expect(SUFFIXED.citedLabel({ kind: 'PARAGRAPH', marker: '(a)' }, 'a')).toBe('(a)');
    expect(SUFFIXED.citedLabel({ kind: 'ITEM', marker: '1)' }, '$&')).toBe('.$&');
  });

  test('of one kind among several is told by the printed marker', () => {
    const cited = (marker: string) =>
      numberingOf(`
tops:
  - { kind: ARTICLE, words: [Article], labels: ['1'], cited: 'Art. #', path: 'art-#' }
levels:
  - { kind: ITEM, words: [item], labels: ['1)'], cited: '.#' }
  - { kind: ITEM, words: [item], labels: ['a)'], cited: '(#)' }
examples: [Article 1]
`).citedLabel({ kind: 'ITEM', marker }, 'x');
    expect([cited('1)'), cited('a)'), cited('?')]).toEqual(['.x', '(x)', '.x']);
  });

  test('is known by its kind, the outermost of several', () => {
    expect([REAL.levelOfKind('SECTION'), REAL.levelOfKind('ITEM'), REAL.levelOfKind('ARTICLE')]).toEqual([
      0, 3, -1,
    ]);
  });

  test('may be called as others are', () => {
    expect(SUFFIXED.kindsCalledAs('SECTION')).toEqual(['SECTION', 'SECTION', 'PARAGRAPH']);
    expect(REAL.kindsCalledAs('PARAGRAPH')).toEqual(['PARAGRAPH', 'PARAGRAPH']);
    expect(REAL.kindsCalledAs('ARTICLE')).toEqual(['ARTICLE']);
  });
});

describe('a label with a letter put to it', () => {
  const form = (example: string) => labelForm(example) as NonNullable<ReturnType<typeof labelForm>>;

  test.each([
    ['12a', '12', { counted: 12, suffix: 0 }],
    ['12a', '12b', { counted: 12, suffix: 2 }],
    ['32(A)', '32(C)', { counted: 32, suffix: 3 }],
  ])('of the form %s, %s, has its place, and is written of it again', (example, label, place) => {
    expect(seriesPlace(label, form(example))).toEqual(place);
    expect(labelAt(place, form(example))).toBe(label);
  });

  test('is none where the form has none, or the letter is of another kind', () => {
    expect(seriesPlace('12b', form('12'))).toBeNull();
    expect(seriesPlace('12B', form('12a'))).toBeNull();
    expect(labelAt({ counted: 12, suffix: 1 }, form('12'))).toBe('12');
  });

  test('comes after the number and before the next', () => {
    const [twelve, twelveA, twelveB, thirteen, thirteenA] = ['12', '12a', '12b', '13', '13a'].map(
      (label) => seriesPlace(label, form('12a')) as NonNullable<ReturnType<typeof seriesPlace>>,
    ) as [P, P, P, P, P];
    expect([follows(twelveA, twelve), follows(twelveB, twelveA), follows(thirteen, twelveB)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([follows(twelveB, twelve), follows(thirteenA, twelve), follows(twelve, thirteen)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([thirteen, twelveB, twelve, twelveA].toSorted(comparePlaces)).toEqual([
      twelve,
      twelveA,
      twelveB,
      thirteen,
    ]);
  });
});

type P = NonNullable<ReturnType<typeof seriesPlace>>;

describe('a title behind words that are no part of it', () => {
  test.each([
    ['APPENDIX TO THE NEGOTIATED AGREEMENT', 'APPENDIX', 'APPENDIX TO THE NEGOTIATED AGREEMENT', null],
    [
      'APPENDIX TO THE NEGOTIATED AGREEMENT  Dual Language ',
      'APPENDIX',
      'APPENDIX TO THE NEGOTIATED AGREEMENT',
      'Dual Language',
    ],
    [
      'Appendix to the Negotiated Agreement MEMORANDUM OF UNDERSTANDING Time',
      'MEMORANDUM',
      'Appendix to the Negotiated Agreement',
      'MEMORANDUM OF UNDERSTANDING Time',
    ],
  ])('%s is of the kind %s', (title, kind, marker, heading) => {
    expect(readTitle(title, REAL)).toEqual({ kind, label: null, marker, heading });
  });
});

describe('a heading without a label', () => {
  test.each([
    ['2005/06 SALARY SCHEDULE AT-1', { kind: 'TABLE', label: 'AT-1' }],
    ['2006/07 Salary   Matrix a-3 for teachers', { kind: 'TABLE', label: 'A-3' }],
    ['SALARY SCHEDULE', { kind: 'SECTION', label: null }],
    ['THE SALARY SCHEDULE AT-100', { kind: 'SECTION', label: null }],
    ['MEMORANDUM OF UNDERSTANDING Time', { kind: 'MEMORANDUM', label: null }],
    ['Special Education', { kind: 'SECTION', label: null, heading: 'Special Education' }],
  ])('%s is %j', (words, expected) => {
    expect(readHeading(words, REAL)).toMatchObject(expected);
  });

  test('that begins like a label of some other agreement is none', () => {
    expect(readHeading('§ 4 Special Education', REAL)).toBeNull();
  });
});
