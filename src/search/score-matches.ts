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
  const { size } = edition;
  const ranks = bestRanks(found, size, groups.length);
  const all = groups.reduce((sum, { weight }) => sum + weight, 0);
  const scored: ScoredClause[] = [];
  for (let position = 0; position < size; position += 1) {
    const score = scoreAt(position, size, { ranks, groups, all });
    if (score > 0) scored.push(new ScoredClause(edition, position, score));
  }
  return scored;
}

/** Room for the ranks of a search, which is done with them before another begins. */
let room = new Float32Array(0);

/** For each group, one after the other, the best match in each clause, by the clause's place in printed order. */
function bestRanks(found: readonly FoundTerm[], clauses: number, groups: number): Float32Array {
  if (room.length < groups * clauses) room = new Float32Array(groups * clauses);
  const ranks = room.fill(0, 0, groups * clauses);
  for (const { group, sureness, matches } of found) {
    const first = group * clauses;
    matches.visit((position, rank) => {
      const at = first + position;
      ranks[at] = Math.max(ranks[at] as number, sureness * (rank / RANK_UNITS));
    });
  }
  return ranks;
}

/** What clauses are scored by. */
interface Scoring {
  /** As `bestRanks` gives them. */
  readonly ranks: Float32Array;
  readonly groups: readonly TermGroup[];
  /** What all groups weigh. */
  readonly all: number;
}

function scoreAt(position: number, clauses: number, { ranks, groups, all }: Scoring): number {
  let [having, sum] = [0, 0];
  for (let g = 0; g < groups.length; g += 1) {
    const { weight, isRequired } = groups[g] as TermGroup;
    const rank = ranks[g * clauses + position] as number;
    if (isRequired && rank === 0) return 0;
    if (rank > 0) having += weight;
    sum += rank * weight;
  }
  const share = having / all;
  return (sum / all) * share * share;
}

/** Best first; those of one score in printed order, the latest year's first. */
export function byScore(a: ScoredClause, b: ScoredClause): number {
  if (a.score === b.score) return byPlace(a, b);
  return a.score > b.score ? -1 : 1;
}

function byPlace(a: ScoredClause, b: ScoredClause): number {
  if (a.edition === b.edition) return a.order - b.order;
  return a.edition.head.year < b.edition.head.year ? 1 : -1;
}
