import type { Clause } from '../law/clause.ts';
import { topOf } from '../law/search-document.ts';
import type { FacetCount, SearchFacets, SearchRequest } from './search-engine.ts';
import { isInYear, isOfKind, isWithin } from './search-scope.ts';

/** Counts the clauses found in all years: each facet with the other filters on, years with each year's readings. */
export function countFacets(found: readonly Clause[], request: SearchRequest): SearchFacets {
  const inYear = found.filter((clause) => isInYear(clause, request));
  const ofKind = (clause: Clause) => isOfKind(clause, request);
  const within = (clause: Clause) => isWithin(clause, request);
  const ofYears = found.filter((clause) => ofKind(clause) && within(clause));
  return {
    kinds: byCount(inYear.filter(within), ({ kind }) => kind),
    articles: byCount(inYear.filter(ofKind), (clause) => topOf(clause).reading.citation),
    years: request.editions.flatMap((edition) => {
      const count = ofYears.filter((clause) => clause.edition === edition).length;
      return count > 0 ? [{ value: edition.head.year, count }] : [];
    }),
  };
}

/** The most frequent first, those of one count in printed order. */
function byCount(clauses: readonly Clause[], nameOf: (clause: Clause) => string): readonly FacetCount[] {
  const inOrder = clauses.toSorted((a, b) => a.order - b.order);
  const groups = Map.groupBy(inOrder, nameOf);
  return [...groups]
    .map(([value, { length: count }]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
}
