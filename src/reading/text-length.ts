import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import type { OwnPart } from '../law/document/provision.ts';

/** About how many characters the text of a clause has, all under it included: its words, without marks of a format. */
export function textLength(clause: Clause): number {
  const { heading, marker, reading, children } = clause;
  let length = marker.length + (heading?.length ?? 0);
  for (const part of reading.ownParts) length += partLength(part);
  for (const child of children) length += textLength(child);
  return length;
}

/** About how many characters the text of an edition has. */
export function editionLength({ roots }: Edition): number {
  return roots.reduce((sum, clause) => sum + textLength(clause), 0);
}

function partLength(part: OwnPart): number {
  if (part.type !== 'table') return part.text.length;
  const { headings, rows } = part.table;
  return [...headings, ...rows].flat().reduce((sum, cell) => sum + cell.length + 1, 0);
}
