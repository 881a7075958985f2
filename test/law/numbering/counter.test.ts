import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { counterAt, counterValue, isSameCounter } from '../../../src/law/numbering/counter.ts';
import type { CounterStyle } from '../../../src/law/numbering/numbering-scheme.ts';

const STYLES: readonly CounterStyle[] = ['1', 'A', 'a', 'I', 'i'];

test('every counter is read back as the place it was written for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STYLES), fc.integer({ min: 1, max: 52 }), (style, value) => {
      expect(counterValue(counterAt(value, style), style)).toBe(value);
    }),
  );
});

test.each([
  ['1', '14', 14],
  ['1', '999', 999],
  ['A', 'C', 3],
  ['a', 'z', 26],
  ['A', 'AA', 27],
  ['A', 'BB', 28],
  ['A', 'AB', 28],
  ['i', 'iv', 4],
  ['i', 'xix', 19],
  ['I', 'XL', 40],
] as const)('in the style %s, %s stands at %d', (style, counter, value) => {
  expect(counterValue(counter, style)).toBe(value);
});

test.each([
  ['1', '0'],
  ['1', '05'],
  ['1', '2005'],
  ['1', '12a'],
  ['A', 'ABC'],
  ['A', '1B'],
  ['a', 'b1'],
  ['A', 'c'],
  ['a', 'no'],
  ['a', 'zap'],
  ['i', 'iiii'],
  ['i', 'vx'],
  ['i', 'mix'],
  ['i', 'IV'],
  ['I', 'iv'],
  ['I', ''],
] as const)('in the style %s, “%s” is no counter', (style, counter) => {
  expect(counterValue(counter, style)).toBeNull();
});

test.each([
  ['16', '16', true],
  ['IV', '4', true],
  ['XVI', '16', true],
  ['4', 'IV', false],
  ['IV', '5', false],
  ['B', '2', false],
  ['A', 'B', false],
])('%s above is the counter %s of the label below: %s', (above, below, isSame) => {
  expect(isSameCounter(above, below)).toBe(isSame);
});
