import type { ContractYear } from './contract-year.ts';

/** PRINT: a page number, a title of the table of contents. REFERENCE: words that point at the wrong place, or at none. */
export const NOTE_KINDS = [
  'TRANSCRIPTION',
  'NUMBERING',
  'REFERENCE',
  'ARITHMETIC',
  'CONFLICT',
  'DATING',
  'AMOUNT',
  'PRINT',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** A cell of a clause's own table: the words in the first column of its row, and the name of its column. */
export interface NoteCell {
  readonly row: string;
  readonly column: string;
}

/** What we say about the text in one contract year, never mixed into it. `path` is null for the edition as a whole. */
export interface EditorialNote {
  readonly year: ContractYear;
  readonly path: string | null;
  readonly kind: NoteKind;
  readonly text: string;
  /** The words of the clause that it is about, each as printed. Without words and cells it is about the whole clause. */
  readonly quotes: readonly string[];
  /** The cells of the clause's table that it is about. */
  readonly cells: readonly NoteCell[];
}
