import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchLine, searchWords } from '../../src/law/words/search-words.ts';

describe('what is one word, and how it is folded', () => {
  test.each([
    ['Sick Leave', 'sick leave'],
    ['the teacher’s, the teachers’', 'the teacher the teachers'],
    ['don’t', 'dont'],
    ['café', 'cafe'],
    ['on-site and/or off', 'on site and or off'],
    ['AT-1, AT1, at-1', 'at1 at1 at1'],
    ['K-12', 'k12'],
    ['R.I.F. or RIF', 'rif or rif'],
    ['BA+15', 'ba 15'],
    ['$2,500 and $2,500.00', '2500 and 2500'],
    ['$.30', '0.30'],
    ['(182 x 6.50 x .055) = 65.10 hours', '182 x 6.50 x 0.055 65.10 hours'],
    ['1/183 of 182-day', '1 183 of 182 day'],
    ['183rd', '183rd'],
    ['7:30', '7 30'],
    ['2006-07', '2006 07'],
    ['Article 16, N.2.a.4.', 'article 16 n 2 a 4'],
    ['', ''],
    ['… — !', ''],
  ])('%s', (text, line) => {
    expect(searchLine(text)).toBe(line);
  });
});

test('each word has its place in the text', () => {
  const text = 'Up to $2,500 for the teacher’s AT-1.';
  const words = searchWords(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['Up', 'to', '2,500', 'for', 'the', 'teacher’s', 'AT-1']);
});

/** What words are made of, and what stands around them. */
const CHARACTERS = fc.constantFrom(
  ...'aSbé1,.;:()[]"\'’-$%/\n\t  жﬁ',
  'R.I.F.',
  'S-1',
  "teacher's",
  '2,500.00',
);

test('a word of letters or digits alone, or of ASCII, is read as the pattern reads any, and stands where it is', () => {
  fc.assert(
    fc.property(fc.array(CHARACTERS, { maxLength: 20 }), (characters) => {
      const text = characters.join('');
      // What is followed by a character of no word is not of letters or digits alone, nor is it ASCII.
      const parts = [...text.matchAll(/[^\s]+/g)].flatMap(({ 0: part, index }) =>
        searchWords(`${part}¤`).map(({ folded, start, end }) => {
          return { folded, start: index + start, end: index + end };
        }),
      );
      expect(searchWords(text)).toEqual(parts);
    }),
    { numRuns: 2_000 },
  );
});
