import { writeNumber } from '../law/words/numbers-in-bytes.ts';
import { packed, withLength } from './packs.ts';
import type { TermPlaces } from './term-places.ts';

/** A word of a release, with its stem and how many documents have a word of that stem. */
export interface WordRow {
  readonly word: string;
  /** Whether the agreement or its vocabulary has it; else it stands only in what people ask. */
  readonly printed: boolean;
  readonly lexeme: string;
  readonly documents: number;
}

/** What is kept of the words of a release. */
export interface ReleaseWords {
  readonly rows: readonly WordRow[];
  /** How many documents there are. */
  readonly documents: number;
  /** The names in each group of the vocabulary, as lines of words. */
  readonly names: readonly (readonly string[])[];
  /** Where stems stand; null where it is not known. */
  readonly places: TermPlaces | null;
}

/** What stands before a word: no word and no stem has a character of these. */
export const BEFORE = { printed: '\t', asked: ' ' } as const;

/** The form of what is kept. It counts up with every change of it: what has another form is put together anew of the rows. */
export const WORDS_FORM = 2;

/** Bytes before what is packed: the form, and how many bytes are packed. */
export const HEAD = 4;

/** What stands at the beginning of a table of words. */
export interface WordsHead {
  readonly documents: number;
  readonly stems: number;
  readonly words: number;
  /** As in `TermPlaces`. */
  readonly years: readonly string[];
  readonly ranks: readonly number[];
  /** How many characters the lines of the stems have. */
  readonly length: number;
}

/**
 * The words of a release in one value: a head, the table of words packed, then the lists of `TermPlaces`, of which each is read by
 * itself. The table is a text, with its length before it, and numbers; it is searched as it is.
 *
 * The text: a `WordsHead` as JSON in a line; then each stem in a line, in order: the stem, a space, how many documents have a word of
 * it, and behind `BEFORE` its words; then the names of the vocabulary, each group in a line: behind a tab the stems of each.
 *
 * The numbers: how long each stem's line is; of each word, in order, how much further it stands in
 * them than the word before it, twice as much, or how much less far, twice as much less one; how many bytes the list of each stem takes, none where it has none.
 */
export function releaseWords({ rows, documents, names, places }: ReleaseWords): Buffer {
  const byStem = [...Map.groupBy(rows, ({ lexeme }) => lexeme)].sort(byKey);
  const lines = byStem.map(([stem, words]) => lineOf(stem, words));
  const lists = listsOf(places, rows);
  const { years = [], ranks = [] } = places ?? {};
  const stems = lines.map(({ line }) => line).join('');
  const counts = { documents, stems: byStem.length, words: rows.length };
  const head: WordsHead = { ...counts, years, ranks, length: stems.length };
  const numbers: number[] = [];
  for (const { line } of lines) writeNumber(numbers, line.length);
  let last = 0;
  for (const place of wordPlaces(lines)) {
    writeNumber(numbers, place > last ? 2 * (place - last) : 2 * (last - place) - 1);
    last = place;
  }
  const its = byStem.map(([stem]) => lists.get(stem) ?? NONE);
  for (const { length } of its) writeNumber(numbers, length);
  const text = `${JSON.stringify(head)}\n${stems}${namesOf(names, rows)}`;
  const table = packed(Buffer.concat([withLength(Buffer.from(text)), Uint8Array.from(numbers)]));
  const before = Buffer.alloc(HEAD);
  before.writeUInt32LE(WORDS_FORM + table.length * 0x100);
  return Buffer.concat([before, table, ...its]);
}

/** The packed table of words among what `releaseWords` gives. */
export function wordsTable(words: Buffer): Buffer {
  return words.subarray(HEAD, HEAD + (words.readUInt32LE(0) >>> 8));
}

const NONE = new Uint8Array();

/** The line of a stem, and where in it each of its words stands. */
interface StemLine {
  readonly line: string;
  readonly words: readonly (readonly [word: string, place: number])[];
}

function lineOf(stem: string, rows: readonly WordRow[]): StemLine {
  const marked = rows.map(({ word, printed }) => `${printed ? BEFORE.printed : BEFORE.asked}${word}`).sort();
  let line = `${stem} ${rows[0]?.documents}`;
  const words = marked.map((each) => {
    line += each;
    return [each.slice(1), line.length - each.length + 1] as const;
  });
  return { line: `${line}\n`, words };
}

/** Where each word stands in the lines of all stems, in the order of words. */
function wordPlaces(lines: readonly StemLine[]): readonly number[] {
  const placed: (readonly [word: string, place: number])[] = [];
  let start = 0;
  for (const { line, words } of lines) {
    for (const [word, place] of words) placed.push([word, start + place]);
    start += line.length;
  }
  return placed.sort(byKey).map(([, place]) => place);
}

/** The names of the vocabulary by their stems, in its order; each once in a group. */
function namesOf(names: readonly (readonly string[])[], rows: readonly WordRow[]): string {
  const stems = new Map(rows.map(({ word, lexeme }) => [word, lexeme]));
  const phrase = (name: string) =>
    name
      .split(' ')
      .map((word) => stems.get(word) ?? word)
      .join(' ');
  const groups = names.map((group) => [...new Set(group.filter((name) => name !== '').map(phrase))]);
  return groups.map((group) => `${group.map((each) => `\t${each}`).join('')}\n`).join('');
}

/** The list of each stem of which the database says what was thought: a word may have another stem to it. */
function listsOf(places: TermPlaces | null, rows: readonly WordRow[]): ReadonlyMap<string, Uint8Array> {
  if (!places) return new Map();
  const stems = new Map(rows.map(({ word, lexeme }) => [word, lexeme]));
  const bytes = Buffer.from(places.lists, 'base64');
  const lists = new Map<string, Uint8Array>();
  const others = new Set<string>();
  let at = 0;
  for (const [stem, words, length] of places.stems) {
    lists.set(stem, bytes.subarray(at, at + length));
    at += length;
    for (const word of words.split(' ')) {
      const known = stems.get(word);
      if (known !== stem) others.add(stem).add(known ?? '');
    }
  }
  for (const stem of others) lists.delete(stem);
  return lists;
}

/** In the order of code units. */
function byKey<Key>([one]: readonly [Key, unknown], [other]: readonly [Key, unknown]): number {
  return one < other ? -1 : Number(one > other);
}
