import type { SourceSpan } from './source-span.ts';

/** What happened at the table or in a vote, as a source reports it. */
export interface BargainingEvent {
  readonly kind: string;
  /** Who acted. */
  readonly body: string;
  readonly description: string;
  /** ISO calendar date; null where the source bears none. */
  readonly date: string | null;
  /** The words of the source it rests on. */
  readonly quote: string;
  readonly source: SourceSpan;
}
