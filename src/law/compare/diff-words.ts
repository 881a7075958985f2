import { diffArrays } from 'diff';
import { type WordToken, wordTokens } from '../words/word-tokens.ts';
import type { DiffSegment } from './diff-segment.ts';

/** Tokens that both texts have, or that one has in the place of the other's. */
interface Stretch {
  readonly equal: boolean;
  readonly before: readonly WordToken[];
  readonly after: readonly WordToken[];
}

/**
 * The differences between two texts by whole tokens; line breaks and spaces make none. What both have is given as the
 * later has it. All but the INSERT segments read, one after the other, as the earlier text does, and all but the DELETE
 * segments as the later: words that stand apart in a text stand apart in its segments.
 */
export function diffWords(before: string, after: string): readonly DiffSegment[] {
  if (after === before) return after === '' ? [] : [{ operation: 'EQUAL', text: after }];
  if (before === '' || after === '') return allOf(before, after);
  return segmentsOf(stretchesOf(wordTokens(before), wordTokens(after)));
}

/**
 * The differences between a text and one that stands in several paragraphs, for each of these. What went at the end of
 * one stands there.
 */
export function diffIntoParagraphs(
  before: string,
  after: readonly string[],
): readonly (readonly DiffSegment[])[] {
  const [only = ''] = after;
  if (after.length === 1) return [diffWords(before, only)];
  let left = stretchesOf(wordTokens(before), wordTokens(after.join('\n\n')));
  return after.map((paragraph, i) => {
    if (i === after.length - 1) return segmentsOf(left);
    const [own, rest] = cutAfter(left, wordTokens(paragraph).length);
    left = rest;
    return segmentsOf(own);
  });
}

/** The difference to an empty text. */
function allOf(before: string, after: string): readonly DiffSegment[] {
  const [gone, come] = [before.trimStart(), after.trimStart()];
  if (gone) return [{ operation: 'DELETE', text: gone }];
  return come ? [{ operation: 'INSERT', text: come }] : [];
}

/** The stretches with so many tokens of the later text, and those after them. */
function cutAfter(
  stretches: readonly Stretch[],
  count: number,
): readonly [own: readonly Stretch[], rest: readonly Stretch[]] {
  let left = count;
  for (const [i, { equal, before, after }] of stretches.entries()) {
    if (after.length < left || (after.length === left && !isDeletion(stretches[i + 1]))) {
      left -= after.length;
      if (left > 0) continue;
      return [stretches.slice(0, i + 1), stretches.slice(i + 1)];
    }
    if (after.length === left) return [stretches.slice(0, i + 2), stretches.slice(i + 2)];
    const own = { equal, before: equal ? before.slice(0, left) : before, after: after.slice(0, left) };
    const rest = { equal, before: equal ? before.slice(left) : [], after: after.slice(left) };
    return [
      [...stretches.slice(0, i), own],
      [rest, ...stretches.slice(i + 1)],
    ];
  }
  return [stretches, []];
}

function isDeletion(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && !stretch.equal && stretch.after.length === 0;
}

/**
 * Whole sentences that both texts have are laid beside one another first, so that a new sentence that resembles its
 * neighbour is new and the neighbour is as it was; between them goes word by word.
 */
function stretchesOf(before: readonly WordToken[], after: readonly WordToken[]): readonly Stretch[] {
  const [then, now] = [sentencesOf(before), sentencesOf(after)];
  const stretches: Stretch[] = [];
  let between: { before: WordToken[]; after: WordToken[] } = { before: [], after: [] };
  const flush = () => {
    for (const stretch of wordByWord(between.before, between.after)) append(stretches, stretch);
    between = { before: [], after: [] };
  };
  for (const { removed, added, then: ofThen, now: ofNow } of runsOf(then, now, isSameSentence)) {
    if (removed || added) {
      between.before.push(...ofThen.flat());
      between.after.push(...ofNow.flat());
      continue;
    }
    flush();
    append(stretches, { equal: true, before: ofThen.flat(), after: ofNow.flat() });
  }
  flush();
  return withoutIslands(stretches);
}

function wordByWord(before: readonly WordToken[], after: readonly WordToken[]): readonly Stretch[] {
  return runsOf(before, after, isSameToken).map(({ removed, added, then, now }): Stretch => {
    return { equal: !removed && !added, before: then, after: now };
  });
}

interface Run<Item> {
  readonly removed: boolean;
  readonly added: boolean;
  readonly then: readonly Item[];
  readonly now: readonly Item[];
}

/** What two rows have in common and what not, in order. */
function runsOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  comparator: (a: Item, b: Item) => boolean,
): readonly Run<Item>[] {
  let [atBefore, atAfter] = [0, 0];
  return diffArrays([...before], [...after], { comparator }).map(({ added, removed, count = 0 }) => {
    const then = added ? [] : before.slice(atBefore, atBefore + count);
    const now = removed ? [] : after.slice(atAfter, atAfter + count);
    atBefore += then.length;
    atAfter += now.length;
    return { removed, added, then, now };
  });
}

function isSameToken(a: WordToken, b: WordToken): boolean {
  return a.text === b.text;
}

function isSameSentence(a: readonly WordToken[], b: readonly WordToken[]): boolean {
  return a.length === b.length && a.every(({ text }, i) => text === b[i]?.text);
}

const SENTENCE_END = /^[.!?:;]$/;

/** Tokens sentence by sentence; a sentence ends with its mark and the marks that close after it. */
function sentencesOf(tokens: readonly WordToken[]): readonly (readonly WordToken[])[] {
  const sentences: (readonly WordToken[])[] = [];
  let start = 0;
  let hasEnded = false;
  tokens.forEach((token, i) => {
    hasEnded = SENTENCE_END.test(token.text) || (hasEnded && isMark(token));
    if (!hasEnded || !/\s/.test(token.space)) return;
    sentences.push(tokens.slice(start, i + 1));
    start = i + 1;
  });
  if (start < tokens.length) sentences.push(tokens.slice(start));
  return sentences;
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
