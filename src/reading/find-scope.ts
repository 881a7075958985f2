import { clausesAt } from '../law/citation/clauses-at.ts';
import { nearestClauses } from '../law/citation/nearest-clauses.ts';
import { parseCitations } from '../law/citation/parse.ts';
import type { Scope } from '../law/compare/changes.ts';
import type { Edition } from '../law/document/edition.ts';
import { citationInvalid, clauseNotFound } from './errors.ts';
import type { Reading } from './reading.ts';

/**
 * The clause to compare, by the citation of either year: the provision that has it in the later year, else the one
 * that had it in the earlier, followed into the other year by its identity.
 * @throws RequestError CITATION_INVALID, or CLAUSE_NOT_FOUND when neither year has it.
 */
export function findScope(from: Edition, to: Edition, cite: string, reading: Reading): NonNullable<Scope> {
  const [cited] = parseCitations(cite, reading.analysis.citator(to).grammar);
  if (!cited) throw citationInvalid(cite, to);
  const [after] = clausesAt(to, cited.citation);
  if (after) return { before: from.ofProvision(after.reading.provision), after };
  const [before] = clausesAt(from, cited.citation);
  if (!before) throw clauseNotFound(cite, nearestClauses(to, cited.citation), to, []);
  return { before, after: to.ofProvision(before.reading.provision) };
}
