import type { ContractYear } from './contract-year.ts';

/** Why an edition is in force when it is: what is concluded, and the words of the clause it rests on. */
export interface InForceReason {
  readonly year: ContractYear;
  /** The permalink path, inside the edition, of the clause. */
  readonly path: string;
  readonly quote: string;
  readonly text: string;
}
