import { LRUCache } from 'lru-cache';
import { sums } from '../law/words/sums.ts';
import { after, END_OF_LINE } from '../law/words/words-in-order.ts';
import { oneOf, SeldomKept } from './seldom-kept.ts';
import { unpacked } from './zstd.ts';

/** Bytes of the number that says how long the first part of a document is. */
export const LENGTH = 4;

/** A part with its length before it. */
export function withLength(bytes: Uint8Array): Buffer {
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

/** Where packs stand that come one after the other, and which things they have. */
export interface PackPlaces {
  /** The first thing of each, and the number of all. */
  readonly firsts: Uint32Array;
  /** Where each begins in what has them, and where the last ends. */
  readonly starts: Uint32Array;
  /** As `numbersOf` gives it: they are the same however often what has them is read. */
  readonly number: number;
}

/** How many packs there were in this process. */
let packs = 0;

/** Numbers that stand for so many packs and for no other among those that are kept. @returns the first. */
function numbersOf(amount: number): number {
  const first = packs;
  packs += amount;
  return first;
}

/** @param start where the first begins. */
export function packPlaces(sizes: PackSizes, start: number): PackPlaces {
  const summed = (first: number, more: readonly number[]) => Uint32Array.from(sums(first, more));
  return {
    firsts: summed(
      0,
      sizes.map(([things]) => things),
    ),
    starts: summed(
      start,
      sizes.map(([, bytes]) => bytes),
    ),
    number: numbersOf(sizes.length),
  };
}

/** Where to begin a pack. */
export interface Packing {
  /** About how many characters each pack has at most. */
  readonly most: number;
  /** Whether the thing at a place begins one, however few there are in the one before. */
  readonly begins?: (place: number) => boolean;
}

/** What a pack says. */
export interface SaidTogether {
  /** The first of its things. */
  readonly first: number;
  /** How many it has. */
  readonly things: number;
  readonly text: string;
}

/** Things that stand after one another in packs. */
export interface WrittenPacks {
  readonly sizes: PackSizes;
  readonly bytes: Buffer;
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

/** What each pack says of things that stand after one another. */
export function saidTogether(things: readonly unknown[], { most, begins }: Packing): readonly SaidTogether[] {
  const groups = together(
    things.map((thing) => JSON.stringify(thing)),
    most,
    begins,
  );
  const firsts = sums(
    0,
    groups.map(({ length }) => length),
  );
  return groups.map((lines, i) => {
    return { first: firsts[i] as number, things: lines.length, text: lines.join('\n') };
  });
}

/** @param dictionaryOf what a pack is packed with. */
export function packsOf(
  said: readonly SaidTogether[],
  pack: Pack,
  dictionaryOf: (said: SaidTogether) => string | undefined = () => undefined,
): WrittenPacks {
  const parts = said.map((each) => pack(each.text, dictionaryOf(each)));
  return {
    sizes: said.map(({ things }, i) => [things, (parts[i] as Buffer).length]),
    bytes: Buffer.concat(parts),
  };
}

/** Bytes of memory for each character of a thing that was read, as measured. */
const READ_CHARACTER = 1.8;

/** What a pack was unpacked to. */
export interface Unpacked {
  /** Bytes of memory that it takes when all of it was read. */
  readonly taken: number;
}

/** What packs were unpacked to, by the numbers that stand for them. A map keeps all of it. */
export interface UnpackedPacks {
  get(pack: number): Unpacked | undefined;
  set(pack: number, unpacked: Unpacked): unknown;
}

/** Of so many for which others would have to go one is kept. */
const ONE_OF = 15;

/** So many others are there for whoever reads on in them: those of a page of a search, and of requests that are answered at the same time. */
const PASSING = 16;

/** Keeps what is asked for most, counted as if all of it was read. Those that pass are few, and not counted. */
export class KeptUnpacked implements UnpackedPacks {
  readonly #kept: LRUCache<number, Unpacked>;
  readonly #passing = new LRUCache<number, Unpacked>({ max: PASSING });
  readonly #seldom: SeldomKept;

  /** @param most bytes of memory. */
  constructor(most: number) {
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: ({ taken }) => taken });
    this.#seldom = new SeldomKept(this.#kept, oneOf(ONE_OF));
  }

  get(pack: number): Unpacked | undefined {
    return this.#kept.get(pack) ?? this.#passing.get(pack);
  }

  set(pack: number, unpacked: Unpacked): void {
    if (this.#seldom.isToBeKept(unpacked.taken)) this.#kept.set(pack, unpacked);
    else this.pass(pack, unpacked);
  }

  /** For whoever reads on in it, and not to be kept. */
  pass(pack: number, unpacked: Unpacked): void {
    this.#passing.set(pack, unpacked);
  }

  /** How many are kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** Bytes of memory that they take. */
  get calculatedSize(): number {
    return this.#kept.calculatedSize;
  }
}

/** For whoever reads what is not kept: what was unpacked for others, and for as long as it is read what was not. */
export class LentPacks implements UnpackedPacks {
  readonly #kept: KeptUnpacked;
  readonly #own = new Map<number, Unpacked>();

  constructor(kept: KeptUnpacked) {
    this.#kept = kept;
  }

  get(pack: number): Unpacked | undefined {
    return this.#own.get(pack) ?? this.#kept.get(pack);
  }

  set(pack: number, unpacked: Unpacked): void {
    this.#own.set(pack, unpacked);
    this.#kept.pass(pack, unpacked);
  }
}

/** Where packs stand that come one after the other. */
interface PacksPlace {
  /** What has them. */
  readonly document: Buffer;
  /** Where each begins, and where the last ends. */
  readonly starts: ArrayLike<number>;
  /** The number that stands for the first; one that stands for none yet where it is left out. */
  readonly number?: number;
  /** What each was packed with. */
  readonly dictionary?: ((pack: number) => Buffer | undefined) | undefined;
}

/** Packs that come one after the other, each unpacked when it is first asked for. */
export class KeptPacks<Kept extends Unpacked> {
  readonly #place: PacksPlace;
  readonly #read: (bytes: Buffer) => Kept;
  readonly #kept: UnpackedPacks;
  /** The number that stands for the first pack among those that are kept. */
  readonly #first: number;

  /** @param read makes of what is unpacked what is kept of it. @param kept where that is kept. */
  constructor(place: PacksPlace, kept: UnpackedPacks, read: (bytes: Buffer) => Kept) {
    this.#place = place;
    this.#read = read;
    this.#kept = kept;
    this.#first = place.number ?? numbersOf(this.length);
  }

  get length(): number {
    return this.#place.starts.length - 1;
  }

  at(pack: number): Kept {
    return this.known(pack) ?? this.#unpack(pack);
  }

  /** The same, where somebody has asked for it. */
  known(pack: number): Kept | undefined {
    // The number of a pack stands for no other.
    return this.#kept.get(this.numberOf(pack)) as Kept | undefined;
  }

  /** The number that stands for a pack among those that are kept. */
  numberOf(pack: number): number {
    return this.#first + pack;
  }

  /** What it is unpacked to, which is not kept. */
  bytesOf(pack: number): Buffer {
    const { document, starts, dictionary } = this.#place;
    return unpacked(document.subarray(starts[pack], starts[pack + 1]), dictionary?.(pack));
  }

  #unpack(pack: number): Kept {
    const read = this.#read(this.bytesOf(pack));
    this.#kept.set(this.numberOf(pack), read);
    return read;
  }
}

/** Things in packs, each unpacked when one of its things is asked for, of which no other is read then. */
export class Packs<Thing extends object> {
  readonly #firsts: Uint32Array;
  readonly #packs: KeptPacks<Lines>;

  /**
   * @param document what has the packs. @param kept where they are kept when they are unpacked.
   * @param dictionary what each was packed with.
   */
  constructor(
    { firsts, starts, number }: PackPlaces,
    document: Buffer,
    kept: UnpackedPacks,
    dictionary?: (pack: number) => Buffer | undefined,
  ) {
    this.#firsts = firsts;
    this.#packs = new KeptPacks({ document, starts, number, dictionary }, kept, readLines);
  }

  at(place: number): Thing {
    const pack = this.#packOf(place);
    const lines = this.#packs.at(pack);
    const first = this.#firsts[pack] as number;
    return lines.thing(place - first) as Thing;
  }

  /** All that the pack says that has the thing at a place. */
  saidWith(place: number): Buffer {
    return this.#packs.at(this.#packOf(place)).bytes;
  }

  /** All that all packs say; it is not kept. */
  get said(): Buffer {
    return Buffer.concat(
      Array.from(
        { length: this.#packs.length },
        (_, pack) => this.#packs.known(pack)?.bytes ?? this.#packs.bytesOf(pack),
      ),
    );
  }

  /** The number that stands for the pack that has the thing at a place, and for no other. */
  numberOf(place: number): number {
    return this.#packs.numberOf(this.#packOf(place));
  }

  #packOf(place: number): number {
    return after(this.#firsts.length, (pack) => (this.#firsts[pack] as number) <= place) - 1;
  }
}

function readLines(bytes: Buffer): Lines {
  return new Lines(bytes);
}

/** Lines of a text, as bytes: most of them are never asked for. */
class Lines implements Unpacked {
  readonly bytes: Buffer;
  /** By their places those things that were read of them. */
  readonly #things = new Map<number, object>();
  /** Where lines begin, as far as was looked. */
  readonly #starts = [0];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get taken(): number {
    return Math.ceil((1 + READ_CHARACTER) * this.bytes.length);
  }

  thing(number: number): object {
    return this.#things.getOrInsertComputed(number, () => {
      const start = this.#startOf(number);
      return JSON.parse(this.bytes.toString('utf8', start, this.#startOf(number + 1) - 1));
    });
  }

  #startOf(number: number): number {
    const starts = this.#starts;
    for (let next = starts.length; next <= number; next += 1) {
      const end = this.bytes.indexOf(END_OF_LINE, starts[next - 1]);
      starts.push((end < 0 ? this.bytes.length : end) + 1);
    }
    return starts[number] as number;
  }
}
