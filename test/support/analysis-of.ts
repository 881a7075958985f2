import { Analysis } from '../../src/law/analysis.ts';
import { PackedTexts } from '../../src/store/packed-texts.ts';

/** What is found in editions, half of so many bytes of memory for texts. */
export function analysisOf(bytes: number): Analysis {
  const half = Math.max(1, Math.floor(bytes / 2));
  return new Analysis(half, new PackedTexts(half));
}
