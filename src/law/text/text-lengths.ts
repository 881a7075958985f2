import type { Clause } from '../document/clause.ts';
import type { OwnPart } from '../document/provision.ts';

/**
 * About how many characters the texts of clauses have, all under them included: their words, without the marks of a format.
 * Found when they are asked for, as they are asked of what is read next, and an edition is read no further than that.
 */
export class TextLengths {
  readonly #found = new WeakMap<Clause, number>();

  of(clause: Clause): number {
    return this.#found.getOrInsertComputed(clause, () =>
      clause.children.reduce((sum, child) => sum + this.of(child), ownLength(clause)),
    );
  }
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
