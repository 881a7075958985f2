import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { AskedWords, Places } from '../law/question/asked-words.ts';

/** It is packed once and kept by many: smaller by a sixteenth than at the usual level, for fifteen milliseconds. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };

/** Bytes of the number that says how long the header is. */
const LENGTH = 4;

/** Bytes of a number in a list. */
const NUMBER = 4;

type AskedHeader = readonly [stems: readonly string[], lengths: readonly number[]];

/** The stems as JSON and the lists of numbers, each number as what it is more than the one before it. */
export function packAskedWords(words: AskedWords): Buffer {
  const lists = listsOf(words);
  const header = JSON.stringify([words.stems, lists.map(({ length }) => length)] satisfies AskedHeader);
  const numbers = lists.map((list) =>
    Buffer.from(Uint32Array.from(list, (each, i) => each - (list[i - 1] ?? 0)).buffer),
  );
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(Buffer.byteLength(header));
  return zstdCompressSync(Buffer.concat([length, Buffer.from(header), ...numbers]), PACKING);
}

function listsOf({
  inQuestions,
  inClauses,
  wayEnds,
  ways,
  answers,
  clauses,
}: AskedWords): readonly Uint32Array[] {
  const places = [ways, answers, clauses].flatMap(({ all, ends }) => [all, ends]);
  return [inQuestions, inClauses, wayEnds, ...places];
}

/** Reads what `packAskedWords` wrote. */
export function unpackAskedWords(bytes: Buffer): AskedWords {
  const unpacked = zstdDecompressSync(bytes);
  const start = LENGTH + unpacked.readUInt32LE(0);
  const [stems, lengths] = JSON.parse(unpacked.toString('utf8', LENGTH, start)) as AskedHeader;
  let next = start;
  const [inQuestions, inClauses, wayEnds, ...places] = lengths.map((length) => {
    const numbers = numbersIn(unpacked, next, length);
    next += NUMBER * length;
    return numbers;
  }) as [Uint32Array, Uint32Array, Uint32Array, ...Uint32Array[]];
  const [ways, answers, clauses] = [0, 2, 4].map((at): Places => {
    return { all: places[at] as Uint32Array, ends: places[at + 1] as Uint32Array };
  }) as [Places, Places, Places];
  return { stems, inQuestions, inClauses, wayEnds, ways, answers, clauses };
}

function numbersIn({ buffer, byteOffset }: Buffer, start: number, length: number): Uint32Array {
  const first = byteOffset + start;
  const numbers = new Uint32Array(buffer.slice(first, first + NUMBER * length) as ArrayBuffer);
  for (let i = 1; i < length; i += 1) numbers[i] = (numbers[i] as number) + (numbers[i - 1] as number);
  return numbers;
}
