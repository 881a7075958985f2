/** Bits of a number in a byte, and what says that another byte comes after it. */
export const BITS = 7;
export const MORE = 1 << BITS;

/** Writes a number, the lowest bits first. */
export function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= MORE) {
    bytes.push(MORE | (rest & (MORE - 1)));
    rest >>>= BITS;
  }
  bytes.push(rest);
}

/** Reads numbers one after the other. */
export class NumberReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const byte = this.bytes[this.at] as number;
    this.at += 1;
    return byte;
  }

  next(): number {
    let byte = this.bytes[this.at] as number;
    let number = byte & (MORE - 1);
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      this.at += 1;
      byte = this.bytes[this.at] as number;
      number |= (byte & (MORE - 1)) << shift;
    }
    this.at += 1;
    return number;
  }

  /** Passes over so many bytes. */
  skip(bytes: number): void {
    this.at += bytes;
  }
}
