import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { NoteOnClause } from '../../law/note/notes-of.ts';
import { notesOn, spacedText } from '../../law/note/notes-on.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import type { Authority, Conflict, Reading } from './answer.ts';
import type { Quantity } from './quantity.ts';
import { authorityOf, conflictBetween, conflictOf, conflictWithin, shown } from './restatement.ts';
import { UnitError } from './stop.ts';

/** What an answer rested on at some moment, to come back to. */
export type SourcesMark = readonly number[];

/** What an answer rests on: words of clauses, what other clauses say otherwise, what was assumed, and ways of reading. */
export class Sources {
  readonly authorities: Authority[] = [];
  readonly conflicts: Conflict[] = [];
  readonly assumptions: string[] = [];
  readonly readings: Reading[] = [];
  /** Clauses that give nothing in the case: what they say of those to whom they give is no conflict. */
  readonly #silent: string[] = [];

  /** What the editors noted on the words relied on, each note once. */
  get notes(): readonly NoteOnClause[] {
    const texts = new Map<Clause, string>();
    const textOf = (clause: Clause) => texts.getOrInsertComputed(clause, () => spacedText(clause));
    const all = this.authorities.flatMap(({ clause, quote, relied = quote, cell }) =>
      notesOn(clause, cell ? { cell } : { words: relied }, textOf),
    );
    return [...new Map(all.map((note) => [`${note.clause.reading.path} ${note.text}`, note])).values()];
  }

  /** Whether something was noted on a cell that was relied on: what it holds is no plain answer. */
  get hasDoubtfulCell(): boolean {
    return this.authorities.some(
      ({ clause, cell }) =>
        cell !== undefined && notesOn(clause, { cell }).some(({ cells }) => cells.length > 0),
    );
  }

  /** What was relied on, each quotation once, whatever of it was. */
  get quotations(): readonly Authority[] {
    return this.authorities.filter(
      (each, i, all) =>
        all.findIndex(({ clause, quote }) => clause === each.clause && quote === each.quote) === i,
    );
  }

  /** Rests the answer on the words of a parameter. */
  rely(parameter: Parameter, edition: Edition): Authority {
    return this.relyOn(authorityOf(parameter, edition));
  }

  relyOn(authority: Authority): Authority {
    const { clause, quote, relied, cell } = authority;
    const known = this.authorities.find(
      (one) =>
        one.clause === clause &&
        one.quote === quote &&
        one.relied === relied &&
        one.cell?.column === cell?.column,
    );
    if (!known) this.authorities.push(authority);
    return known ?? authority;
  }

  /**
   * Tells what other clauses say otherwise than a parameter that was read.
   * @param what what the parameter is: "Differential of a team leader".
   * @param matters whether it makes a difference in the case.
   */
  compareRestated(
    parameter: Parameter,
    edition: Edition,
    what: string,
    matters: (other: Parameter) => boolean,
  ): void {
    for (const other of edition.parameters.restating(parameter.name)) {
      if (!matters(other) || this.#silent.includes(placeOf(other))) continue;
      const conflict = conflictBetween(parameter, other, edition, what);
      if (conflict) this.#tell(conflict);
    }
  }

  /** The clauses that restate a parameter give nothing in the case, as where a team is too small for them. */
  silence(others: readonly Parameter[]): void {
    this.#silent.push(...others.map(placeOf));
  }

  /** What the agreement says in several ways, by parameters of one unit; each of them is relied on. */
  conflict(what: string, why: string, parameters: readonly Parameter[], edition: Edition): void {
    for (const parameter of parameters) this.rely(parameter, edition);
    this.#tell(conflictOf(parameters, edition, what, why));
  }

  /** What clauses come to otherwise, by computation. @throws UnitError when the amounts are not of one unit. */
  conflictOf(
    sentence: string,
    why: string,
    amounts: readonly { readonly amount: Quantity; readonly authority: Authority }[],
  ): void {
    const [first] = amounts;
    const other = amounts.find(({ amount }) => !first?.amount.unit.equals(amount.unit));
    if (other) throw new UnitError(`${first?.amount} and ${other.amount} are not compared`);
    const values = amounts.map(({ amount, authority }) => ({ value: shown(amount), authority }));
    this.#tell({ sentence, description: `${sentence} ${why}`, values });
  }

  /** What a clause prints as the outcome of a computation, and what the computation comes to. */
  miscounts(what: string, why: string, parameter: Parameter, computed: Quantity, edition: Edition): void {
    this.rely(parameter, edition);
    this.#tell(conflictWithin(parameter, computed, edition, what, why));
  }

  assume(assumption: string): void {
    if (!this.assumptions.includes(assumption)) this.assumptions.push(assumption);
  }

  /** @throws TypeError when there is nothing to choose between, or more than one is called safe. */
  read(readings: readonly Reading[]): void {
    if (readings.length < 2) throw new TypeError('one way to read words is no choice of readings');
    if (readings.filter(({ isSafe }) => isSafe).length > 1)
      throw new TypeError('two readings are called the safe one');
    this.readings.push(...readings);
  }

  mark(): SourcesMark {
    return this.#lists.map((list) => list.length);
  }

  /** Forgets what was added since. */
  backTo(mark: SourcesMark): void {
    this.#lists.forEach((list, index) => {
      list.length = mark[index] ?? 0;
    });
  }

  get #lists(): readonly unknown[][] {
    return [this.authorities, this.conflicts, this.assumptions, this.readings, this.#silent];
  }

  /** What is said in two ways is told once, whatever it is called. */
  #tell(conflict: Conflict): void {
    const saidBy = ({ values }: Conflict) =>
      values.map(({ value, authority }) => `${authority.quote} ${value}`).join();
    if (!this.conflicts.some((known) => saidBy(known) === saidBy(conflict))) this.conflicts.push(conflict);
  }
}

/** The clause of a parameter, in its year. */
function placeOf({ year, path }: Parameter): string {
  return `${year}/${path}`;
}
