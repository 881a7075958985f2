import { NumberReader, writeNumber } from '../law/words/numbers-in-bytes.ts';
import { sums } from '../law/words/sums.ts';
import { after, standsAt, standsBefore } from '../law/words/words-in-order.ts';
import { KeptPacks, LENGTH, together, type Unpacked, type UnpackedPacks, withLength } from './packs.ts';
import { packed } from './zstd.ts';

/** A stem, and what is said of it. */
export interface SaidOfStem {
  readonly stem: string;
  readonly said: Uint8Array;
  /** How many bytes stand elsewhere for it, where something stands there for each stem, one after the other. */
  readonly elsewhere: number;
}

/** The same, where it stands. */
interface ReadStem extends SaidOfStem {
  readonly said: Buffer;
}

/** What is said of a stem that was looked up. */
interface FoundStem extends ReadStem {
  /** Where what stands elsewhere for it begins. */
  readonly start: number;
}

/** Bytes that are packed together, what a look at one stem unpacks: twice as many take a fiftieth less room. */
const TOGETHER = 4_000;

/** What stands before the packs. */
interface Index {
  /** The first stem of each. */
  readonly firsts: readonly string[];
  /** Bytes of each, and of what stands elsewhere for its stems. */
  readonly sizes: readonly number[];
  readonly elsewhere: readonly number[];
}

/**
 * What is said of stems, in packs in the order of the stems: an index, then the packs. Each has its stems in lines, with the length of
 * these before them; then of each stem how many bytes stand elsewhere, how many what is said of it takes, and these.
 * @param all in order, each once.
 */
export function writeStems(all: readonly SaidOfStem[]): Buffer {
  const entries = all.map((each) => {
    const { stem, said, elsewhere } = each;
    const numbers: number[] = [];
    writeNumber(numbers, elsewhere);
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
    elsewhere: groups.map((group) => group.reduce((sum, { elsewhere }) => sum + elsewhere, 0)),
  };
  return Buffer.concat([withLength(Buffer.from(JSON.stringify(index))), ...packs]);
}

/** What is said of stems: what was packed together is unpacked when one of it is looked up. */
export class StemPacks {
  readonly #firsts: readonly string[];
  /** Where what stands elsewhere begins for each pack. */
  readonly #elsewhere: readonly number[];
  readonly #packs: KeptPacks<StemPack>;

  /** @param bytes as `writeStems` gives them. @param kept where packs are kept when they are unpacked. */
  constructor(bytes: Buffer, kept: UnpackedPacks) {
    const start = LENGTH + bytes.readUInt32LE(0);
    const { firsts, sizes, elsewhere } = JSON.parse(bytes.toString('utf8', LENGTH, start)) as Index;
    this.#firsts = firsts;
    this.#elsewhere = sums(0, elsewhere);
    this.#packs = new KeptPacks(
      { document: bytes, start, sizes },
      kept,
      (unpacked) => new StemPack(unpacked),
    );
  }

  /** What is said of a stem; null where it is not there. */
  find(stem: string): FoundStem | null {
    const pack = after(this.#firsts.length, (at) => (this.#firsts[at] as string) <= stem) - 1;
    return pack < 0 ? null : this.#packs.at(pack).find(stem, this.#elsewhere[pack] as number);
  }

  /** All stems in order. */
  *all(): Generator<ReadStem> {
    for (let pack = 0; pack < this.#packs.length; pack += 1) yield* this.#packs.at(pack).all();
  }
}

/** Bytes of memory for what there is once, and for where each stem stands, as measured. */
const PACK = 700;
const STEM = 3 * Uint32Array.BYTES_PER_ELEMENT;

/** What was packed together, read where it stands. */
class StemPack implements Unpacked {
  readonly taken: number;
  /** The stems in lines. */
  readonly #stems: string;
  /** Where each stem begins in them. */
  readonly #starts: Uint32Array;
  /** What is said of stems. */
  readonly #entries: Buffer;
  /** Where in it each stem's begins, and how many bytes stand elsewhere for those before it. */
  readonly #places: Uint32Array;
  readonly #elsewhere: Uint32Array;
  /** What was found last: a search asks several things of a stem. */
  #last: FoundStem | null = null;

  constructor(bytes: Buffer) {
    const end = LENGTH + bytes.readUInt32LE(0);
    this.#stems = bytes.toString('utf8', LENGTH, end);
    this.#entries = bytes.subarray(end);
    const starts = [0];
    for (let at = this.#stems.indexOf('\n'); at >= 0; at = this.#stems.indexOf('\n', at + 1))
      starts.push(at + 1);
    const stems = starts.length - 1;
    this.#starts = new Uint32Array(starts);
    this.#places = new Uint32Array(stems);
    this.#elsewhere = new Uint32Array(stems);
    const reader = new NumberReader(this.#entries);
    let elsewhere = 0;
    for (let place = 0; place < stems; place += 1) {
      this.#places[place] = reader.at;
      this.#elsewhere[place] = elsewhere;
      elsewhere += reader.next();
      reader.skip(reader.next());
    }
    this.taken = PACK + bytes.length + this.#stems.length + STEM * stems;
  }

  /** @param start where what stands elsewhere begins for the first of its stems. */
  find(stem: string, start: number): FoundStem | null {
    if (this.#last?.stem !== stem) this.#last = this.#find(stem, start);
    return this.#last;
  }

  #find(stem: string, start: number): FoundStem | null {
    const place = after(this.#places.length, (at) =>
      standsBefore(this.#stems, this.#starts[at] as number, stem),
    );
    if (place === this.#places.length || !standsAt(this.#stems, this.#starts[place] as number, stem))
      return null;
    return { ...this.#at(place, stem), start: start + (this.#elsewhere[place] as number) };
  }

  *all(): Generator<ReadStem> {
    for (const place of this.#places.keys())
      yield this.#at(place, this.#stems.slice(this.#starts[place], (this.#starts[place + 1] as number) - 1));
  }

  #at(place: number, stem: string): ReadStem {
    const reader = new NumberReader(this.#entries, this.#places[place]);
    const elsewhere = reader.next();
    const length = reader.next();
    return { stem, said: this.#entries.subarray(reader.at, reader.at + length), elsewhere };
  }
}
