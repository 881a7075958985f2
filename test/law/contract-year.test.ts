import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  contractYearForms,
  parseContractYear,
  parseSchoolYear,
  yearsIn,
} from '../../src/law/document/contract-year.ts';

describe('a contract year is read in every form that people write', () => {
  test.each([
    ['2006-07', '2006-07'],
    ['2006-2007', '2006-07'],
    ['2006/07', '2006-07'],
    ['2006/2007', '2006-07'],
    ['2006–07', '2006-07'],
    ['2006 - 07', '2006-07'],
    ['  2005-06 ', '2005-06'],
    ['1999-00', '1999-00'],
    ['1999-2000', '1999-00'],
    ['2009-10', '2009-10'],
    ['2022-25', '2022-25'],
    ['2023-2025', '2023-25'],
    ['2023/25', '2023-25'],
    ['1998-2001', '1998-01'],
    ['2024', '2024'],
  ])('%j is %s', (written, expected) => {
    expect(parseContractYear(written)).toBe(expected);
  });
});

describe('two numbers between which no agreement runs are no contract year', () => {
  test.each([
    ['2006-17'],
    ['2007/06'],
    ['2006-06'],
    ['2006-2006'],
    ['2006-7'],
    ['06-07'],
    ['2006-1907'],
    ['2006-07-08'],
    ['school year 2006-07'],
    ['2006 07'],
    [''],
    ['２００６-０７'],
  ])('%j', (written) => {
    expect(parseContractYear(written)).toBeNull();
  });
});

test.each([['2006-08'], ['2006'], ['2023-2025']])('%s is a contract year and no school year', (written) => {
  expect(parseContractYear(written)).not.toBeNull();
  expect(parseSchoolYear(written)).toBeNull();
});

test.each([
  ['2006-2007', '2006-07'],
  ['1999/00', '1999-00'],
])('%s is a school year', (written, year) => {
  expect(parseSchoolYear(written)).toBe(year);
});

test('what is no year is no school year', () => {
  expect(parseSchoolYear('next year')).toBeNull();
});

test.each([
  ['2006-07', 1],
  ['1999-02', 3],
  ['2024', 1],
])('%s runs for %i', (written, years) => {
  const year = parseContractYear(written);
  expect(year && yearsIn(year)).toBe(years);
});

test.each([
  ['2006-07', '2006-07, 2006-2007 or 2006/07'],
  ['2023-2025', '2023-25, 2023-2025 or 2023/25'],
  ['1999-2002', '1999-02, 1999-2002 or 1999/02'],
  ['2024', '2024'],
])('the forms of %s are told as %s', (written, forms) => {
  const year = parseContractYear(written);
  expect(year && contractYearForms(year)).toBe(forms);
});

test('the canonical form reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9989 }), fc.integer({ min: 1, max: 10 }), (first, years) => {
      const canonical = parseContractYear(`${first}-${first + years}`);
      expect(canonical).toMatch(/^\d{4}-\d{2}$/);
      expect(parseContractYear(String(canonical))).toBe(canonical);
    }),
  );
});
