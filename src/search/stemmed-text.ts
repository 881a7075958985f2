import { searchWords } from '../law/words/search-words.ts';

/** A stretch of a text. Offsets in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stems in a row. */
export type Phrase = readonly string[];

/** Phrases by their first stem. */
export type PhrasesByFirst = ReadonlyMap<string, readonly Phrase[]>;

/** Bytes of memory for a text beside what it has of each letter and word, and for the place of a stem. */
const TEXT = 350;
const STEM = 8;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** What ends a paragraph, and a cell. */
const LINE = 0x0a;
const TAB = 0x09;

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
    const stems: string[] = [];
    const offsets: number[] = [];
    let last = 0;
    for (const { folded, start, end } of searchWords(text)) {
      // An empty word where a paragraph or a cell ends, so that no phrase goes over it.
      if (stems.length > 0 && hasBreak(text, last, start)) {
        stems.push('');
        offsets.push(last, last);
      }
      stems.push(folded && stemOf(folded));
      offsets.push(start, end);
      last = end;
    }
    this.text = text;
    // A copy has no room to grow.
    this.#stems = stems.slice();
    this.#offsets = Uint32Array.from(offsets);
  }

  /** Bytes of memory that it takes without its stems, which many texts have alike. */
  get bytes(): number {
    const letters = this.text.length * (BEYOND_LATIN_1.test(this.text) ? 2 : 1);
    return TEXT + letters + STEM * this.#stems.length + this.#offsets.byteLength;
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

/** Whether a paragraph or a cell ends between two places. */
function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE || code === TAB) return true;
  }
  return false;
}
