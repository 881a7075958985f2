import { inOneLine } from '../../law/words/in-one-line.ts';
import { NUMBER_WORDS, numberInWords } from '../../law/words/number-in-words.ts';

/** Words for comparison: runs of white space are one space. */
export function foldSpaces(words: string): string {
  return inOneLine(words).trim();
}

const NUMBER_WORD = NUMBER_WORDS.join('|');
/** What would make a literal that begins with a letter or a digit, or with another sign, part of something longer. */
const JOINED_BEFORE = { word: /[\p{L}\p{N}]$|\p{N}[.,]$/u, sign: /\p{N}$/u };
const JOINED_AFTER = /^(?:[\p{L}\p{N}]|[.,]\p{N})/u;
/** What would make a number in words part of a larger one. */
const NUMBER_BEFORE = new RegExp(`(?:${NUMBER_WORD})[ -](?:and )?$`);
const NUMBER_AFTER = new RegExp(`^[ -](?:and )?(?:${NUMBER_WORD})\\b`);
/** Longer than any word of a number with what joins it. */
const AROUND = 40;

/**
 * Whether a literal stands in words as a whole: `.055` does not stand in `.0555`, nor `18` in `183`, nor `eighty` in
 * `one hundred eighty-three`.
 */
export function containsLiteral(words: string, literal: string): boolean {
  const [text, sought] = [foldSpaces(words), foldSpaces(literal)];
  const isNumber = numberInWords(literal) !== null && /\p{L}/u.test(literal);
  const joined = /^[\p{L}\p{N}]/u.test(literal) ? JOINED_BEFORE.word : JOINED_BEFORE.sign;
  const isOpen = !/[\p{L}\p{N}]$/u.test(literal);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const [before, after] = [text.slice(Math.max(0, at - AROUND), at), text.slice(end, end + AROUND)];
    const isPart = joined.test(before) || (!isOpen && JOINED_AFTER.test(after));
    const isPartOfNumber = isNumber && (NUMBER_BEFORE.test(before) || NUMBER_AFTER.test(after));
    if (!isPart && !isPartOfNumber) return true;
  }
  return false;
}
