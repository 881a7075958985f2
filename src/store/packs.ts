import { constants, zstdCompressSync } from 'node:zlib';
import { createDCtx, decompressUsingDict, init } from '@bokuweb/zstd-wasm';
import { LRUCache } from 'lru-cache';
import { after } from '../law/words/words-in-order.ts';

/** It is packed once and kept by many: smaller by a sixteenth than at the usual level, for fifteen milliseconds. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };

/** Bytes of the number that says how long the first part of a document is. */
export const LENGTH = 4;

/** @param dictionary what it says again much of, which is needed to unpack it, too. */
export function packed(written: string | Uint8Array, dictionary?: string): Buffer {
  return zstdCompressSync(
    written,
    dictionary ? { ...PACKING, dictionary: Buffer.from(dictionary) } : PACKING,
  );
}

await init();

/** What unpacking needs is made once: Node's own makes it anew each time, which takes longer than most of what is unpacked. */
const UNPACKING = createDCtx();

const NO_DICTIONARY = new Uint8Array();

/** @param dictionary that it was packed with. */
export function unpacked(bytes: Uint8Array, dictionary: Uint8Array = NO_DICTIONARY): Buffer {
  const { buffer } = decompressUsingDict(UNPACKING, bytes, dictionary);
  return Buffer.from(buffer);
}

/** A part with its length before it. */
export function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** The parts of what was joined of some `withLength` each. */
export function partsWithLength(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + LENGTH + bytes.readUInt32LE(at);
    parts.push(bytes.subarray(at + LENGTH, end));
    at = end;
  }
  return parts;
}

/** Packs a text, or knows it packed. */
export type Pack = (text: string, dictionary?: string) => Buffer;

/** How many things each pack has, and its bytes. */
export type PackSizes = readonly (readonly [things: number, bytes: number])[];

/** Where to begin a pack, and what to pack it with. */
export interface Packing {
  /** About how many characters each pack has at most. */
  readonly most: number;
  /** Whether the thing at a place begins one, however few there are in the one before. */
  readonly begins?: (place: number) => boolean;
  /** What the pack is packed with that the thing at a place begins. */
  readonly dictionary?: (place: number) => string;
}

/** Things that stand after one another in packs. */
export interface WrittenPacks {
  readonly sizes: PackSizes;
  readonly bytes: Buffer;
  /** What each pack says, and of which thing on. */
  readonly said: readonly { readonly first: number; readonly text: string }[];
}

/**
 * Those that are packed together.
 * @param most about how long they are together at most. @param begins as in `Packing`.
 */
export function together<Part extends { readonly length: number }>(
  parts: readonly Part[],
  most: number,
  begins: (place: number) => boolean = () => false,
): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let room = 0;
  for (const [place, part] of parts.entries()) {
    if (room <= 0 || begins(place)) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)?.push(part);
    room -= part.length;
  }
  return groups;
}

export function packsOf(
  things: readonly unknown[],
  pack: Pack,
  { most, begins, dictionary }: Packing,
): WrittenPacks {
  const groups = together(
    things.map((thing) => JSON.stringify(thing)),
    most,
    begins,
  );
  const firsts = sums(
    0,
    groups.map(({ length }) => length),
  );
  const said = groups.map((lines, i) => ({ first: firsts[i] as number, text: lines.join('\n') }));
  const parts = said.map(({ first, text }) => pack(text, dictionary?.(first)));
  return {
    sizes: groups.map(({ length }, i) => [length, (parts[i] as Buffer).length]),
    bytes: Buffer.concat(parts),
    said,
  };
}

/** Bytes of memory for each character of a thing that was read, as measured. */
const READ_CHARACTER = 1.8;

/** A pack that was unpacked, and by their places those of its things that were read. */
export interface UnpackedPack {
  readonly lines: Lines;
  readonly things: Map<number, object>;
}

/** What packs have unpacked, by something that stands for each of them. A map keeps all of it. */
export interface UnpackedPacks {
  get(pack: object): UnpackedPack | undefined;
  set(pack: object, unpacked: UnpackedPack): unknown;
}

/** Keeps what was asked for last, counted as if all of it was read. @param most bytes of memory. */
export function unpackedPacks(most: number): LRUCache<object, UnpackedPack> {
  const sizeCalculation = ({ lines }: UnpackedPack) => Math.ceil((1 + READ_CHARACTER) * lines.bytes.length);
  return new LRUCache({ maxSize: most, sizeCalculation });
}

/** Things in packs, each unpacked when one of its things is asked for, of which no other is read then. */
export class Packs<Thing extends object> {
  /** Where each pack begins, and where the last ends; the first thing of each, and the number of all. */
  readonly #starts: readonly number[];
  readonly #firsts: readonly number[];
  readonly #document: Buffer;
  readonly #kept: UnpackedPacks;
  /** What stands for each pack among those that are kept. */
  readonly #keys: readonly object[];
  readonly #dictionary: ((pack: number) => Buffer) | undefined;

  /**
   * @param document what has the packs from a place on. @param kept where they are kept when they are unpacked.
   * @param dictionary what each was packed with.
   */
  constructor(
    sizes: PackSizes,
    start: number,
    document: Buffer,
    kept: UnpackedPacks,
    dictionary?: (pack: number) => Buffer,
  ) {
    this.#starts = sums(
      start,
      sizes.map(([, bytes]) => bytes),
    );
    this.#firsts = sums(
      0,
      sizes.map(([things]) => things),
    );
    this.#document = document;
    this.#kept = kept;
    this.#keys = sizes.map(() => ({}));
    this.#dictionary = dictionary;
  }

  /** Where the last pack ends. */
  get end(): number {
    return this.#starts.at(-1) as number;
  }

  at(place: number): Thing {
    const pack = this.#packOf(place);
    const { lines, things } = this.#unpackedAt(pack);
    const first = this.#firsts[pack] as number;
    return things.getOrInsertComputed(place, () => JSON.parse(lines.at(place - first))) as Thing;
  }

  /** All that the pack says that has the thing at a place. */
  saidWith(place: number): Buffer {
    return this.#unpackedAt(this.#packOf(place)).lines.bytes;
  }

  /** All that all packs say; it is not kept. */
  get said(): Buffer {
    return Buffer.concat(
      this.#keys.map((key, pack) => this.#kept.get(key)?.lines.bytes ?? this.#bytesOf(pack)),
    );
  }

  #packOf(place: number): number {
    return after(this.#firsts.length, (pack) => (this.#firsts[pack] as number) <= place) - 1;
  }

  #unpackedAt(pack: number): UnpackedPack {
    const key = this.#keys[pack] as object;
    return this.#kept.get(key) ?? this.#unpack(pack, key);
  }

  #unpack(pack: number, key: object): UnpackedPack {
    const unpacked = { lines: new Lines(this.#bytesOf(pack)), things: new Map() };
    this.#kept.set(key, unpacked);
    return unpacked;
  }

  #bytesOf(pack: number): Buffer {
    const bytes = this.#document.subarray(this.#starts[pack], this.#starts[pack + 1]);
    return unpacked(bytes, this.#dictionary?.(pack));
  }
}

const END_OF_LINE = 0x0a;

/** Lines of a text, as bytes: most of them are never asked for. */
class Lines {
  readonly bytes: Buffer;
  readonly #starts = [0];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    for (let at = bytes.indexOf(END_OF_LINE); at >= 0; at = bytes.indexOf(END_OF_LINE, at + 1))
      this.#starts.push(at + 1);
    this.#starts.push(bytes.length + 1);
  }

  at(number: number): string {
    const [start, next] = [this.#starts[number] as number, this.#starts[number + 1] as number];
    return this.bytes.toString('utf8', start, next - 1);
  }
}

/** A number, and it with each of some more added one after the other. */
export function sums(first: number, more: readonly number[]): readonly number[] {
  const all = [first];
  for (const each of more) all.push((all.at(-1) as number) + each);
  return all;
}
