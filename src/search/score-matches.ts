import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import type { TermMatches } from '../store/search-repository.ts';
import { RANK_UNITS } from '../store/term-places.ts';
import type { TermGroup } from './search-terms.ts';

/** A clause with its score from 0 to 1. It is made when it is asked for: of all that is found few are shown. */
export class ScoredClause {
  readonly edition: Edition;
  /** Its place in printed order. */
  readonly order: number;
  readonly score: number;

  constructor(edition: Edition, order: number, score: number) {
    this.edition = edition;
    this.order = order;
    this.score = score;
  }

  get clause(): Clause {
    return this.edition.clauseAt(this.order) as Clause;
  }
}

/** What has one alternative of one group of the query, in one edition. */
export interface FoundTerm {
  readonly edition: Edition;
  /** The number of the group in the query. */
  readonly group: number;
  readonly sureness: number;
  readonly matches: TermMatches;
}

/**
 * The clauses that were matched, in no order. Of each group
 * of the query the best match counts, weighed by how rare the group is; the sum is multiplied by the square of the part of
 * the query that the clause has at all. A clause that lacks a quoted phrase is left out.
 */
export function scoreMatches(
  found: readonly FoundTerm[],
  groups: readonly TermGroup[],
): readonly ScoredClause[] {
  const byEdition = [...Map.groupBy(found, ({ edition }) => edition)];
  return byEdition.flatMap(([edition, ofEdition]) => scoreEdition(edition, ofEdition, groups));
}

function scoreEdition(
  edition: Edition,
  found: readonly FoundTerm[],
  groups: readonly TermGroup[],
): readonly ScoredClause[] {
  const ranks = bestRanks(found, edition.size, groups.length);
  const all = groups.reduce((sum, { weight }) => sum + weight, 0);
  const isScored = new Uint8Array(edition.size);
  const scored: ScoredClause[] = [];
  for (const { matches } of found) {
    for (const position of matches.positions) {
      if (isScored[position] === 1) continue;
      isScored[position] = 1;
      const score = scoreAt(position, ranks, groups, all);
      if (score > 0) scored.push(new ScoredClause(edition, position, score));
    }
  }
  return scored;
}

/** For each group the best match in each clause, by the clause's place in printed order. */
function bestRanks(found: readonly FoundTerm[], clauses: number, groups: number): readonly Float32Array[] {
  const ranks = Array.from({ length: groups }, () => new Float32Array(clauses));
  for (const { group, sureness, matches } of found) {
    const best = ranks[group] as Float32Array;
    const { positions, ranks: ofTerm } = matches;
    for (let i = 0; i < positions.length; i += 1) {
      const position = positions[i] as number;
      best[position] = Math.max(best[position] as number, sureness * ((ofTerm[i] as number) / RANK_UNITS));
    }
  }
  return ranks;
}

function scoreAt(
  position: number,
  ranks: readonly Float32Array[],
  groups: readonly TermGroup[],
  all: number,
): number {
  let [having, sum] = [0, 0];
  for (let g = 0; g < groups.length; g += 1) {
    const { weight, isRequired } = groups[g] as TermGroup;
    const rank = ranks[g]?.[position] as number;
    if (isRequired && rank === 0) return 0;
    if (rank > 0) having += weight;
    sum += rank * weight;
  }
  const share = having / all;
  return (sum / all) * share * share;
}

/** Best first; those of one score in printed order, the latest year's first. */
export function byScore(a: ScoredClause, b: ScoredClause): number {
  return b.score - a.score || byPlace(a, b);
}

function byPlace(a: ScoredClause, b: ScoredClause): number {
  if (a.edition === b.edition) return a.order - b.order;
  return a.edition.head.year < b.edition.head.year ? 1 : -1;
}
