import { findableCitation } from '../../law/citation/alternate.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import { cellName, type Parameter } from '../../law/parameter/parameter.ts';
import type { ParameterTable } from '../../law/parameter/parameter-index.ts';
import type { Authority, MissingFact, Reading } from './answer.ts';
import {
  type Compared,
  type Computed,
  compare,
  difference,
  greater,
  inHundredths,
  inWholeCents,
  lesser,
  product,
  quotient,
  roundedDown,
  roundedUp,
  sum,
} from './arithmetic.ts';
import { askingClause } from './asking-clause.ts';
import { isNotLater, shifted } from './calendar.ts';
import { asData } from './data.ts';
import type { Fact, Facts, Stated } from './fact.ts';
import { FactError } from './fact-error.ts';
import { isAmong, type ParameterNames } from './parameter-names.ts';
import { Quantity } from './quantity.ts';
import { Sources } from './sources.ts';
import { Incomplete, NotCovered, Unread } from './stop.ts';
import { inOrder, Tracer } from './tracer.ts';
import type { GivenFor, Result, Values } from './value.ts';

/** Of a rule what a worksheet goes by: what it may read, which facts it asks for, which rules it may apply. */
export interface OfRule {
  readonly parameters: ParameterNames;
  readonly facts: Facts;
  readonly applies?: readonly object[];
}

/** Of a rule what it takes to apply it. */
export interface Applicable<F extends Facts, V extends Values> extends OfRule {
  readonly name: string;
  readonly title: string;
  readonly facts: F;
  readonly values: V;
  formula(sheet: Worksheet, facts: Stated<F>): Result<V>;
}

/**
 * What a formula computes on. It reads the parameters of one contract year and does the arithmetic, exactly and with
 * units; and it writes down what it is asked to do, so that the steps of an answer are those that were executed.
 */
export class Worksheet {
  readonly edition: Edition;
  readonly sources: Sources;
  readonly tracer: Tracer;
  /** What is known already when facts turn out to be missing. */
  readonly known: Record<string, unknown> = {};
  readonly #rule: OfRule;
  readonly #before: Edition | null;

  /**
   * @param before the edition of the contract year before, for a rule that reads it.
   * @param beside the worksheet beside which this one stands: both write down in one place.
   */
  constructor(edition: Edition, rule: OfRule, before: Edition | null = null, beside?: Worksheet) {
    this.edition = edition;
    this.sources = beside?.sources ?? new Sources();
    this.tracer = beside?.tracer ?? new Tracer();
    this.#rule = rule;
    this.#before = before;
  }

  /** A worksheet under the clauses of the contract year before, which writes down in the same place; null when there is none. */
  get yearBefore(): Worksheet | null {
    return this.#before && new Worksheet(this.#before, this.#rule, null, this);
  }

  get year(): string {
    return this.edition.head.year;
  }

  /** Whether a parameter was read from words that the year has no longer, and the new ones have not been read yet. */
  isUnread(name: string): boolean {
    this.#checkMayRead(name);
    return this.edition.parameters.unread(name) !== null;
  }

  /** Whether the year has a parameter of that name. @throws NotCovered when its new words have not been read yet. */
  has(name: string): boolean {
    return this.#find(name) !== null;
  }

  /**
   * A parameter to look at, such as to find out whether it is the one to read; null when the year has none.
   * @throws NotCovered when its new words have not been read yet.
   */
  find(name: string): Parameter | null {
    return this.#find(name);
  }

  /**
   * Reads a number of the agreement.
   * @param description what it is, as a step and the sentence of a conflict say it: "Reimbursement a mile".
   * @throws NotCovered when the year's agreement does not have it.
   */
  read(name: string, description: string): Quantity {
    const parameter = this.#require(name, description);
    const quantity = this.#numberIn(parameter);
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
   * conflict only where it would make a difference to the quantity; and where that clause then gives nothing, what it
   * says of those to whom it gives is none.
   * @param description what the number is; @param question what is asked of the quantity: "Is the team large enough?"
   * @throws NotCovered when the year's agreement does not have the number.
   */
  reaches(name: string, description: string, quantity: Quantity, question: string): boolean {
    const parameter = this.#require(name, description);
    const limit = this.#numberIn(parameter);
    const isReached = quantity.number.gte(limit.number);
    const isOtherwise = (other: Parameter) => quantity.number.gte(this.#numberIn(other).number) !== isReached;
    this.#readFrom(parameter, description, limit.inFigures(), parameter.unit, isOtherwise);
    if (isReached) this.sources.silence(this.edition.parameters.restating(name).filter(isOtherwise));
    return this.isAtLeast(question, quantity, limit);
  }

  /** Rests the answer on the words of a parameter and gives them, as for a reading to tell. */
  authority(name: string): Authority {
    return this.rely(this.#require(name, name));
  }

  /** The citation of the clause that a parameter was read from. @throws NotCovered when the year's agreement has none. */
  citation(name: string): string {
    const { path } = this.#require(name, name);
    const clause = this.edition.atPath(path);
    return clause ? findableCitation(clause) : '';
  }

  /** The table of a family of parameters, such as `coach.base`. @throws NotCovered when the year has none. */
  table(family: string, description: string): ParameterTable {
    if (!this.hasTable(family)) throw this.#absent(description);
    return this.edition.parameters.table(family) as ParameterTable;
  }

  /** Whether the year has a family of parameters that stand in a table. */
  hasTable(family: string): boolean {
    this.#checkMayRead(family);
    const table = this.edition.parameters.table(family);
    if (!table) this.#checkRead(family);
    return table !== null;
  }

  /** The parameters of a group, such as those of `stepLevel.A-2`, in the order of the content; none when the year has none. */
  members(group: string): readonly Parameter[] {
    this.#checkMayRead(group);
    return this.edition.parameters.within(group);
  }

  /** A cell of a table; null when it is blank. Its value is null when nobody can read it. */
  cell(family: string, row: string, column?: string): Parameter | null {
    return this.#find(cellName(family, row, column));
  }

  /** Rests the answer on a parameter's words without reading a number, as where a cell is blank or illegible. */
  rely(parameter: Parameter): Authority {
    return this.sources.rely(parameter, this.edition);
  }

  /**
   * Applies another rule: its steps stand under one step of this one, what it rests on and assumes is of this answer too.
   * @param inside the fact of this rule that has the facts of the other, as it names what is missing or cannot be.
   * @throws NotCovered, Incomplete and FactError as the other rule does.
   */
  apply<F extends Facts, V extends Values>(
    rule: Applicable<F, V>,
    facts: Stated<F>,
    inside?: string,
  ): GivenFor<V> {
    if (!this.#rule.applies?.includes(rule))
      throw new TypeError(`the rule does not declare that it applies ${rule.name}`);
    const sheet = new Worksheet(this.edition, rule, this.#before, this);
    const result = this.tracer.within(
      () => named(inside, () => rule.formula(sheet, facts)),
      ({ values }: Result<V>) => ({
        description: rule.title,
        expression: rule.name,
        ...mainValue(rule, values),
        authority: null,
      }),
    );
    return result.values;
  }

  add(description: string, ...terms: readonly Quantity[]): Quantity {
    return this.#computed(description, sum(terms));
  }

  subtract(description: string, from: Quantity, what: Quantity): Quantity {
    return this.#computed(description, difference(from, what));
  }

  multiply(description: string, ...factors: readonly Quantity[]): Quantity {
    return this.#computed(description, product(factors));
  }

  /** @throws RangeError when divided by zero. */
  divide(description: string, what: Quantity, by: Quantity): Quantity {
    return this.#computed(description, quotient(what, by));
  }

  /** The lesser of two. */
  least(description: string, one: Quantity, other: Quantity): Quantity {
    return this.#computed(description, lesser(one, other));
  }

  /** The greater of two. */
  greatest(description: string, one: Quantity, other: Quantity): Quantity {
    return this.#computed(description, greater(one, other));
  }

  /** Whole ones only: what is over does not count. */
  wholeOnes(description: string, quantity: Quantity): Quantity {
    return this.#computed(description, roundedDown(quantity));
  }

  /** Every one that was begun counts. */
  begunOnes(description: string, quantity: Quantity): Quantity {
    return this.#computed(description, roundedUp(quantity));
  }

  isAtLeast(description: string, one: Quantity, limit: Quantity): boolean {
    return this.#compared(description, compare(one, '≥', limit));
  }

  isAtMost(description: string, one: Quantity, limit: Quantity): boolean {
    return this.#compared(description, compare(one, '≤', limit));
  }

  isMoreThan(description: string, one: Quantity, limit: Quantity): boolean {
    return this.#compared(description, compare(one, '>', limit));
  }

  isEqual(description: string, one: Quantity, other: Quantity): boolean {
    return this.#compared(description, compare(one, '=', other));
  }

  /** The date so many days, weeks, months or years after another. @throws UnitError for other units. */
  after(description: string, date: Temporal.PlainDate, span: Quantity): Temporal.PlainDate {
    return this.#dated(description, `${span} after ${date}`, shifted(date, span, 'after'));
  }

  /** The date so many days, weeks, months or years before another. @throws UnitError for other units. */
  before(description: string, date: Temporal.PlainDate, span: Quantity): Temporal.PlainDate {
    return this.#dated(description, `${span} before ${date}`, shifted(date, span, 'before'));
  }

  /** A number with two places, half up: for what is shown beside the exact ones, such as percent. */
  hundredths(description: string, quantity: Quantity): Quantity {
    return this.#computed(description, inHundredths(quantity));
  }

  /** The clause on whose words the step taken last rests first; null when it rests on none. */
  get lastClause(): Clause | null {
    const last = this.tracer.steps.at(-1);
    const [first] = last ? inOrder([last]).flatMap(({ step }) => step.authority ?? []) : [];
    return first?.clause ?? null;
  }

  /** Whether a date is on or before another. */
  isNotLater(description: string, one: Temporal.PlainDate, limit: Temporal.PlainDate): boolean {
    return this.#compared(description, {
      expression: `${one} on or before ${limit}`,
      isSo: isNotLater(one, limit),
    });
  }

  /** Writes down something that was found out otherwise than by arithmetic, such as a date that comes before another. */
  note(description: string, expression: string, value: string): void {
    this.tracer.write({ description, expression, value, unit: null, authority: null });
  }

  /**
   * Money as it is shown: to cents, half up. Where that changes the amount it is written down, and assumed: the
   * agreement does not say how to round.
   * @throws UnitError when it is not dollars.
   */
  cents(description: string, amount: Quantity): Quantity {
    const rounded = inWholeCents(amount);
    if (rounded.result.number.equals(amount.number)) return amount;
    this.assume(ROUNDING);
    return this.#computed(description, rounded);
  }

  /** What was assumed where the agreement is silent. */
  assume(assumption: string): void {
    this.sources.assume(assumption);
  }

  /** The ways in which words can be read; the first is the one answered. */
  readings(readings: readonly Reading[]): void {
    this.sources.read(readings);
  }

  /**
   * What another reading would give, for an assumption or a reading to tell: nothing of its computation is in the answer,
   * neither steps nor what they rest on.
   */
  aside<Result>(compute: () => Result): Result {
    const marks = [this.tracer.mark(), this.sources.mark()] as const;
    const known = { ...this.known };
    try {
      return compute();
    } finally {
      this.tracer.backTo(marks[0]);
      this.sources.backTo(marks[1]);
      for (const name of Object.keys(this.known)) if (!Object.hasOwn(known, name)) delete this.known[name];
      Object.assign(this.known, known);
    }
  }

  /**
   * Facts that the computation cannot go on without.
   * @param by the parameter or the citation that asks for one of them in this case, where it is not what the fact declares.
   * @throws Incomplete that names all of those that are missing.
   */
  need<Needed extends Readonly<Record<string, unknown>>>(
    facts: Needed,
    by: { readonly [Name in keyof Needed]?: string } = {},
  ): { readonly [Name in keyof Needed]: NonNullable<Needed[Name]> } {
    const missing = Object.keys(facts).filter((name) => facts[name] === undefined || facts[name] === null);
    if (missing.length > 0) throw new Incomplete(missing.map((name) => this.#missing(name, by[name])));
    return facts as never;
  }

  /** What is known even if facts turn out to be missing: the answer says it. */
  know(values: Readonly<Record<string, unknown>>): void {
    Object.assign(this.known, values);
  }

  /**
   * What the agreement says in several ways, by parameters: the answer tells all, and goes by the first.
   * @param what what they are; @param why why the answer goes by the first.
   */
  conflict(what: string, why: string, names: readonly string[]): void {
    const parameters = names.map((name) => this.#require(name, what));
    this.sources.conflict(what, why, parameters, this.edition);
  }

  /**
   * What clauses come to otherwise where it is not one parameter of each, such as a sum of two; like with like.
   * @param sentence what each of them comes to, true by itself.
   * @param amounts what they come to, the one that the answer goes by first, each with a parameter that it rests on.
   * @throws UnitError when the amounts are not of one unit.
   */
  conflictOf(
    sentence: string,
    why: string,
    amounts: readonly { readonly amount: Quantity; readonly by: string }[],
  ): void {
    const values = amounts.map(({ amount, by }) => ({ amount, authority: this.rely(this.#require(by, by)) }));
    this.sources.conflictOf(sentence, why, values);
  }

  /**
   * What a clause prints as the outcome of a computation, where its own numbers come to something else: the answer tells
   * both, and goes by the print.
   * @param what what it is; @param why why the answer goes by the print.
   */
  miscounts(what: string, why: string, name: string, computed: Quantity): void {
    this.sources.miscounts(what, why, this.#require(name, what), computed, this.edition);
  }

  /** Stops: the year's agreement has no such thing, or leaves it to discretion. @param summary a sentence that says so. */
  notCovered(summary: string): never {
    throw new NotCovered(summary);
  }

  /** Stops: a fact cannot be. @param choices all that is allowed, where the sentence says more than that. */
  reject(
    argument: string,
    value: string,
    allowed: string | readonly string[],
    choices?: readonly string[],
  ): never {
    throw new FactError(argument, value, allowed, choices);
  }

  #computed(description: string, { expression, result }: Computed): Quantity {
    const unit = result.unit.isRatio ? null : result.unit.name;
    this.tracer.write({ description, expression, value: result.inFigures(), unit, authority: null });
    return result;
  }

  #dated(description: string, expression: string, date: Temporal.PlainDate): Temporal.PlainDate {
    this.note(description, expression, date.toString());
    return date;
  }

  #compared(description: string, { expression, isSo }: Compared): boolean {
    this.note(description, expression, isSo ? 'yes' : 'no');
    return isSo;
  }

  #missing(name: string, by: string | undefined): MissingFact {
    const fact: Fact<unknown> | undefined = this.#rule.facts[name];
    const clause = askingClause([by ?? [], fact?.by ?? []].flat(), this.edition);
    return { name, question: fact?.question ?? '', clause };
  }

  #numberIn(parameter: Parameter): Quantity {
    return this.edition.parameters.made(parameter, numberIn, null);
  }

  #find(name: string): Parameter | null {
    this.#checkMayRead(name);
    const parameter = this.edition.parameters.named(name);
    if (!parameter) this.#checkRead(name);
    return parameter;
  }

  /**
   * Stops where a clause has new words that nobody has read: neither the old number nor "the agreement has nothing on this"
   * would be true.
   */
  #checkRead(name: string): void {
    const unread = this.edition.parameters.unread(name);
    if (unread) throw new Unread(unread);
  }

  #checkMayRead(name: string): void {
    if (!isAmong(name, this.#rule.parameters))
      throw new TypeError(`the rule does not declare that it reads ${name}`);
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
    const authority = this.sources.rely(parameter, this.edition);
    this.tracer.write({ description, expression: parameter.name, value, unit, authority });
    this.sources.compareRestated(parameter, this.edition, description, matters);
  }
}

const ROUNDING =
  'The agreement does not say how to round; amounts are rounded half up to cents where they are shown.';

/** The first value that a rule declares, as the step says it that stands for the rule. */
function mainValue({ values: declared }: { readonly values: Values }, values: GivenFor<Values>) {
  const [[name, value] = []] = Object.entries(declared);
  const given = name === undefined ? null : (values[name] ?? null);
  const unit = given instanceof Quantity && !given.unit.isRatio ? given.unit.name : null;
  const data = value === undefined || given === null ? '' : asData(given, value.kind);
  return { value: typeof data === 'string' ? data : JSON.stringify(data), unit };
}

/** What is missing or cannot be inside of a fact is named with the fact. */
function named<Result>(inside: string | undefined, compute: () => Result): Result {
  if (inside === undefined) return compute();
  try {
    return compute();
  } catch (error) {
    if (error instanceof Incomplete) {
      throw new Incomplete(error.missing.map((one) => ({ ...one, name: `${inside}.${one.name}` })));
    }
    if (error instanceof FactError)
      throw new FactError(`${inside}.${error.place}`, error.value, error.allowed);
    throw error;
  }
}

/** @throws TypeError when it is words, or stands in a cell that nobody can read. */
function numberIn({ name, value, unit }: Parameter): Quantity {
  if (value === null) throw new TypeError(`${name} is no number: use words(), or look at the cell first`);
  return Quantity.of(value, unit);
}
