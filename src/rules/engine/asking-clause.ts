import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';

/**
 * The clause that asks for a fact in an edition.
 * @param by names of parameters or of groups of them, or canonical citations; the first that the edition has.
 */
export function askingClause(by: readonly string[], edition: Edition): Clause | null {
  for (const anchor of by) {
    const clause = clauseAt(anchor, edition);
    if (clause) return clause;
  }
  return null;
}

function clauseAt(anchor: string, edition: Edition): Clause | null {
  const { parameters } = edition;
  const named = parameters.named(anchor) ?? parameters.within(anchor)[0];
  return named ? edition.atPath(named.path) : (edition.under(anchor)[0] ?? null);
}
