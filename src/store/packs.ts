import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** It is packed once and kept by many: smaller by a sixteenth than at the usual level, for fifteen milliseconds. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };

/** Bytes of the number that says how long the first part of a document is. */
export const LENGTH = 4;

export function packed(written: string | Uint8Array): Buffer {
  return zstdCompressSync(written, PACKING);
}

export function unpacked(bytes: Uint8Array): Buffer {
  return zstdDecompressSync(bytes);
}

/** A first part with its length before it. */
export function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Packs a text, or knows it packed. */
export type Pack = (text: string) => Buffer;

/** How many things each pack has, and its bytes. */
export type PackSizes = readonly (readonly [things: number, bytes: number])[];

/** Things that stand after one another in packs. @param together about how many characters each has. */
export function packsOf(
  things: readonly unknown[],
  together: number,
  pack: Pack,
): { readonly sizes: PackSizes; readonly bytes: Buffer } {
  const packs: string[][] = [];
  let room = 0;
  for (const thing of things) {
    const json = JSON.stringify(thing);
    if (room <= 0) {
      packs.push([]);
      room = together;
    }
    packs.at(-1)?.push(json);
    room -= json.length;
  }
  const parts = packs.map((each) => pack(`[${each.join(',')}]`));
  return {
    sizes: packs.map(({ length }, i) => [length, (parts[i] as Buffer).length]),
    bytes: Buffer.concat(parts),
  };
}

/** Things in packs, each unpacked when one of its things is first asked for. */
export class Packs<Thing> {
  /** Where each pack begins, and where the last ends; the first thing of each, and the number of all. */
  readonly #starts: readonly number[];
  readonly #firsts: readonly number[];
  readonly #unpacked: (readonly Thing[] | undefined)[];
  readonly #read: (start: number, end: number) => unknown;

  /** @param read reads what is packed from a place to another. */
  constructor(sizes: PackSizes, start: number, read: (start: number, end: number) => unknown) {
    this.#starts = sums(
      start,
      sizes.map(([, bytes]) => bytes),
    );
    this.#firsts = sums(
      0,
      sizes.map(([things]) => things),
    );
    this.#unpacked = sizes.map(() => undefined);
    this.#read = read;
  }

  /** Where the last pack ends. */
  get end(): number {
    return this.#starts.at(-1) as number;
  }

  at(place: number): Thing {
    const pack = this.#firsts.findLastIndex((first) => first <= place);
    this.#unpacked[pack] ??= this.#read(
      this.#starts[pack] as number,
      this.#starts[pack + 1] as number,
    ) as readonly Thing[];
    return this.#unpacked[pack]?.[place - (this.#firsts[pack] as number)] as Thing;
  }
}

/** A number, and it with each of some more added one after the other. */
export function sums(first: number, more: readonly number[]): readonly number[] {
  const all = [first];
  for (const each of more) all.push((all.at(-1) as number) + each);
  return all;
}
