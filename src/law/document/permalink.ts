import type { Clause } from './clause.ts';
import type { EditionHead } from './edition.ts';

/** The permalink path of a clause: its `id` everywhere. */
export function clauseId(clause: Clause): string {
  return `${editionId(clause.edition.head)}/${clause.reading.path}`;
}

/** The permalink path of an edition. */
export function editionId(head: EditionHead): string {
  return `${head.agreement}/${head.year}`;
}
