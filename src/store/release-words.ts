import { type ColumnSize, writeColumns } from '../law/words/number-columns.ts';
import { writeNumber } from '../law/words/numbers-in-bytes.ts';
import { stemOf } from '../law/words/stem.ts';
import { withLength } from './packs.ts';
import { type SaidOfStem, writeStems } from './stem-packs.ts';
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

/** What stands before a word of a stem: whether the agreement or its vocabulary has it, or only what people ask. */
export const BEFORE = { printed: '\t', asked: ' ' } as const;

/** The number of the character that says that no letter of a stem is left out. */
export const NONE_LEFT_OUT = 0x30;

/** The form of what is kept. It counts up with every change of it: what has another form is put together anew of the rows. */
export const WORDS_FORM = 4;

/** What stands at the beginning of a table of words. */
export interface WordsHead {
  readonly documents: number;
  /** As in `TermPlaces`. */
  readonly years: readonly string[];
  readonly ranks: readonly number[];
  /** Of the columns of `carried`. */
  readonly carried: readonly ColumnSize[];
  /** Each word whose stem is another than `stemOf` finds, and its stem. */
  readonly others: readonly (readonly [word: string, stem: string])[];
}

/**
 * The words of a release in one value: a byte for its form, then the table of words. That has four parts: a `WordsHead` as JSON; the
 * names of the vocabulary, each group in a line: behind a tab the stems of each; `carried` of `TermPlaces` in columns; and what
 * `writeStems` writes of each stem: how many documents have a word of it; how many bytes its words take, and these; and its list of
 * `TermPlaces`, of no bytes where it has none.
 *
 * Before each word stands one of `BEFORE`, then a character that says how many of the last letters of the stem the word has not,
 * then the letters that it has instead of these and after them.
 */
export function releaseWords({ rows, documents, names, places }: ReleaseWords): Buffer {
  const thought = thoughtStems(places);
  const lists = listsOf(places, rows, thought);
  const stems = [...Map.groupBy(rows, ({ lexeme }) => lexeme)].sort(byKey);
  const said = stems.map(([stem, words]): SaidOfStem => {
    return { stem, said: saidOf(stem, words, lists.get(stem) ?? NONE) };
  });
  const { years = [], ranks = [], carried = [] } = places ?? {};
  const columns = writeColumns(carried);
  const others = rows
    .filter(({ word, lexeme }) => (thought.get(word) ?? stemOf(word)) !== lexeme)
    .map(({ word, lexeme }) => [word, lexeme] as const);
  const head: WordsHead = { documents, years, ranks, carried: columns.sizes, others };
  const parts = [
    Buffer.from(JSON.stringify(head)),
    Buffer.from(namesOf(names, rows)),
    columns.bytes,
    writeStems(said),
  ];
  return Buffer.concat([Uint8Array.of(WORDS_FORM), ...parts.map(withLength)]);
}

/** The table of words among what `releaseWords` gives. */
export function wordsTable(words: Buffer): Buffer {
  return words.subarray(1);
}

function saidOf(stem: string, rows: readonly WordRow[], list: Uint8Array): Uint8Array {
  const numbers: number[] = [];
  writeNumber(numbers, rows[0]?.documents ?? 0);
  const words = rows.map(({ word, printed }) => {
    const begun = sharedLength(stem, word);
    const leftOut = String.fromCharCode(NONE_LEFT_OUT + stem.length - begun);
    return `${printed ? BEFORE.printed : BEFORE.asked}${leftOut}${word.slice(begun)}`;
  });
  const written = Buffer.from(words.sort().join(''));
  writeNumber(numbers, written.length);
  return Buffer.concat([Uint8Array.from(numbers), written, list]);
}

/** How many code units of whole characters two words begin with alike. */
function sharedLength(one: string, other: string): number {
  const characters = [...other];
  let length = 0;
  for (const [at, character] of [...one].entries()) {
    if (character !== characters[at]) break;
    length += character.length;
  }
  return length;
}

const NONE = new Uint8Array();

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

/** By words the stems that were found of them where it was found where they stand: to find them again takes longer than all else. */
function thoughtStems(places: TermPlaces | null): ReadonlyMap<string, string> {
  const ofStem = ([stem, words]: TermPlaces['stems'][number]) =>
    words.split(' ').map((word) => [word, stem] as const);
  return new Map(places?.stems.flatMap(ofStem));
}

/**
 * The list of each stem of which the database says what was thought: a word may have another stem to it.
 * @param thought as `thoughtStems` gives them.
 */
function listsOf(
  places: TermPlaces | null,
  rows: readonly WordRow[],
  thought: ReadonlyMap<string, string>,
): ReadonlyMap<string, Uint8Array> {
  if (!places) return new Map();
  const stems = new Map(rows.map(({ word, lexeme }) => [word, lexeme]));
  const bytes = Buffer.from(places.lists, 'base64');
  const lists = new Map<string, Uint8Array>();
  let at = 0;
  for (const [stem, , length] of places.stems) {
    lists.set(stem, bytes.subarray(at, at + length));
    at += length;
  }
  for (const [word, stem] of thought) {
    const known = stems.get(word);
    if (known === stem) continue;
    lists.delete(stem);
    lists.delete(known ?? '');
  }
  return lists;
}

/** In the order of code units. */
function byKey<Key>([one]: readonly [Key, unknown], [other]: readonly [Key, unknown]): number {
  return one < other ? -1 : Number(one > other);
}
