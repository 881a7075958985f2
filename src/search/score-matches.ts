import type { Clause } from '../law/clause.ts';
import type { Edition } from '../law/edition.ts';
import type { TermMatches } from '../store/search-repository.ts';
import type { TermGroup } from './search-terms.ts';

/** A clause with its score from 0 to 1. */
export interface ScoredClause {
  readonly clause: Clause;
  readonly score: number;
}

/** What has one alternative of one group of the query, in one edition. */
export interface FoundTerm {
  readonly edition: Edition;
  /** The number of the group in the query. */
  readonly group: number;
  readonly sureness: number;
  readonly matches: TermMatches;
}

/** How much it costs a clause to lack words of the query, beyond what they would have counted. */
const LACKING = 1.5;

/**
 * The clauses that were matched, best first; those of one score in printed order, the latest year's first. Of each group
 * of the query the best match counts, weighed by how rare the group is. A clause that lacks a quoted phrase is left out.
 */
export function scoreMatches(
  found: readonly FoundTerm[],
  groups: readonly TermGroup[],
): readonly ScoredClause[] {
  const scored = [...Map.groupBy(found, ({ edition }) => edition)].flatMap(([edition, ofEdition]) =>
    [...ranksByPosition(ofEdition, groups.length)].flatMap(([position, ranks]) => {
      const clause = edition.clauses[position];
      const score = scoreOf(ranks, groups);
      return clause && score > 0 ? [{ clause, score }] : [];
    }),
  );
  return scored.sort(byScore);
}

/** For each clause, by its place in the edition, the best match of each group. */
function ranksByPosition(found: readonly FoundTerm[], groups: number): ReadonlyMap<number, number[]> {
  const byPosition = new Map<number, number[]>();
  for (const { group, sureness, matches } of found) {
    matches.positions.forEach((position, i) => {
      const ranks = byPosition.getOrInsertComputed(position, () => new Array<number>(groups).fill(0));
      ranks[group] = Math.max(ranks[group] ?? 0, sureness * (matches.ranks[i] ?? 0));
    });
  }
  return byPosition;
}

function scoreOf(ranks: readonly number[], groups: readonly TermGroup[]): number {
  let [all, having, sum] = [0, 0, 0];
  for (const [g, { weight, isRequired }] of groups.entries()) {
    const rank = ranks[g] ?? 0;
    if (isRequired && rank === 0) return 0;
    all += weight;
    having += rank > 0 ? weight : 0;
    sum += rank * weight;
  }
  return (sum / all) * (having / all) ** LACKING;
}

function byScore(a: ScoredClause, b: ScoredClause): number {
  if (a.score !== b.score) return b.score - a.score;
  const years = [a, b].map(({ clause }) => clause.edition.head.year);
  return (years[1] ?? '').localeCompare(years[0] ?? '') || a.clause.order - b.clause.order;
}
