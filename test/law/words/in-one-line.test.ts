import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOneLine } from '../../../src/law/words/in-one-line.ts';

/** Every character that JavaScript takes for white space, and some that look like it. */
const PIECES = [
  ...'a .\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2003\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
];

test('every run of white space is one space, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const text = pieces.join('');
      expect(inOneLine(text)).toBe(text.split(/\s+/).join(' '));
    }),
    { numRuns: 2_000 },
  );
});

test.each(PIECES.filter((piece) => /\s/.test(piece)))('%j alone is a space', (piece) => {
  expect(inOneLine(`a${piece}b`)).toBe('a b');
});
