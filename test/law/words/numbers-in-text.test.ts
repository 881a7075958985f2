import { describe, expect, test } from '@jest/globals';
import { numbersInText } from '../../../src/law/words/numbers-in-text.ts';

describe('a number is found with what belongs to it', () => {
  test.each<[what: string, text: string, found: readonly string[]]>([
    ['words with their figures', 'within thirty (30) days', ['thirty (30)']],
    [
      'tens and hundreds',
      'one hundred eighty-three (183) or two hundred and eight',
      ['one hundred eighty-three (183)', 'two hundred and eight'],
    ],
    ['thousands', 'sixty thousand dollars', ['sixty thousand']],
    ['an amount of money', 'paid $1,592.00, or $ 500', ['$1,592.00', '$ 500']],
    ['a decimal without a whole', 'times .055', ['.055']],
    ['a mixed number', 'six and one-half (6 1/2) hours', ['six and one-half (6 1/2)']],
    [
      'a share',
      'two-tenths (.2) or one one-hundred eighty-third (1/183)',
      ['two-tenths (.2)', 'one one-hundred eighty-third (1/183)'],
    ],
    [
      'a percentage',
      'fifty percent (50%), seventy-five (75) percent, 40%',
      ['fifty percent (50%)', 'seventy-five (75) percent', '40%'],
    ],
    ['an ordinal', 'the third year, the 183rd day, the twenty-first', ['third', '183rd', 'twenty-first']],
    ['an ordinal before a number', 'the first twenty (20) days', ['first twenty (20)']],
    ['a date', 'by September 15, or August 31, 2006', ['September 15', 'August 31, 2006']],
    ['a date with its day first', 'this 15th day of August, 2005.', ['15th day of August, 2005']],
    ['a month', 'the November paychecks', ['November']],
    ['a contract year', '2006-07, 2005/06 and 2005-2006', ['2006-07', '2005/06', '2005-2006']],
    ['a time of day', 'between 9:00 a.m. and 3:30pm', ['9:00 a.m.', '3:30pm']],
    ['how often', 'twice a year, annually, bi-weekly', ['twice', 'annually', 'bi-weekly']],
    ['both ends of a range', '6-15 teachers', ['6', '15']],
    ['the end of a sentence', 'Number 12, County. Grade 7.', ['12', '7']],
  ])('%s', (_, text, found) => {
    expect(numbersInText(text).map((number) => number.text)).toEqual(found);
  });
});

test.each([
  'anyone, someone and often',
  'Schedule AT1 or A1b',
  'tension, weighted, tenure',
  'They may march.',
  '',
])('there is no number in “%s”', (text) => {
  expect(numbersInText(text)).toEqual([]);
});

test('a number stands where it is said to', () => {
  const text = 'Forty-five (45) minutes, 𝄞 or $12.50 on May 1.';
  const found = numbersInText(text);
  expect(found).toHaveLength(3);
  for (const number of found) expect(text.slice(number.start, number.end)).toBe(number.text);
});
