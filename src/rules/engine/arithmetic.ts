import type Fraction from 'fraction.js';
import { toCents } from './money.ts';
import { Quantity } from './quantity.ts';
import { UnitError } from './stop.ts';

/** What an operation comes to, and the operation as people write it. */
export interface Computed {
  readonly expression: string;
  readonly result: Quantity;
}

/** What a comparison found, and the comparison as people write it. */
export interface Compared {
  readonly expression: string;
  readonly isSo: boolean;
}

/** @throws UnitError when the units differ, RangeError when there is nothing to add. */
export function sum(terms: readonly Quantity[]): Computed {
  if (terms.length === 0) throw new RangeError('nothing to add');
  const result = terms.reduce((one, other) => like(one, other, one.number.add(other.number)));
  return { expression: terms.map(String).join(' + '), result };
}

/** @throws UnitError when the units differ. */
export function difference(from: Quantity, what: Quantity): Computed {
  return { expression: `${from} − ${what}`, result: like(from, what, from.number.sub(what.number)) };
}

/** Units are multiplied with their numbers. @throws RangeError when there is nothing to multiply. */
export function product(factors: readonly Quantity[]): Computed {
  if (factors.length === 0) throw new RangeError('nothing to multiply');
  const result = factors.reduce(
    (one, other) => new Quantity(one.number.mul(other.number), one.unit.times(other.unit)),
  );
  return { expression: factors.map(String).join(' × '), result };
}

/** @throws RangeError when divided by zero. */
export function quotient(what: Quantity, by: Quantity): Computed {
  if (by.number.equals(0)) throw new RangeError(`${what} divided by zero`);
  const result = new Quantity(what.number.div(by.number), what.unit.per(by.unit));
  return { expression: `${what} ÷ ${by}`, result };
}

/** @throws UnitError when the units differ. */
export function lesser(one: Quantity, other: Quantity): Computed {
  const number = one.number.lte(other.number) ? one.number : other.number;
  return { expression: `the lesser of ${one} and ${other}`, result: like(one, other, number) };
}

/** @throws UnitError when the units differ. */
export function greater(one: Quantity, other: Quantity): Computed {
  const number = one.number.gte(other.number) ? one.number : other.number;
  return { expression: `the greater of ${one} and ${other}`, result: like(one, other, number) };
}

/** What is over does not count. */
export function roundedDown(what: Quantity): Computed {
  return {
    expression: `the whole ones of ${what}`,
    result: new Quantity(what.number.floor(), what.unit),
  };
}

/** Every one that was begun counts. */
export function roundedUp(what: Quantity): Computed {
  return {
    expression: `every one begun of ${what}`,
    result: new Quantity(what.number.ceil(), what.unit),
  };
}

/** Money to cents, half up. @throws UnitError when it is no money. */
export function inWholeCents(amount: Quantity): Computed {
  if (amount.unit.name.split('/')[0] !== 'dollars') throw new UnitError(`${amount} is no money`);
  const result = new Quantity(toCents(amount.number), amount.unit);
  return { expression: `${amount} to cents, half up`, result };
}

/** A number to two places, half up. */
export function inHundredths(quantity: Quantity): Computed {
  const result = new Quantity(toCents(quantity.number), quantity.unit);
  return { expression: `${quantity} to two places, half up`, result };
}

/** How two quantities may be compared, by the sign that is written between them. */
const COMPARISONS = {
  '≥': (one: Fraction, other: Fraction) => one.gte(other),
  '≤': (one: Fraction, other: Fraction) => one.lte(other),
  '>': (one: Fraction, other: Fraction) => one.gt(other),
  '=': (one: Fraction, other: Fraction) => one.equals(other),
};

/** @throws UnitError when the units differ. */
export function compare(one: Quantity, sign: keyof typeof COMPARISONS, other: Quantity): Compared {
  like(one, other, one.number);
  return { expression: `${one} ${sign} ${other}`, isSo: COMPARISONS[sign](one.number, other.number) };
}

function like(one: Quantity, other: Quantity, number: Fraction): Quantity {
  if (!one.unit.equals(other.unit)) throw new UnitError(`${one} and ${other} have different units`);
  return new Quantity(number, one.unit);
}
