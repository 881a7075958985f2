import type { Clause } from '../document/clause.ts';
import type { EditorialNote } from '../document/editorial-note.ts';

/** An editorial note with the clause it is on. */
export interface NoteOnClause extends EditorialNote {
  readonly clause: Clause;
}

/** The notes on a clause itself. */
export function notesAt(clause: Clause): readonly NoteOnClause[] {
  return clause.edition.notesAt(clause.reading.path).map((note) => ({ ...note, clause }));
}

/** The notes on a clause and on everything under it, in printed order. */
export function notesUnder(clause: Clause): readonly NoteOnClause[] {
  return [clause, ...clause.descendants].flatMap(notesAt);
}
