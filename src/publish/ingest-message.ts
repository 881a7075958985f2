import type { Diagnostic } from '../ingest/diagnostic.ts';
import type { IngestOutcome } from '../ingest/ingest.ts';

/** What the process of an ingest is asked and answered. */
export type IngestRequest =
  | { readonly kind: 'ingest'; readonly folder: string }
  | { readonly kind: 'answer'; readonly value: StoreAnswer }
  | { readonly kind: 'rows'; readonly table: string; readonly at: readonly number[] }
  | { readonly kind: 'search' }
  /** `WordRow`s as JSON. */
  | { readonly kind: 'words'; readonly rows: string }
  | { readonly kind: 'editions' };

/** What the process of an ingest tells, and what it asks of the store. */
export type IngestMessage =
  | { readonly kind: 'pass'; readonly pass: string }
  | { readonly kind: 'contentHash'; readonly slug: string; readonly hash: string }
  /** A `PublicationOutline` as JSON: many small values go from one process to another fastest as one text. */
  | { readonly kind: 'publish'; readonly outline: string }
  /** In the order in which they were asked for. */
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  /** `SearchRows` as JSON. */
  | { readonly kind: 'search'; readonly rows: string }
  /** What is kept of the words of the release. */
  | { readonly kind: 'words'; readonly words: Uint8Array }
  /** `TableRows` of each as JSON. */
  | { readonly kind: 'editions'; readonly tables: string }
  | { readonly kind: 'warnings'; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'done'; readonly outcome: IngestOutcome }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Diagnostic[] };

/** What the store answers. */
export type StoreAnswer = string | boolean | null;
