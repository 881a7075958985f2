import type { Citation } from '../law/citation/citation.ts';
import { clausesAt } from '../law/citation/clauses-at.ts';
import type { Clause } from '../law/document/clause.ts';
import { hasOwnWords } from '../law/words/search-document.ts';
import type { SearchRequest } from './search-engine.ts';
import { editionsInScope } from './search-scope.ts';

/** What is asked of a search to know which clauses its query cites. */
type CitingRequest = Pick<SearchRequest, 'query' | 'editions' | 'year' | 'kinds' | 'within'>;

/** The clauses that a query cites. */
export interface CitedClauses {
  /**
   * They lead the hits, in this order: what the query cites, and where it is a citation as a whole, what stands under
   * each. The readings of every year, whatever the filters, for the facets count them.
   */
  readonly clauses: readonly Clause[];
  /** Whether the query is a citation and nothing else: then there are no other hits. */
  readonly isWhole: boolean;
}

/** What the citations of a query lead to. A citation of what is not there leads to nothing. */
export function citedClauses(request: CitingRequest): CitedClauses {
  const { citation, cited } = request.query;
  const whole = citation ? readingsOf(citation, request) : [];
  if (whole.length > 0) {
    const clauses = whole.flatMap((clause) => [clause, ...descendants(clause).filter(hasOwnWords)]);
    return { clauses: [...new Set(clauses)], isWhole: true };
  }
  const leading = new Set(cited.flatMap((each) => readingsOf(each, request)));
  return { clauses: [...leading], isWhole: false };
}

/** The provisions a citation means in the year asked for, else in the latest year that has it; each in every year. */
function readingsOf(citation: Citation, request: CitingRequest): readonly Clause[] {
  const years = editionsInScope(request).toReversed();
  const found = years.map((edition) => clausesAt(edition, citation)).find(({ length }) => length > 0);
  return (found ?? []).flatMap(({ reading }) =>
    request.editions.flatMap((edition) => edition.ofProvision(reading.provision) ?? []),
  );
}

function descendants(clause: Clause): readonly Clause[] {
  return clause.children.flatMap((child) => [child, ...descendants(child)]);
}
