import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberInWords } from '../../../src/law/words/number-in-words.ts';

describe('figures say a number', () => {
  test.each([
    ['183', '183'],
    ['(183)', '183'],
    ['  (40) ', '40'],
    ['0', '0'],
    ['007', '7'],
    ['30,131', '30131'],
    ['1,234,567', '1234567'],
    ['$1,592', '1592'],
    ['$1,592.00', '1592'],
    ['$ 35,162', '35162'],
    ['$.30', '3/10'],
    ['$ .30', '3/10'],
    ['.055', '11/200'],
    ['.0555', '111/2000'],
    ['6.50', '13/2'],
    ['(.2)', '1/5'],
    ['+ 286', '286'],
    ['+ $286', '286'],
    ['90%', '90'],
    ['90 percent', '90'],
    ['90 Percent', '90'],
    ['6 1/2', '13/2'],
    ['6-1/2', '13/2'],
    ['32 1/2', '65/2'],
    ['6 11/12', '83/12'],
    ['6 10/100', '61/10'],
    ['($5)', '5'],
  ])('%j is %s', (printed, expected) => {
    expect(said(printed)).toBe(expected);
  });
});

describe('words say a number', () => {
  test.each([
    ['zero', '0'],
    ['one', '1'],
    ['seven', '7'],
    ['Seven', '7'],
    ['TEN', '10'],
    ['nineteen', '19'],
    ['ninety', '90'],
    ['twenty-five', '25'],
    ['twenty five', '25'],
    ['one hundred', '100'],
    ['one  hundred', '100'],
    ['one hundred  percent', '100'],
    ['one hundred eighty-three', '183'],
    ['two hundred and eight', '208'],
    ['five hundred and seventy', '570'],
    ['eight hundred', '800'],
    ['fifteen hundred', '1500'],
    ['(forty)', '40'],
    ['one half', '1/2'],
    ['one-half', '1/2'],
    ['two-tenths', '1/5'],
    ['two tenths', '1/5'],
    ['three quarters', '3/4'],
    ['two thirds', '2/3'],
    ['seventy-five percent', '75'],
    ['once', '1'],
    ['twice', '2'],
    ['six and one half', '13/2'],
    ['six and one-half', '13/2'],
    ['thirty-two and one half', '65/2'],
    ['one hundred and one half', '201/2'],
  ])('%j is %s', (printed, expected) => {
    expect(said(printed)).toBe(expected);
  });
});

describe('what says none is none', () => {
  test.each([
    [''],
    [' '],
    ['()'],
    ['$'],
    ['%'],
    ['.'],
    ['½'],
    ['٣'],
    ['half a pint'],
    ['half'],
    ['tenths'],
    ['hundred'],
    ['a hundred'],
    ['and'],
    ['one thousand'],
    ['April 15'],
    ['183 days'],
    ['seven days'],
    ['half-time'],
    ['1e3'],
    ['-5'],
    ['$-5'],
    ['1,59'],
    ['12,3456'],
    ['1.2.3'],
    ['6 1/0'],
    ['about (5)'],
    ['(5) days'],
    ['x5'],
    ['5 percent more'],
    ['90% of it'],
    ['no 6 1/2'],
    ['6 1/2 days'],
    ['seventy-five percent of'],
    ['hundred percent'],
    ['two or one half'],
    ['sevens'],
  ])('%j', (printed) => {
    expect(numberInWords(printed)).toBeNull();
  });
});

describe('what says more than one is none', () => {
  test.each([
    ['183 (183)'],
    ['one hundred eighty-three (183)'],
    ['2-3'],
    ['6-15'],
    ['2006-07'],
    ['5 6'],
    ['five six'],
    ['six and seven'],
    ['one or two'],
    ['forty fifty'],
    ['five twenty'],
    ['twenty eleven'],
    ['twenty zero'],
    ['and five'],
    ['five and'],
    ['hundred five'],
    ['hundred hundred'],
    ['one hundred two hundred'],
    ['six one half'],
  ])('%j', (printed) => {
    expect(numberInWords(printed)).toBeNull();
  });
});

test('every whole number is said by its figures, however they are dressed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('', '$', '$ ', '+ ', '+ $'), (number, before) => {
      const grouped = number.toLocaleString('en-US');
      for (const printed of [`${before}${number}`, `${before}${grouped}`, `(${grouped})`, `${grouped}.00`]) {
        expect(said(printed)).toBe(String(number));
      }
    }),
  );
});

test('every number below a thousand is said by its words, and by no others', () => {
  const words = Array.from({ length: 1000 }, (_, number) => inWords(number));
  expect(words.map(said)).toEqual(words.map((_, number) => String(number)));
  expect(new Set(words).size).toBe(words.length);
});

function said(printed: string): string | null {
  return numberInWords(printed)?.toFraction() ?? null;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(number: number): string {
  if (number < SMALL.length) return SMALL[number] as string;
  const [tens, hundreds] = [Math.floor(number / 10), Math.floor(number / 100)];
  const rest = (of: number, before: string, joint: string) =>
    of === 0 ? before : `${before}${joint}${inWords(of)}`;
  if (hundreds > 0) return rest(number % 100, `${inWords(hundreds)} hundred`, ' ');
  return rest(number % 10, TENS[tens - 2] as string, '-');
}
