import type { ClauseNames } from '../law/document/clause-names.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import { readingsOf } from '../law/document/readings.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import { ownLength } from '../law/text/own-length.ts';
import { NumberColumn, writeNumbers } from '../law/words/number-columns.ts';
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
const NUMBERS = [
  'parent',
  'length',
  'firstLine',
  'lastLine',
  ...CODED,
  ...TEXTS,
  ...NAMES.map(sortedBy),
] as const;
type NumberName = (typeof NUMBERS)[number];

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
  /** Of the columns of numbers. */
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
    readings.map(ownLength),
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
  const { widths, bytes } = writeNumbers(columns);
  const header: Header = { clauses: rows.length, values, widths, texts: texts.map(({ length }) => length) };
  return Buffer.concat([withLength(Buffer.from(JSON.stringify(header))), bytes, ...texts]);
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

/** What `writeColumns` wrote, read where it stands. */
export class ClauseColumns {
  readonly length: number;
  readonly names: Readonly<Record<Name, ClauseNames>>;
  readonly #values: Header['values'];
  readonly #numbers: Readonly<Record<NumberName, NumberColumn>>;
  readonly #texts: Readonly<Record<Text, Texts>>;

  constructor(bytes: Buffer, growth: Growth) {
    const start = LENGTH + bytes.readUInt32LE(0);
    const { clauses, values, widths, texts } = JSON.parse(bytes.toString('utf8', LENGTH, start)) as Header;
    this.length = clauses;
    this.#values = values;
    let end = start;
    this.#numbers = eachOf(NUMBERS, (_, i) => {
      const column = new NumberColumn(bytes, end, widths[i] as number, clauses);
      ({ end } = column);
      return column;
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

  /** As `ownLength` finds it. */
  lengthOf(order: number): number {
    return this.#numbers.length.at(order);
  }

  provision(order: number): string {
    return this.text('otherProvision', order) ?? `${this.value('origin', order)}${this.text('path', order)}`;
  }

  /** A text of a clause; null where it has none. */
  text(name: Text, order: number): string | null {
    return this.#texts[name].at(order);
  }

  /** Whether a clause has a text. */
  has(name: Text, order: number): boolean {
    return this.#texts[name].has(order);
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

function stateOf(end: number): number {
  return end & ((1 << STATE_BITS) - 1);
}

/** A column of texts one after the other, read when one is first asked for. */
class Texts {
  readonly #bytes: Buffer;
  readonly #ends: NumberColumn;
  readonly #parentOf: (order: number) => number;
  readonly #growth: Growth;
  #text: string | null = null;

  constructor(bytes: Buffer, ends: NumberColumn, parentOf: (order: number) => number, growth: Growth) {
    this.#growth = growth;
    this.#bytes = bytes;
    this.#ends = ends;
    this.#parentOf = parentOf;
  }

  has(order: number): boolean {
    return stateOf(this.#ends.at(order)) !== STATE.absent;
  }

  at(order: number): string | null {
    const end = this.#ends.at(order);
    const state = stateOf(end);
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
