import type { Asked } from '../law/question/asked.ts';
import type { AskedWords, Numbers } from '../law/question/asked-words.ts';
import { NumberColumn, writeNumbers } from '../law/words/number-columns.ts';
import {
  LENGTH,
  type PackSizes,
  packed,
  partsWithLength,
  sums,
  together,
  unpacked,
  withLength,
} from './packs.ts';

/** Bytes of what is said of stems that are packed together, what a look at one stem unpacks. */
const TOGETHER = 6_000;

/** Bytes of memory for what there is once, as measured. */
const READ = 2_000;

/** What stands at the beginning of a document. */
interface Index {
  readonly stems: number;
  readonly questions: number;
  readonly ways: number;
  /** Of the columns of numbers. */
  readonly widths: readonly number[];
  /** Of what is said of stems. */
  readonly packs: PackSizes;
}

/**
 * What a search needs to know of what people ask of an edition, as one document: packed together, an index, what is quoted, the
 * stems, and columns of numbers; then what is said of stems, in packs. The columns: how long the line of each stem is, in
 * how many clauses and in how many questions it stands, and how many bytes what is said of it takes; in how many
 * ways each question is put; and how much each way says.
 */
export function writeAsked({ quoted, words }: Asked): Buffer {
  const { stems, ends, inClauses, inQuestions, firstWays, wayWeights } = words;
  const lists = Array.from({ length: ends.length }, (_, stem) => words.listsOf(stem));
  const groups = together(lists, TOGETHER);
  const packs = groups.map((each) => packed(Buffer.concat(each)));
  const lengths = lists.map(({ length }) => length);
  const { widths, bytes } = writeNumbers([
    differencesIn(ends),
    listOf(inClauses),
    listOf(inQuestions),
    lengths,
    differencesIn(firstWays).slice(1),
    listOf(wayWeights),
  ]);
  const index: Index = {
    stems: ends.length,
    questions: firstWays.length - 1,
    ways: wayWeights.length,
    widths,
    packs: groups.map(({ length }, i) => [length, (packs[i] as Buffer).length]),
  };
  const parts = [JSON.stringify(index), quoted, stems].map((text) => withLength(Buffer.from(text)));
  const head = packed(Buffer.concat([...parts, withLength(bytes)]));
  return Buffer.concat([withLength(head), ...packs]);
}

function listOf(numbers: Numbers): readonly number[] {
  return Array.from({ length: numbers.length }, (_, place) => numbers.at(place) as number);
}

/** How much each of some numbers is more than the one before it, the first than 0. */
function differencesIn(numbers: Numbers): readonly number[] {
  return listOf(numbers).map((number, place, all) => number - (place === 0 ? 0 : (all[place - 1] as number)));
}

/** Reads what `writeAsked` wrote. What is said of stems is unpacked when it is first asked for. */
export function readAsked(document: Buffer): Asked {
  const start = LENGTH + document.readUInt32LE(0);
  const head = unpacked(document.subarray(LENGTH, start));
  const [index, quoted, stems, numbers] = partsWithLength(head) as [Buffer, Buffer, Buffer, Buffer];
  const packs = document.subarray(start);
  const bytes = document.length + head.length;
  const words = new StoredWords(JSON.parse(index.toString()), { stems, numbers, packs, bytes });
  return { quoted: quoted.toString(), words };
}

/** What a document says of stems. */
class StoredWords implements AskedWords {
  readonly stems: string;
  readonly ends: Numbers;
  readonly inClauses: Numbers;
  readonly inQuestions: Numbers;
  readonly firstWays: Numbers;
  readonly wayWeights: Numbers;
  readonly bytes: number;
  readonly #packed: Buffer;
  /** The first stem of each pack, and where in them it begins. */
  readonly #firsts: readonly number[];
  readonly #starts: readonly number[];
  /** Where what is said of each stem begins, were all packs one after the other, and where the last ends. */
  readonly #places: Uint32Array;
  readonly #unpacked: (Buffer | undefined)[];

  /** @param of the parts of the document, and the bytes of memory that it takes. */
  constructor(index: Index, of: { stems: Buffer; numbers: Buffer; packs: Buffer; bytes: number }) {
    const { stems, numbers, packs, bytes } = of;
    const { widths } = index;
    let end = 0;
    const [lineLengths, inClauses, inQuestions, lengths, ways, wayWeights] = [
      ...[index.stems, index.stems, index.stems, index.stems],
      ...[index.questions, index.ways],
    ].map((length, i) => {
      const column = new NumberColumn(numbers, end, widths[i] as number, length);
      ({ end } = column);
      return column;
    }) as [NumberColumn, NumberColumn, NumberColumn, NumberColumn, NumberColumn, NumberColumn];
    this.stems = stems.toString();
    const ends = sumsOf(lineLengths).subarray(1);
    const firstWays = sumsOf(ways);
    this.ends = ends;
    this.inClauses = inClauses;
    this.inQuestions = inQuestions;
    this.firstWays = firstWays;
    this.wayWeights = wayWeights;
    const sizes = index.packs;
    this.#firsts = sums(
      0,
      sizes.map(([stems]) => stems),
    );
    this.#starts = sums(
      0,
      sizes.map(([, bytes]) => bytes),
    );
    this.#packed = packs;
    this.#places = sumsOf(lengths);
    this.#unpacked = index.packs.map(() => undefined);
    const lists = this.#places.at(-1) as number;
    const ofSums = [ends, firstWays, this.#places].reduce((sum, { byteLength }) => sum + byteLength, 0);
    this.bytes = READ + bytes + stems.length + ofSums + lists;
  }

  listsOf(stem: number): Uint8Array {
    const pack = this.#firsts.findLastIndex((first) => first <= stem);
    const [from, to] = [this.#starts[pack], this.#starts[pack + 1]];
    this.#unpacked[pack] ??= unpacked(this.#packed.subarray(from, to));
    const first = this.#places[this.#firsts[pack] as number] as number;
    const [start, end] = [this.#places[stem], this.#places[stem + 1]] as [number, number];
    return this.#unpacked[pack].subarray(start - first, end - first);
  }
}

/** 0, and the sum of the first of some numbers, of the first two, and so on. */
function sumsOf(numbers: NumberColumn): Uint32Array {
  const sums = new Uint32Array(numbers.length + 1);
  let sum = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    sum += numbers.at(place);
    sums[place + 1] = sum;
  }
  return sums;
}
