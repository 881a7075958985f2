import { diffArrays } from 'diff';
import type { OwnPart, Words } from '../document/provision.ts';
import type { DiffSegment } from './diff-segment.ts';
import { diffTables, type RowDiff, tableSegments } from './diff-tables.ts';
import { diffWords } from './diff-words.ts';

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

/** Paragraphs with less than this in common are two paragraphs, not one that was rewritten. */
const COUNTERPARTS = 0.5;

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
  const parts: PartDiff[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after], {
    comparator: areCounterparts,
  })) {
    for (let i = 0; i < count; i += 1) {
      const place = layout[shown === 'after' ? atAfter : atBefore] ?? layout.at(-1) ?? 0;
      const then = added ? null : (before[atBefore++] ?? null);
      const now = removed ? null : (after[atAfter++] ?? null);
      parts.push(partDiff(then, now, place));
    }
  }
  return parts;
}

function partDiff(before: OwnPart | null, after: OwnPart | null, place: number): PartDiff {
  const shown = (after ?? before) as OwnPart;
  if (shown.type === 'table') {
    const rows = diffTables(
      before?.type === 'table' ? before.table : null,
      after?.type === 'table' ? after.table : null,
    );
    return { type: 'table', depth: 0, before: place, marker: [], words: tableSegments(rows), rows };
  }
  const type = shown.type === 'bullet' ? 'bullet' : 'paragraph';
  const [then, now] = [before, after].map((part) => (part?.type === 'table' ? null : part));
  const words = diffWords(then?.text ?? '', now?.text ?? '');
  return { type, depth: shown.depth, before: place, marker: markerDiff(then, now), words, rows: [] };
}

function markerDiff(
  before: Words | null | undefined,
  after: Words | null | undefined,
): readonly DiffSegment[] {
  const [then, now] = [before?.marker ?? '', after?.marker ?? ''];
  if (then === now) return now ? [{ operation: 'EQUAL', text: now }] : [];
  const segments: DiffSegment[] = [];
  if (then) segments.push({ operation: 'DELETE', text: then });
  if (now) segments.push({ operation: 'INSERT', text: now });
  return segments;
}

function areCounterparts(a: OwnPart, b: OwnPart): boolean {
  if (a.type === 'table' || b.type === 'table') return a.type === b.type;
  return a.text === b.text || likeness(a, b) >= COUNTERPARTS;
}

/** The share of words two paragraphs have in common. */
function likeness(a: Words, b: Words): number {
  const [first, second] = [a, b].map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  if (!first || !second) return 0;
  return (2 * first.intersection(second).size) / (first.size + second.size || 1);
}
