import type { Cited } from './citation.ts';
import type { Scan } from './grammar.ts';

/** A citation among the tokens of a text: from a token up to, not including, another. */
export interface Spotted {
  readonly from: number;
  readonly to: number;
  readonly cited: Cited;
}

/** What a finder found at a token, and the token from which to go on. */
export interface Finding {
  readonly found: readonly Spotted[];
  readonly next: number;
}

/** Looks whether a citation of one form begins at a token. It reads a bounded number of tokens. */
export type Finder = (scan: Scan, at: number) => Finding | null;
