import { CLAUSE_KINDS } from '../law/document/clause-kind.ts';
import type { FacetCounts } from './count-facets.ts';
import type { FacetCount, SearchFacets, SearchRequest } from './search-engine.ts';

/** The facets as they are given: the most frequent first, those of one count in printed order; years oldest first. */
export function orderFacets({ kinds, articles, years }: FacetCounts, request: SearchRequest): SearchFacets {
  const printed = request.editions
    .toReversed()
    .flatMap(({ roots }) => roots.map(({ reading }) => reading.citation));
  const inTime = request.editions.map(({ head }) => head.year as string);
  return {
    kinds: inOrder(kinds, CLAUSE_KINDS).sort(byCount),
    articles: inOrder(articles, [...new Set(printed)]).sort(byCount),
    years: inOrder(years, inTime),
  };
}

function inOrder(counts: ReadonlyMap<string, number>, order: readonly string[]): FacetCount[] {
  return order.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count > 0 ? [{ value, count }] : [];
  });
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count;
}
