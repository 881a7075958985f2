import { parseCitation } from '../law/citation/citation.ts';
import { findClause } from '../law/citation/find-clause.ts';
import type { Scope } from '../law/compare/compare-editions.ts';
import type { Edition } from '../law/document/edition.ts';
import { citationInvalid, clauseNotFound } from './errors.ts';

/**
 * The clause to compare, by the citation of either year: the provision that has it in the later year, else the one
 * that had it in the earlier, followed into the other year by its identity.
 * @throws RequestError CITATION_INVALID, or CLAUSE_NOT_FOUND when neither year has it.
 */
export function findScope(from: Edition, to: Edition, cite: string): NonNullable<Scope> {
  const citation = parseCitation(cite);
  if (!citation) throw citationInvalid(cite);
  const after = findClause(to, citation);
  if (after) return { before: from.ofProvision(after.reading.provision), after };
  const before = findClause(from, citation);
  if (!before) throw clauseNotFound(cite, citation, to, []);
  return { before, after: to.ofProvision(before.reading.provision) };
}
