import { follows } from '../../law/numbering/series-place.ts';
import { isFirst, isSameSeries, type LevelLabel } from '../../law/numbering/settle-series.ts';
import type { OutlineDraft } from './outline-draft.ts';

/**
 * A provision that is open while the lines after it are read. It closes when the indentation falls back; one with a
 * heading also when another heading of its level comes, or a label that is its neighbour's.
 */
export interface OutlineFrame {
  readonly draft: OutlineDraft;
  /** The indentation of its own words and of its sub-provisions. */
  readonly indent: number;
  /** 1 for `#`; 0 for the file itself; null for an item. */
  readonly level: number | null;
}

/** Whether the innermost open provision, a heading, ends where a label at its own indentation stands. */
export function closesBefore(
  frames: readonly OutlineFrame[],
  labels: readonly LevelLabel[],
  indent: number,
): boolean {
  const top = frames.at(-1);
  if (!top?.level || top.indent !== indent) return false;
  if (top.draft.labels.length > 0) return isNeighbour(top.draft.labels, labels);
  // Under a heading without a label a series begins anew; a label that goes on in the series above ends the heading.
  if (labels.some(({ place }) => isFirst(place)) || goesOn(top.draft, labels)) return false;
  return frames.some(
    (frame) => frame.level !== null && frame.indent === indent && goesOn(frame.draft, labels),
  );
}

/** A label of the same form, or of an outer level. */
function isNeighbour(own: readonly LevelLabel[], labels: readonly LevelLabel[]): boolean {
  const outermost = Math.min(...own.map(({ level }) => level));
  return (
    labels.some((label) => own.some((one) => isSameSeries(one, label))) ||
    labels.every(({ level }) => level <= outermost)
  );
}

/** Whether a label comes right after the last that stands under a provision. */
function goesOn({ parts }: OutlineDraft, labels: readonly LevelLabel[]): boolean {
  const last = parts
    .flatMap((part) => (part.type === 'draft' && part.draft.labels.length > 0 ? [part.draft] : []))
    .at(-1);
  return labels.some((label) =>
    last?.labels.some((before) => isSameSeries(before, label) && follows(label.place, before.place)),
  );
}
