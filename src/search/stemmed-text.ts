import { searchWords } from '../law/search-words.ts';

/** A stretch of a text. Offsets in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stems in a row. */
export type Phrase = readonly string[];

/** Phrases by their first stem. */
export type PhrasesByFirst = ReadonlyMap<string, readonly Phrase[]>;

/** A text with the stems of its words, kept in little room: a year has a hundred thousand words. */
export class StemmedText {
  readonly text: string;
  readonly #stems: readonly string[];
  /** Where the words begin and end, in turn. */
  readonly #offsets: Uint32Array;

  constructor(text: string, stemOf: (word: string) => string) {
    const words = searchWords(text);
    this.text = text;
    this.#stems = words.map(({ folded }) => stemOf(folded));
    this.#offsets = Uint32Array.from(words.flatMap(({ start, end }) => [start, end]));
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: PhrasesByFirst): readonly Stretch[] {
    const found: Stretch[] = [];
    for (let at = 0; at < this.#stems.length; ) {
      const length = this.#longestAt(at, phrases.get(this.#stems[at] ?? ''));
      if (length > 0) found.push(this.#stretch(at, at + length - 1));
      at += Math.max(1, length);
    }
    return found;
  }

  #longestAt(at: number, phrases: readonly Phrase[] | undefined): number {
    if (phrases === undefined) return 0;
    const here = phrases.filter((phrase) => phrase.every((stem, i) => this.#stems[at + i] === stem));
    return here.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }

  #stretch(first: number, last: number): Stretch {
    return { start: this.#offsets[2 * first] ?? 0, end: this.#offsets[2 * last + 1] ?? 0 };
  }
}
