/** What the thread of the embedded PostgreSQL is asked. */
export type EmbeddedRequest =
  | {
      readonly id: number;
      readonly kind: 'query';
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly id: number; readonly kind: 'open' | 'close' };

/** Rows as objects, and how many were written. */
export interface EmbeddedResult {
  readonly rows: readonly unknown[];
  readonly affectedRows: number;
}

/** Why a statement failed. */
export interface EmbeddedFailure {
  readonly message: string;
  /** PostgreSQL's SQLSTATE, or the system's name of an error of the file system. */
  readonly code: string | null;
  readonly detail: string | null;
  /** PostgreSQL cannot go on after it, as when it cannot write its log. */
  readonly isFatal: boolean;
}

/** What it answers, by the id of the request. */
export type EmbeddedReply =
  | { readonly id: number; readonly result: EmbeddedResult }
  | { readonly id: number; readonly failure: EmbeddedFailure };
