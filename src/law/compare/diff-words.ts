import { diffArrays } from 'diff';
import { type WordToken, wordTokens } from '../words/word-tokens.ts';
import type { DiffSegment } from './diff-segment.ts';

/** What makes two tokens the same; by default the letters as printed. */
export type SameToken = (a: WordToken, b: WordToken) => boolean;

/** Tokens that both texts have, or that one has in the place of the other's. */
interface Stretch {
  readonly equal: boolean;
  readonly before: readonly WordToken[];
  readonly after: readonly WordToken[];
}

/** The differences between two texts by whole tokens; line breaks and spaces make none. */
export function diffWords(before: string, after: string): readonly DiffSegment[] {
  return diffTokens(wordTokens(before), wordTokens(after), (a, b) => a.text === b.text) ?? [];
}

/**
 * The differences between two runs of tokens. What both have is given as the later has it. All but the INSERT segments
 * read, one after the other, as the earlier text does, and all but the DELETE segments as the later: words that stand
 * apart in a text stand apart in its segments.
 * @returns null when the two differ in more than `maxEdits` tokens.
 */
function diffTokens(
  before: readonly WordToken[],
  after: readonly WordToken[],
  same: SameToken,
  maxEdits = Number.POSITIVE_INFINITY,
): readonly DiffSegment[] | null {
  const stretches = stretchesOf(before, after, same, maxEdits);
  return stretches && segmentsOf(withoutIslands(stretches));
}

function stretchesOf(
  before: readonly WordToken[],
  after: readonly WordToken[],
  same: SameToken,
  maxEdits: number,
): readonly Stretch[] | null {
  const options = { comparator: same, maxEditLength: maxEdits };
  const runs = diffArrays([...before], [...after], options);
  if (!runs) return null;
  const stretches: Stretch[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const { added, removed, count = 0 } of runs) {
    const equal = !added && !removed;
    const then = added ? [] : before.slice(atBefore, atBefore + count);
    const now = removed ? [] : after.slice(atAfter, atAfter + count);
    atBefore += then.length;
    atAfter += now.length;
    append(stretches, { equal, before: then, after: now });
  }
  return stretches;
}

/** Adds a stretch at the end; what is equal joins what is equal, a change joins a change. */
function append(stretches: Stretch[], { equal, before, after }: Stretch): void {
  if (before.length + after.length === 0) return;
  const last = stretches.at(-1);
  if (!last || last.equal !== equal) stretches.push({ equal, before, after });
  else
    stretches.splice(-1, 1, { equal, before: [...last.before, ...before], after: [...last.after, ...after] });
}

/**
 * Where nothing but marks stands between two changes, they are one change: `S-1, S-2` made `S1, S2` went and came
 * as a whole, its comma with it.
 */
function withoutIslands(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  stretches.forEach((stretch, i) => {
    const isIsland = i > 0 && i < stretches.length - 1 && stretch.after.every(isMark);
    append(merged, { ...stretch, equal: stretch.equal && !isIsland });
  });
  const parted: Stretch[] = [];
  for (const stretch of merged)
    for (const part of stretch.equal ? [stretch] : withoutSharedEnds(stretch)) append(parted, part);
  return parted;
}

function isMark({ text }: WordToken): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** A change, and apart from it what both texts have at its beginning and at its end. */
function withoutSharedEnds({ before, after }: Stretch): readonly Stretch[] {
  const shortest = Math.min(before.length, after.length);
  const isSame = (a: WordToken | undefined, b: WordToken | undefined) => a?.text === b?.text;
  let start = 0;
  while (start < shortest && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const part = (equal: boolean, cut: (tokens: readonly WordToken[]) => readonly WordToken[]) => {
    return { equal, before: cut(before), after: cut(after) };
  };
  return [
    part(true, (tokens) => tokens.slice(0, start)),
    part(false, (tokens) => tokens.slice(start, tokens.length - end)),
    part(true, (tokens) => tokens.slice(tokens.length - end)),
  ];
}

function segmentsOf(stretches: readonly Stretch[]): readonly DiffSegment[] {
  const segments: DiffSegment[] = [];
  let head = '';
  stretches.forEach((stretch, i) => {
    if (!stretch.equal) {
      const change = changeAfter(stretches[i - 1] ?? null, stretch);
      if (change.deleted) segments.push({ operation: 'DELETE', text: change.deleted });
      if (change.inserted) segments.push({ operation: 'INSERT', text: change.inserted });
      head = change.head;
      return;
    }
    const space = i === stretches.length - 1 || lastSpace(stretch.before) ? lastSpace(stretch.after) : '';
    segments.push({ operation: 'EQUAL', text: head + unspaced(stretch.after) + space });
  });
  return segments;
}

/**
 * What went and what came after words that both texts have. Where only one text has a space after those words, it
 * belongs to what that text has next: `foo bar.` made `foo.` loses ` bar`. Where that text has next what both have, the
 * space is its `head`: `foo bar` made `foo, bar` gains `,` before ` bar`.
 */
function changeAfter(
  equal: Stretch | null,
  change: Stretch,
): { readonly deleted: string; readonly inserted: string; readonly head: string } {
  const [then, now] = [lastSpace(equal?.before ?? []), lastSpace(equal?.after ?? [])];
  const apart = then === '' || now === '';
  if (apart && then && change.before.length === 0)
    return { deleted: '', inserted: unspaced(change.after), head: lastSpace(change.after) || then };
  if (apart && now && change.after.length === 0)
    return { deleted: unspaced(change.before), inserted: '', head: now };
  const text = (tokens: readonly WordToken[], space: string) =>
    tokens.length === 0 ? '' : (apart ? space : '') + unspaced(tokens) + lastSpace(tokens);
  return { deleted: text(change.before, then), inserted: text(change.after, now), head: '' };
}

function lastSpace(tokens: readonly WordToken[]): string {
  return tokens.at(-1)?.space ?? '';
}

/** The tokens as printed, without the space after the last. */
function unspaced(tokens: readonly WordToken[]): string {
  return tokens.map(({ text, space }, i) => (i === tokens.length - 1 ? text : text + space)).join('');
}
