import { foldedWord, visitWords, type WordVisitor } from '../law/words/search-words.ts';
import { wordMark } from '../law/words/word-mark.ts';

/** A stretch of a text. Offsets in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stems in a row. */
export type Phrase = readonly string[];

/** Bytes of memory for a text beside what it has of each letter and word, as measured. */
const TEXT = 450;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** What ends a paragraph, and a cell. */
const LINE = 0x0a;
const TAB = 0x09;

/** Phrases that are looked for in texts, of which most words are none of theirs: no other word is looked at. */
export class SoughtPhrases {
  readonly #byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly #stems: ReadonlyMap<string, string>;
  /** At the marks of their words 1. */
  readonly #marks = new Uint8Array(MARKS);

  /** @param wordsOf the words that count as a stem. */
  constructor(phrases: readonly Phrase[], wordsOf: (stem: string) => readonly string[]) {
    this.#byFirst = Map.groupBy(phrases, ([first = '']) => first);
    const stems = [...new Set(phrases.flat())];
    this.#stems = new Map(stems.flatMap((stem) => wordsOf(stem).map((word) => [word, stem])));
    for (const word of this.#stems.keys()) this.#marks[markIn(word)] = 1;
  }

  /** Whether a word of a mark may be one of theirs. */
  mayHave(mark: number): boolean {
    return this.#marks[mark] === 1;
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

/** How many marks there are: few words have the same. */
const MARKS = 4_096;

/** The mark of a word that stands in a text. */
function markIn(text: string, start = 0, end = text.length): number {
  const mark = wordMark(text, start, end);
  return (mark ^ (mark >>> 16)) & (MARKS - 1);
}

/** A text, and where its words stand, in little room: a year has a hundred thousand. A phrase stands in one paragraph or in one cell. */
export class SearchedText {
  readonly text: string;
  readonly #marks: Uint16Array;
  /** Where the words begin and end, in turn. */
  readonly #offsets: Uint16Array | Uint32Array;

  constructor(text: string) {
    const { marks, offsets } = wordMarks(text);
    this.text = text;
    this.#marks = marks;
    this.#offsets = offsets;
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const letters = this.text.length * (BEYOND_LATIN_1.test(this.text) ? 2 : 1);
    return TEXT + letters + this.#marks.byteLength + this.#offsets.byteLength;
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: SoughtPhrases): readonly Stretch[] {
    const found: Stretch[] = [];
    const marks = this.#marks;
    for (let at = 0; at < marks.length; at += 1) {
      if (!phrases.mayHave(marks[at] as number)) continue;
      const length = phrases.longestAt(at, (place) => this.#wordAt(place));
      if (length === 0) continue;
      found.push(this.#stretch(at, at + length - 1));
      at += length - 1;
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

/** Offsets in so short a text take two bytes each. */
const FEW = 0x10000;

/** The marks of the words of a text, and where they stand. */
class WordMarks implements WordVisitor {
  readonly #marks: Uint16Array;
  readonly #offsets: Uint32Array;
  readonly #text: string;
  #words = 0;
  #last = 0;

  constructor(text: string, { marks, offsets }: Room) {
    this.#text = text;
    this.#marks = marks;
    this.#offsets = offsets;
  }

  /** Copies, as the room is used again. */
  copied(): { readonly marks: Uint16Array; readonly offsets: Uint16Array | Uint32Array } {
    const offsets = this.#offsets.subarray(0, 2 * this.#words);
    return {
      marks: this.#marks.slice(0, this.#words),
      offsets: this.#text.length < FEW ? new Uint16Array(offsets) : offsets.slice(),
    };
  }

  plain(text: string, start: number, end: number): void {
    this.#add(markIn(text, start, end), start, end);
  }

  other(folded: string, start: number, end: number): void {
    this.#add(markIn(folded), start, end);
  }

  #add(mark: number, start: number, end: number): void {
    // An empty word where a paragraph or a cell ends, so that no phrase goes over it.
    if (this.#words > 0 && hasBreak(this.#text, this.#last, start)) this.#push(END, this.#last, this.#last);
    this.#push(mark, start, end);
    this.#last = end;
  }

  #push(mark: number, start: number, end: number): void {
    const word = this.#words++;
    this.#marks[word] = mark;
    this.#offsets[2 * word] = start;
    this.#offsets[2 * word + 1] = end;
  }
}

/** Room for the words of a text while it is read, and for the empty ones between them: together no more than it has letters. */
interface Room {
  readonly marks: Uint16Array;
  readonly offsets: Uint32Array;
}

function roomFor(letters: number): Room {
  return { marks: new Uint16Array(letters + 1), offsets: new Uint32Array(2 * letters + 2) };
}

/** So much is used again and again: most texts are short. */
const ROOM = roomFor(4_096);

function wordMarks(text: string): ReturnType<WordMarks['copied']> {
  const words = new WordMarks(text, text.length < ROOM.marks.length ? ROOM : roomFor(text.length));
  visitWords(text, words);
  return words.copied();
}

/** The mark of an empty word. */
const END = markIn('');

/** Whether a paragraph or a cell ends between two places. */
function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE || code === TAB) return true;
  }
  return false;
}
