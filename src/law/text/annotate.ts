import type { Piece } from './piece.ts';

/** A stretch of a text, such as a reference or an occurrence of a term. Offsets in UTF-16 code units. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/**
 * A text cut into pieces that together are the text, so that each mark can be made a link. Marks on one stretch share a
 * piece, in the order given. Of two that overlap otherwise the one that begins first stands, and of those the longer;
 * marks that go over the ends of the text are left out.
 * @param offset where the text begins in the words that the marks' offsets count.
 */
export function annotate<Mark extends Marked>(
  text: string,
  marks: readonly Mark[],
  offset = 0,
): readonly Piece<Mark>[] {
  const pieces: Piece<Mark>[] = [];
  let at = 0;
  for (const group of stretches(marks, offset, text.length)) {
    const [start, end] = [group[0].start - offset, group[0].end - offset];
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marks: [] });
    pieces.push({ text: text.slice(start, end), marks: group });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marks: [] });
  return pieces;
}

/** The marks in the text, those on one stretch together, in the order of their stretches. */
function stretches<Mark extends Marked>(
  marks: readonly Mark[],
  offset: number,
  length: number,
): readonly (readonly [Mark, ...Mark[]])[] {
  const inside = marks.filter(({ start, end }) => start >= offset && end <= offset + length && end > start);
  const groups = Map.groupBy(inside, ({ start, end }) => `${start}-${end}`);
  return [...groups.values()]
    .filter((group): group is [Mark, ...Mark[]] => group.length > 0)
    .sort(([a], [b]) => a.start - b.start || b.end - a.end);
}
