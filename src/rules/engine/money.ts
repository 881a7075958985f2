import Fraction from 'fraction.js';
import { fixed, type Quantity } from './quantity.ts';

const CENTS_IN_A_DOLLAR = 100;
const PLACES_OF_CENTS = 2;

/** Dollars rounded half up to cents. */
export function toCents(dollars: Fraction): Fraction {
  return dollars.mul(CENTS_IN_A_DOLLAR).add(new Fraction(1, 2)).floor().div(CENTS_IN_A_DOLLAR);
}

/** Dollars as data: `1234.50`. */
export function inCents(dollars: Quantity): string {
  return fixed(toCents(dollars.number), PLACES_OF_CENTS);
}

/** Dollars as people write them: `$1,234.50`, `$43,499`. */
export function dollars(amount: Quantity): string {
  const [whole = '', cents = ''] = inCents(amount).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return Number(cents) === 0 ? `$${grouped}` : `$${grouped}.${cents}`;
}
