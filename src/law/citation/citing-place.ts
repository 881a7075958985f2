import type { Clause } from '../document/clause.ts';

/** Where a citation stands. */
export interface CitingPlace {
  /** The clause from which relative citations are read; null when there is none. */
  readonly clause: Clause | null;
  /** The words around the citation, which say what it is about. */
  readonly words: string;
  /** The clause that was cited last before it, to which `said Article` may point back; null when there is none. */
  readonly said: Clause | null;
}
