import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { OwnPart } from '../document/provision.ts';

/**
 * About how many characters the text of every clause of an edition has, all under it included: its words, without the marks
 * of a format.
 */
export function textLengths({ clauses }: Edition): ReadonlyMap<Clause, number> {
  const lengths = new Map<Clause, number>();
  // From the end on, so that what stands under a clause is known before it.
  for (const clause of clauses.toReversed()) {
    const below = clause.children.reduce((sum, child) => sum + (lengths.get(child) ?? 0), 0);
    lengths.set(clause, ownLength(clause) + below);
  }
  return lengths;
}

function ownLength({ heading, marker, reading }: Clause): number {
  return reading.ownParts.reduce(
    (sum, part) => sum + partLength(part),
    marker.length + (heading?.length ?? 0),
  );
}

function partLength(part: OwnPart): number {
  if (part.type !== 'table') return part.text.length;
  const { headings, rows } = part.table;
  return [...headings, ...rows].flat().reduce((sum, cell) => sum + cell.length + 1, 0);
}
