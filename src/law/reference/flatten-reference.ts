import type { ContractYear } from '../document/contract-year.ts';
import type { Reference } from './reference.ts';
import type { ReferenceReading } from './reference-reading.ts';

/** A reference that stands in a clause, as a flat value. */
export function flattenReference(reference: Reference, year: ContractYear): ReferenceReading {
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
