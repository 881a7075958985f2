import Fraction from 'fraction.js';
import { Unit } from '../../law/parameter/unit.ts';

/** An exact number of something. */
export class Quantity {
  readonly number: Fraction;
  readonly unit: Unit;

  constructor(number: Fraction, unit: Unit) {
    this.number = number;
    this.unit = unit;
    Object.freeze(this);
  }

  /**
   * @param number an integer, or an exact decimal or fraction in writing: `.055`, `1/3`.
   * @throws RangeError when the unit is not known.
   */
  static of(number: number | string, unit: string): Quantity {
    const known = Unit.parse(unit);
    if (!known) throw new RangeError(`${unit} is no unit that is known`);
    if (typeof number === 'number' && !Number.isSafeInteger(number)) {
      throw new RangeError(`${number} is no whole number: write it as an exact decimal`);
    }
    return new Quantity(new Fraction(number), known);
  }

  /** The same number of something else; for what stands outside of computations, such as the number of a step. */
  toInteger(): number {
    if (this.number.d !== 1n) throw new RangeError(`${this.toString()} is no whole number`);
    return Number(this.number.s * this.number.n);
  }

  /** `1234.50 dollars`, `40043/183 (about 218.8142) dollars/workday`. */
  toString(): string {
    if (this.unit.isRatio) return this.inFigures();
    return `${this.inFigures()} ${this.number.equals(1) ? this.unit.singular : this.unit.name}`;
  }

  /** The number alone, exactly; one that has no end as a decimal is a fraction, with its beginning. */
  inFigures(): string {
    const decimal = exactDecimal(this.number);
    if (decimal !== null)
      return this.unit.name.startsWith('dollars') ? decimal.replace(/\.\d$/, '$&0') : decimal;
    return `${this.number.toFraction()} (about ${this.number.round(SHOWN_PLACES).toString(SHOWN_PLACES)})`;
  }
}

/** How many decimal places are shown of a number that has no end. */
const SHOWN_PLACES = 4;

/** An exact decimal without exponent; null for a fraction that has none. */
export function exactDecimal(number: Fraction): string | null {
  let places = 0;
  for (let rest = number; rest.d !== 1n; rest = rest.mul(10)) {
    if (places >= MOST_PLACES || !isDecimal(number.d)) return null;
    places += 1;
  }
  return fixed(number, places);
}

/** A number with so many decimal places, which it must not have more of. */
export function fixed(number: Fraction, places: number): string {
  const scaled = number.mul(new Fraction(10).pow(places) as Fraction);
  const digits = scaled.n.toString().padStart(places + 1, '0');
  const sign = scaled.s < 0n ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Decimals longer than this are shown as fractions. */
const MOST_PLACES = 12;

/** Whether a fraction in lowest terms with this denominator ends as a decimal: it has no prime but 2 and 5. */
function isDecimal(denominator: bigint): boolean {
  let rest = denominator;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
}
