import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance, leastDistance, lettersOf } from '../../../src/law/words/edit-distance.ts';

test.each([
  ['leave', 'leave', 0],
  ['', 'leave', 5],
  ['leav', 'leave', 1],
  ['leeve', 'leave', 1],
  ['greivance', 'grievance', 1],
  ['bereavment', 'bereavement', 1],
  ['sabatical', 'sabbatical', 1],
  ['commitee', 'committee', 1],
  ['leave', 'salary', 5],
  ['elave', 'leave', 1],
  ['leaev', 'leave', 1],
  ['abcd', 'badc', 2],
  ['ca', 'abc', 3],
  ['ab', 'ba', 1],
  ['a', 'b', 1],
])('from %s to %s it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test.each([
  ['lamp', 'lmp', 1],
  ['leave', 'salary', 3],
  ['grievance', 'greivance', 0],
])('from %s to %s it is at least %i, by the letters they have', (a, b, least) => {
  expect(leastDistance(lettersOf(a), lettersOf(b))).toBe(least);
});

test('by their letters two words are never further apart than they are', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeé\u{401}x'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(leastDistance(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(editDistance(a, b));
    }),
  );
});
