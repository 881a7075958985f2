import { NumberReader, writeNumber } from '../law/words/numbers-in-bytes.ts';
import { sums } from '../law/words/sums.ts';
import { after, END_OF_LINE, standsAt, standsBefore } from '../law/words/words-in-order.ts';
import { KeptPacks, LENGTH, together, type Unpacked, type UnpackedPacks, withLength } from './packs.ts';
import { packed } from './zstd.ts';

/** A stem, and what is said of it. */
export interface SaidOfStem {
  readonly stem: string;
  readonly said: Uint8Array;
}

/** The same, where it stands. */
interface ReadStem extends SaidOfStem {
  readonly said: Buffer;
}

/** Bytes that are packed together, what a look at one stem unpacks: twice as many take a thirtieth less room. */
const TOGETHER = 2_000;

/** What stands before the packs. */
interface Index {
  /** The first stem of each. */
  readonly firsts: readonly string[];
  /** Bytes of each. */
  readonly sizes: readonly number[];
}

/**
 * What is said of stems, in packs in the order of the stems: an index, then the packs. Each has its stems in lines, with the length of
 * these before them; then of each stem how many bytes what is said of it takes, and these.
 * @param all in order, each once.
 */
export function writeStems(all: readonly SaidOfStem[]): Buffer {
  const entries = all.map((each) => {
    const { stem, said } = each;
    const numbers: number[] = [];
    writeNumber(numbers, said.length);
    const entry = Buffer.concat([Uint8Array.from(numbers), said]);
    return { ...each, entry, length: stem.length + entry.length };
  });
  const groups = together(entries, TOGETHER);
  const packs = groups.map((group) => {
    const stems = Buffer.from(group.map(({ stem }) => `${stem}\n`).join(''));
    return packed(Buffer.concat([withLength(stems), ...group.map(({ entry }) => entry)]));
  });
  const index: Index = {
    firsts: groups.map(([first]) => first?.stem as string),
    sizes: packs.map(({ length }) => length),
  };
  return Buffer.concat([withLength(Buffer.from(JSON.stringify(index))), ...packs]);
}

/** What is said of stems: what was packed together is unpacked when one of it is looked up. */
export class StemPacks {
  readonly #firsts: readonly string[];
  readonly #packs: KeptPacks<StemPack>;

  /** @param bytes as `writeStems` gives them. @param kept where packs are kept when they are unpacked. */
  constructor(bytes: Buffer, kept: UnpackedPacks) {
    const start = LENGTH + bytes.readUInt32LE(0);
    const { firsts, sizes } = JSON.parse(bytes.toString('utf8', LENGTH, start)) as Index;
    this.#firsts = firsts;
    this.#packs = new KeptPacks(
      { document: bytes, starts: sums(start, sizes) },
      kept,
      (unpacked) => new StemPack(unpacked),
    );
  }

  /** What is said of a stem; null where it is not there. */
  find(stem: string): ReadStem | null {
    const pack = after(this.#firsts.length, (at) => (this.#firsts[at] as string) <= stem) - 1;
    return pack < 0 ? null : this.#packs.at(pack).find(stem);
  }

  /** All stems in order, without what is said of them. */
  *stems(): Generator<string> {
    for (let pack = 0; pack < this.#packs.length; pack += 1) yield* this.#packs.at(pack).stems();
  }

  /** All of them in order. */
  *all(): Generator<ReadStem> {
    for (let pack = 0; pack < this.#packs.length; pack += 1) yield* this.#packs.at(pack).all();
  }
}

/** Bytes of memory for what there is once, as measured. */
const PACK = 500;

/** So many numbers say where a stem stands: where it begins, and where what is said of it does. */
const STEM = 2;

/** Most packs are so short that each of these takes two bytes. */
const FEW = 0x10000;

/** Bytes of a stem and of what is said of it at least: a letter, the end of its line, a number. */
const LEAST = 3;

/** What was packed together, read where it stands. */
class StemPack implements Unpacked {
  readonly taken: number;
  readonly #bytes: Buffer;
  /** Of each stem the numbers that say where it stands, in one array: there are many packs, and each array takes room of its own. */
  readonly #places: Uint16Array | Uint32Array;
  /** What was found last: a search asks several things of a stem. */
  #last: ReadStem | null = null;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#places = placesIn(bytes);
    this.taken = PACK + bytes.length + this.#places.byteLength;
  }

  find(stem: string): ReadStem | null {
    if (this.#last?.stem !== stem) this.#last = this.#find(stem);
    return this.#last;
  }

  #find(stem: string): ReadStem | null {
    const place = BEYOND_ASCII.test(stem) ? this.#amongAll(stem) : this.#inOrder(stem);
    return place === null ? null : this.#at(place, stem);
  }

  stems(): readonly string[] {
    const end = LENGTH + this.#bytes.readUInt32LE(0);
    return this.#bytes.toString('utf8', LENGTH, end - 1).split('\n');
  }

  *all(): Generator<ReadStem> {
    for (let place = 0; place * STEM < this.#places.length; place += 1)
      yield this.#at(place, this.#stemAt(place));
  }

  #inOrder(stem: string): number | null {
    const stems = this.#places.length / STEM;
    const place = after(stems, (at) => standsBefore(this.#bytes, this.#number(at, 0), stem));
    return place < stems && standsAt(this.#bytes, this.#number(place, 0), stem) ? place : null;
  }

  /** Letters beyond ASCII come in another order as bytes, and are few. */
  #amongAll(stem: string): number | null {
    for (let place = 0; place * STEM < this.#places.length; place += 1)
      if (this.#stemAt(place) === stem) return place;
    return null;
  }

  #stemAt(place: number): string {
    const start = this.#number(place, 0);
    return this.#bytes.toString('utf8', start, this.#bytes.indexOf(END_OF_LINE, start));
  }

  #at(place: number, stem: string): ReadStem {
    const reader = new NumberReader(this.#bytes, this.#number(place, 1));
    const length = reader.next();
    return { stem, said: this.#bytes.subarray(reader.at, reader.at + length) };
  }

  /** One of the numbers of a stem. */
  #number(place: number, which: 0 | 1): number {
    return this.#places[place * STEM + which] as number;
  }
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Room for the places of the stems of a pack while they are looked for. */
let room = new Uint32Array(STEM * TOGETHER);

function placesIn(bytes: Buffer): Uint16Array | Uint32Array {
  const end = LENGTH + bytes.readUInt32LE(0);
  const most = STEM * Math.ceil(bytes.length / LEAST);
  if (most > room.length) room = new Uint32Array(most);
  const reader = new NumberReader(bytes, end);
  let places = 0;
  for (let at = LENGTH; at < end; at += 1) {
    room[places] = at;
    room[places + 1] = reader.at;
    places += STEM;
    reader.skip(reader.next());
    while (bytes[at] !== END_OF_LINE) at += 1;
  }
  const found = room.subarray(0, places);
  return bytes.length < FEW ? new Uint16Array(found) : found.slice();
}
