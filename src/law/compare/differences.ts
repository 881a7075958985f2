import type { ContractYear } from '../document/contract-year.ts';
import type { Numbers } from '../words/number-columns.ts';
import type { PartDiff } from './diff-parts.ts';
import type { Pairs } from './pairs.ts';

/**
 * How clauses of an edition read otherwise than in an earlier one, as it is kept with the edition: to find it, all their words
 * have to be compared.
 */
export interface Differences {
  readonly since: ContractYear;
  readonly pairs: Pairs;
  /** For each pair the number of its difference; `NOWHERE` where both read alike, or one has it not. */
  readonly revised: Numbers;
  /** How a pair reads otherwise, part by part, by the number of its difference. */
  at(number: number): readonly PartDiff[];
}
