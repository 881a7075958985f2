import type { AnswerValue } from './answer.ts';
import type { Facts, Stated } from './fact.ts';
import type { ParameterNames } from './parameter-names.ts';
import type { Result, Values } from './value.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * A computation over the parameters of a contract year and the facts of a case. The field of the graph, its arguments
 * and its documentation are made of this declaration.
 */
export interface Rule<F extends Facts = Facts, V extends Values = Values> {
  /** The name of the field: `extraClassPay`. */
  readonly name: string;
  /** What it is called: "Pay for an extra class". */
  readonly title: string;
  /** What it answers and from what, in a few sentences, for whoever uses the graph. */
  readonly description: string;
  /**
   * The canonical citations it rests on beside those of its parameters. Each is one provision in every year that has it:
   * what was relettered is reached by parameters, which are dated.
   */
  readonly clauses: readonly string[];
  /** What it reads: the names of parameters, or of the families and groups they belong to. */
  readonly parameters: ParameterNames;
  /** The rules that it applies; what they rest on, it rests on. */
  readonly applies?: readonly AnyRule[];
  /** Whether it reads the edition of the contract year before, too. */
  readonly readsYearBefore?: true;
  readonly facts: F;
  readonly values: V;
  /** Facts of a case for the documentation, as they are written in a query, with the contract year asked. */
  readonly example: {
    readonly year: string;
    readonly facts: Readonly<Record<string, AnswerValue>>;
  };
  /** Computes on the worksheet, which keeps the steps. Numbers of the agreement come from the worksheet only. */
  formula(sheet: Worksheet, facts: Stated<F>): Result<V>;
}

/** A rule whose formula no longer says which facts it is given: what lists and evaluates rules works with these. */
export interface AnyRule extends Omit<Rule, 'formula'> {
  formula(sheet: Worksheet, facts: never): Result<Values>;
}

/** Declares a rule. */
export function rule<const F extends Facts, const V extends Values>(declared: Rule<F, V>): Rule<F, V> {
  return Object.freeze(declared);
}
