import { parseCitation } from '../law/citation/citation.ts';
import { findClause } from '../law/citation/find-clause.ts';
import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { citationInvalid, clauseNotFound } from './errors.ts';
import type { Reading } from './reading.ts';

/**
 * The clause that a client cites in an edition.
 * @throws RequestError CITATION_INVALID, or CLAUSE_NOT_FOUND with the nearest clauses and the years that have it.
 */
export async function findCited(edition: Edition, cite: string, reading: Reading): Promise<Clause> {
  const citation = parseCitation(cite);
  if (!citation) throw citationInvalid(cite);
  const clause = findClause(edition, citation);
  if (clause) return clause;
  const agreement = reading.agreementOf(edition);
  const others = agreement.editions.filter(({ year }) => year !== edition.head.year);
  const editions = await Promise.all(others.map((head) => reading.edition(agreement, head)));
  const years = editions.filter((other) => findClause(other, citation)).map((other) => other.head.year);
  throw clauseNotFound(cite, citation, edition, years);
}
