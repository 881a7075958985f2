import { expect, test } from '@jest/globals';
import { containsLiteral } from '../../src/ingest/check/check-quotes.ts';

test.each([
  ['one hundred eighty-three (183) days', '(183)', true],
  ['one hundred eighty-three (183) days', '18', false],
  ['one hundred eighty-three (183) days', 'one hundred eighty-three', true],
  ['one hundred eighty-three (183) days', 'eighty-three', false],
  ['one hundred eighty-three (183) days', 'one', false],
  ['two hundred and eight (208) workdays', 'two hundred', false],
  ['six and one half hour days', 'six and one half', true],
  ['six and one half hour days', 'six', false],
  ['one hour of pay for the first class', 'one', true],
  ['182 x 6.50 x .055', '.055', true],
  ['182 x 6.50 x .0555', '.055', false],
  ['teams of 6-15 members', '6', true],
  ['$1,592', '1', false],
])('of %j, is %j a number as a whole: %s', (words, literal, expected) => {
  expect(containsLiteral(words, literal)).toBe(expected);
});
