import type { Edition } from '../../law/document/edition.ts';
import type { EditorialNote } from '../../law/document/editorial-note.ts';
import type { Authority } from './answer.ts';

/** What the editors noted on the clause whose words were relied on. */
export function notesOn({ clause }: Authority, edition: Edition): readonly EditorialNote[] {
  return edition.notesAt(clause.reading.path);
}
