import type { ContractYear } from './contract-year.ts';
import type { SourceSpan } from './source-span.ts';

/** Why an edition is in force when it is: what is concluded, and the words it rests on, of a clause or of another source. */
export interface InForceReason {
  readonly year: ContractYear;
  /** The permalink path, inside the edition, of the clause; null where the words are not the agreement's. */
  readonly path: string | null;
  /** The lines of a source document, where the words are not the agreement's. */
  readonly source: SourceSpan | null;
  readonly quote: string;
  readonly text: string;
}
