import type { ClauseReading } from '../document/clause-reading.ts';
import type { OwnPart } from '../document/provision.ts';

/** About how many characters a clause has at its own level, its marker and heading included: its words, without the marks of a format. */
export function ownLength({ heading, marker, ownParts }: ClauseReading): number {
  return ownParts.reduce((sum, part) => sum + partLength(part), marker.length + (heading?.length ?? 0));
}

function partLength(part: OwnPart): number {
  if (part.type !== 'table') return part.text.length;
  const { headings, rows } = part.table;
  return [...headings, ...rows].flat().reduce((sum, cell) => sum + cell.length + 1, 0);
}
