import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { isLatest } from '../law/words/search-document.ts';
import type { SearchRequest } from './search-engine.ts';

type Filters = Pick<SearchRequest, 'editions' | 'year' | 'kinds' | 'within'>;

/** Whether a clause stands in the year asked for; without a year, whether it is its provision's latest reading. */
export function isInYear(clause: Clause, { editions, year }: Filters): boolean {
  if (year !== null) return clause.edition.head.year === year;
  return isLatest(clause, editions.slice(editions.indexOf(clause.edition) + 1));
}

export function isOfKind(clause: Clause, { kinds }: Filters): boolean {
  return kinds === null || kinds.includes(clause.kind);
}

/** Whether a clause is that provision or stands under it, in its own year. */
export function isWithin(clause: Clause, { within }: Filters): boolean {
  if (within === null) return true;
  const { provision } = within.reading;
  return (
    clause.reading.provision === provision || clause.ancestors.some((a) => a.reading.provision === provision)
  );
}

export function passesFilters(clause: Clause, filters: Filters): boolean {
  return isInYear(clause, filters) && isOfKind(clause, filters) && isWithin(clause, filters);
}

/** Whether it is known of a clause by its edition alone whether it passes. */
export function isByYearAlone({ year, kinds, within }: Filters): boolean {
  return year !== null && kinds === null && within === null;
}

/** The editions that the hits may stand in. */
export function editionsInScope({ editions, year }: Filters): readonly Edition[] {
  return year === null ? editions : editions.filter(({ head }) => head.year === year);
}
