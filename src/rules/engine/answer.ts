import type { Clause } from '../../law/document/clause.ts';
import type { NoteOnClause } from '../../law/note/notes-of.ts';
import type { ReliedCell } from '../../law/note/notes-on.ts';

export const ANSWER_STATUSES = ['ANSWERED', 'INCOMPLETE', 'NOT_COVERED', 'CONFLICTED'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** A clause with the words relied on. */
export interface Authority {
  readonly clause: Clause;
  /** Enough of the clause to carry the answer: a whole sentence, a row with the heads of its columns. */
  readonly quote: string;
  /** The very words relied on, by which notes are found; without: the quotation. */
  readonly relied?: string;
  /** The cell of the clause's table, where one was relied on and not words. */
  readonly cell?: ReliedCell;
}

/** One step of a computation, as it was executed; one that was taken by a rule inside has that rule's steps under it. */
export interface Step {
  readonly description: string;
  readonly expression: string;
  readonly value: string;
  readonly unit: string | null;
  readonly authority: Authority | null;
  /** The steps that led to it, in order; none for one that was taken at once. */
  readonly steps: readonly Step[];
}

/** A fact without which there is no answer. */
export interface MissingFact {
  /** As a caller names it: `lane`, or `differentials.coach.yearsInDistrict` inside of another fact. */
  readonly name: string;
  readonly question: string;
  /** The clause that asks for it. */
  readonly clause: Clause | null;
}

/** Two clauses that say different things, and which of them the answer goes by. */
export interface Conflict {
  /** What each of them says: true by itself, like compared with like. */
  readonly sentence: string;
  /** The sentence, and why the answer goes by the first. */
  readonly description: string;
  readonly values: readonly ConflictingValue[];
}

export interface ConflictingValue {
  readonly value: string;
  readonly authority: Authority;
}

/** One of the ways in which words can be read, with what the answer is by it. */
export interface Reading {
  readonly description: string;
  readonly value: string;
  /** Whoever goes by this one is safe under every other. */
  readonly isSafe: boolean;
  readonly authority: Authority | null;
  /** The value that it is a reading of, where an answer has several. */
  readonly of?: string | null;
}

/** What a value of an answer is once it is data: money and decimals are exact decimals in writing, dates are ISO dates. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | Clause
  | readonly AnswerValue[]
  | { readonly [name: string]: AnswerValue };

/** What a rule answers, with all it rests on. The values are null where there is no answer. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly year: string;
  /** One sentence a teacher would understand. */
  readonly summary: string;
  /** The outermost steps. */
  readonly steps: readonly Step[];
  readonly authorities: readonly Authority[];
  readonly missing: readonly MissingFact[];
  readonly conflicts: readonly Conflict[];
  readonly assumptions: readonly string[];
  /** What the editors noted on the words relied on; found when it is asked for. */
  readonly notes: readonly NoteOnClause[];
  /** Where the words allow several; the first is the one answered. */
  readonly readings: readonly Reading[];
  readonly values: Readonly<Record<string, AnswerValue>>;
}
