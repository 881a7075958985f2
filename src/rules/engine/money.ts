import Fraction from 'fraction.js';
import { grouped } from './grouped.ts';
import { fixed, type Quantity } from './quantity.ts';

const CENTS_IN_A_DOLLAR = 100n;
const PLACES_OF_CENTS = 2;

/** Dollars rounded half up to cents. */
export function toCents(dollars: Fraction): Fraction {
  return new Fraction(centsIn(dollars), CENTS_IN_A_DOLLAR);
}

/** The cents in dollars, half up: the whole ones of twice as many halves and one more. */
function centsIn({ s, n, d }: Fraction): bigint {
  const halves = 2n * CENTS_IN_A_DOLLAR * s * n + d;
  const whole = halves / (2n * d);
  return halves < 0n && halves % (2n * d) !== 0n ? whole - 1n : whole;
}

/** Dollars as data: `1234.50`. */
export function inCents(dollars: Quantity): string {
  return fixed(toCents(dollars.number), PLACES_OF_CENTS);
}

/** Dollars as people write them: `$1,234.50`, `$43,499`. */
export function dollars(amount: Quantity): string {
  const [whole = '', cents = ''] = inCents(amount).split('.');
  return Number(cents) === 0 ? `$${grouped(whole)}` : `$${grouped(whole)}.${cents}`;
}
