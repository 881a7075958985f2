import { type SearchWord, searchWords } from '../law/words/search-words.ts';

/** A stretch of a text. Offsets in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stems in a row. */
export type Phrase = readonly string[];

/** Phrases by their first stem. */
export type PhrasesByFirst = ReadonlyMap<string, readonly Phrase[]>;

/**
 * A text with the stems of its words, kept in little room: a year has a hundred thousand words. A phrase stands in one
 * paragraph or in one cell.
 */
export class StemmedText {
  readonly text: string;
  readonly #stems: readonly string[];
  /** Where the words begin and end, in turn. */
  readonly #offsets: Uint32Array;

  constructor(text: string, stemOf: (word: string) => string) {
    const words = withBreaks(text, searchWords(text));
    this.text = text;
    this.#stems = words.map(({ folded }) => folded && stemOf(folded));
    this.#offsets = Uint32Array.from(words.flatMap(({ start, end }) => [start, end]));
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: PhrasesByFirst): readonly Stretch[] {
    const found: Stretch[] = [];
    let next = 0;
    for (const at of this.#placesOf(phrases)) {
      const length = at < next ? 0 : this.#longestAt(at, phrases.get(this.#stems[at] as string) ?? []);
      if (length === 0) continue;
      found.push(this.#stretch(at, at + length - 1));
      next = at + length;
    }
    return found;
  }

  /** Where a phrase may begin, in order. */
  #placesOf(phrases: PhrasesByFirst): readonly number[] {
    const places: number[] = [];
    for (const stem of phrases.keys()) {
      for (let at = this.#stems.indexOf(stem); at >= 0; at = this.#stems.indexOf(stem, at + 1))
        places.push(at);
    }
    return places.sort((a, b) => a - b);
  }

  #longestAt(at: number, phrases: readonly Phrase[]): number {
    const here = phrases.filter((phrase) => phrase.every((stem, i) => this.#stems[at + i] === stem));
    return here.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }

  #stretch(first: number, last: number): Stretch {
    return { start: this.#offsets[2 * first] ?? 0, end: this.#offsets[2 * last + 1] ?? 0 };
  }
}

/** The words of a text with an empty one where a paragraph or a cell ends, so that no phrase goes over it. */
function withBreaks(text: string, words: readonly SearchWord[]): readonly SearchWord[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    const isBroken = before !== undefined && /[\n\t]/.test(text.slice(before.end, word.start));
    return isBroken ? [{ folded: '', start: before.end, end: before.end }, word] : [word];
  });
}
