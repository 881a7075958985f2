import { searchWords } from '../law/words/search-words.ts';

/** A stretch of a text. Offsets in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stems in a row. */
export type Phrase = readonly string[];

/** Bytes of memory for a text beside what it has of each letter and word, and for a word, as measured. */
const TEXT = 350;
const WORD = 40;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** What ends a paragraph, and a cell. */
const LINE = 0x0a;
const TAB = 0x09;

/** Phrases that are looked for in texts, of which most words are none of theirs: the stem of no other is asked for. */
export class SoughtPhrases {
  readonly #byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly #stems: ReadonlyMap<string, string>;
  /** The letters with which their words begin: most words of a text are told by it. */
  readonly #initials: ReadonlySet<number>;

  /** @param wordsOf the words that count as a stem. */
  constructor(phrases: readonly Phrase[], wordsOf: (stem: string) => readonly string[]) {
    this.#byFirst = Map.groupBy(phrases, ([first = '']) => first);
    const stems = [...new Set(phrases.flat())];
    this.#stems = new Map(stems.flatMap((stem) => wordsOf(stem).map((word) => [word, stem])));
    this.#initials = new Set([...this.#stems.keys()].map((word) => word.charCodeAt(0)));
  }

  /** How many words the longest phrase has that begins at a place; 0 where none does. */
  longestAt(words: readonly string[], at: number): number {
    const word = words[at] as string;
    const first = this.#initials.has(word.charCodeAt(0)) ? this.#stems.get(word) : undefined;
    if (first === undefined) return 0;
    const here = (this.#byFirst.get(first) ?? []).filter((phrase) =>
      phrase.every((stem, i) => this.#stems.get(words[at + i] ?? '') === stem),
    );
    return here.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }
}

/** A text with its words as they are searched for. A phrase stands in one paragraph or in one cell. */
export class SearchedText {
  readonly text: string;
  readonly #words: readonly string[];
  /** Where the words begin and end, in turn. */
  readonly #offsets: Uint32Array;

  constructor(text: string) {
    const words: string[] = [];
    const offsets: number[] = [];
    let last = 0;
    for (const { folded, start, end } of searchWords(text)) {
      // An empty word where a paragraph or a cell ends, so that no phrase goes over it.
      if (words.length > 0 && hasBreak(text, last, start)) {
        words.push('');
        offsets.push(last, last);
      }
      words.push(folded);
      offsets.push(start, end);
      last = end;
    }
    this.text = text;
    // A copy has no room to grow.
    this.#words = words.slice();
    this.#offsets = Uint32Array.from(offsets);
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const letters = this.text.length * (BEYOND_LATIN_1.test(this.text) ? 2 : 1);
    return TEXT + letters + WORD * this.#words.length + this.#offsets.byteLength;
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: SoughtPhrases): readonly Stretch[] {
    const found: Stretch[] = [];
    for (let at = 0; at < this.#words.length; ) {
      const length = phrases.longestAt(this.#words, at);
      if (length > 0) found.push(this.#stretch(at, at + length - 1));
      at += Math.max(1, length);
    }
    return found;
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
