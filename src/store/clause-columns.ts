import type { ClauseNames } from '../law/document/clause-names.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import { readingsOf } from '../law/document/readings.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import { ownLength } from '../law/text/own-length.ts';
import { NumberColumns, writeNumbers } from '../law/words/number-columns.ts';
import { sums } from '../law/words/sums.ts';
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

/** The place of each column of numbers. */
const AT = Object.fromEntries(NUMBERS.map((name, place) => [name, place])) as Readonly<
  Record<NumberName, number>
>;

/** The place of the first that says where texts end. */
const FIRST_TEXT = AT[TEXTS[0]];

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

/** What `writeColumns` wrote, with what stands before the numbers read: whoever looks up a clause needs that. */
export interface OpenedColumns {
  readonly values: Header['values'];
  readonly numbers: NumberColumns;
  /** What has the texts. */
  readonly bytes: Buffer;
  /** Where those of each column begin, and where the last end. */
  readonly texts: readonly number[];
}

/** @param start where they begin. */
export function openColumns(bytes: Buffer, start: number): OpenedColumns {
  const from = start + LENGTH;
  const end = from + bytes.readUInt32LE(start);
  const { clauses, values, widths, texts } = JSON.parse(bytes.toString('utf8', from, end)) as Header;
  const numbers = new NumberColumns(bytes, end, widths, clauses);
  return { values, numbers, bytes, texts: sums(numbers.end, texts) };
}

/** Columns read where they stand. */
export class ClauseColumns {
  readonly names: Readonly<Record<Name, ClauseNames>>;
  readonly #opened: OpenedColumns;
  readonly #growth: Growth;
  /** All texts of each column one after the other, once one of them was asked for. */
  readonly #texts: (string | undefined)[] = [];

  constructor(opened: OpenedColumns, growth: Growth) {
    this.#opened = opened;
    this.#growth = growth;
    this.names = {
      path: new ColumnNames(this, opened.numbers, 'path'),
      provision: new ColumnNames(this, opened.numbers, 'provision'),
      citation: new ColumnNames(this, opened.numbers, 'citation'),
    };
  }

  /** How many clauses there are. */
  get length(): number {
    return this.#opened.numbers.length;
  }

  /** The place of a clause's parent; -1 at the top level. */
  parentOf(order: number): number {
    return this.#opened.numbers.at(AT.parent, order) - 1;
  }

  /** The places of the clauses at the top level, in order. */
  tops(): readonly number[] {
    return this.#opened.numbers.placesBetween(AT.parent, 0, 0);
  }

  /** As `ownLength` finds it. */
  lengthOf(order: number): number {
    return this.#opened.numbers.at(AT.length, order);
  }

  provision(order: number): string {
    return this.text('otherProvision', order) ?? `${this.value('origin', order)}${this.text('path', order)}`;
  }

  /** A text of a clause; null where it has none. */
  text(name: Text, order: number): string | null {
    const { numbers } = this.#opened;
    const column = AT[name];
    const end = numbers.at(column, order);
    const state = stateOf(end);
    if (state === STATE.absent) return null;
    const start = order === 0 ? 0 : numbers.at(column, order - 1) >> STATE_BITS;
    const own = this.#allOf(name).slice(start, end >> STATE_BITS);
    return state === STATE.goesOn ? `${this.text(name, this.parentOf(order))}${own}` : own;
  }

  /** Whether a clause has a text. */
  has(name: Text, order: number): boolean {
    return stateOf(this.#opened.numbers.at(AT[name], order)) !== STATE.absent;
  }

  /** A value of a clause that few others have. */
  value(name: Code, order: number): string | null {
    const { values, numbers } = this.#opened;
    return values[name][numbers.at(AT[name], order)] as string | null;
  }

  source(order: number): SourceSpan {
    const { numbers } = this.#opened;
    return {
      file: this.value('file', order) as string,
      firstLine: numbers.at(AT.firstLine, order),
      lastLine: numbers.at(AT.lastLine, order),
    };
  }

  #allOf(name: Text): string {
    const column = AT[name] - FIRST_TEXT;
    const known = this.#texts[column];
    if (known !== undefined) return known;
    const { bytes, texts } = this.#opened;
    const all = bytes.toString('utf8', texts[column], texts[column + 1]);
    this.#growth.add(all.length);
    this.#texts[column] = all;
    return all;
  }
}

/** Names of one kind, with the column that sorts them. */
class ColumnNames implements ClauseNames {
  readonly #columns: ClauseColumns;
  readonly #numbers: NumberColumns;
  readonly #name: Name;

  constructor(columns: ClauseColumns, numbers: NumberColumns, name: Name) {
    this.#columns = columns;
    this.#numbers = numbers;
    this.#name = name;
  }

  get size(): number {
    return this.#numbers.length;
  }

  of(order: number): string {
    const name = this.#name;
    return name === 'provision'
      ? this.#columns.provision(order)
      : (this.#columns.text(name, order) as string);
  }

  sorted(at: number): number {
    return this.#numbers.at(AT[sortedBy(this.#name)], at);
  }
}

function stateOf(end: number): number {
  return end & ((1 << STATE_BITS) - 1);
}
