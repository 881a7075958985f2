import type { ContractYear } from '../document/contract-year.ts';

/**
 * A parameter, or the family of a table's, that was read from words which this year no longer has: the agreement may say
 * something else on it now, and nobody has read yet what. That is not the same as an agreement that has nothing on it.
 */
export interface UnreadParameter {
  /** `mileage.rate`, or the family without brackets: `salary.S-1`. */
  readonly name: string;
  readonly year: ContractYear;
  /** The permalink path, inside the edition, of the clause with the new words; null where the clause is gone. */
  readonly path: string | null;
  /** The citation of the clause in this year; where it is gone, the one that it had. */
  readonly citation: string;
  /** The contract year whose words were read. */
  readonly readIn: ContractYear;
}
