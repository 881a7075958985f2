import Fraction from 'fraction.js';
import type { Edition } from '../../law/document/edition.ts';
import { cellName, type Parameter } from '../../law/parameter/parameter.ts';
import type { ParameterTable } from '../../law/parameter/parameter-index.ts';
import type { Authority, Conflict, Step } from './answer.ts';
import { FactError } from './fact-error.ts';
import { toCents } from './money.ts';
import { Quantity } from './quantity.ts';
import { authorityOf, conflictBetween, shownValue } from './restatement.ts';

/** Facts are missing: no answer yet. */
export class Incomplete extends Error {
  override name = 'Incomplete';
  readonly facts: readonly string[];

  constructor(facts: readonly string[]) {
    super(`missing: ${facts.join(', ')}`);
    this.facts = facts;
  }
}

/** The agreement of the year has no such thing, or leaves it to discretion; the message says so in a sentence. */
export class NotCovered extends Error {
  override name = 'NotCovered';
}

/** Quantities of different units were added or compared: a mistake in a rule. */
export class UnitError extends Error {
  override name = 'UnitError';
}

/** What a rule may read: the names of parameters, or of the families and the groups they belong to. */
export type ParameterNames = readonly string[];

/** Whether a name is one of those, or belongs to one of them: `coach.base[Dance]` to `coach.base` and to `coach`. */
export function isAmong(name: string, names: ParameterNames): boolean {
  return names.some(
    (known) => name === known || name.startsWith(`${known}.`) || name.startsWith(`${known}[`),
  );
}

/**
 * What a formula computes on. It reads the parameters of one contract year and does the arithmetic, exactly and with
 * units; and it writes down what it is asked to do, so that the steps of an answer are those that were executed.
 */
export class Worksheet {
  readonly edition: Edition;
  readonly steps: Step[] = [];
  readonly authorities: Authority[] = [];
  readonly conflicts: Conflict[] = [];
  readonly assumptions: string[] = [];
  /** What is known already when facts turn out to be missing. */
  readonly known: Record<string, Quantity | string | boolean | null> = {};
  readonly #mayRead: ParameterNames;

  constructor(edition: Edition, mayRead: ParameterNames) {
    this.edition = edition;
    this.#mayRead = mayRead;
  }

  get year(): string {
    return this.edition.head.year;
  }

  /** Whether the year has a parameter of that name. */
  has(name: string): boolean {
    return this.#find(name) !== null;
  }

  /** A parameter to look at, such as to find out whether it is the one to read; null when the year has none. */
  find(name: string): Parameter | null {
    return this.#find(name);
  }

  /**
   * Reads a number of the agreement.
   * @param description what it is, as a step says it: "Rate a mile".
   * @throws NotCovered when the year's agreement does not have it.
   */
  read(name: string, description: string): Quantity {
    const parameter = this.#require(name, description);
    const quantity = numberIn(parameter);
    this.#readFrom(parameter, description, quantity.inFigures(), parameter.unit);
    return quantity;
  }

  /** Reads words of the agreement, such as a date. @throws NotCovered when the year's agreement does not have them. */
  words(name: string, description: string): string {
    const parameter = this.#require(name, description);
    if (parameter.words === null) throw new TypeError(`${name} is no words`);
    this.#readFrom(parameter, description, parameter.words, null);
    return parameter.words;
  }

  /**
   * Whether a quantity is at least a number of the agreement. What another clause says otherwise of that number is a
   * conflict only where it would make a difference to the quantity.
   * @param description what the number is; @param question what is asked of the quantity: "Is the team large enough?"
   * @throws NotCovered when the year's agreement does not have the number.
   */
  reaches(name: string, description: string, quantity: Quantity, question: string): boolean {
    const parameter = this.#require(name, description);
    const limit = numberIn(parameter);
    const isReached = quantity.number.gte(limit.number);
    this.#readFrom(
      parameter,
      description,
      limit.inFigures(),
      parameter.unit,
      (other) => quantity.number.gte(numberIn(other).number) !== isReached,
    );
    return this.isAtLeast(question, quantity, limit);
  }

  /** The table of a family of parameters, such as `coach.base`. @throws NotCovered when the year has none. */
  table(family: string, description: string): ParameterTable {
    this.#checkMayRead(family);
    const table = this.edition.parameters.table(family);
    if (!table) throw this.#absent(description);
    return table;
  }

  /** Whether the year has a family of parameters that stand in a table. */
  hasTable(family: string): boolean {
    this.#checkMayRead(family);
    return this.edition.parameters.table(family) !== null;
  }

  /** A cell of a table; null when it is blank. Its value is null when nobody can read it. */
  cell(family: string, row: string, column?: string): Parameter | null {
    return this.#find(cellName(family, row, column));
  }

  /** Rests the answer on a parameter's words without reading a number, as where a cell is blank or illegible. */
  rely(parameter: Parameter): Authority {
    const authority = authorityOf(parameter, this.edition);
    const isKnown = this.authorities.some(
      ({ clause, quote }) => clause === authority.clause && quote === authority.quote,
    );
    if (!isKnown) this.authorities.push(authority);
    return authority;
  }

  add(description: string, ...terms: readonly Quantity[]): Quantity {
    const [first, ...rest] = terms;
    if (!first) throw new RangeError('nothing to add');
    const sum = rest.reduce(
      (so_far, term) => this.#same(so_far, term, so_far.number.add(term.number)),
      first,
    );
    return this.#step(description, terms.map(String).join(' + '), sum);
  }

  subtract(description: string, from: Quantity, what: Quantity): Quantity {
    return this.#step(description, `${from} − ${what}`, this.#same(from, what, from.number.sub(what.number)));
  }

  multiply(description: string, ...factors: readonly Quantity[]): Quantity {
    const [first, ...rest] = factors;
    if (!first) throw new RangeError('nothing to multiply');
    const product = rest.reduce(
      (so_far, factor) => new Quantity(so_far.number.mul(factor.number), so_far.unit.times(factor.unit)),
      first,
    );
    return this.#step(description, factors.map(String).join(' × '), product);
  }

  /** @throws RangeError when divided by zero. */
  divide(description: string, what: Quantity, by: Quantity): Quantity {
    if (by.number.equals(0)) throw new RangeError(`${description}: divided by zero`);
    const quotient = new Quantity(what.number.div(by.number), what.unit.per(by.unit));
    return this.#step(description, `${what} ÷ ${by}`, quotient);
  }

  /** The lesser of two. */
  least(description: string, one: Quantity, other: Quantity): Quantity {
    const least = this.#same(one, other, one.number.lte(other.number) ? one.number : other.number);
    return this.#step(description, `the lesser of ${one} and ${other}`, least);
  }

  /** The greater of two. */
  greatest(description: string, one: Quantity, other: Quantity): Quantity {
    const greatest = this.#same(one, other, one.number.gte(other.number) ? one.number : other.number);
    return this.#step(description, `the greater of ${one} and ${other}`, greatest);
  }

  /** Whole ones only: what is over does not count. */
  wholeOnes(description: string, quantity: Quantity): Quantity {
    const number = quantity.number.floor();
    return this.#step(description, `the whole ones of ${quantity}`, new Quantity(number, quantity.unit));
  }

  /** Every one that was begun counts. */
  begunOnes(description: string, quantity: Quantity): Quantity {
    const number = quantity.number.ceil();
    return this.#step(description, `every one begun of ${quantity}`, new Quantity(number, quantity.unit));
  }

  isAtLeast(description: string, one: Quantity, limit: Quantity): boolean {
    return this.#compared(description, `${one} ≥ ${limit}`, one, limit, one.number.gte(limit.number));
  }

  isAtMost(description: string, one: Quantity, limit: Quantity): boolean {
    return this.#compared(description, `${one} ≤ ${limit}`, one, limit, one.number.lte(limit.number));
  }

  isMoreThan(description: string, one: Quantity, limit: Quantity): boolean {
    return this.#compared(description, `${one} > ${limit}`, one, limit, one.number.gt(limit.number));
  }

  isEqual(description: string, one: Quantity, other: Quantity): boolean {
    return this.#compared(description, `${one} = ${other}`, one, other, one.number.equals(other.number));
  }

  /** Writes down something that was found out otherwise than by arithmetic, such as a date that comes before another. */
  note(description: string, expression: string, value: string): void {
    this.steps.push({ description, expression, value, unit: null, authority: null });
  }

  /**
   * Money as it is shown: to cents, half up. Where that changes the amount it is written down, and assumed: the
   * agreement does not say how to round.
   * @throws UnitError when it is not dollars.
   */
  cents(description: string, amount: Quantity): Quantity {
    if (amount.unit.name.split('/')[0] !== 'dollars')
      throw new UnitError(`${description}: ${amount} is no money`);
    const rounded = new Quantity(toCents(amount.number), amount.unit);
    if (rounded.number.equals(amount.number)) return amount;
    this.assume(ROUNDING);
    return this.#step(description, `${amount} to cents, half up`, rounded);
  }

  /** What was assumed where the agreement is silent. */
  assume(assumption: string): void {
    if (!this.assumptions.includes(assumption)) this.assumptions.push(assumption);
  }

  /** What another reading would give, for an assumption to tell: its computation is no step of the answer. */
  aside<Result>(compute: () => Result): Result {
    const stepsBefore = this.steps.length;
    const result = compute();
    this.steps.length = stepsBefore;
    return result;
  }

  /**
   * Facts that the computation cannot go on without.
   * @throws Incomplete that names all of those that are missing.
   */
  need<Facts extends Readonly<Record<string, unknown>>>(
    facts: Facts,
  ): { readonly [Name in keyof Facts]: NonNullable<Facts[Name]> } {
    const missing = Object.keys(facts).filter((name) => facts[name] === undefined || facts[name] === null);
    if (missing.length > 0) throw new Incomplete(missing);
    return facts as never;
  }

  /** What is known even if facts turn out to be missing: the answer says it. */
  know(values: Readonly<Record<string, Quantity | string | boolean>>): void {
    Object.assign(this.known, values);
  }

  /** What the agreement says in two ways, by parameters: the answer tells both. */
  conflict(description: string, names: readonly string[]): void {
    const values = names.map((name) => {
      const parameter = this.#require(name, name);
      return { value: shownValue(parameter), authority: this.rely(parameter) };
    });
    this.conflicts.push({ description, values });
  }

  /** Stops: the year's agreement has no such thing, or leaves it to discretion. @param summary a sentence that says so. */
  notCovered(summary: string): never {
    throw new NotCovered(summary);
  }

  /** Stops: a fact cannot be. */
  reject(argument: string, value: string, allowed: string): never {
    throw new FactError(argument, value, allowed);
  }

  #step(description: string, expression: string, result: Quantity): Quantity {
    const unit = result.unit.isRatio ? null : result.unit.name;
    this.steps.push({ description, expression, value: result.inFigures(), unit, authority: null });
    return result;
  }

  #compared(description: string, expression: string, one: Quantity, other: Quantity, isSo: boolean): boolean {
    this.#same(one, other, one.number);
    this.note(description, expression, isSo ? 'yes' : 'no');
    return isSo;
  }

  /** @throws UnitError when the units differ. */
  #same(one: Quantity, other: Quantity, number: Fraction): Quantity {
    if (!one.unit.equals(other.unit)) throw new UnitError(`${one} and ${other} have different units`);
    return new Quantity(number, one.unit);
  }

  #find(name: string): Parameter | null {
    this.#checkMayRead(name);
    return this.edition.parameters.named(name);
  }

  #checkMayRead(name: string): void {
    if (!isAmong(name, this.#mayRead)) throw new TypeError(`the rule does not declare that it reads ${name}`);
  }

  #require(name: string, description: string): Parameter {
    const parameter = this.#find(name);
    if (!parameter) throw this.#absent(description);
    return parameter;
  }

  #absent(description: string): NotCovered {
    const what = `${description.slice(0, 1).toLowerCase()}${description.slice(1)}`;
    return new NotCovered(`The agreement of ${this.year} has nothing on this: ${what}.`);
  }

  #readFrom(
    parameter: Parameter,
    description: string,
    value: string,
    unit: string | null,
    matters: (other: Parameter) => boolean = () => true,
  ): void {
    const authority = this.rely(parameter);
    this.steps.push({ description, expression: parameter.name, value, unit, authority });
    const others = this.edition.parameters.restating(parameter.name).filter(matters);
    for (const other of others) this.#compareRestated(parameter, other);
  }

  /** What another clause says otherwise is a conflict of every answer that reads it. */
  #compareRestated(parameter: Parameter, other: Parameter): void {
    const conflict = conflictBetween(parameter, other, this.edition);
    if (!conflict) return;
    const isKnown = this.conflicts.some(
      ({ values: [, known] }) => known?.authority.quote === other.quote && known.value === shownValue(other),
    );
    if (!isKnown) this.conflicts.push(conflict);
  }
}

const ROUNDING =
  'The agreement does not say how to round; amounts are rounded half up to cents where they are shown.';

/** @throws TypeError when it is words, or stands in a cell that nobody can read. */
function numberIn({ name, value, unit }: Parameter): Quantity {
  if (value === null) throw new TypeError(`${name} is no number: use words(), or look at the cell first`);
  return Quantity.of(value, unit);
}
