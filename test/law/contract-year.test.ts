import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseContractYear } from '../../src/law/document/contract-year.ts';

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
  ])('%j is %s', (written, expected) => {
    expect(parseContractYear(written)).toBe(expected);
  });
});

describe('two numbers that are no consecutive years are no contract year', () => {
  test.each([
    ['2006'],
    ['2006-08'],
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

test('the canonical form reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9998 }), (first) => {
      const canonical = parseContractYear(`${first}-${first + 1}`);
      expect(canonical).toMatch(/^\d{4}-\d{2}$/);
      expect(parseContractYear(String(canonical))).toBe(canonical);
    }),
  );
});
