import type { ContractYear } from './contract-year.ts';

export const NOTE_KINDS = [
  'TRANSCRIPTION',
  'NUMBERING',
  'REFERENCE',
  'ARITHMETIC',
  'CONFLICT',
  'DATING',
  'AMOUNT',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What we say about the text in one contract year, never mixed into it. `path` is null for the edition as a whole. */
export interface EditorialNote {
  readonly year: ContractYear;
  readonly path: string | null;
  readonly kind: NoteKind;
  readonly text: string;
}
