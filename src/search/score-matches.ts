import type { Clause } from '../law/clause.ts';
import type { Edition } from '../law/edition.ts';
import type { MatchRow } from '../store/search-repository.ts';
import { type TermGroup, tsquery } from './search-terms.ts';

/** A clause with its score from 0 to 1. */
export interface ScoredClause {
  readonly clause: Clause;
  readonly score: number;
}

/** How much it costs a clause to lack words of the query, beyond what they would have counted. */
const LACKING = 1.5;

/**
 * The clauses that were matched, best first; those of one score in printed order, the latest year's first. Of each group
 * of the query the best match counts, weighed by how rare the group is.
 */
export function scoreMatches(
  rows: readonly MatchRow[],
  terms: readonly string[],
  groups: readonly TermGroup[],
  editions: readonly Edition[],
): readonly ScoredClause[] {
  const surenesses = terms.map((term) => groups.map((group) => surenessOf(term, group)));
  const byYear = new Map(editions.map((edition) => [edition.head.year as string, edition]));
  const ranks = new Map<Clause, number[]>();
  for (const { term, year, position, rank } of rows) {
    const clause = byYear.get(year)?.clauses[position];
    if (!clause) continue;
    const best = ranks.getOrInsertComputed(clause, () => groups.map(() => 0));
    surenesses[term]?.forEach((sureness, g) => {
      best[g] = Math.max(best[g] ?? 0, sureness * rank);
    });
  }
  return [...ranks].map(([clause, best]) => ({ clause, score: scoreOf(best, groups) })).sort(byScore);
}

function surenessOf(term: string, { alternatives }: TermGroup): number {
  return Math.max(
    0,
    ...alternatives.filter(({ phrase }) => tsquery(phrase) === term).map((each) => each.sureness),
  );
}

function scoreOf(ranks: readonly number[], groups: readonly TermGroup[]): number {
  let [all, having, sum] = [0, 0, 0];
  groups.forEach(({ weight }, g) => {
    const rank = ranks[g] ?? 0;
    all += weight;
    having += rank > 0 ? weight : 0;
    sum += rank * weight;
  });
  return (sum / all) * (having / all) ** LACKING;
}

function byScore(a: ScoredClause, b: ScoredClause): number {
  const later = b.clause.edition.head.year.localeCompare(a.clause.edition.head.year);
  return b.score - a.score || later || a.clause.order - b.clause.order;
}
