import { parseCitation } from '../law/citation.ts';
import type { Clause } from '../law/clause.ts';
import type { Edition } from '../law/edition.ts';
import { findClause } from '../law/find-clause.ts';
import type { GraphContext } from './context.ts';
import { citationInvalid, clauseNotFound } from './errors.ts';

/**
 * The clause that a client cites in an edition.
 * @throws GraphQLError CITATION_INVALID, or CLAUSE_NOT_FOUND with the nearest clauses and the years that have it.
 */
export async function findCited(edition: Edition, cite: string, context: GraphContext): Promise<Clause> {
  const citation = parseCitation(cite);
  if (!citation) throw citationInvalid(cite);
  const clause = findClause(edition, citation);
  if (clause) return clause;
  const agreement = context.agreementOf(edition);
  const others = agreement.editions.filter(({ year }) => year !== edition.head.year);
  const editions = await Promise.all(others.map((head) => context.edition(agreement, head)));
  const years = editions.filter((other) => findClause(other, citation)).map((other) => other.head.year);
  throw clauseNotFound(cite, citation, edition, years);
}
