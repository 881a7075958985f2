import { selfLevel } from './self-level.ts';
import type { Finder } from './spotted.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** `this Section`, `this provision`, `this Article`: the part of the agreement the words stand in. */
export const findSelf: Finder = (tokens, at) => {
  if (wordAt(tokens, at) !== 'this') return null;
  const level = selfLevel(wordAt(tokens, at + 1));
  if (!level) return null;
  const cited = { type: 'self', level, isPurpose: isPurpose(tokens, at) } as const;
  const next = level === 'MEMORANDUM' && wordAt(tokens, at + 3) === 'understanding' ? at + 4 : at + 2;
  return { found: [{ from: at, to: next, cited }], next };
};

/** `For the purpose of` before it */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at - 1) === 'of' && /^purposes?$/.test(wordAt(tokens, at - 2));
}
