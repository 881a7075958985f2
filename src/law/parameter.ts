import type { ContractYear } from './contract-year.ts';

/** A number read from a clause, with the words it was read from, for one contract year. */
export interface Parameter {
  readonly name: string;
  readonly year: ContractYear;
  /** An exact decimal, written without exponent. */
  readonly value: string;
  readonly unit: string;
  /** The permalink path, inside the edition, of the clause it was read from. */
  readonly path: string;
  readonly quote: string;
}
