import { foldedWord, searchWords } from '../law/words/search-words.ts';

/** A stretch of a text. Offsets in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stems in a row. */
export type Phrase = readonly string[];

/** Bytes of memory for a text beside what it has of each letter and word, as measured. */
const TEXT = 350;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** What ends a paragraph, and a cell. */
const LINE = 0x0a;
const TAB = 0x09;

/** Phrases that are looked for in texts, of which most words are none of theirs: the stem of no other is asked for. */
export class SoughtPhrases {
  readonly #byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly #stems: ReadonlyMap<string, string>;
  /** The characters with which their words begin. */
  readonly #initials: ReadonlySet<number>;

  /** @param wordsOf the words that count as a stem. */
  constructor(phrases: readonly Phrase[], wordsOf: (stem: string) => readonly string[]) {
    this.#byFirst = Map.groupBy(phrases, ([first = '']) => first);
    const stems = [...new Set(phrases.flat())];
    this.#stems = new Map(stems.flatMap((stem) => wordsOf(stem).map((word) => [word, stem])));
    this.#initials = new Set([...this.#stems.keys()].map((word) => word.charCodeAt(0)));
  }

  /** Whether a word may be one of theirs that begins with a character. Most are not, and need not be folded to know it. */
  mayBegin(code: number): boolean {
    // What is no letter or digit of ASCII may be folded into another.
    if (code >= SMALL_A && code <= SMALL_Z) return this.#initials.has(code);
    if (code >= A && code <= Z) return this.#initials.has(code - A + SMALL_A);
    return code < ZERO || code > NINE || this.#initials.has(code);
  }

  /** How many words the longest phrase has that begins at a word; 0 where none does. @param wordAt the words of a text. */
  longestAt(at: number, wordAt: (at: number) => string): number {
    const first = this.#stems.get(wordAt(at));
    if (first === undefined) return 0;
    const here = (this.#byFirst.get(first) ?? []).filter((phrase) =>
      phrase.every((stem, i) => this.#stems.get(wordAt(at + i)) === stem),
    );
    return here.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }
}

const [A, Z, SMALL_A, SMALL_Z, ZERO, NINE] = [0x41, 0x5a, 0x61, 0x7a, 0x30, 0x39];

/** A text, and where its words stand, in little room: a year has a hundred thousand. A phrase stands in one paragraph or in one cell. */
export class SearchedText {
  readonly text: string;
  /** Where the words begin and end, in turn. */
  readonly #offsets: Uint32Array;

  constructor(text: string) {
    const offsets: number[] = [];
    let last = 0;
    for (const { start, end } of searchWords(text)) {
      // An empty word where a paragraph or a cell ends, so that no phrase goes over it.
      if (offsets.length > 0 && hasBreak(text, last, start)) offsets.push(last, last);
      offsets.push(start, end);
      last = end;
    }
    this.text = text;
    this.#offsets = Uint32Array.from(offsets);
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const letters = this.text.length * (BEYOND_LATIN_1.test(this.text) ? 2 : 1);
    return TEXT + letters + this.#offsets.byteLength;
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: SoughtPhrases): readonly Stretch[] {
    const found: Stretch[] = [];
    const wordAt = (at: number) => this.#wordAt(at);
    for (let at = 0; 2 * at < this.#offsets.length; ) {
      const mayBegin = phrases.mayBegin(this.text.charCodeAt(this.#offsets[2 * at] as number));
      const length = mayBegin ? phrases.longestAt(at, wordAt) : 0;
      if (length > 0) found.push(this.#stretch(at, at + length - 1));
      at += Math.max(1, length);
    }
    return found;
  }

  /** As it is searched for; empty where a paragraph or a cell ends, and after the last. */
  #wordAt(at: number): string {
    return foldedWord(this.text.slice(this.#offsets[2 * at] ?? 0, this.#offsets[2 * at + 1] ?? 0));
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
