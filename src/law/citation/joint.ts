import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** What stands between two members of a list or the two ends of a range, and the token after it. */
export interface Joint {
  readonly next: number;
  readonly isRange: boolean;
}

/** No list of citations is longer. */
export const MAX_MEMBERS = 40;

/** Reads `, `, `and`, `, and`, `or`, `and/or`, `&`, `through`, `to` or `-`. */
export function readJoint(tokens: readonly Token[], at: number): Joint | null {
  const word = wordAt(tokens, at);
  if (word === 'through' || word === 'thru' || word === 'to') return { next: at + 1, isRange: true };
  if (word === '-') return { next: at + 1, isRange: true };
  const afterComma = word === ',' ? at + 1 : at;
  const afterWord = skipConjunction(tokens, afterComma);
  return afterWord > at ? { next: afterWord, isRange: false } : null;
}

function skipConjunction(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at);
  if (word === 'and' && wordAt(tokens, at + 1) === '/' && wordAt(tokens, at + 2) === 'or') return at + 3;
  return word === 'and' || word === 'or' || word === '&' ? at + 1 : at;
}
