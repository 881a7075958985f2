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

  /**
   * How many words the longest phrase has that begins at one of the words of theirs in a text; 0 where none does.
   * @param isNext whether a word of theirs comes right after the one before it.
   */
  longestAt(at: number, words: readonly SoughtWord[], isNext: (at: number) => boolean): number {
    const here = (this.#byFirst.get((words[at] as SoughtWord).stem) ?? []).filter((phrase) =>
      phrase.every((stem, i) => i === 0 || (words[at + i]?.stem === stem && isNext(at + i))),
    );
    return here.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }
}

/** A word of a text that may be of a phrase. */
interface SoughtWord extends Stretch {
  readonly stem: string;
  /** How many words stand before it. */
  readonly place: number;
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
    const words = this.#words ? soughtAmong(this.#words, this.text, phrases) : soughtIn(this.text, phrases);
    const isNext = (at: number) => {
      const [last, word] = [words[at - 1], words[at]] as [SoughtWord, SoughtWord];
      return word.place === last.place + 1 && !hasBreak(this.text, last.end, word.start);
    };
    const found: Stretch[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const length = phrases.longestAt(at, words, isNext);
      if (length === 0) continue;
      const { start } = words[at] as SoughtWord;
      at += length - 1;
      found.push({ start, end: (words[at] as SoughtWord).end });
    }
    return found;
  }
}

/** Of each word its mark, where it begins and where it ends: of most texts there are few, and each array of its own takes room. */
type Words = Uint16Array | Uint32Array;

/** So many numbers say a word. */
const WORD = 3;

/** Offsets in so short a text take two bytes each, as marks do. */
const FEW = 0x10000;

/** The words of a text, to be kept. */
function wordsIn(text: string): Words {
  const numbers: number[] = [];
  visitWords(text, {
    plain: (clean, start, end) => numbers.push(markIn(clean, start, end), start, end),
    other: (folded, start, end) => numbers.push(markIn(folded), start, end),
  });
  return text.length < FEW ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

/** The words of phrases among those of a text that are kept. */
function soughtAmong(words: Words, text: string, phrases: SoughtPhrases): readonly SoughtWord[] {
  const sought: SoughtWord[] = [];
  for (let at = 0; at < words.length; at += WORD) {
    if (!phrases.mayHave(words[at] as number)) continue;
    const [start, end] = [words[at + 1] as number, words[at + 2] as number];
    const stem = phrases.stemOf(foldedWord(text.slice(start, end)));
    if (stem !== undefined) sought.push({ stem, place: at / WORD, start, end });
  }
  return sought;
}

/** The same of a text whose words are not kept: nothing is made of any other. */
function soughtIn(text: string, phrases: SoughtPhrases): readonly SoughtWord[] {
  const reader = new SoughtReader(phrases);
  visitWords(text, reader);
  return reader.sought;
}

/** Picks the words of phrases out of those of a text. */
class SoughtReader implements WordVisitor {
  readonly sought: SoughtWord[] = [];
  readonly #phrases: SoughtPhrases;
  #place = -1;

  constructor(phrases: SoughtPhrases) {
    this.#phrases = phrases;
  }

  plain(text: string, start: number, end: number): void {
    this.#place += 1;
    if (this.#phrases.mayHave(markIn(text, start, end)))
      this.#add(text.slice(start, end).toLowerCase(), start, end);
  }

  other(folded: string, start: number, end: number): void {
    this.#place += 1;
    if (this.#phrases.mayHave(markIn(folded))) this.#add(folded, start, end);
  }

  #add(folded: string, start: number, end: number): void {
    const stem = this.#phrases.stemOf(folded);
    if (stem !== undefined) this.sought.push({ stem, place: this.#place, start, end });
  }
}

/** Whether a paragraph or a cell ends between two places, over which no phrase goes. */
function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE || code === TAB) return true;
  }
  return false;
}
