/**
 * What an edition and the questions people ask of it say, by the stems of words that say something: in the form in which it is kept
 * beside the edition, and asked as it is.
 */
export interface AskedWords {
  /** Every stem there is in a line of its own; its number is that of its line. */
  readonly stems: string;
  /**
   * Numbers as `writeNumber` writes them: how many stems and how many questions there are; for each question in how many ways it
   * is put; then for each stem in how many clauses it stands, their own headings included, and in how many questions, their
   * answers included; how many bytes it takes to say in which clauses it stands or under a heading that has it, and these; the same of
   * the questions that have it in their answers alone; how many have it in a way of putting them, and each of these with what
   * `writeWays` writes. A place is told by how much it is more than the last in its list, the first by how much it is more than −1.
   */
  readonly numbers: Uint8Array;
}

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

/** Writes in which ways of putting a question a stem stands: a bit for each, as many to a byte as a number has. @param ways their places, in order. */
export function writeWays(bytes: number[], ways: readonly number[]): void {
  let bits = 0;
  let end = BITS;
  for (const way of ways) {
    for (; way >= end; end += BITS) {
      bytes.push(MORE | bits);
      bits = 0;
    }
    bits |= 1 << (way - end + BITS);
  }
  bytes.push(bits);
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
