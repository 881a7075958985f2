import type { Clause } from '../document/clause.ts';

/** A word or phrase to which a clause gives a meaning of its own. */
export interface DefinedTerm {
  /** In the singular, as the definition prints it: `aggrieved party`. */
  readonly term: string;
  /** The words of the definition, verbatim. */
  readonly definition: string;
  /** The sentences of which it is made. */
  readonly sentences: readonly string[];
  /** The clause that defines it. */
  readonly clause: Clause;
  /** Where the definition holds: in this clause and all under it; null for the whole agreement. */
  readonly scope: Clause | null;
  /** The words it is known by, itself the first: `Professional Development Plan`, `PDP`. */
  readonly forms: readonly string[];
}

/** A defined term where a text uses it. Offsets in UTF-16 code units, the end exclusive. */
export interface TermOccurrence {
  readonly term: DefinedTerm;
  /** The words as printed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
