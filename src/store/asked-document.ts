import type { Asked } from '../law/question/asked.ts';
import { LENGTH, packed, unpacked, withLength } from './packs.ts';

/**
 * What a search needs to know of what people ask of an edition, as one document: what is quoted, the stems, and the numbers.
 * All of it is always needed, and unpacking three parts takes longer than one.
 */
export function writeAsked({ quoted, words: { stems, numbers } }: Asked): Buffer {
  const parts = [withLength(Buffer.from(quoted)), withLength(Buffer.from(stems)), numbers];
  return packed(Buffer.concat(parts));
}

/** Reads what `writeAsked` wrote. */
export function readAsked(document: Buffer): Asked {
  const bytes = unpacked(document);
  const stemsAt = LENGTH + bytes.readUInt32LE(0);
  const numbersAt = stemsAt + LENGTH + bytes.readUInt32LE(stemsAt);
  return {
    quoted: bytes.toString('utf8', LENGTH, stemsAt),
    words: {
      stems: bytes.toString('utf8', stemsAt + LENGTH, numbersAt),
      // Of the bytes, which are mostly these: they are kept together.
      numbers: bytes.subarray(numbersAt),
    },
  };
}
