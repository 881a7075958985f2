import type { ReferenceStatus } from '../citation/resolution.ts';
import type { ContractYear } from '../document/contract-year.ts';
import type { Reference } from './reference.ts';

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

/** The reading of a reference that stands in a clause. */
export function referenceReading(reference: Reference, year: ContractYear): ReferenceReading {
  const { source, text, start, end, status, target, candidates, external, reason } = reference;
  if (!source) throw new TypeError('a reference in free text belongs to no year');
  return {
    year,
    path: source.reading.path,
    text,
    start,
    end,
    status,
    target: target?.reading.path ?? null,
    candidates: candidates.map(({ reading }) => reading.path),
    external,
    reason,
  };
}
