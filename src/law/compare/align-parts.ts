import type { OwnPart } from '../document/provision.ts';

/** Parts of two years that are the same part: one each, or one that was split, or several that were merged. */
export interface PartPair {
  readonly before: readonly OwnPart[];
  readonly after: readonly OwnPart[];
}

/** Paragraphs with less than this in common are two paragraphs, not one that was rewritten. */
const COUNTERPARTS = 0.5;
/** A paragraph was split or merged when so much of it, and of every piece, is in both. */
const SPLIT = 0.75;
const IN_PIECES = 0.8;
/** How many pieces are looked for. */
const MOST_PIECES = 3;
/** What a table counts beside the words of paragraphs. */
const TABLE = 50;

/** The parts of two years beside one another, in the order of both: so that the most words are beside the same words. */
export function alignParts(before: readonly OwnPart[], after: readonly OwnPart[]): readonly PartPair[] {
  // Most of a clause is as it was: what is the same at its beginning and at its end needs no weighing.
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const beside = (part: OwnPart, i: number): PartPair => ({ before: [before[i] as OwnPart], after: [part] });
  return [
    ...after.slice(0, start).map(beside),
    ...alignChanged(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...after.slice(after.length - end).map((part, i) => beside(part, before.length - end + i)),
  ];
}

function isSame(a: OwnPart | undefined, b: OwnPart | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.type === 'table' || b.type === 'table') return false;
  return a.text === b.text && a.marker === b.marker;
}

function alignChanged(before: readonly OwnPart[], after: readonly OwnPart[]): readonly PartPair[] {
  if (before.length === 0) return after.map((part) => ({ before: [], after: [part] }));
  if (after.length === 0) return before.map((part) => ({ before: [part], after: [] }));
  const [then, now] = [before.map(countWords), after.map(countWords)];
  // From the end to the beginning, so that the way there can be read from the beginning.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const stepAt = (i: number, j: number): Step => {
    let step: Step = { before: 1, after: 0, score: i < before.length ? at(i + 1, j) : -1 };
    if (j < after.length && at(i, j + 1) > step.score) step = { before: 0, after: 1, score: at(i, j + 1) };
    for (const { before: a, after: b } of SHAPES) {
      if (i + a > before.length || j + b > after.length) continue;
      const likeness = likenessOf(then.slice(i, i + a), now.slice(j, j + b));
      const score = likeness + at(i + a, j + b);
      if (likeness > 0 && score >= step.score) step = { before: a, after: b, score };
    }
    return step;
  };
  for (let i = before.length; i >= 0; i -= 1)
    for (let j = after.length; j >= 0; j -= 1)
      if (i < before.length || j < after.length) (best[i] as Float64Array)[j] = stepAt(i, j).score;
  const pairs: PartPair[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const step = stepAt(i, j);
    pairs.push({ before: before.slice(i, i + step.before), after: after.slice(j, j + step.after) });
    i += step.before;
    j += step.after;
  }
  return pairs;
}

interface Step {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

/** One beside one; one that was split; several that were merged. The first of equals is taken last. */
const SHAPES = [
  ...Array.from({ length: MOST_PIECES - 1 }, (_, i) => ({ before: 1, after: MOST_PIECES - i })),
  ...Array.from({ length: MOST_PIECES - 1 }, (_, i) => ({ before: MOST_PIECES - i, after: 1 })),
  { before: 1, after: 1 },
];

/** The words of a part, how often each stands in it; null for a table. */
type Counted = {
  readonly words: ReadonlyMap<string, number>;
  readonly total: number;
  readonly hasMarker: boolean;
} | null;

function countWords(part: OwnPart): Counted {
  if (part.type === 'table') return null;
  const words = new Map<string, number>();
  let total = 0;
  for (const word of part.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1);
    total += 1;
  }
  return { words, total, hasMarker: part.marker !== '' };
}

/** How many words parts have in common, weighed by how like they are; 0 when they are not the same part. */
function likenessOf(before: readonly Counted[], after: readonly Counted[]): number {
  if ([...before, ...after].includes(null))
    return before.length + after.length === 2 && before[0] === after[0] ? TABLE : 0;
  const [then, now] = [joined(before), joined(after)];
  const shared = sharedBy(then, now);
  const likeness = then.total + now.total === 0 ? 1 : (2 * shared) / (then.total + now.total);
  if (before.length === 1 && after.length === 1) return likeness < COUNTERPARTS ? 0 : shared * likeness + 1;
  const [pieces, whole] = before.length > 1 ? [before, now] : [after, then];
  const areIn = pieces.every((piece) => isIn(piece as NonNullable<Counted>, whole));
  return likeness >= SPLIT && areIn ? shared * likeness + 1 : 0;
}

/** A line with a marker of its own is no piece of a paragraph. */
function isIn(piece: NonNullable<Counted>, whole: NonNullable<Counted>): boolean {
  return !piece.hasMarker && piece.total > 0 && sharedBy(piece, whole) >= IN_PIECES * piece.total;
}

function joined(parts: readonly Counted[]): NonNullable<Counted> {
  const [first, ...more] = parts as readonly [NonNullable<Counted>, ...NonNullable<Counted>[]];
  if (more.length === 0) return first;
  const words = new Map(first.words);
  for (const part of more)
    for (const [word, count] of part.words) words.set(word, (words.get(word) ?? 0) + count);
  return {
    words,
    total: more.reduce((sum, { total }) => sum + total, first.total),
    hasMarker: first.hasMarker,
  };
}

function sharedBy(a: NonNullable<Counted>, b: NonNullable<Counted>): number {
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  return shared;
}
