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

/** Whether a clause has a text, and whether that begins with all of its parent's, which then is not repeated. */
const STATE = { absent: 0, whole: 1, goesOn: 2 } as const;
const STATE_BITS = 2;

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
 * column one after the other, whose ends are numbers. Any of it can be read where it stands.
 */
export function writeColumns(readings: readonly ClauseReading[]): Buffer {
  const { parentOf, paths, provisions, citations } = readingsOf(readings);
  const rows = readings.map(rowOf);
  const columns: number[][] = [
    // The top level is 0.
    readings.map((_, order) => parentOf(order) + 1),
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
  const texts = TEXTS.map((name) => {
    const { ends, text } = textsOf(
      rows.map((row) => row[name]),
      parentOf,
    );
    columns.push(ends);
    return Buffer.from(text);
  });
  for (const names of [paths, provisions, citations]) columns.push(rows.map((_, at) => names.sorted(at)));
  const header: Header = {
    clauses: rows.length,
    values,
    widths: columns.map(widthOf),
    texts: texts.map(({ length }) => length),
  };
  return Buffer.concat([withLength(Buffer.from(JSON.stringify(header))), ...columns.map(planesOf), ...texts]);
}

/** Texts one after the other, and of each where it ends there, with its state in the lowest bits. */
function textsOf(all: readonly (string | null)[], parentOf: (order: number) => number) {
  let text = '';
  const ends = all.map((each, order) => {
    const before = all[parentOf(order)];
    const goesOn = each !== null && Boolean(before) && each.startsWith(before as string);
    text += goesOn ? each.slice(before?.length) : (each ?? '');
    const state = goesOn ? STATE.goesOn : each === null ? STATE.absent : STATE.whole;
    return (text.length << STATE_BITS) | state;
  });
  return { ends, text };
}

/** As many bytes as the largest needs; none where all are 0. */
function widthOf(numbers: readonly number[]): number {
  const most = numbers.reduce((larger, number) => Math.max(larger, number), 0);
  return Math.ceil(Math.log2(most + 1) / 8);
}

/** Numbers byte by byte, the last byte of all, then the one before it: what is alike stands together. */
function planesOf(numbers: readonly number[]): Buffer {
  const { length } = numbers;
  const bytes = Buffer.alloc(widthOf(numbers) * length);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = (numbers[at % length] as number) >>> (8 * Math.floor(at / length));
  return bytes;
}

/** What `writeColumns` wrote, read where it stands. */
export class ClauseColumns {
  readonly length: number;
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
      return new Numbers(bytes, end - width * clauses, width, clauses);
    });
    const parentOf = (order: number) => this.parentOf(order);
    this.#texts = eachOf(TEXTS, (name, i) => {
      const length = texts[i] as number;
      end += length;
      return new Texts(bytes.subarray(end - length, end), this.#numbers[name], parentOf, growth);
    });
    this.names = eachOf(NAMES, (name) => {
      const of = (order: number) =>
        (name === 'provision' ? this.provision(order) : this.text(name, order)) as string;
      const sorted = this.#numbers[sortedBy(name)];
      return { size: clauses, of, sorted: (at) => sorted.at(at) };
    });
  }

  /** The place of a clause's parent; -1 at the top level. */
  parentOf(order: number): number {
    return this.#numbers.parent.at(order) - 1;
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

/** A column of numbers. */
class Numbers {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #width: number;
  readonly #length: number;

  constructor(bytes: Buffer, start: number, width: number, length: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#width = width;
    this.#length = length;
  }

  at(order: number): number {
    let number = 0;
    for (let plane = this.#width - 1; plane >= 0; plane -= 1)
      number = (number << 8) | (this.#bytes[this.#start + plane * this.#length + order] as number);
    return number;
  }
}

/** A column of texts one after the other, read when one is first asked for. */
class Texts {
  readonly #bytes: Buffer;
  readonly #ends: Numbers;
  readonly #parentOf: (order: number) => number;
  readonly #growth: Growth;
  #text: string | null = null;

  constructor(bytes: Buffer, ends: Numbers, parentOf: (order: number) => number, growth: Growth) {
    this.#growth = growth;
    this.#bytes = bytes;
    this.#ends = ends;
    this.#parentOf = parentOf;
  }

  at(order: number): string | null {
    const end = this.#ends.at(order);
    const state = end & ((1 << STATE_BITS) - 1);
    if (state === STATE.absent) return null;
    const start = order === 0 ? 0 : this.#ends.at(order - 1) >> STATE_BITS;
    const own = this.#all.slice(start, end >> STATE_BITS);
    return state === STATE.goesOn ? `${this.at(this.#parentOf(order))}${own}` : own;
  }

  get #all(): string {
    this.#text ??= this.#read();
    return this.#text;
  }

  #read(): string {
    const text = this.#bytes.toString();
    this.#growth.add(text.length);
    return text;
  }
}
