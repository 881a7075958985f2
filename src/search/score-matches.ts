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
const LACKING = 2;

/**
 * The clauses that were matched, best first; those of one score in printed order, the latest year's first. Of each group
 * of the query the best match counts, weighed by how rare the group is. A clause that lacks a quoted phrase is left out.
 */
export function scoreMatches(
  found: readonly FoundTerm[],
  groups: readonly TermGroup[],
): readonly ScoredClause[] {
  const byEdition = [...Map.groupBy(found, ({ edition }) => edition)];
  return byEdition.flatMap(([edition, ofEdition]) => scoreEdition(edition, ofEdition, groups)).sort(byScore);
}

function scoreEdition(
  { clauses }: Edition,
  found: readonly FoundTerm[],
  groups: readonly TermGroup[],
): readonly ScoredClause[] {
  const ranks = bestRanks(found, clauses.length, groups.length);
  const all = groups.reduce((sum, { weight }) => sum + weight, 0);
  const scored: ScoredClause[] = [];
  for (const position of new Set(found.flatMap(({ matches }) => matches.positions))) {
    const score = scoreAt(position * groups.length, ranks, groups, all);
    if (score > 0) scored.push({ clause: clauses[position] as Clause, score });
  }
  return scored;
}

/** The best match of each group in each clause: those of one clause together, clauses in printed order. */
function bestRanks(found: readonly FoundTerm[], clauses: number, groups: number): Float64Array {
  const ranks = new Float64Array(clauses * groups);
  for (const { group, sureness, matches } of found) {
    matches.positions.forEach((position, i) => {
      const at = position * groups + group;
      ranks[at] = Math.max(ranks[at] ?? 0, sureness * (matches.ranks[i] ?? 0));
    });
  }
  return ranks;
}

function scoreAt(first: number, ranks: Float64Array, groups: readonly TermGroup[], all: number): number {
  let [having, sum] = [0, 0];
  for (let g = 0; g < groups.length; g += 1) {
    const { weight, isRequired } = groups[g] as TermGroup;
    const rank = ranks[first + g] ?? 0;
    if (isRequired && rank === 0) return 0;
    if (rank > 0) having += weight;
    sum += rank * weight;
  }
  return (sum / all) * (having / all) ** LACKING;
}

function byScore(a: ScoredClause, b: ScoredClause): number {
  return b.score - a.score || byPlace(a.clause, b.clause);
}

function byPlace(a: Clause, b: Clause): number {
  return b.edition.head.year.localeCompare(a.edition.head.year) || a.order - b.order;
}
