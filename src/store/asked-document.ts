import type { Asked } from '../law/question/asked.ts';
import { packAskedWords, unpackAskedWords } from './asked-words-document.ts';
import { LENGTH, packed, unpacked, withLength } from './packs.ts';

/** What a search needs to know of what people ask of an edition, as one document: what is quoted, then the words. */
export function writeAsked({ quoted, words }: Asked): Buffer {
  return Buffer.concat([withLength(packed(JSON.stringify(quoted))), packAskedWords(words)]);
}

/** Reads what `writeAsked` wrote. */
export function readAsked(bytes: Buffer): Asked {
  const end = LENGTH + bytes.readUInt32LE(0);
  return {
    quoted: JSON.parse(unpacked(bytes.subarray(LENGTH, end)).toString()),
    words: unpackAskedWords(bytes.subarray(end)),
  };
}
