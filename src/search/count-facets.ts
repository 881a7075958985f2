import type { Clause } from '../law/document/clause.ts';
import { topOf } from '../law/words/search-document.ts';
import type { SearchFacets, SearchRequest } from './search-engine.ts';
import { isInYear, isOfKind, isWithin } from './search-scope.ts';

/** For each facet, how many clauses there are of each value. */
export type FacetCounts = { readonly [Facet in keyof SearchFacets]: ReadonlyMap<string, number> };

/** Counts the clauses found in all years: each facet with the other filters on, years with each year's readings. */
export function countFacets(found: readonly Clause[], request: SearchRequest): FacetCounts {
  const inYear = found.filter((clause) => isInYear(clause, request));
  const ofKind = (clause: Clause) => isOfKind(clause, request);
  const within = (clause: Clause) => isWithin(clause, request);
  return {
    kinds: countBy(inYear.filter(within), ({ kind }) => kind),
    articles: countBy(inYear.filter(ofKind), (clause) => topOf(clause).reading.citation),
    years: countBy(
      found.filter((clause) => ofKind(clause) && within(clause)),
      ({ edition }) => edition.head.year,
    ),
  };
}

function countBy(
  clauses: readonly Clause[],
  nameOf: (clause: Clause) => string,
): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(clauses, nameOf)].map(([name, { length }]) => [name, length]));
}
