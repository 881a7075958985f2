import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { grouped } from '../../src/rules/engine/grouped.ts';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1000000', '-1,000,000'],
  ['43499.50', '43,499.50'],
  ['0.0001234', '0.0001234'],
])('%s is written %s', (figures, expected) => {
  expect(grouped(figures)).toBe(expected);
});

test('numbers are grouped as people of the United States write them', () => {
  const asUsual = new Intl.NumberFormat('en-US', { maximumFractionDigits: 8 });
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      fc.integer({ min: 0, max: 999 }),
      (n, d) => {
        const number = Number(`${n}.${String(d).padStart(3, '0')}`);
        expect(grouped(String(number))).toBe(asUsual.format(number));
      },
    ),
  );
});
