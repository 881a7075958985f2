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
const TEXT = 200;

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
  /** As `wordsIn` gives them. */
  readonly #words: Words;

  constructor(text: string) {
    this.text = text;
    this.#words = wordsIn(text);
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const letters = this.text.length * (BEYOND_LATIN_1.test(this.text) ? 2 : 1);
    return TEXT + letters + this.#words.byteLength;
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: SoughtPhrases): readonly Stretch[] {
    const found: Stretch[] = [];
    const words = this.#words;
    const { length: end } = words;
    for (let at = 0; at * WORD < end; at += 1) {
      if (!phrases.mayHave(words[at * WORD] as number)) continue;
      const length = phrases.longestAt(at, (place) => this.#wordAt(place));
      if (length === 0) continue;
      found.push(this.#stretch(at, at + length - 1));
      at += length - 1;
    }
    return found;
  }

  /** As it is searched for; empty where a paragraph or a cell ends, and after the last. */
  #wordAt(at: number): string {
    return foldedWord(this.text.slice(this.#words[at * WORD + 1] ?? 0, this.#words[at * WORD + 2] ?? 0));
  }

  #stretch(first: number, last: number): Stretch {
    return { start: this.#words[first * WORD + 1] ?? 0, end: this.#words[last * WORD + 2] ?? 0 };
  }
}

/** Of each word its mark, where it begins and where it ends: of most texts there are few, and each array of its own takes room. */
type Words = Uint16Array | Uint32Array;

/** So many numbers say a word. */
const WORD = 3;

/** Offsets in so short a text take two bytes each, as marks do. */
const FEW = 0x10000;

/** Reads the words of a text. */
class WordsReader implements WordVisitor {
  readonly #text: string;
  readonly #room: Uint32Array;
  #at = 0;
  #last = 0;

  /** @param room as `roomFor` gives it. */
  constructor(text: string, room: Uint32Array) {
    this.#text = text;
    this.#room = room;
  }

  /** A copy, as the room is used again. */
  get words(): Words {
    const words = this.#room.subarray(0, this.#at);
    return this.#text.length < FEW ? new Uint16Array(words) : words.slice();
  }

  plain(text: string, start: number, end: number): void {
    this.#add(markIn(text, start, end), start, end);
  }

  other(folded: string, start: number, end: number): void {
    this.#add(markIn(folded), start, end);
  }

  #add(mark: number, start: number, end: number): void {
    // An empty word where a paragraph or a cell ends, so that no phrase goes over it.
    if (this.#at > 0 && hasBreak(this.#text, this.#last, start)) this.#push(END, this.#last, this.#last);
    this.#push(mark, start, end);
    this.#last = end;
  }

  #push(mark: number, start: number, end: number): void {
    const room = this.#room;
    room[this.#at] = mark;
    room[this.#at + 1] = start;
    room[this.#at + 2] = end;
    this.#at += WORD;
  }
}

/** Room for the words of a text while it is read, and for the empty ones between them: together no more than it has letters. */
function roomFor(letters: number): Uint32Array {
  return new Uint32Array(WORD * (letters + 1));
}

/** So much is used again and again: most texts are short. */
const ROOM = roomFor(4_096);

function wordsIn(text: string): Words {
  const room = WORD * text.length < ROOM.length ? ROOM : roomFor(text.length);
  const reader = new WordsReader(text, room);
  visitWords(text, reader);
  return reader.words;
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
