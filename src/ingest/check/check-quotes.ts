import { NUMBER_WORDS, numberInWords } from '../../law/words/number-in-words.ts';

/** Words for comparison: runs of white space are one space. */
export function foldSpaces(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

const NUMBER_WORD = NUMBER_WORDS.join('|');

/**
 * Whether a literal stands in words as a whole: `.055` does not stand in `.0555`, nor `18` in `183`, nor `eighty` in
 * `one hundred eighty-three`.
 */
export function containsLiteral(words: string, literal: string): boolean {
  const escaped = RegExp.escape(foldSpaces(literal));
  const before = /^[\p{L}\p{N}]/u.test(literal) ? '(?<![\\p{L}\\p{N}]|[\\p{N}][.,])' : '(?<!\\p{N})';
  const after = /[\p{L}\p{N}]$/u.test(literal) ? '(?![\\p{L}\\p{N}]|[.,]\\p{N})' : '';
  const isNumber = numberInWords(literal) !== null && /\p{L}/u.test(literal);
  const [notAfter, notBefore] = isNumber
    ? [`(?<!(?:${NUMBER_WORD})[ -](?:and )?)`, `(?![ -](?:and )?(?:${NUMBER_WORD})\\b)`]
    : ['', ''];
  return new RegExp(`${before}${notAfter}${escaped}${after}${notBefore}`, 'u').test(foldSpaces(words));
}
