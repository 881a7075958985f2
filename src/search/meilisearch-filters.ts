import type { Clause } from '../law/document/clause.ts';
import type { SearchRequest } from './search-engine.ts';

type Filter = readonly string[];

/** The filters of a search as Meilisearch reads them: of the page, and of each facet, which leaves out its own. */
export interface MeilisearchFilters {
  readonly page: string[];
  readonly kinds: string[];
  readonly articles: string[];
  readonly years: string[];
}

/** @param cited clauses that are given without being looked for; null when no others are to be found. */
export function meilisearchFilters(
  { year, kinds, within }: Pick<SearchRequest, 'year' | 'kinds' | 'within'>,
  cited: readonly Clause[] | null,
): MeilisearchFilters {
  const ofYear: Filter = [year === null ? 'latest = true' : `year = ${quoted(year)}`];
  const ofKind: Filter = kinds === null ? [] : [`kind IN [${kinds.map(quoted).join(', ')}]`];
  const inside: Filter = within === null ? [] : [`provisions = ${quoted(within.reading.provision)}`];
  const ids = cited?.map(({ edition, order }) => quoted(`${edition.head.year}_${order}`));
  const others: Filter = ids ? [`id NOT IN [${ids.join(', ')}]`] : ['id IN []'];
  return {
    page: [...ofYear, ...ofKind, ...inside, ...others],
    kinds: [...ofYear, ...inside, ...others],
    articles: [...ofYear, ...ofKind, ...others],
    years: [...ofKind, ...inside, ...others],
  };
}

function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
