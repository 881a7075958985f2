import { NUMBER_WORDS, numberInWords } from '../words/number-in-words.ts';
import { isMeasure, type Label } from './read-label.ts';
import { isCapitalised, type Token, wordAt, wordsAt } from './token.ts';

/** `one hundred and eighty-three`, with its hyphen, has no more. */
const MOST_TOKENS = 6;
const LARGEST = 999;
const WORDS = new Set([...NUMBER_WORDS, 'and', '-']);
/** After these `article one` may be any article, and `one` whoever reads it. */
const ANOTHER = /^(?:an?|the|this|that|each|every|any|some|no|first|last|one)$/;

/**
 * A label whose number is written in words after the word for what it counts: `Article Sixteen`, `Section Twenty-Four`,
 * `paragraph two`. Not what counts what follows it, as in `articles two years old`.
 * @param word the token of the word before it.
 */
export function readSpelled(tokens: readonly Token[], word: number, at: number): Label | null {
  if (!isNumberWord(tokens[at])) return null;
  const isNamed = isCapitalised(tokens[at]) || isCapitalised(tokens[word]);
  if (!isNamed && ANOTHER.test(wordAt(tokens, word - 1))) return null;
  for (let next = endOfWords(tokens, at); next > at; next -= 1) {
    const words = tokens.slice(at, next).map(({ folded }) => folded);
    const number = numberInWords(words.join(' ').replaceAll(' - ', '-'));
    if (number?.d !== 1n || number.n > LARGEST || number.n === 0n) continue;
    const label = String(number.n);
    const after = isRepeated(tokens, next, label) ? next + 3 : next;
    return !isCapitalised(tokens[at]) && isMeasure(tokens[after]) ? null : { label, next: after };
  }
  return null;
}

/** `(16)` after `Sixteen` */
function isRepeated(tokens: readonly Token[], at: number, label: string): boolean {
  return wordsAt(tokens, at, ['(', label, ')']);
}

function endOfWords(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + MOST_TOKENS && WORDS.has(wordAt(tokens, next))) next += 1;
  return next;
}

function isNumberWord(token: Token | undefined): boolean {
  return token?.kind === 'WORD' && NUMBER_WORDS.includes(token.folded);
}
