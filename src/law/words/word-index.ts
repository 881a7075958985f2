import type { Clause } from '../document/clause.ts';
import { type EditionWord, editionWords } from '../quote/edition-words.ts';

/** How many words in a row are looked up at once. */
export const RUN = 3;

/** Words in a row, made ready to be searched. */
export interface WordRun {
  readonly words: readonly EditionWord[];
  /** The folded words apart, before and after by one space. */
  readonly joined: string;
  /** The word that begins at an offset of `joined`; the offset is that of the space before it. */
  readonly startOf: ReadonlyMap<number, number>;
  /** Where each run of three words begins. */
  readonly runs: ReadonlyMap<string, readonly number[]>;
}

/** An edition's words ready to be searched, with the printed labels and without them. */
export interface WordIndex {
  readonly labelled: WordRun;
  readonly unlabelled: WordRun;
}

export function wordIndex(roots: readonly Clause[]): WordIndex {
  const words = editionWords(roots);
  return { labelled: wordRun(words), unlabelled: wordRun(words.filter(({ label }) => !label)) };
}

function wordRun(words: readonly EditionWord[]): WordRun {
  const startOf = new Map<number, number>();
  const runs = new Map<string, number[]>();
  let length = 0;
  words.forEach(({ folded }, i) => {
    startOf.set(length, i);
    length += folded.length + 1;
    if (i + RUN <= words.length) runs.getOrInsert(runKey(words, i), []).push(i);
  });
  return { words, joined: ` ${words.map(({ folded }) => folded).join(' ')} `, startOf, runs };
}

/** A run of words as a key of the index of runs. */
export function runKey(words: readonly { readonly folded: string }[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ folded }) => folded)
    .join(' ');
}
