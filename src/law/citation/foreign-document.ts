import { readOutside } from './find-outside.ts';
import type { Finding } from './spotted.ts';
import type { Token } from './token.ts';
import { wordAt, wordsAt } from './token-words.ts';

/**
 * Whether labels are those of an outside law, as in `Article XII, Section 3 of the New Mexico Constitution` or
 * `Section 8 of the Charter Schools Act`: then they are no citation of the agreement, but a part of one of the law.
 */
export function foreignDocument(tokens: readonly Token[], from: number, next: number): Finding | null {
  const of = wordAt(tokens, next) === ',' ? next + 1 : next;
  if (wordAt(tokens, of) !== 'of') return null;
  const law = readOutside(tokens, wordsAt(tokens, of + 1, 'the') ? of + 2 : of + 1);
  if (!law) return null;
  return { found: [{ from, to: law.next, cited: { type: 'outside', name: law.name } }], next: law.next };
}
