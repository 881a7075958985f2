import type { ContractYear } from '../document/contract-year.ts';
import type { PartDiff } from './diff-parts.ts';

/**
 * How clauses of an edition read otherwise than in an earlier one, as it is kept with the edition: to find it, all their words
 * have to be compared. Only clauses that both have are told of, by their places in printed order.
 */
export interface Differences {
  readonly since: ContractYear;
  /** The places of those that read otherwise, in order. */
  readonly places: readonly number[];
  /** How the one at a place among these reads otherwise, part by part. */
  at(index: number): readonly PartDiff[];
}
