import { placeAfter } from '../law/words/carried-over.ts';
import { columnsIn, type NumberColumn } from '../law/words/number-columns.ts';
import { NumberReader } from '../law/words/numbers-in-bytes.ts';
import { stemOf } from '../law/words/stem.ts';
import { partsWithLength, type UnpackedPacks } from '../store/packs.ts';
import { BEFORE, NONE_LEFT_OUT, type WordsHead } from '../store/release-words.ts';
import type { TermMatches } from '../store/search-repository.ts';
import { StemPacks } from '../store/stem-packs.ts';

const SPACE = 0x20;

/** Bytes of memory for what there is once, and for a word that has another stem, as measured. */
const TABLE = 3_000;
const OTHER = 200;

/** A word of a stem. */
interface StemWord {
  readonly word: string;
  /** Whether the agreement or its vocabulary has it; else it stands only in what people ask. */
  readonly isPrinted: boolean;
}

/** What is said of a stem. */
interface Stem {
  readonly documents: number;
  readonly words: readonly StemWord[];
  /** As in `TermPlaces`; of no bytes where it is not kept in which documents the stem stands. */
  readonly list: Uint8Array;
}

/** The words of a release by their stems, looked up as they are kept: no other stem is read than the one that is asked for. */
export class WordTable {
  /** How many documents there are. */
  readonly documents: number;
  readonly #years: readonly string[];
  readonly #ranks: Uint16Array;
  /** As in `TermPlaces`. */
  readonly #carried: readonly NumberColumn[];
  readonly #others: ReadonlyMap<string, string>;
  /** The names of the vocabulary. */
  readonly #names: Buffer;
  readonly #stems: StemPacks;
  readonly #size: number;

  /** @param table as `releaseWords` has it. @param kept where what is said of stems is kept when it was unpacked. */
  constructor(table: Buffer, kept: UnpackedPacks) {
    const [head, names, columns, stems] = partsWithLength(table) as [Buffer, Buffer, Buffer, Buffer];
    const { documents, years, ranks, carried, others } = JSON.parse(head.toString()) as WordsHead;
    this.documents = documents;
    this.#years = years;
    this.#ranks = Uint16Array.from(ranks);
    this.#carried = columnsIn(columns, carried);
    this.#others = new Map(others);
    this.#names = names;
    this.#stems = new StemPacks(stems, kept);
    this.#size = table.length;
  }

  /** Bytes of memory that it takes without what was unpacked. */
  get bytes(): number {
    return TABLE + this.#size + this.#ranks.byteLength + OTHER * this.#others.size;
  }

  /** The stem of a word; undefined where it is not there. */
  stem(word: string): string | undefined {
    const stem = this.#stemOf(word);
    return this.#wordOf(stem, word) && stem;
  }

  isPrinted(word: string): boolean {
    return this.#wordOf(this.#stemOf(word), word)?.isPrinted === true;
  }

  /** The words of so many letters, in order. */
  wordsOfLength(least: number, most: number): readonly string[] {
    const words: string[] = [];
    for (const { stem, said } of this.#stems.all())
      for (const { word } of readStem(stem, said).words)
        if (word.length >= least && word.length <= most) words.push(word);
    return words.sort();
  }

  /** The words of a stem; none where it is not there. */
  wordsOf(stem: string): readonly string[] {
    return this.#read(stem)?.words.map(({ word }) => word) ?? [];
  }

  /** How many documents have a word of a stem; 0 where no word has it. */
  having(stem: string): number {
    return this.#read(stem)?.documents ?? 0;
  }

  /** In which documents of a year a stem stands; null where that is not kept. */
  matches(stem: string, year: string): TermMatches | null {
    const list = this.#read(stem)?.list;
    return list && list.length > 0 ? { visit: (found) => this.#visit(list, year, found) } : null;
  }

  #visit(list: Uint8Array, year: string, found: (position: number, rank: number) => void): void {
    const reader = new NumberReader(list);
    const wanted = this.#years.indexOf(year);
    for (let of = 0; of <= wanted; of += 1) {
      let position = -1;
      for (let left = reader.next(); left > 0; left -= 1) {
        position += reader.next();
        const rank = this.#ranks[reader.next()] as number;
        let there = position;
        for (let year = of; year < wanted && there >= 0; year += 1)
          there = placeAfter(there, this.#carried[year]);
        if (there >= 0) found(there, rank);
      }
    }
  }

  /** The groups of the vocabulary that have a name of which a stem is the first, by the stems of the group's names; for each such name. */
  *groupsOf(stem: string): Generator<{ readonly name: string; readonly group: readonly string[] }> {
    const begun = `\t${stem}`;
    if (!this.#names.includes(begun)) return;
    const text = this.#names.toString();
    for (let at = text.indexOf(begun); at >= 0; at = text.indexOf(begun, at + begun.length)) {
      if (text.charCodeAt(at + begun.length) > SPACE) continue;
      const start = text.lastIndexOf('\n', at) + 1;
      const names = text.slice(start + 1, text.indexOf('\n', at)).split('\t');
      yield { name: names[tabsIn(text, start, at)] as string, group: names };
    }
  }

  #stemOf(word: string): string {
    return this.#others.get(word) ?? stemOf(word);
  }

  #wordOf(stem: string, word: string): StemWord | undefined {
    return this.#read(stem)?.words.find((each) => each.word === word);
  }

  #read(stem: string): Stem | null {
    const found = this.#stems.find(stem);
    return found && readStem(stem, found.said);
  }
}

/** @param said as `releaseWords` has it. */
function readStem(stem: string, said: Buffer): Stem {
  const reader = new NumberReader(said);
  const documents = reader.next();
  const length = reader.next();
  const end = reader.at + length;
  const text = said.toString('utf8', reader.at, end);
  const words: StemWord[] = [];
  for (let at = 0; at < text.length; ) {
    let next = at + 2;
    while (text.charCodeAt(next) > SPACE) next += 1;
    const begun = stem.length - (text.charCodeAt(at + 1) - NONE_LEFT_OUT);
    const word = stem.slice(0, begun) + text.slice(at + 2, next);
    words.push({ word, isPrinted: text[at] === BEFORE.printed });
    at = next;
  }
  return { documents, words, list: said.subarray(end) };
}

function tabsIn(text: string, start: number, end: number): number {
  let tabs = 0;
  for (let at = start; at < end; at += 1) if (text[at] === '\t') tabs += 1;
  return tabs;
}
