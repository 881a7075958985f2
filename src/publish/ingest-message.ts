import type { Diagnostic } from '../ingest/diagnostic.ts';
import type { IngestOutcome } from '../ingest/ingest.ts';
import type { Publication } from '../store/publication.ts';

/** What the process of an ingest is asked and answered. */
export type IngestRequest =
  | { readonly kind: 'ingest'; readonly folder: string }
  | { readonly kind: 'answer'; readonly value: StoreAnswer };

/** What the process of an ingest tells, and what it asks of the store. */
export type IngestMessage =
  | { readonly kind: 'pass'; readonly pass: string }
  | { readonly kind: 'contentHash'; readonly slug: string; readonly hash: string }
  | { readonly kind: 'publish'; readonly publication: Publication }
  | { readonly kind: 'warnings'; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'done'; readonly outcome: IngestOutcome }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Diagnostic[] };

/** What the store answers. */
export type StoreAnswer = string | boolean | null;
