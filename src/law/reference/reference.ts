import type { FoundCitation } from '../citation/citation.ts';
import type { Resolution } from '../citation/resolution.ts';
import type { Clause } from '../document/clause.ts';

/** A citation with what it comes to. */
export interface FoundReference extends FoundCitation, Resolution {
  /**
   * The clause whose own words hold it; null in free text. The offsets are then into its own words, as `ownWords`
   * gives them.
   */
  readonly source: Clause | null;
}

/** One edge of the reference graph of a contract year. */
export interface Reference extends FoundReference {
  /** The words around it, which say what it is about. */
  readonly around: string;
}

/** The clauses a reference leads to: its target, or all those between which it does not choose. */
export function citedClauses(reference: Resolution): readonly Clause[] {
  if (reference.status === 'AMBIGUOUS') return reference.candidates;
  return reference.target ? [reference.target] : [];
}
