import type { ClauseNames } from '../law/document/clause-names.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import { readingsOf } from '../law/document/readings.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import type { Growth } from './growth.ts';
import { LENGTH, withLength } from './packs.ts';

/** What is a text in every clause, and may be null in some. */
const TEXTS = ['path', 'citation', 'label', 'marker', 'heading', 'otherProvision'] as const;
type Text = (typeof TEXTS)[number];

/** What clauses are looked up by. */
const NAMES = ['path', 'provision', 'citation'] as const;
type Name = (typeof NAMES)[number];

/** What has few values: each is written once, and for every clause the place of its value among them. */
const CODED = ['kind', 'change', 'instrument', 'inForceFrom', 'inForceTo', 'file', 'origin'] as const;
type Code = (typeof CODED)[number];

/** The columns of numbers, in the order in which they are written. */
const NUMBERS = ['parent', 'firstLine', 'lastLine', ...CODED, ...TEXTS, ...NAMES.map(sortedBy)] as const;
type NumberColumn = (typeof NUMBERS)[number];

function sortedBy<Of extends Name>(name: Of): `by ${Of}` {
  return `by ${name}`;
}

/** Bytes of a number in memory. */
const NUMBER = 4;

/** What stands before the numbers. */
interface Header {
  readonly clauses: number;
  readonly values: Readonly<Record<Code, readonly (string | null)[]>>;
  /** Bytes of a number of each column: as many as its largest needs. */
  readonly widths: readonly number[];
  /** Bytes of all texts of one column together. */
  readonly texts: readonly number[];
}

/** A provision is mostly called by what it was first issued in and its path; another name is written whole. */
function rowOf(reading: ClauseReading): Readonly<Record<Code | Text, string | null>> {
  const { provision, path, citation, label, marker, heading, source } = reading;
  const { kind, change, instrument, inForceFrom, inForceTo } = reading;
  const isByPath = provision.endsWith(path);
  const origin = isByPath ? provision.slice(0, provision.length - path.length) : null;
  return {
    ...{ path, citation, label, marker, heading, kind, change, instrument, inForceFrom, inForceTo },
    ...{ file: source.file, origin, otherProvision: isByPath ? null : provision },
  };
}

/**
 * What is known of every clause without its own words, as bytes: a header, columns of numbers, and the texts of each
 * column one after the other, whose lengths are numbers. Nothing has to be made to read it but the columns that are asked for.
 */
export function writeColumns(readings: readonly ClauseReading[]): Buffer {
  const { parents, paths, provisions, citations } = readingsOf(readings);
  const rows = readings.map(rowOf);
  const columns: number[][] = [
    // The top level is 0.
    Array.from(parents, (parent) => parent + 1),
    readings.map(({ source }) => source.firstLine),
    readings.map(({ source }) => source.lastLine),
  ];
  const values = {} as Record<Code, readonly (string | null)[]>;
  for (const name of CODED) {
    const all = rows.map((row) => row[name]);
    const codes = new Map([...new Set(all)].map((value, code) => [value, code]));
    values[name] = [...codes.keys()];
    columns.push(all.map((value) => codes.get(value) as number));
  }
  // None is 0, an empty text 1.
  for (const name of TEXTS) columns.push(rows.map((row) => (row[name]?.length ?? -1) + 1));
  for (const { sorted } of [paths, provisions, citations]) columns.push(Array.from(sorted));
  const texts = TEXTS.map((name) => Buffer.from(rows.map((row) => row[name] ?? '').join('')));
  const header: Header = {
    clauses: rows.length,
    values,
    widths: columns.map(widthOf),
    texts: texts.map(({ length }) => length),
  };
  return Buffer.concat([withLength(Buffer.from(JSON.stringify(header))), ...columns.map(planesOf), ...texts]);
}

function widthOf(numbers: readonly number[]): number {
  return 1 + numbers.reduce((most, number) => Math.max(most, Math.floor(Math.log2(number | 1) / 8)), 0);
}

/** Numbers byte by byte, the last byte of all, then the one before it: what is alike stands together. */
function planesOf(numbers: readonly number[]): Buffer {
  const { length } = numbers;
  const bytes = Buffer.alloc(widthOf(numbers) * length);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = (numbers[at % length] as number) >>> (8 * Math.floor(at / length));
  return bytes;
}

/** What `writeColumns` wrote. */
export class ClauseColumns {
  readonly length: number;
  /** For each clause the place of its parent; -1 at the top level. */
  readonly parents: Int32Array;
  readonly names: Readonly<Record<Name, ClauseNames>>;
  readonly #values: Header['values'];
  readonly #numbers: Readonly<Record<NumberColumn, Numbers>>;
  readonly #texts: Readonly<Record<Text, Texts>>;

  constructor(bytes: Buffer, growth: Growth) {
    const start = LENGTH + bytes.readUInt32LE(0);
    const { clauses, values, widths, texts } = JSON.parse(bytes.toString('utf8', LENGTH, start)) as Header;
    this.length = clauses;
    this.#values = values;
    let end = start;
    this.#numbers = eachOf(NUMBERS, (_, i) => {
      const width = widths[i] as number;
      end += width * clauses;
      return new Numbers(bytes, end - width * clauses, width, clauses, growth);
    });
    this.#texts = eachOf(TEXTS, (name, i) => {
      const length = texts[i] as number;
      end += length;
      return new Texts(bytes, end - length, end, this.#numbers[name], growth);
    });
    this.parents = Int32Array.from(this.#numbers.parent.all, (parent) => parent - 1);
    this.names = eachOf(NAMES, (name) => {
      const of = (order: number) =>
        (name === 'provision' ? this.provision(order) : this.text(name, order)) as string;
      return new StoredNames(of, this.#numbers[sortedBy(name)]);
    });
  }

  provision(order: number): string {
    return this.text('otherProvision', order) ?? `${this.value('origin', order)}${this.text('path', order)}`;
  }

  /** A text of a clause; null where it has none. */
  text(name: Text, order: number): string | null {
    return this.#texts[name].at(order);
  }

  /** A value of a clause that few others have. */
  value(name: Code, order: number): string | null {
    return this.#values[name][this.#numbers[name].at(order)] as string | null;
  }

  source(order: number): SourceSpan {
    const { firstLine, lastLine } = this.#numbers;
    return {
      file: this.value('file', order) as string,
      firstLine: firstLine.at(order),
      lastLine: lastLine.at(order),
    };
  }
}

function eachOf<Key extends string, Value>(
  names: readonly Key[],
  made: (name: Key, i: number) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(names.map((name, i) => [name, made(name, i)])) as Record<Key, Value>;
}

/** A column of numbers, put together when it is first asked for. */
class Numbers {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #width: number;
  readonly #length: number;
  readonly #growth: Growth;
  #all: Uint8Array | Int32Array | null = null;

  constructor(bytes: Buffer, start: number, width: number, length: number, growth: Growth) {
    this.#growth = growth;
    this.#bytes = bytes;
    this.#start = start;
    this.#width = width;
    this.#length = length;
  }

  at(order: number): number {
    return this.all[order] as number;
  }

  get all(): Uint8Array | Int32Array {
    this.#all ??= this.#width === 1 ? this.#plane(0) : this.#together();
    return this.#all;
  }

  #plane(which: number): Uint8Array {
    const start = this.#start + which * this.#length;
    return this.#bytes.subarray(start, start + this.#length);
  }

  #together(): Int32Array {
    const all = Int32Array.from(this.#plane(0));
    this.#growth.add(NUMBER * all.length);
    for (let which = 1; which < this.#width; which += 1) {
      const plane = this.#plane(which);
      for (let i = 0; i < all.length; i += 1)
        all[i] = (all[i] as number) | ((plane[i] as number) << (8 * which));
    }
    return all;
  }
}

/** A column of texts one after the other, read when one is first asked for. */
class Texts {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;
  /** Of each one more than its length; 0 for one that is not there. */
  readonly #lengths: Numbers;
  readonly #growth: Growth;
  #read: { readonly text: string; readonly ends: Int32Array } | null = null;

  constructor(bytes: Buffer, start: number, end: number, lengths: Numbers, growth: Growth) {
    this.#growth = growth;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#lengths = lengths;
  }

  at(order: number): string | null {
    if (this.#lengths.at(order) === 0) return null;
    this.#read ??= this.#readAll();
    const { text, ends } = this.#read;
    return text.slice(ends[order - 1] ?? 0, ends[order]);
  }

  #readAll() {
    const text = this.#bytes.toString('utf8', this.#start, this.#end);
    const ends = endsOf(this.#lengths.all);
    this.#growth.add(text.length + ends.byteLength);
    return { text, ends };
  }
}

function endsOf(lengths: Uint8Array | Int32Array): Int32Array {
  const ends = new Int32Array(lengths.length);
  let end = 0;
  for (let i = 0; i < lengths.length; i += 1) {
    end += Math.max(0, (lengths[i] as number) - 1);
    ends[i] = end;
  }
  return ends;
}

class StoredNames implements ClauseNames {
  readonly of: (order: number) => string;
  readonly #sorted: Numbers;

  constructor(of: (order: number) => string, sorted: Numbers) {
    this.of = of;
    this.#sorted = sorted;
  }

  get sorted(): ArrayLike<number> {
    return this.#sorted.all;
  }
}
