import type { Laws } from '../citation/laws.ts';
import type { NumberingScheme } from '../numbering/numbering-scheme.ts';
import type { Parameter } from '../parameter/parameter.ts';
import type { UnreadParameter } from '../parameter/unread-parameter.ts';
import type { Question } from '../question/question.ts';
import type { ReferenceReading } from '../reference/reference-reading.ts';
import type { BargainingEvent } from './bargaining-event.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { EditionHead } from './edition.ts';
import type { EditorialNote } from './editorial-note.ts';
import type { InForceReason } from './in-force-reason.ts';
import type { Instrument } from './instrument.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An agreement through all its years: what one ingest makes of the content, and the store keeps whole. */
export interface Agreement {
  readonly slug: string;
  readonly title: string;
  readonly parties: readonly string[];
  /** SHA-256 of the content it was made from, and of the program's format of it. */
  readonly contentHash: string;
  readonly numbering: NumberingScheme;
  readonly laws: Laws;
  readonly instruments: readonly Instrument[];
  readonly editions: readonly { readonly head: EditionHead; readonly readings: readonly ClauseReading[] }[];
  readonly notes: readonly EditorialNote[];
  readonly parameters: readonly Parameter[];
  /** What could not be read in a year that has new words. */
  readonly unread: readonly UnreadParameter[];
  readonly reasons: readonly InForceReason[];
  readonly references: readonly ReferenceReading[];
  readonly questions: readonly Question[];
  readonly events: readonly BargainingEvent[];
  readonly vocabulary: Vocabulary;
}
