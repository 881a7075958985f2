import type { Citation } from '../law/citation.ts';
import type { Clause } from '../law/clause.ts';
import { findClauses } from '../law/find-clause.ts';
import { hasOwnWords } from '../law/search-document.ts';
import type { SearchRequest } from './search-engine.ts';
import { editionsInScope, passesFilters } from './search-scope.ts';

/** The clauses that a query cites. */
export interface CitedClauses {
  /** They lead the hits, in the order of their citations. */
  readonly leading: readonly Clause[];
  /** Whether the query is a citation and nothing else: then what stands under the clause follows it, and no other hit. */
  readonly isWhole: boolean;
}

/** What the citations of a query lead to. A citation of what is not there leads to nothing. */
export function citedClauses(request: SearchRequest): CitedClauses {
  const { citation, cited } = request.query;
  const whole = citation ? clausesAt(citation, request) : [];
  if (whole.length > 0) return { leading: whole, isWhole: true };
  const leading = new Set(cited.flatMap((each) => clausesAt(each, request)));
  return { leading: [...leading], isWhole: false };
}

/** What stands under the leading clauses in printed order, and has words. */
export function clausesUnder(leading: readonly Clause[], request: SearchRequest): readonly Clause[] {
  const under = leading.flatMap(descendants).filter(hasOwnWords);
  return under.filter((clause) => passesFilters(clause, request) && !leading.includes(clause));
}

/** Without a year the latest that has the citation; of a provision renumbered since, the latest reading. */
function clausesAt(citation: Citation, request: SearchRequest): readonly Clause[] {
  const years = editionsInScope(request).toReversed();
  const found = years.map((edition) => findClauses(edition, citation)).find(({ length }) => length > 0);
  const latest = (found ?? []).map(
    (clause) => years.map((edition) => edition.ofProvision(clause.reading.provision)).find(Boolean) ?? clause,
  );
  return latest.filter((clause) => passesFilters(clause, request));
}

function descendants(clause: Clause): readonly Clause[] {
  return clause.children.flatMap((child) => [child, ...descendants(child)]);
}
