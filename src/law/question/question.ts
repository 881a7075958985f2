import type { ContractYear } from '../document/contract-year.ts';

/** A question people ask, with the answer as it holds in one contract year. */
export interface Question {
  readonly year: ContractYear;
  /** Names it in every year: `sick-days-a-year`. */
  readonly name: string;
  readonly topic: string;
  readonly question: string;
  /** Other ways in which people put it. */
  readonly alsoAsked: readonly string[];
  /** In plain words; each citation stands in parentheses behind what it supports. */
  readonly answer: string;
  /** The words it rests on, each with the permalink path, inside the edition, of its clause. */
  readonly authorities: readonly QuestionAuthority[];
  /** Their paths, each once; left out where the words have to be looked at for them. */
  readonly quoted?: readonly string[] | undefined;
  /** The names of the computed rules that answer it for one's own case. */
  readonly rules: readonly string[];
}

export interface QuestionAuthority {
  readonly path: string;
  readonly quote: string;
}
