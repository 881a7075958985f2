import { foldedWord, visitWords, type WordVisitor } from '../law/words/search-words.ts';

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

  /** The stem of theirs that a word has; undefined where it has none. */
  stemOf(word: string): string | undefined {
    return this.#stems.get(word);
  }

  /** Whether a word of a mark may be one of theirs. */
  mayHave(mark: number): boolean {
    return this.#marks[mark] === 1;
  }

  /** How many words the longest phrase has that begins at a place; 0 where none does. @param stemAt the stems of theirs at places. */
  longestAt(at: number, stemAt: (at: number) => string | undefined): number {
    const first = stemAt(at);
    if (first === undefined) return 0;
    const here = (this.#byFirst.get(first) ?? []).filter((phrase) =>
      phrase.every((stem, i) => stemAt(at + i) === stem),
    );
    return here.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }
}

/** How many marks there are: few words have the same. */
const MARKS = 4_096;

/** Of a letter or digit these bits are the same, small or capital. */
const LETTER = 0x1f;

/** The mark of a word that stands in a text, of its first and its last letter and of how long it is. */
function markIn(text: string, start = 0, end = text.length): number {
  const first = text.charCodeAt(start) & LETTER;
  const last = text.charCodeAt(end - 1) & LETTER;
  return ((first << 7) ^ (last << 3) ^ (end - start)) & (MARKS - 1);
}

/** A text whose words are read when it is searched, or kept in little room: a year has a hundred thousand. A phrase stands in one paragraph or in one cell. */
export class SearchedText {
  readonly text: string;
  /** As `wordsIn` gives them, where they are kept. */
  #words: Words | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Bytes of memory that it takes, or about so many that it would with its words kept. */
  get bytes(): number {
    const letters = this.text.length * (BEYOND_LATIN_1.test(this.text) ? 2 : 1);
    return TEXT + letters + (this.#words ? this.#words.byteLength : this.text.length);
  }

  /** For who looks for something in it again. */
  keepWords(): void {
    this.#words ??= wordsIn(this.text);
  }

  /** Where phrases stand, in order; of two that overlap the one that begins first, and of those the longer. */
  find(phrases: SoughtPhrases): readonly Stretch[] {
    const words = this.#words;
    return words ? findIn(words, words.length, this.text, phrases) : findPassing(this.text, phrases);
  }
}

/** As `SearchedText.find`. @param words of the text. @param end how many numbers say them. */
function findIn(words: Words, end: number, text: string, phrases: SoughtPhrases): readonly Stretch[] {
  const found: Stretch[] = [];
  const startAt = (at: number) => words[at * WORD + 1] as number;
  const endAt = (at: number) => words[at * WORD + 2] as number;
  // A word where a paragraph or a cell ends is empty, and none of theirs.
  const stemAt = (at: number) =>
    at * WORD < end ? phrases.stemOf(foldedWord(text.slice(startAt(at), endAt(at)))) : undefined;
  for (let at = 0; at * WORD < end; at += 1) {
    if (!phrases.mayHave(words[at * WORD] as number)) continue;
    const length = phrases.longestAt(at, stemAt);
    if (length === 0) continue;
    found.push({ start: startAt(at), end: endAt(at + length - 1) });
    at += length - 1;
  }
  return found;
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

  /** How many numbers say them. */
  get end(): number {
    return this.#at;
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

/** The words of a text in room that is used again, and how many numbers say them. */
function readWords(text: string): { readonly room: Uint32Array; readonly end: number } {
  const room = WORD * text.length < ROOM.length ? ROOM : roomFor(text.length);
  const reader = new WordsReader(text, room);
  visitWords(text, reader);
  return { room, end: reader.end };
}

/** To be kept. */
function wordsIn(text: string): Words {
  const { room, end } = readWords(text);
  const words = room.subarray(0, end);
  return text.length < FEW ? new Uint16Array(words) : words.slice();
}

/** Where phrases stand in a text of which nothing is kept. */
function findPassing(text: string, phrases: SoughtPhrases): readonly Stretch[] {
  const { room, end } = readWords(text);
  return findIn(room, end, text, phrases);
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
