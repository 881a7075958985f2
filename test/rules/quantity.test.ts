import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dollars, inCents } from '../../src/rules/engine/money.ts';
import { exactDecimal, Quantity } from '../../src/rules/engine/quantity.ts';

describe('a quantity is exact, whatever it is written as', () => {
  test.each([
    [183, 'days', '183'],
    [0, 'days', '0'],
    [-3, 'days', '-3'],
    ['.055', 'ratio', '0.055'],
    ['.0555', 'ratio', '0.0555'],
    ['6.50', 'hours', '6.5'],
    ['0.1', 'ratio', '0.1'],
    ['-0.125', 'ratio', '-0.125'],
    ['9007199254740993', 'ratio', '9007199254740993'],
    ['0.000000000001', 'ratio', '0.000000000001'],
    ['1/8', 'ratio', '0.125'],
    ['1/3', 'ratio', '1/3 (about 0.3333)'],
    ['-2/3', 'ratio', '-2/3 (about -0.6667)'],
    ['1/183', 'ratio', '1/183 (about 0.0055)'],
  ])('%j %s is %s in figures', (number, unit, expected) => {
    expect(Quantity.of(number, unit).inFigures()).toBe(expected);
  });

  test('a decimal of more than twelve places is shown as a fraction', () => {
    expect(Quantity.of('0.0000000000001', 'ratio').inFigures()).toBe('1/10000000000000 (about 0)');
  });

  test('a tenth and two tenths are three tenths', () => {
    const sum = Quantity.of('0.1', 'ratio').number.add(Quantity.of('0.2', 'ratio').number);
    expect(exactDecimal(sum)).toBe('0.3');
  });
});

describe('a quantity cannot be made of', () => {
  test.each([
    [0.5, 'hours'],
    [Number.NaN, 'hours'],
    [Number.POSITIVE_INFINITY, 'hours'],
    [2 ** 53, 'hours'],
  ])('the float %d', (number, unit) => {
    expect(() => Quantity.of(number, unit)).toThrow(RangeError);
  });

  test('a unit that is not known', () => {
    expect(() => Quantity.of(1, 'evenings')).toThrow('evenings is no unit that is known');
  });
});

describe('a quantity with its unit', () => {
  test.each([
    ['7', 'hours', '7 hours'],
    ['1', 'hours', '1 hour'],
    ['1.0', 'classes', '1 class'],
    ['0', 'days', '0 days'],
    ['-1', 'days', '-1 days'],
    ['0.5', 'days', '0.5 days'],
    ['0.055', 'ratio', '0.055'],
    ['1', 'ratio', '1'],
    ['1234.5', 'dollars', '1234.50 dollars'],
    ['1234', 'dollars', '1234 dollars'],
    ['1234.125', 'dollars', '1234.125 dollars'],
    ['0.3', 'dollars/mile', '0.30 dollars/mile'],
    ['1', 'dollars/mile', '1 dollar/mile'],
    ['40043/183', 'dollars/workday', '40043/183 (about 218.8142) dollars/workday'],
  ])('%s %s reads %s', (number, unit, expected) => {
    expect(String(Quantity.of(number, unit))).toBe(expected);
  });
});

describe('the number of a step, or of years, is a whole one', () => {
  test.each([
    ['24', 24],
    ['24.0', 24],
    ['0', 0],
    ['-2', -2],
    ['48/2', 24],
  ])('%s is %d', (written, expected) => {
    expect(Quantity.of(written, 'steps').toInteger()).toBe(expected);
  });

  test.each([['24.5'], ['1/3']])('%s is not', (written) => {
    expect(() => Quantity.of(written, 'steps').toInteger()).toThrow(RangeError);
  });
});

describe('money is rounded to cents, half up', () => {
  test.each([
    ['43499', '43499.00', '$43,499'],
    ['0', '0.00', '$0'],
    ['0.3', '0.30', '$0.30'],
    ['0.004', '0.00', '$0'],
    ['0.0049999', '0.00', '$0'],
    ['0.005', '0.01', '$0.01'],
    ['0.015', '0.02', '$0.02'],
    ['1.005', '1.01', '$1.01'],
    ['2.675', '2.68', '$2.68'],
    ['1234.5', '1234.50', '$1,234.50'],
    ['1234.494999', '1234.49', '$1,234.49'],
    ['999.995', '1000.00', '$1,000'],
    ['1000000', '1000000.00', '$1,000,000'],
    ['40043/183', '218.81', '$218.81'],
    ['1/3', '0.33', '$0.33'],
    ['2/3', '0.67', '$0.67'],
  ])('%s is %s, or %s', (written, data, words) => {
    const amount = Quantity.of(written, 'dollars');
    expect(inCents(amount)).toBe(data);
    expect(dollars(amount)).toBe(words);
  });

  test.each([
    ['-0.30', '-0.30'],
    ['-0.004', '0.00'],
    ['-0.005', '0.00'],
    ['-0.006', '-0.01'],
    ['-1.015', '-1.01'],
    ['-1234.5', '-1234.50'],
    ['-1/3', '-0.33'],
    ['-2/3', '-0.67'],
  ])('%s, which is negative, is %s: half up is towards zero', (written, data) => {
    expect(inCents(Quantity.of(written, 'dollars'))).toBe(data);
  });

  test('by half a cent at most, and cents are left as they are', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 9999n }),
        (n, d) => {
          const cents = BigInt(inCents(Quantity.of(`${n}/${d}`, 'dollars')).replace('.', ''));
          const error = 2n * (cents * d - 100n * n);
          expect(error > -d && error <= d).toBe(true);
          const again = Quantity.of(inCents(Quantity.of(`${n}/${d}`, 'dollars')), 'dollars');
          expect(inCents(again)).toBe(inCents(Quantity.of(`${n}/${d}`, 'dollars')));
        },
      ),
    );
  });
});

describe('an exact decimal', () => {
  test('of any number of cents, mills or less is that number again', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.nat({ max: 12 }),
        (digits, places) => {
          const decimal = exactDecimal(Quantity.of(`${digits}/${10n ** BigInt(places)}`, 'ratio').number);
          const [whole = '', part = ''] = (decimal ?? '').split('.');
          expect(BigInt(`${whole}${part.padEnd(places, '0')}`)).toBe(digits);
        },
      ),
    );
  });

  test('is there only where the fraction has one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(3n, 6n, 7n, 11n, 183n, 208n), (n, d) => {
        const { number } = Quantity.of(`${n}/${d}`, 'ratio');
        expect(exactDecimal(number) !== null).toBe(10n ** 12n % number.d === 0n);
      }),
    );
  });
});
