import type { Asked } from '../law/question/asked.ts';
import type { AskedStem, AskedWords, Numbers } from '../law/question/asked-words.ts';
import { NumberColumn, writeNumbers } from '../law/words/number-columns.ts';
import { NumberReader, writeNumber } from '../law/words/numbers-in-bytes.ts';
import { sums } from '../law/words/sums.ts';
import { partsWithLength, type UnpackedPacks, withLength } from './packs.ts';
import { StemPacks, writeStems } from './stem-packs.ts';

/** What stands at the beginning of a document. */
interface Index {
  readonly questions: number;
  readonly ways: number;
  /** Of the columns of numbers. */
  readonly widths: readonly number[];
}

/**
 * What a search needs to know of what people ask of an edition, as one document: an index; of each question how many clauses its
 * answer quotes, and their places; columns of numbers; and what is said of stems, in packs. The columns: in how many ways each
 * question is put, and how much each way says. Of a stem is said in how many clauses and in how many questions it stands, and what
 * `writeLists` writes.
 */
export function writeAsked(asked: Asked): Buffer {
  const { words } = asked;
  const { firstWays, wayWeights } = words;
  const questions = firstWays.length - 1;
  const { widths, bytes } = writeNumbers([waysOf(firstWays), listOf(wayWeights)]);
  const index: Index = { questions, ways: wayWeights.length, widths };
  const quoted: number[] = [];
  for (let question = 0; question < questions; question += 1) {
    const places = asked.quotedBy(question);
    for (const number of [places.length, ...places]) writeNumber(quoted, number);
  }
  const stems = [...words.all()].map(([stem, { inClauses, inQuestions, lists }]) => {
    const counts: number[] = [];
    for (const count of [inClauses, inQuestions]) writeNumber(counts, count);
    return { stem, said: Buffer.concat([Uint8Array.from(counts), lists]) };
  });
  const parts = [Buffer.from(JSON.stringify(index)), Uint8Array.from(quoted), bytes, writeStems(stems)];
  return Buffer.concat(parts.map(withLength));
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

/** What a search needs to know, read from a document. */
interface StoredAsked extends Asked {
  /** Bytes of memory that it takes without the packs. */
  readonly byteLength: number;
}

/** Bytes of memory for what there is once, and for each question, as measured. */
const READ = 3_000;
const QUESTION = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** Reads what `writeAsked` wrote. @param kept where what is said of stems is kept when it was unpacked. */
export function readAsked(document: Buffer, kept: UnpackedPacks): StoredAsked {
  const [written, quoted, numbers, stems] = partsWithLength(document) as [Buffer, Buffer, Buffer, Buffer];
  const index: Index = JSON.parse(written.toString());
  const { questions } = index;
  let starts: Uint32Array | null = null;
  return {
    words: new StoredWords(index, numbers, new StemPacks(stems, kept)),
    quotedBy: (question) => {
      if (question >= questions) return [];
      starts ??= startsIn(quoted, questions);
      const reader = new NumberReader(quoted, starts[question]);
      return Array.from({ length: reader.next() }, () => reader.next());
    },
    byteLength: READ + document.length + QUESTION * questions,
  };
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

/** What a document says of stems. */
class StoredWords implements AskedWords {
  readonly wayWeights: Numbers;
  readonly #waysOf: NumberColumn;
  #firstWays: Uint32Array | null = null;
  readonly #stems: StemPacks;

  constructor({ questions, ways, widths }: Index, numbers: Buffer, stems: StemPacks) {
    this.#waysOf = new NumberColumn(numbers, 0, widths[0] as number, questions);
    this.wayWeights = new NumberColumn(numbers, this.#waysOf.end, widths[1] as number, ways);
    this.#stems = stems;
  }

  get firstWays(): Numbers {
    this.#firstWays ??= Uint32Array.from(sums(0, listOf(this.#waysOf)));
    return this.#firstWays;
  }

  find(stem: string): AskedStem | null {
    const found = this.#stems.find(stem);
    return found && askedStem(found.said);
  }

  *all(): Generator<readonly [stem: string, AskedStem]> {
    for (const { stem, said } of this.#stems.all()) yield [stem, askedStem(said)];
  }
}

function askedStem(said: Uint8Array): AskedStem {
  const reader = new NumberReader(said);
  const counts = { inClauses: reader.next(), inQuestions: reader.next() };
  return { ...counts, lists: said.subarray(reader.at) };
}
