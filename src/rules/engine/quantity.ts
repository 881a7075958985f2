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

/** An exact decimal without exponent; null for a fraction that has none, or a very long one. */
export function exactDecimal(number: Fraction): string | null {
  if (number.d === 1n) return (number.s * number.n).toString();
  const places = placesOf(number.d);
  return places === null || places > MOST_PLACES ? null : fixed(number, places);
}

/** A number with so many decimal places, which it must not have more of. */
export function fixed({ s, n, d }: Fraction, places: number): string {
  const digits = ((n * TEN ** BigInt(places)) / d).toString().padStart(places + 1, '0');
  const sign = s < 0n ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const TEN = 10n;
/** Decimals longer than this are shown as fractions. */
const MOST_PLACES = 12;

/** The decimal places of a fraction in lowest terms with this denominator; null when it has a prime but 2 and 5. */
function placesOf(denominator: bigint): number | null {
  const [twos, withoutTwos] = divided(denominator, 2n);
  const [fives, rest] = divided(withoutTwos, 5n);
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** How often a number can be divided by a prime, and what is left then. */
function divided(number: bigint, prime: bigint): readonly [number, bigint] {
  let [times, rest] = [0, number];
  for (; rest % prime === 0n; rest /= prime) times += 1;
  return [times, rest];
}
