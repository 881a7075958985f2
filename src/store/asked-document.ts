import type { Asked } from '../law/question/asked.ts';
import {
  type AskedStem,
  type AskedWords,
  type Carried,
  readLists,
  type StemLists,
  writeLists,
} from '../law/question/asked-words.ts';
import { carriedOver } from '../law/words/carried-over.ts';
import {
  type ColumnSize,
  columnsIn,
  type NumberColumn,
  type Numbers,
  writeColumns,
} from '../law/words/number-columns.ts';
import { NumberReader, writeNumber } from '../law/words/numbers-in-bytes.ts';
import { sums } from '../law/words/sums.ts';
import { partsWithLength, type UnpackedPacks, withLength } from './packs.ts';
import { StemPacks, writeStems } from './stem-packs.ts';

/** What stands at the beginning of a document. */
interface Index {
  readonly editions: number;
  readonly columns: readonly ColumnSize[];
}

/** Each edition has so many columns. */
const COLUMNS = 2;

/**
 * What a search needs to know of what people ask of the editions of a pair, as one document: an index; of each edition, of each question,
 * how many clauses its answer quotes, and their places; columns of numbers; and what is said of stems, in packs. The columns: of each
 * edition in how many ways each question is put, and how much each way says; then, where there are two, where the clauses and the
 * questions of the first stand in the second that says the same of all stems. Of a stem is said for each edition in how many clauses and
 * in how many questions it stands, and after how many bytes it takes what `writeLists` writes, of the second without what it says as the first.
 * @param pair as `pairOf` gives them.
 */
export function writeAsked(pair: readonly Asked[]): Buffer {
  const stems = pair.map(stemsOf);
  const [first, second] = stems.map(sayingsOf);
  const carried =
    first && second
      ? [carriedOver(first.clauses, second.clauses), carriedOver(first.questions, second.questions)]
      : [];
  const columns = [
    ...pair.flatMap(({ words: { firstWays, wayWeights } }) => [waysOf(firstWays), listOf(wayWeights)]),
    ...carried,
  ];
  const { sizes, bytes } = writeColumns(columns);
  const index: Index = { editions: pair.length, columns: sizes };
  const [clauses, questions] = carried.map((places) => new Set(places.map((place) => place - 1)));
  const own = [stems[0], stems[1] && withoutCarried(stems[1], { clauses, questions })];
  const all = [...new Set(stems.flatMap((its) => [...its.keys()]))].sort();
  const said = all.map((stem) => {
    const numbers = own.flatMap((its) => (its ? writtenStem(its.get(stem)) : []));
    return { stem, said: Uint8Array.from(numbers) };
  });
  const parts = [Buffer.from(JSON.stringify(index)), ...pair.map(quotedBy), bytes, writeStems(said)];
  return Buffer.concat(parts.map(withLength));
}

type KnownStem = StemLists & Omit<AskedStem, 'lists'>;

function stemsOf({ words }: Asked): ReadonlyMap<string, KnownStem> {
  return new Map(
    Array.from(words.all(), ([stem, { lists, ...counts }]) => [stem, { ...counts, ...readLists(lists) }]),
  );
}

/** What each clause and each question says: of two that say the same, each stem says the same. */
function sayingsOf(stems: ReadonlyMap<string, KnownStem>) {
  const [clauses, questions]: [string[], string[]] = [[], []];
  const add = (sayings: string[], place: number, said: string) => {
    sayings[place] = `${sayings[place] ?? ''}${said} `;
  };
  for (const [stem, lists] of stems) {
    for (const place of lists.clauses) add(clauses, place, stem);
    for (const place of lists.answers) add(questions, place, stem);
    for (const { question, ways } of lists.asked) add(questions, question, `${stem}=${ways}`);
  }
  const whole = (sayings: readonly string[]) => Array.from(sayings, (said = '') => said);
  return { clauses: whole(clauses), questions: whole(questions) };
}

/** @param carried what is not said again. */
function withoutCarried(
  stems: ReadonlyMap<string, KnownStem>,
  carried: Readonly<Record<'clauses' | 'questions', ReadonlySet<number> | undefined>>,
): ReadonlyMap<string, KnownStem> {
  const isOwn = (of: 'clauses' | 'questions') => (place: number) => carried[of]?.has(place) !== true;
  return new Map(
    Array.from(stems, ([stem, { clauses, answers, asked, ...counts }]) => [
      stem,
      {
        ...counts,
        clauses: clauses.filter(isOwn('clauses')),
        answers: answers.filter(isOwn('questions')),
        asked: asked.filter(({ question }) => isOwn('questions')(question)),
      },
    ]),
  );
}

/** How often a stem stands, how many bytes its lists take, and these; no bytes where none is left. @param stem undefined where it is not there. */
function writtenStem(stem: KnownStem | undefined): readonly number[] {
  const lists: number[] = [];
  if (stem && stem.clauses.length + stem.answers.length + stem.asked.length > 0) writeLists(lists, stem);
  const numbers: number[] = [];
  for (const number of [stem?.inClauses ?? 0, stem?.inQuestions ?? 0, lists.length])
    writeNumber(numbers, number);
  return [...numbers, ...lists];
}

/** In how many ways each question is put. */
function waysOf(firstWays: Numbers): readonly number[] {
  return listOf(firstWays)
    .slice(1)
    .map((next, question) => next - (firstWays.at(question) as number));
}

function listOf(numbers: Numbers): readonly number[] {
  return Array.from({ length: numbers.length }, (_, place) => numbers.at(place) as number);
}

function quotedBy(asked: Asked): Buffer {
  const numbers: number[] = [];
  for (let question = 0; question < asked.words.firstWays.length - 1; question += 1) {
    const places = asked.quotedBy(question);
    for (const number of [places.length, ...places]) writeNumber(numbers, number);
  }
  return Buffer.from(numbers);
}

/** What a search needs to know of a pair, read from a document. */
interface StoredAsked {
  readonly editions: readonly Asked[];
  /** Bytes of memory that it takes without the packs. */
  readonly byteLength: number;
}

/** Bytes of memory for what there is once of each edition, and for each question, as measured. */
const READ = 3_000;
const QUESTION = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** Reads what `writeAsked` wrote. @param kept where what is said of stems is kept when it was unpacked. */
export function readAsked(document: Buffer, kept: UnpackedPacks): StoredAsked {
  const [written, ...parts] = partsWithLength(document) as [Buffer, ...Buffer[]];
  const index: Index = JSON.parse(written.toString());
  const [numbers, packs] = parts.slice(index.editions) as [Buffer, Buffer];
  const columns = columnsIn(numbers, index.columns);
  const [clauses, questions] = columns.slice(COLUMNS * index.editions);
  const carried = clauses && questions ? { clauses, questions } : null;
  const stems = new StemPacks(packs, kept);
  const editions = Array.from({ length: index.editions }, (_, at) => {
    const [ways, wayWeights] = columns.slice(COLUMNS * at) as [NumberColumn, NumberColumn];
    const words = new StoredWords({ ways, wayWeights, stems, carried: at === 0 ? null : carried });
    return new ReadAsked(words, parts[at] as Buffer, ways.length);
  });
  const asked = editions.reduce((sum, { questions }) => sum + questions, 0);
  return { editions, byteLength: READ * index.editions + document.length + QUESTION * asked };
}

class ReadAsked implements Asked {
  readonly words: AskedWords;
  readonly questions: number;
  readonly #quoted: Buffer;
  #starts: Uint32Array | null = null;

  constructor(words: AskedWords, quoted: Buffer, questions: number) {
    this.words = words;
    this.questions = questions;
    this.#quoted = quoted;
  }

  quotedBy(question: number): readonly number[] {
    if (question >= this.questions) return [];
    this.#starts ??= startsIn(this.#quoted, this.questions);
    const reader = new NumberReader(this.#quoted, this.#starts[question]);
    return Array.from({ length: reader.next() }, () => reader.next());
  }
}

/** Where what each of so many questions quotes begins. */
function startsIn(quoted: Uint8Array, questions: number): Uint32Array {
  const reader = new NumberReader(quoted);
  return Uint32Array.from({ length: questions }, () => {
    const start = reader.at;
    for (let left = reader.next(); left > 0; left -= 1) reader.next();
    return start;
  });
}

/** What a document has of an edition. */
interface Stored {
  readonly ways: NumberColumn;
  readonly wayWeights: Numbers;
  readonly stems: StemPacks;
  /** Where what the first of a pair says stands in the second; null of the first. */
  readonly carried: Carried | null;
}

/** What a document says of stems. */
class StoredWords implements AskedWords {
  readonly #stored: Stored;
  #firstWays: Uint32Array | null = null;

  constructor(stored: Stored) {
    this.#stored = stored;
  }

  get wayWeights(): Numbers {
    return this.#stored.wayWeights;
  }

  get firstWays(): Numbers {
    this.#firstWays ??= Uint32Array.from(sums(0, listOf(this.#stored.ways)));
    return this.#firstWays;
  }

  find(stem: string): AskedStem | null {
    const found = this.#stored.stems.find(stem);
    return found && this.#read(found.said);
  }

  stems(): Iterable<string> {
    return this.#stored.stems.stems();
  }

  *all(): Generator<readonly [stem: string, AskedStem]> {
    for (const { stem, said } of this.#stored.stems.all()) {
      const read = this.#read(said);
      if (read) yield [stem, read];
    }
  }

  #read(said: Uint8Array): AskedStem | null {
    const { carried } = this.#stored;
    const reader = new NumberReader(said);
    const first = readStem(reader);
    const read = carried ? readStem(reader) : first;
    if (read.inClauses + read.inQuestions === 0) return null;
    if (carried === null) return read;
    return { ...read, lists: [...first.lists.map(({ bytes }) => ({ bytes, carried })), ...read.lists] };
  }
}

/** What is said of a stem for an edition. */
function readStem(reader: NumberReader): AskedStem {
  const counts = { inClauses: reader.next(), inQuestions: reader.next() };
  const length = reader.next();
  const bytes = reader.bytes.subarray(reader.at, reader.at + length);
  reader.skip(length);
  return { ...counts, lists: length === 0 ? [] : [{ bytes, carried: null }] };
}
