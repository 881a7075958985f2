import { diffArrays } from 'diff';
import type { DiffSegment } from './diff-segment.ts';
import { diffTables, type RowDiff, tableSegments } from './diff-tables.ts';
import { diffWords } from './diff-words.ts';
import type { OwnPart, Words } from './provision.ts';

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
  /** How many sub-clauses of the later reading stand before it. */
  readonly before: number;
  readonly segments: readonly DiffSegment[];
  readonly rows: readonly RowDiff[];
}

/** Paragraphs with less than this in common are two paragraphs, not one that was rewritten. */
const COUNTERPARTS = 0.5;

/** Compares the own words of two readings of a clause, part by part; null where there is no reading. */
export function diffParts(before: OwnWords | null, after: OwnWords | null): readonly PartDiff[] {
  const heading = headingDiff(before?.heading ?? null, after?.heading ?? null);
  const parts = diffOwnParts(printed(before), printed(after), after?.layout ?? []);
  return heading ? [heading, ...parts] : parts;
}

/** All segments of a comparison as one run, parts apart by a blank line. */
export function joinSegments(parts: readonly PartDiff[]): readonly DiffSegment[] {
  return parts.flatMap(({ segments }, i) => {
    if (i === parts.length - 1 || segments.length === 0) return segments;
    const last = segments.at(-1) as DiffSegment;
    return [...segments.slice(0, -1), { ...last, text: `${last.text.trimEnd()}\n\n` }];
  });
}

function headingDiff(before: string | null, after: string | null): PartDiff | null {
  if (before === null && after === null) return null;
  return { type: 'heading', depth: 0, before: 0, segments: diffWords(before ?? '', after ?? ''), rows: [] };
}

function printed(own: OwnWords | null): readonly OwnPart[] {
  return (own?.ownParts ?? []).filter((part) => part.type !== 'rubric');
}

function diffOwnParts(
  before: readonly OwnPart[],
  after: readonly OwnPart[],
  layout: readonly number[],
): PartDiff[] {
  const parts: PartDiff[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after], {
    comparator: areCounterparts,
  })) {
    for (let i = 0; i < count; i += 1) {
      const place = layout[atAfter] ?? layout.at(-1) ?? 0;
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
    return { type: 'table', depth: 0, before: place, segments: tableSegments(rows), rows };
  }
  const type = shown.type === 'bullet' ? 'bullet' : 'paragraph';
  const segments = diffWords(wordsOf(before), wordsOf(after));
  return { type, depth: shown.depth, before: place, segments, rows: [] };
}

function wordsOf(part: OwnPart | null): string {
  if (!part || part.type === 'table') return '';
  return [part.marker, part.text].filter(Boolean).join(' ');
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
