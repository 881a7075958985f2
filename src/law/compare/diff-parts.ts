import type { OwnPart, Words } from '../document/provision.ts';
import { alignParts, type PartPair } from './align-parts.ts';
import type { DiffSegment } from './diff-segment.ts';
import { diffTables, type RowDiff, tableSegments } from './diff-tables.ts';
import { diffIntoParagraphs, diffWords } from './diff-words.ts';

/** The own words of a clause in one year, as a comparison needs them. */
export interface OwnWords {
  readonly heading: string | null;
  readonly ownParts: readonly OwnPart[];
  readonly layout: readonly number[];
}

/** A heading, a paragraph, a bullet or a table of one year beside its counterpart of the other. */
export interface PartDiff {
  readonly type: 'heading' | 'paragraph' | 'bullet' | 'table';
  readonly depth: number;
  /** How many sub-clauses stand before it in the later reading, or in the only one. */
  readonly before: number;
  /** The printed marker, such as `1)`; nothing where neither year prints one. */
  readonly marker: readonly DiffSegment[];
  /** The words without the marker; of a table its cells. */
  readonly words: readonly DiffSegment[];
  readonly rows: readonly RowDiff[];
}

/** Compares the own words of two readings of a clause, part by part; null where there is no reading. */
export function diffParts(before: OwnWords | null, after: OwnWords | null): readonly PartDiff[] {
  const heading = headingDiff(before?.heading ?? null, after?.heading ?? null);
  const layout = (after ?? before)?.layout ?? [];
  const parts = diffOwnParts(printed(before), printed(after), after ? 'after' : 'before', layout);
  return heading ? [heading, ...parts] : parts;
}

/** All segments of a comparison as one run, parts apart by a blank line. */
export function joinSegments(parts: readonly PartDiff[]): readonly DiffSegment[] {
  return parts.flatMap((part, i) => {
    const segments = partSegments(part);
    return i === parts.length - 1 ? segments : withBlankLine(segments);
  });
}

/** The marker and the words of a part in one run. */
export function partSegments({ marker, words }: PartDiff): readonly DiffSegment[] {
  return [...marker.map(({ operation, text }) => ({ operation, text: `${text} ` })), ...words];
}

/** A blank line after a part belongs to every year that has some of the part. */
function withBlankLine(segments: readonly DiffSegment[]): readonly DiffSegment[] {
  const last = segments.at(-1);
  if (!last) return [];
  const ended = { ...last, text: last.text.trimEnd() };
  if (segments.every(({ operation }) => operation === last.operation))
    return [...segments.slice(0, -1), { ...ended, text: `${ended.text}\n\n` }];
  if (last.operation === 'EQUAL') return [...segments.slice(0, -1), { ...ended, text: `${ended.text}\n\n` }];
  return [...segments.slice(0, -1), ended, { operation: 'EQUAL', text: '\n\n' }];
}

function headingDiff(before: string | null, after: string | null): PartDiff | null {
  if (before === null && after === null) return null;
  const words = diffWords(before ?? '', after ?? '');
  return { type: 'heading', depth: 0, before: 0, marker: [], words, rows: [] };
}

function printed(own: OwnWords | null): readonly OwnPart[] {
  return (own?.ownParts ?? []).filter((part) => part.type !== 'rubric');
}

function diffOwnParts(
  before: readonly OwnPart[],
  after: readonly OwnPart[],
  shown: 'before' | 'after',
  layout: readonly number[],
): PartDiff[] {
  let [atBefore, atAfter] = [0, 0];
  return alignParts(before, after).flatMap((pair) => {
    const placeOf = (i: number) => layout[(shown === 'after' ? atAfter : atBefore) + i] ?? layout.at(-1) ?? 0;
    const diffs = pairDiffs(pair, placeOf);
    atBefore += pair.before.length;
    atAfter += pair.after.length;
    return diffs;
  });
}

/** A part beside its counterpart; of one that was split each piece beside what it was, and one that was merged whole. */
function pairDiffs({ before, after }: PartPair, placeOf: (i: number) => number): readonly PartDiff[] {
  const [then, now] = [before[0] ?? null, after[0] ?? null];
  if ((now ?? then)?.type === 'table') return [tableDiff(then, now, placeOf(0))];
  const pieces = (after.length > 0 ? after : before) as readonly Words[];
  const was = (before as readonly Words[]).map(({ text }) => text).join('\n\n');
  const words = diffIntoParagraphs(was, after.length > 0 ? pieces.map(({ text }) => text) : ['']);
  return pieces.map(({ type, depth }, i): PartDiff => {
    const marker = markerDiff((i === 0 ? then : null) as Words | null, (after[i] ?? null) as Words | null);
    const kind = type === 'bullet' ? 'bullet' : 'paragraph';
    return { type: kind, depth, before: placeOf(i), marker, words: words[i] ?? [], rows: [] };
  });
}

function tableDiff(before: OwnPart | null, after: OwnPart | null, place: number): PartDiff {
  const rows = diffTables(
    before?.type === 'table' ? before.table : null,
    after?.type === 'table' ? after.table : null,
  );
  return { type: 'table', depth: 0, before: place, marker: [], words: tableSegments(rows), rows };
}

function markerDiff(before: Words | null, after: Words | null): readonly DiffSegment[] {
  const [then, now] = [before?.marker ?? '', after?.marker ?? ''];
  if (then === now) return now ? [{ operation: 'EQUAL', text: now }] : [];
  const segments: DiffSegment[] = [];
  if (then) segments.push({ operation: 'DELETE', text: then });
  if (now) segments.push({ operation: 'INSERT', text: now });
  return segments;
}
