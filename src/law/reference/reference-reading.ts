import type { ReferenceStatus } from '../citation/reference-status.ts';
import type { ContractYear } from '../document/contract-year.ts';

/** A reference as a flat value: what ingest makes and the store keeps. Clauses are named by their permalink paths. */
export interface ReferenceReading {
  readonly year: ContractYear;
  /** The clause whose own words hold it. */
  readonly path: string;
  /** The words as printed, and where they stand in the clause's own words, in UTF-16 code units. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly status: ReferenceStatus;
  readonly target: string | null;
  readonly candidates: readonly string[];
  readonly external: string | null;
  readonly reason: string | null;
}
