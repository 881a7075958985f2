import { sums } from './sums.ts';

/** Whole numbers from 0 on by their places: a list, or a column that is read where it stands. */
export interface Numbers {
  readonly length: number;
  at(place: number): number | undefined;
}

/** Columns of numbers, one after the other. */
export interface WrittenNumbers {
  /** Bytes of a number of each column: as many as its largest needs, none where all are 0. */
  readonly widths: readonly number[];
  readonly bytes: Buffer;
}

/** @param columns of whole numbers from 0 up to 2^31 - 1. */
export function writeNumbers(columns: readonly (readonly number[])[]): WrittenNumbers {
  return { widths: columns.map(widthOf), bytes: Buffer.concat(columns.map(planesOf)) };
}

/** Bytes of a number of a column, and how many numbers it has. */
export type ColumnSize = readonly [width: number, length: number];

/** The same of columns of any lengths, with their sizes. */
export function writeColumns(columns: readonly (readonly number[])[]): {
  readonly sizes: readonly ColumnSize[];
  readonly bytes: Buffer;
} {
  const { widths, bytes } = writeNumbers(columns);
  return { sizes: columns.map(({ length }, i) => [widths[i] as number, length]), bytes };
}

/** What `writeColumns` wrote, read where it stands. */
export function columnsIn(bytes: Buffer, sizes: readonly ColumnSize[]): readonly NumberColumn[] {
  let start = 0;
  return sizes.map(([width, length]) => {
    const column = new NumberColumn(bytes, start, width, length);
    start = column.end;
    return column;
  });
}

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

/** Columns of as many numbers each, one after the other, read where they stand. */
export class NumberColumns {
  /** How many numbers each has. */
  readonly length: number;
  readonly #bytes: Buffer;
  /** Where each begins, and where the last ends. */
  readonly #starts: readonly number[];

  /** @param widths bytes of a number of each. */
  constructor(bytes: Buffer, start: number, widths: readonly number[], length: number) {
    this.#bytes = bytes;
    this.length = length;
    this.#starts = sums(
      start,
      widths.map((width) => width * length),
    );
  }

  /** Where the last ends. */
  get end(): number {
    return this.#starts.at(-1) as number;
  }

  at(column: number, place: number): number {
    const [start, end] = [this.#starts[column] as number, this.#starts[column + 1] as number];
    return numberAt(this.#bytes, start, end - this.length + place, this.length);
  }

  /** The places of the numbers of a column from one to another, in order: quicker than to look at each. */
  placesBetween(column: number, least: number, most: number): readonly number[] {
    const [start, end] = [this.#starts[column] as number, this.#starts[column + 1] as number];
    const places: number[] = [];
    for (let place = 0; place < this.length; place += 1) {
      const number = numberAt(this.#bytes, start, end - this.length + place, this.length);
      if (number >= least && number <= most) places.push(place);
    }
    return places;
  }
}

/** A column of numbers, read where it stands. */
export class NumberColumn {
  readonly length: number;
  /** Where the next one begins. */
  readonly end: number;
  readonly #bytes: Buffer;
  readonly #start: number;

  /** @param width bytes of a number. */
  constructor(bytes: Buffer, start: number, width: number, length: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.length = length;
    this.end = start + width * length;
  }

  at(place: number): number {
    return numberAt(this.#bytes, this.#start, this.end - this.length + place, this.length);
  }
}

/** @param start of its column. @param last where the number's first byte stands, which is in the last plane. @param length of a plane. */
function numberAt(bytes: Buffer, start: number, last: number, length: number): number {
  let number = 0;
  for (let at = last; at >= start; at -= length) number = (number << 8) | (bytes[at] as number);
  return number;
}
