import type { Finder } from './spotted.ts';
import type { Token } from './token.ts';
import { isCapitalised, wordAt, wordsAt } from './token-words.ts';

/** No more words after it are looked at for its name. */
const MAX_NAME = 10;

/** `the APS/ATF Memorandum of Understanding`, `MOU JROTC`, `Memorandum of Understanding on Time`. */
export const findMemorandum: Finder = (tokens, at) => {
  const start = wordsAt(tokens, at, 'aps', '/', 'atf') ? at + 3 : at;
  const end = afterMemorandum(tokens, start);
  if (end === null) return null;
  const { words, next } = readName(tokens, end);
  return { found: [{ from: at, to: next, cited: { type: 'memorandum', words } }], next };
};

function afterMemorandum(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text === 'MOU') return at + 1;
  if (!isCapitalised(tokens[at])) return null;
  return wordsAt(tokens, at, 'memorandum', 'of', 'understanding') ? at + 3 : null;
}

/** The capitalised words that follow; whether they are its name, the agreement must say. */
function readName(
  tokens: readonly Token[],
  at: number,
): { readonly words: readonly string[]; readonly next: number } {
  const joins = /^(?:on|for|regarding|concerning|about|:|-)$/.test(wordAt(tokens, at));
  const start = joins ? at + 1 : at;
  const words: string[] = [];
  for (let token = tokens[start]; words.length < MAX_NAME; token = tokens[start + words.length]) {
    if (!isCapitalised(token) || token.text === 'MOU') break;
    words.push(token.text);
  }
  return words.length > 0 ? { words, next: start + words.length } : { words, next: at };
}
