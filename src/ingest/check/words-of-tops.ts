import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import { topOf } from '../../law/words/search-document.ts';

/** What each article, appendix and the like of every year says and where in its source, as JSON: equal while it is the same. */
export type WordsOfTops = ReadonlyMap<Clause, string>;

export function wordsOfTops(editions: ReadonlyMap<string, Edition>): WordsOfTops {
  const tops = [...editions.values()].flatMap(({ clauses }) => [...Map.groupBy(clauses, topOf)]);
  const said = ({ heading, reading }: Clause) => [heading, reading.ownParts, reading.source];
  return new Map(tops.map(([top, clauses]) => [top, JSON.stringify(clauses.map(said))]));
}
