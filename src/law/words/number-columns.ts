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
    let number = 0;
    for (let at = this.end - this.length + place; at >= this.#start; at -= this.length)
      number = (number << 8) | (this.#bytes[at] as number);
    return number;
  }
}
