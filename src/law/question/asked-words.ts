import { BITS, MORE } from '../words/numbers-in-bytes.ts';

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
