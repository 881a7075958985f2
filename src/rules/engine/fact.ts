import Fraction from 'fraction.js';
import { parseSchoolYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import { Unit } from '../../law/parameter/unit.ts';
import { LIMITS } from '../../limits.ts';
import { FactError } from './fact-error.ts';
import { Quantity } from './quantity.ts';
import { FIRST_DATE, inWords, isWithin, LAST_DATE, type Range } from './range.ts';
import { asMeant, digitsIn, folded } from './written.ts';

export type Facts = Readonly<Record<string, Fact<unknown>>>;

/** How a fact arrives from whoever asks: what kind of argument it is. */
export type FactKind =
  | { readonly type: 'decimal' | 'whole'; readonly unit: string; readonly range: Range }
  | { readonly type: 'yesNo' | 'words' | 'date' | 'schoolYear' }
  | {
      readonly type: 'choice';
      readonly name: string;
      /** The question that is answered with one of them, without what is said beside it. */
      readonly asks: string;
      readonly choices: Readonly<Record<string, string>>;
    }
  | { readonly type: 'list'; readonly of: Fact<unknown>; readonly atMost: number }
  | {
      readonly type: 'object';
      readonly name: string;
      /** What the facts are together, in a sentence. */
      readonly description: string;
      readonly members: Facts;
    };

/** What may be chosen in a year; `given` is the value of the other fact for which it may. */
export interface FactChoice {
  readonly value: string;
  readonly label: string;
  readonly given: string | null;
}

/** A fact that a rule computes from: the question that asks for it, and what an answer to it may be. */
export interface Fact<Value, IsOptional extends boolean = boolean> {
  readonly kind: FactKind;
  readonly question: string;
  /** What is allowed, as an error says it. */
  readonly allowed: string;
  readonly isOptional: IsOptional;
  /**
   * What asks for it: names of parameters, or canonical citations. Of several the first that the year has; parameters are
   * the better ones where clauses are relettered.
   */
  readonly by: readonly string[];
  /** The facts that what may be chosen depends on. */
  readonly dependsOn: readonly string[];
  /** What may be chosen in a year, of words or numbers that the year's agreement prints. */
  choicesIn(edition: Edition): readonly FactChoice[];
  /** Reads what was given. @throws FactError when it is not allowed. */
  read(given: unknown, argument: string): Value;
}

/** What is said of a fact beside its question. */
export interface Asked {
  readonly by?: string | readonly string[];
  readonly dependsOn?: readonly string[];
  readonly choicesIn?: (edition: Edition) => readonly FactChoice[];
}

const PERCENT = 100;

/** An exact decimal, such as an amount of dollars. */
export function decimal(
  unit: string,
  question: string,
  range: Range,
  asked: Asked = {},
): Fact<Quantity, false> {
  const allowed = `an exact decimal ${inWords(range)}, with at most ${LIMITS.factPlaces.most} places after the point, such as "0.50" or "1,250"`;
  return fact({ type: 'decimal', unit, range }, question, allowed, asked, (given, argument) => {
    const number = decimalIn(given, unit);
    if (number === null) throw new FactError(argument, asMeant(given), allowed);
    return inRange(Quantity.of(number, unit), range, argument, allowed);
  });
}

/** A whole number, such as a count of years. */
export function whole(
  unit: string,
  question: string,
  range: Range,
  asked: Asked = {},
): Fact<Quantity, false> {
  const allowed = `a whole number ${inWords(range)}`;
  return fact({ type: 'whole', unit, range }, question, allowed, asked, (given, argument) => {
    const digits = digitsIn(given);
    if (digits === null || !Number.isSafeInteger(Number(digits)))
      throw new FactError(argument, asMeant(given), allowed);
    return inRange(Quantity.of(Number(digits), unit), range, argument, allowed);
  });
}

export function yesNo(question: string, asked: Asked = {}): Fact<boolean, false> {
  return fact({ type: 'yesNo' }, question, 'true or false', asked, (given, argument) => {
    const meant = { true: true, yes: true, false: false, no: false }[folded(String(given))];
    if (meant === undefined) throw new FactError(argument, asMeant(given), 'true or false');
    return meant;
  });
}

/** Words of the agreement, such as an assignment; the rule compares them with those there are. */
export function words(question: string, allowed: string, asked: Asked = {}): Fact<string, false> {
  return fact({ type: 'words' }, question, allowed, asked, (given, argument) => {
    const written = asMeant(given);
    if (written.length > LIMITS.factWords.most)
      throw new FactError(argument, `${written.length} characters long`, allowed);
    return written;
  });
}

/** One of a closed set, each with what it means. @param name what the set is called in the graph. */
export function choice<const Choices extends Readonly<Record<string, string>>>(
  name: string,
  choices: Choices,
  question: string,
  asked: Asked = {},
): Fact<keyof Choices & string, false> {
  const allowed = `one of ${Object.keys(choices).join(', ')}`;
  const choicesIn = () => Object.entries(choices).map(([value, label]) => ({ value, label, given: null }));
  return fact(
    { type: 'choice', name, asks: question.replace(/\?.*$/s, '?'), choices },
    question,
    allowed,
    { choicesIn, ...asked },
    (given, argument) => {
      const chosen = Object.keys(choices).find((value) => folded(value) === folded(String(given)));
      if (chosen === undefined) throw new FactError(argument, asMeant(given), Object.keys(choices));
      return chosen;
    },
  );
}

export function date(question: string, asked: Asked = {}): Fact<Temporal.PlainDate, false> {
  const allowed = `a calendar date, YYYY-MM-DD, from ${FIRST_DATE} to ${LAST_DATE}`;
  return fact({ type: 'date' }, question, allowed, asked, (given, argument) => {
    const read = dateIn(asMeant(given));
    const isRead = read && isNotBefore(read, FIRST_DATE) && isNotBefore(LAST_DATE, read);
    if (!isRead) throw new FactError(argument, asMeant(given), allowed);
    return read;
  });
}

/** A school year, read as `2004-05`; such names are in the order of their years. */
export function schoolYear(question: string, asked: Asked = {}): Fact<string, false> {
  const allowed = `two years that follow each other, such as 2004-05, 2004-2005 or 2004/05, from ${FIRST_DATE.year} to ${LAST_DATE.year}`;
  return fact({ type: 'schoolYear' }, question, allowed, asked, (given, argument) => {
    const year = parseSchoolYear(asMeant(given));
    if (year === null || year < `${FIRST_DATE.year}` || year > `${LAST_DATE.year}`)
      throw new FactError(argument, asMeant(given), allowed);
    return year;
  });
}

/** Several of one kind, such as the minutes of each class; at least one, where nothing else is said. */
export function list<Value>(
  of: Fact<Value, false>,
  question: string,
  {
    atLeast = 1,
    atMost = LIMITS.factItems.most,
    ...asked
  }: Asked & { readonly atLeast?: number; readonly atMost?: number } = {},
): Fact<readonly Value[], false> {
  const allowed = `a list of ${atLeast} to ${atMost}, each of them ${of.allowed}`;
  return fact({ type: 'list', of, atMost }, question, allowed, asked, (given, argument) => {
    const items: readonly unknown[] = Array.isArray(given) ? given : [given];
    if (items.length < atLeast || items.length > atMost)
      throw new FactError(argument, `a list of ${items.length}`, allowed);
    return items.map((item, index) => of.read(item, `${argument}[${index}]`));
  });
}

/**
 * Several facts that belong together, such as what is known of one teacher.
 * @param name what they are called in the graph. @param description what they are together, whatever is asked with them.
 */
export function object<const Members extends Facts>(
  name: string,
  description: string,
  members: Members,
  question: string,
  asked: Asked = {},
): Fact<Stated<Members>, false> {
  const allowed = `${Object.keys(members).join(', ')}`;
  return fact({ type: 'object', name, description, members }, question, allowed, asked, (given, argument) => {
    if (given === null || typeof given !== 'object' || Array.isArray(given))
      throw new FactError(argument, asMeant(given), `an object of ${allowed}`);
    return readMembers(members, given as Given, `${argument}.`) as Stated<Members>;
  });
}

/** A fact that may be left out; a rule that comes to need it says so. */
export function optional<Value>(given: Fact<Value, false>): Fact<Value, true> {
  return Object.freeze({ ...given, isOptional: true });
}

/** What a client wrote, by the names of the facts. */
export type Given = Readonly<Record<string, unknown>>;

/** What was stated, read: every fact; an optional one may be undefined. */
export type Stated<F extends Facts> = {
  readonly [Name in keyof F]: F[Name] extends Fact<infer Value, infer IsOptional>
    ? true extends IsOptional
      ? Value | undefined
      : Value
    : never;
};

/**
 * Reads what was given for facts.
 * @param inside what the names of the facts stand behind, such as `teachers[2].`
 * @throws FactError when one is unknown, is not allowed, or must be there and is not.
 */
export function readMembers(facts: Facts, given: Given, inside = ''): Readonly<Record<string, unknown>> {
  const known = Object.keys(facts);
  for (const name of Object.keys(given)) {
    if (!known.includes(name))
      throw new FactError(
        `${inside}${name}`,
        asMeant(given[name]),
        known.length > 0 ? known : 'one of no facts at all',
      );
  }
  const read: Record<string, unknown> = {};
  for (const [name, fact] of Object.entries(facts)) {
    const value = given[name] ?? undefined;
    const argument = `${inside}${name}`;
    if (value === undefined && !fact.isOptional) throw new FactError(argument, 'missing', fact.allowed);
    read[name] = value === undefined ? undefined : fact.read(value, argument);
  }
  return read;
}

function fact<Value>(
  kind: FactKind,
  question: string,
  allowed: string,
  { by = [], dependsOn = [], choicesIn = () => [] }: Asked,
  read: Fact<Value>['read'],
): Fact<Value, false> {
  if ('unit' in kind && !Unit.parse(kind.unit)) throw new RangeError(`${kind.unit} is no unit that is known`);
  return Object.freeze({
    kind,
    question,
    allowed,
    isOptional: false,
    by: typeof by === 'string' ? [by] : by,
    dependsOn,
    choicesIn,
    read,
  });
}

/** A decimal as people write it; of a ratio also `60%` and `3/4`, which are exact. */
function decimalIn(given: unknown, unit: string): string | null {
  const written = asMeant(given);
  const [, percent] = /^(.*?)\s?%$/.exec(written) ?? [];
  const isRatio = unit === 'ratio';
  if (isRatio && /^\d{1,6}\/[1-9]\d{0,5}$/.test(written)) return written;
  const digits = digitsIn(isRatio && percent !== undefined ? percent : written);
  const [before = '', after = ''] = digits?.split('.') ?? [];
  if (digits === null || after.length > LIMITS.factPlaces.most || before.length > LIMITS.factPlaces.most)
    return null;
  return isRatio && percent !== undefined ? new Fraction(digits).div(PERCENT).toFraction() : digits;
}

function dateIn(written: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(written)
      ? Temporal.PlainDate.from(written, { overflow: 'reject' })
      : null;
  } catch {
    return null;
  }
}

function isNotBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) >= 0;
}

function inRange(quantity: Quantity, range: Range, argument: string, allowed: string): Quantity {
  if (isWithin(quantity, range)) return quantity;
  throw new FactError(argument, quantity.inFigures(), allowed);
}
