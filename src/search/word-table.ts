import { NumberReader } from '../law/words/numbers-in-bytes.ts';
import { after, standsAt, standsBefore } from '../law/words/words-in-order.ts';
import { LENGTH } from '../store/packs.ts';
import { BEFORE, type WordsHead } from '../store/release-words.ts';
import type { TermMatches } from '../store/search-repository.ts';

const BEFORE_ANY = /[\t ]/;
const PRINTED = BEFORE.printed.charCodeAt(0);
const SPACE = 0x20;
const ZERO = 0x30;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** Bytes of memory for what there is once, as measured. */
const TABLE = 1_500;

/** Where the list of a stem stands among the lists of a release. */
export interface ListPlace {
  readonly start: number;
  readonly length: number;
}

/** The words of a release, looked up in their text as it is kept: nothing is made of it but where words and lines stand. */
export class WordTable {
  readonly #head: WordsHead;
  readonly #text: string;
  /** Where the line of each stem begins, in order, and where the last ends. */
  readonly #stems: Uint32Array;
  /** Where each word stands, in the order of words. */
  readonly #words: Uint32Array;
  /** Where the list of each stem begins, and where the last ends. */
  readonly #lists: Uint32Array;

  /** @param table as `releaseWords` has it, unpacked. */
  constructor(table: Buffer) {
    const end = LENGTH + table.readUInt32LE(0);
    this.#text = table.toString('utf8', LENGTH, end);
    const first = this.#text.indexOf('\n') + 1;
    this.#head = JSON.parse(this.#text.slice(0, first));
    const reader = new NumberReader(table, end);
    this.#stems = readSums(reader, this.#head.stems, first);
    this.#words = readPlaces(reader, this.#head.words, first);
    this.#lists = readSums(reader, this.#head.stems, 0);
  }

  /** How many documents there are. */
  get documents(): number {
    return this.#head.documents;
  }

  /** Bytes of memory that it takes, a character more than one where one of them does not fit into a byte. */
  get bytes(): number {
    const text = this.#text.length * (BEYOND_LATIN_1.test(this.#text) ? 2 : 1);
    return TABLE + text + this.#stems.byteLength + this.#words.byteLength + this.#lists.byteLength;
  }

  /** The stem of a word; undefined where it is not there. */
  stem(word: string): string | undefined {
    const place = this.#placeOf(word);
    if (place < 0) return undefined;
    const stems = this.#stems;
    const line = stems[after(stems.length, (at) => (stems[at] as number) <= place) - 1] as number;
    return this.#text.slice(line, this.#text.indexOf(' ', line));
  }

  isPrinted(word: string): boolean {
    const place = this.#placeOf(word);
    return place >= 0 && this.#text.charCodeAt(place - 1) === PRINTED;
  }

  /** The words of so many letters, in order. */
  wordsOfLength(least: number, most: number): readonly string[] {
    const words: string[] = [];
    for (const place of this.#words) {
      const end = place + this.#lengthAt(place, most + 1);
      if (end >= place + least && end <= place + most) words.push(this.#text.slice(place, end));
    }
    return words;
  }

  /** How many letters stand at a place, so many at most. */
  #lengthAt(place: number, most: number): number {
    let length = 0;
    while (length < most && this.#text.charCodeAt(place + length) > SPACE) length += 1;
    return length;
  }

  /** The words of a stem; none where it is not there. */
  wordsOf(stem: string): readonly string[] {
    const number = this.#numberOf(stem);
    if (number < 0) return [];
    const start = (this.#stems[number] as number) + stem.length + 1;
    const [, ...words] = this.#text.slice(start, (this.#stems[number + 1] as number) - 1).split(BEFORE_ANY);
    return words;
  }

  /** How many documents have a word of a stem; 0 where no word has it. */
  having(stem: string): number {
    const number = this.#numberOf(stem);
    if (number < 0) return 0;
    let documents = 0;
    let at = (this.#stems[number] as number) + stem.length + 1;
    for (let code = this.#text.charCodeAt(at); code > SPACE; code = this.#text.charCodeAt(at)) {
      documents = 10 * documents + (code - ZERO);
      at += 1;
    }
    return documents;
  }

  /** Where it is listed in which documents a stem stands; null where that is not kept. */
  listOf(stem: string): ListPlace | null {
    const number = this.#numberOf(stem);
    if (number < 0) return null;
    const [start, end] = [this.#lists[number] as number, this.#lists[number + 1] as number];
    return end > start ? { start, length: end - start } : null;
  }

  /** Reads in which documents of a year a stem stands. @param list what stands where `listOf` says. */
  matchesIn(list: Uint8Array, year: string): TermMatches {
    const { years, ranks } = this.#head;
    const reader = new NumberReader(list);
    let documents = reader.next();
    for (const other of years) {
      if (other === year) break;
      for (let left = 2 * documents; left > 0; left -= 1) reader.next();
      documents = reader.next();
    }
    const matches = { positions: new Uint32Array(documents), ranks: new Uint16Array(documents) };
    let position = -1;
    for (let i = 0; i < documents; i += 1) {
      position += reader.next();
      matches.positions[i] = position;
      matches.ranks[i] = ranks[reader.next()] as number;
    }
    return matches;
  }

  /** The groups of the vocabulary that have a name of which a stem is the first, by the stems of the group's names; for each such name. */
  *groupsOf(stem: string): Generator<{ readonly name: string; readonly group: readonly string[] }> {
    const text = this.#text;
    const begun = `\t${stem}`;
    for (
      let at = text.indexOf(begun, this.#namesStart);
      at >= 0;
      at = text.indexOf(begun, at + begun.length)
    ) {
      if (text.charCodeAt(at + begun.length) > SPACE) continue;
      const start = text.lastIndexOf('\n', at) + 1;
      const names = text.slice(start + 1, text.indexOf('\n', at)).split('\t');
      yield { name: names[tabsIn(text, start, at)] as string, group: names };
    }
  }

  get #namesStart(): number {
    return this.#stems[this.#head.stems] as number;
  }

  /** Where a word stands; −1 where it is not there. */
  #placeOf(word: string): number {
    const place = this.#words[after(this.#words.length, (at) => this.#isBefore(this.#words[at], word))];
    return place !== undefined && standsAt(this.#text, place, word) ? place : -1;
  }

  /** The number of a stem; −1 where it is not there. */
  #numberOf(stem: string): number {
    const number = after(this.#head.stems, (at) => this.#isBefore(this.#stems[at], stem));
    return number < this.#head.stems && standsAt(this.#text, this.#stems[number] as number, stem)
      ? number
      : -1;
  }

  #isBefore(place: number | undefined, word: string): boolean {
    return standsBefore(this.#text, place as number, word);
  }
}

function readSums(reader: NumberReader, amount: number, first: number): Uint32Array {
  const sums = new Uint32Array(amount + 1);
  let sum = first;
  for (let i = 0; i < amount; i += 1) {
    sums[i] = sum;
    sum += reader.next();
  }
  sums[amount] = sum;
  return sums;
}

function readPlaces(reader: NumberReader, amount: number, first: number): Uint32Array {
  const places = new Uint32Array(amount);
  let place = first;
  for (let i = 0; i < amount; i += 1) {
    const away = reader.next();
    place += (away & 1) === 0 ? away >> 1 : -((away + 1) >> 1);
    places[i] = place;
  }
  return places;
}

function tabsIn(text: string, start: number, end: number): number {
  let tabs = 0;
  for (let at = start; at < end; at += 1) if (text[at] === '\t') tabs += 1;
  return tabs;
}
