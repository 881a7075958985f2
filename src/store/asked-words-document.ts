import type { AskedWords } from '../law/question/asked-words.ts';
import { LENGTH, packed, unpacked, withLength } from './packs.ts';

/** The stems and the numbers, each packed by itself, as letters and numbers have nothing alike. */
export function packAskedWords({ stems, numbers }: AskedWords): Buffer {
  return Buffer.concat([withLength(packed(stems)), packed(numbers)]);
}

/** Reads what `packAskedWords` wrote. */
export function unpackAskedWords(bytes: Buffer): AskedWords {
  const numbersAt = LENGTH + bytes.readUInt32LE(0);
  return {
    stems: unpacked(bytes.subarray(LENGTH, numbersAt)).toString(),
    numbers: unpacked(bytes.subarray(numbersAt)),
  };
}
