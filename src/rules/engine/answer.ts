import type { Clause } from '../../law/document/clause.ts';

export const ANSWER_STATUSES = ['ANSWERED', 'INCOMPLETE', 'NOT_COVERED', 'CONFLICTED'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** A clause with the words relied on. */
export interface Authority {
  readonly clause: Clause;
  readonly quote: string;
}

/** One step of a computation, as it was executed. */
export interface Step {
  readonly description: string;
  readonly expression: string;
  readonly value: string;
  readonly unit: string | null;
  readonly authority: Authority | null;
}

/** A fact without which there is no answer. */
export interface MissingFact {
  readonly name: string;
  readonly question: string;
  readonly clause: Clause | null;
}

/** Two clauses that say different things, and which of them the answer goes by. */
export interface Conflict {
  readonly description: string;
  readonly values: readonly { readonly value: string; readonly authority: Authority }[];
}

/** What a value of an answer can be once it is data: money and decimals are exact decimals in writing. */
export type AnswerValue = string | number | boolean | null;

/** What a rule answers, with all it rests on. The values are null where there is no answer. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly year: string;
  /** One sentence a teacher would understand. */
  readonly summary: string;
  readonly steps: readonly Step[];
  readonly authorities: readonly Authority[];
  readonly missing: readonly MissingFact[];
  readonly conflicts: readonly Conflict[];
  readonly assumptions: readonly string[];
  readonly values: Readonly<Record<string, AnswerValue>>;
}
