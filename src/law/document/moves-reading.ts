import type { ContractYear } from './contract-year.ts';

/**
 * What was moved between an earlier edition and this one, as it is kept with it: to find it, all that changed between them
 * has to be compared. Clauses are told by their places in printed order.
 */
export interface MovesReading {
  readonly since: ContractYear;
  readonly changes: readonly MovedChange[];
}

export interface MovedChange {
  readonly before: number | null;
  readonly after: number | null;
  /** The clause of the earlier edition whose words came here. */
  readonly from: number | null;
  readonly parts: readonly MovedPart[];
}

/** A part that was moved here or away: which of the change's parts, how long, and the clause at the other end. */
export type MovedPart = readonly [at: number, length: number, clause: number];
