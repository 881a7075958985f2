import { diffArrays } from 'diff';
import type { DiffOperation, DiffSegment } from './diff-segment.ts';
import { type WordToken, wordTokens } from './word-tokens.ts';

/** What makes two tokens the same; by default the letters as printed. */
export type SameToken = (a: WordToken, b: WordToken) => boolean;

/** The differences between two texts by whole tokens; line breaks and spaces make none. */
export function diffWords(before: string, after: string): readonly DiffSegment[] {
  return diffTokens(wordTokens(before), wordTokens(after), (a, b) => a.text === b.text);
}

/** The differences between two runs of tokens. What both have is given as the later has it. */
export function diffTokens(
  before: readonly WordToken[],
  after: readonly WordToken[],
  same: SameToken,
): readonly DiffSegment[] {
  const segments: DiffSegment[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after], { comparator: same })) {
    const operation: DiffOperation = added ? 'INSERT' : removed ? 'DELETE' : 'EQUAL';
    const tokens = removed ? before.slice(atBefore, atBefore + count) : after.slice(atAfter, atAfter + count);
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
    segments.push({ operation, text: tokens.map(({ text, space }) => text + space).join('') });
  }
  return segments;
}
