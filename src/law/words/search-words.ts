import { cleanText } from '../citation/clean-text.ts';

/** A word as it is searched for, and where it stands. Offsets in UTF-16 code units, the end exclusive. */
export interface SearchWord {
  /** Small letters without accents, apostrophes and commas: `teacher's` is `teacher`, `$2,500.00` is `2500`. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What is one word: a schedule or grade (`S-1`, `K-5`), an abbreviation with points (`R.I.F.`), a number with its commas
 * and decimals, letters with the apostrophes inside. `on-site` and `1/183` are two words.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}{1,2}-\d+(?![\p{L}\p{N}]|[.,]\d)|(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\d+(?:,\d{3}(?!\d))*(?:\.\d+(?!\.?\d))?(?:\p{L}{1,2}(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\.\d+(?!\.?\d)|\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu;

/** The words of a text in order, each made of letters, digits and at most one point between digits. */
export function searchWords(text: string): readonly SearchWord[] {
  return [...cleanText(text).matchAll(WORD)].map(({ 0: word, index }) => {
    return { folded: foldWord(word), start: index, end: index + word.length };
  });
}

/** The words as one line, apart by single spaces: equal for texts that a search does not tell apart. */
export function searchLine(text: string): string {
  return searchWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/'s$/, '');
  if (!/^[\d.]/.test(plain)) return plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain.replaceAll(',', '').replace(/^\./, '0.').replace(/\.0+$/, '');
}
