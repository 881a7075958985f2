import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldedWords } from '../../../src/law/words/folded-words.ts';
import { hasWords, readAlike } from '../../../src/law/words/word-tokens.ts';

/** Each word as it is compared, with what is printed of it and around it. */
function read(text: string): readonly (readonly [string, string])[] {
  return foldedWords(text).map(({ folded, text: printed, space }) => [folded, printed + space]);
}

describe('the words of a text', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'have the spaces before the first',
      '  \nSick leave',
      [
        ['sick', '  \nSick '],
        ['leave', 'leave'],
      ],
    ],
    [
      'have the marks that close them',
      'Leave, (paid) now!',
      [
        ['leave', 'Leave, '],
        ['paid', '(paid) '],
        ['now', 'now!'],
      ],
    ],
    [
      'have the marks that open them',
      'a “sick” leave',
      [
        ['a', 'a '],
        ['sick', '“sick” '],
        ['leave', 'leave'],
      ],
    ],
    ['have all that open one', '(“[sick]”)', [['sick', '(“[sick]”)']]],
    [
      'leave a mark that opens to the word before where no space is between',
      'leave(s)',
      [['leaves', 'leave(s)']],
    ],
    [
      'leave a quote after a word to that word',
      'leave" now',
      [
        ['leave', 'leave" '],
        ['now', 'now'],
      ],
    ],
    [
      'have a dash by itself with the word before',
      'sick — leave',
      [
        ['sick', 'sick — '],
        ['leave', 'leave'],
      ],
    ],
    ['have what is opened at the end with the last', 'leave (', [['leave', 'leave (']]],
    ['are none where there are marks alone', '“…”', []],
    [
      'keep what makes a number',
      '$1,234.50 or 1/183',
      [
        ['$1234.50', '$1,234.50 '],
        ['or', 'or '],
        ['1/183', '1/183'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('one after the other are the whole text', () => {
    for (const text of ['  (a) “Sick” leave — (see 16.L).', '— Leave …', 'x\n\n* y\t(z'])
      expect(
        read(text)
          .map(([, printed]) => printed)
          .join(''),
      ).toBe(text);
  });
});

describe('texts read alike', () => {
  test.each([
    ['that are the same', 'Sick leave.', 'Sick leave.', true],
    ['whatever stands between the words', 'Sick\n leave .', 'Sick leave.', true],
    ['but not with another word', 'Sick leave.', 'Sick days.', false],
    ['but not in other capitals', 'Sick leave.', 'Sick Leave.', false],
    ['but not when one goes on', 'Sick leave', 'Sick leave days', false],
    ['but not when one ends before', 'Sick leave days', 'Sick leave', false],
    ['but not without a mark', 'Sick leave.', 'Sick leave', false],
  ])('%s', (_, a, b, expected) => {
    expect(readAlike(a, b)).toBe(expected);
    expect(readAlike(b, a)).toBe(expected);
  });
});

test('a text has as many words as are found in it', () => {
  const pieces = fc.constantFrom(
    ...['leave', ' ', '(', ')', '—', '1.5', '16.L.1(c)', '.', ',', '“', 'S-1', '\n', '$', 'a/b'],
  );
  fc.assert(
    fc.property(fc.array(pieces), fc.integer({ min: 1, max: 8 }), (made, least) => {
      const text = made.join('');
      expect(hasWords(text, least)).toBe(foldedWords(text).length >= least);
    }),
    { numRuns: 1_000 },
  );
});
