import type { ClauseNames } from '../law/document/clause-names.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import { readingsOf } from '../law/document/readings.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import { LENGTH, withLength } from './packs.ts';

/** What is a text in every clause, and may be null in some. */
const TEXTS = ['path', 'provision', 'citation', 'label', 'marker', 'heading'] as const;
type Text = (typeof TEXTS)[number];

/** What clauses are looked up by. */
const NAMES = ['path', 'provision', 'citation'] as const satisfies readonly Text[];

/** What has few values: each is written once, and for every clause the place of its value among them. */
const CODED = ['kind', 'change', 'instrument', 'inForceFrom', 'inForceTo', 'file'] as const;
type Code = (typeof CODED)[number];

/** The columns of numbers, in the order in which they are written. */
const NUMBERS = ['parent', 'firstLine', 'lastLine', ...CODED, ...TEXTS, ...NAMES.map(sortedBy)] as const;

function sortedBy<Name extends string>(name: Name): `by ${Name}` {
  return `by ${name}`;
}

/** Bytes of a number. */
const NUMBER = 4;

/** What stands before the numbers. */
interface Header {
  readonly clauses: number;
  readonly values: Readonly<Record<Code, readonly (string | null)[]>>;
  /** Bytes of all texts of one column together. */
  readonly texts: readonly number[];
}

/**
 * What is known of every clause without its own words, as bytes: a header, columns of numbers, and the texts of each
 * column one after the other, whose lengths are numbers. So hardly anything has to be made to read it.
 */
export function writeColumns(readings: readonly ClauseReading[]): Buffer {
  const { parents, paths, provisions, citations } = readingsOf(readings);
  const columns: number[][] = [
    // The top level is 0.
    Array.from(parents, (parent) => parent + 1),
    readings.map(({ source }) => source.firstLine),
    readings.map(({ source }) => source.lastLine),
  ];
  const values = {} as Record<Code, readonly (string | null)[]>;
  for (const name of CODED) {
    const all = readings.map((reading) => (name === 'file' ? reading.source.file : reading[name]));
    const codes = new Map([...new Set(all)].map((value, code) => [value, code]));
    values[name] = [...codes.keys()];
    columns.push(all.map((value) => codes.get(value) as number));
  }
  // None is 0, an empty text 1.
  for (const name of TEXTS) columns.push(readings.map((reading) => (reading[name]?.length ?? -1) + 1));
  for (const { sorted } of [paths, provisions, citations]) columns.push(Array.from(sorted));
  const texts = TEXTS.map((name) => Buffer.from(readings.map((reading) => reading[name] ?? '').join('')));
  const header: Header = { clauses: readings.length, values, texts: texts.map(({ length }) => length) };
  return Buffer.concat([withLength(Buffer.from(JSON.stringify(header))), byPlanes(columns.flat()), ...texts]);
}

/** Numbers byte by byte, the last byte of all, then the one before it: most numbers are small, and what is alike stands together. */
function byPlanes(numbers: readonly number[]): Buffer {
  const { length } = numbers;
  const bytes = Buffer.alloc(NUMBER * length);
  for (let plane = 0; plane < NUMBER; plane += 1)
    for (let i = 0; i < length; i += 1) bytes[plane * length + i] = (numbers[i] as number) >>> (8 * plane);
  return bytes;
}

function fromPlanes(bytes: Buffer, start: number, length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i += 1) {
    const at = start + i;
    numbers[i] =
      (bytes[at] as number) |
      ((bytes[at + length] as number) << 8) |
      ((bytes[at + 2 * length] as number) << 16) |
      ((bytes[at + 3 * length] as number) << 24);
  }
  return numbers;
}

/** What `writeColumns` wrote. */
export class ClauseColumns {
  readonly length: number;
  /** Bytes of memory that it takes. */
  readonly bytes: number;
  /** For each clause the place of its parent; -1 at the top level. */
  readonly parents: Int32Array;
  readonly names: Readonly<Record<(typeof NAMES)[number], ClauseNames>>;
  readonly #numbers: Int32Array;
  readonly #values: Header['values'];
  readonly #texts: Readonly<Record<Text, Texts>>;

  constructor(bytes: Buffer) {
    const start = LENGTH + bytes.readUInt32LE(0);
    const { clauses, values, texts } = JSON.parse(bytes.toString('utf8', LENGTH, start)) as Header;
    this.length = clauses;
    this.#values = values;
    this.#numbers = fromPlanes(bytes, start, NUMBERS.length * clauses);
    let end = start + NUMBER * this.#numbers.length;
    const read = TEXTS.map((name, i) => {
      const from = end;
      end += texts[i] as number;
      return [name, new Texts(bytes.toString('utf8', from, end), this.#column(name))] as const;
    });
    this.#texts = Object.fromEntries(read) as Record<Text, Texts>;
    const named = NAMES.map((name) => [name, this.#namesOf(name)] as const);
    this.names = Object.fromEntries(named) as Record<(typeof NAMES)[number], ClauseNames>;
    this.parents = this.#column('parent').map((parent) => parent - 1);
    this.bytes = bytes.length + NUMBER * (TEXTS.length + 1) * clauses;
  }

  #namesOf(name: (typeof NAMES)[number]): ClauseNames {
    const texts = this.#texts[name];
    return { of: (order) => texts.at(order) as string, sorted: this.#column(sortedBy(name)) };
  }

  /** A text of a clause; null where it has none. */
  text(name: Text, order: number): string | null {
    return this.#texts[name].at(order);
  }

  /** A value of a clause that few others have. */
  value(name: Code, order: number): string | null {
    return this.#values[name][this.#number(name, order)] as string | null;
  }

  source(order: number): SourceSpan {
    const [firstLine, lastLine] = [this.#number('firstLine', order), this.#number('lastLine', order)];
    return { file: this.value('file', order) as string, firstLine, lastLine };
  }

  #number(name: (typeof NUMBERS)[number], order: number): number {
    return this.#numbers[NUMBERS.indexOf(name) * this.length + order] as number;
  }

  #column(name: (typeof NUMBERS)[number]): Int32Array {
    const at = NUMBERS.indexOf(name) * this.length;
    return this.#numbers.subarray(at, at + this.length);
  }
}

/** Texts one after the other. */
class Texts {
  readonly #all: string;
  /** Of each one more than its length; 0 for one that is not there. */
  readonly #lengths: Int32Array;
  readonly #ends: Int32Array;

  constructor(all: string, lengths: Int32Array) {
    this.#all = all;
    this.#lengths = lengths;
    this.#ends = new Int32Array(lengths.length);
    let end = 0;
    for (let i = 0; i < lengths.length; i += 1) {
      end += Math.max(0, (lengths[i] as number) - 1);
      this.#ends[i] = end;
    }
  }

  at(order: number): string | null {
    if (this.#lengths[order] === 0) return null;
    return this.#all.slice(this.#ends[order - 1] ?? 0, this.#ends[order]);
  }
}
