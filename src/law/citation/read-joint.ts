import type { Scan } from './grammar.ts';
import { wordAt } from './token.ts';

/** What stands between two members of a list or the two ends of a range, and the token after it. */
export interface Joint {
  readonly next: number;
  readonly isRange: boolean;
  /** Whether a word or a mark joins them that joins nothing else: `and`, `through`; a comma may begin anything. */
  readonly isSure: boolean;
}

/** No list of citations is longer. */
export const MAX_MEMBERS = 40;

/** Reads `, `, `and`, `, and`, `or`, `and/or`, `&`, `/`, `through`, `to` or `-`. */
export function readJoint({ tokens }: Scan, at: number): Joint | null {
  const word = wordAt(tokens, at);
  if (/^(?:through|thru|to|-)$/.test(word)) return { next: at + 1, isRange: true, isSure: true };
  if (word === '/' && tokens[at]?.joined) return { next: at + 1, isRange: false, isSure: true };
  const afterComma = /^[,;]$/.test(word) ? at + 1 : at;
  const next = skipConjunction({ tokens }, afterComma);
  return next > at ? { next, isRange: false, isSure: next > afterComma } : null;
}

function skipConjunction({ tokens }: Pick<Scan, 'tokens'>, at: number): number {
  const word = wordAt(tokens, at);
  if (word === 'and' && wordAt(tokens, at + 1) === '/' && wordAt(tokens, at + 2) === 'or') return at + 3;
  return /^(?:and|or|&)$/.test(word) ? at + 1 : at;
}
