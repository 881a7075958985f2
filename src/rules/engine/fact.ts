import { Unit } from '../../law/parameter/unit.ts';
import { FactError } from './fact-error.ts';
import { Quantity } from './quantity.ts';

/** How a fact arrives from whoever asks: what kind of argument it is. */
export type FactKind =
  | { readonly type: 'decimal' | 'whole' | 'wholes'; readonly unit: string }
  | { readonly type: 'yesNo' | 'words' | 'date' }
  | { readonly type: 'choice'; readonly name: string; readonly choices: Readonly<Record<string, string>> };

/** A fact that a rule computes from: the question that asks for it, and what an answer to it may be. */
export interface Fact<Value, IsOptional extends boolean = boolean> {
  readonly kind: FactKind;
  readonly question: string;
  /** What is allowed, as an error says it. */
  readonly allowed: string;
  readonly isOptional: IsOptional;
  /** Reads what was given. @throws FactError when it is not allowed. */
  read(given: unknown, argument: string): Value;
}

interface Range {
  /** The least that is allowed. */
  readonly from?: number;
  /** More than this. */
  readonly above?: number;
  /** The most that is allowed. */
  readonly to?: number;
  /** Less than this. */
  readonly below?: number;
}

/** Larger numbers are slips of the pen, whatever the rule. */
const LARGEST = 10_000_000;
const LONGEST_WORDS = 100;
const MOST_WHOLES = 100;

/** An exact decimal, such as an amount of dollars. */
export function decimal(unit: string, question: string, range: Range = { from: 0 }): Fact<Quantity, false> {
  const allowed = `an exact decimal ${rangeWords(range)}, such as "0.50"`;
  return fact({ type: 'decimal', unit }, question, allowed, (given, argument) => {
    const written = String(given).trim();
    if (!/^-?(?:\d{1,12}(?:\.\d{1,12})?|\.\d{1,12})$/.test(written))
      throw new FactError(argument, written, allowed);
    return inRange(Quantity.of(written, unit), range, argument, allowed);
  });
}

/** A whole number, such as a count of years. */
export function whole(unit: string, question: string, range: Range = { from: 0 }): Fact<Quantity, false> {
  const allowed = `a whole number ${rangeWords(range)}`;
  return fact({ type: 'whole', unit }, question, allowed, (given, argument) =>
    inRange(integer(given, unit, argument, allowed), range, argument, allowed),
  );
}

/** A list of whole numbers, such as the minutes of each class; at least one. */
export function wholes(
  unit: string,
  question: string,
  range: Range = { from: 0 },
): Fact<readonly Quantity[], false> {
  const allowed = `a list of 1 to ${MOST_WHOLES} whole numbers, each ${rangeWords(range)}`;
  return fact({ type: 'wholes', unit }, question, allowed, (given, argument) => {
    const list = Array.isArray(given) ? given : [given];
    if (list.length === 0 || list.length > MOST_WHOLES)
      throw new FactError(argument, `[${list.length} items]`, allowed);
    return list.map((one) => inRange(integer(one, unit, argument, allowed), range, argument, allowed));
  });
}

export function yesNo(question: string): Fact<boolean, false> {
  return fact({ type: 'yesNo' }, question, 'true or false', (given, argument) => {
    if (typeof given !== 'boolean') throw new FactError(argument, String(given), 'true or false');
    return given;
  });
}

/** Words of the agreement, such as an assignment; the rule compares them with those there are. */
export function words(question: string, allowed: string): Fact<string, false> {
  return fact({ type: 'words' }, question, allowed, (given, argument) => {
    const written = String(given).trim();
    if (written === '' || written.length > LONGEST_WORDS) throw new FactError(argument, written, allowed);
    return written;
  });
}

/** One of a closed set, each with what it means. @param name what the set is called in the graph. */
export function choice<const Choices extends Readonly<Record<string, string>>>(
  name: string,
  choices: Choices,
  question: string,
): Fact<keyof Choices & string, false> {
  const allowed = `one of ${Object.keys(choices).join(', ')}`;
  return fact({ type: 'choice', name, choices }, question, allowed, (given, argument) => {
    if (typeof given !== 'string' || !Object.hasOwn(choices, given)) {
      throw new FactError(argument, String(given), allowed);
    }
    return given;
  });
}

export function date(question: string): Fact<Temporal.PlainDate, false> {
  const allowed = 'a calendar date, YYYY-MM-DD';
  return fact({ type: 'date' }, question, allowed, (given, argument) => {
    const written = String(given);
    try {
      if (/^\d{4}-\d{2}-\d{2}$/.test(written))
        return Temporal.PlainDate.from(written, { overflow: 'reject' });
    } catch {
      // Told below, like any other date that there is not.
    }
    throw new FactError(argument, written, allowed);
  });
}

/** A fact that may be left out; a rule that comes to need it says so. */
export function optional<Value>(given: Fact<Value, false>): Fact<Value, true> {
  return Object.freeze({ ...given, isOptional: true });
}

function fact<Value>(
  kind: FactKind,
  question: string,
  allowed: string,
  read: Fact<Value>['read'],
): Fact<Value, false> {
  if ('unit' in kind && !Unit.parse(kind.unit)) throw new RangeError(`${kind.unit} is no unit that is known`);
  return Object.freeze({ kind, question, allowed, isOptional: false, read });
}

function integer(given: unknown, unit: string, argument: string, allowed: string): Quantity {
  if (!Number.isSafeInteger(given)) throw new FactError(argument, String(given), allowed);
  return Quantity.of(given as number, unit);
}

function inRange(quantity: Quantity, range: Range, argument: string, allowed: string): Quantity {
  const { from = -LARGEST, above, to = LARGEST, below } = range;
  const { number } = quantity;
  const isAbove = above === undefined || number.gt(above);
  const isBelow = below === undefined || number.lt(below);
  if (isAbove && isBelow && number.gte(from) && number.lte(to)) return quantity;
  throw new FactError(argument, quantity.inFigures(), allowed);
}

function rangeWords({ from, above, to = LARGEST, below }: Range): string {
  const lower = above === undefined ? `from ${from ?? -LARGEST}` : `above ${above}`;
  if (below !== undefined) return `${lower} and below ${below}`;
  return above === undefined ? `${lower} to ${to}` : `${lower}, up to ${to}`;
}
