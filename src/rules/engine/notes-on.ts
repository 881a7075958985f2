import type { EditorialNote } from '../../law/document/editorial-note.ts';
import type { Authority } from './answer.ts';

/** What the editors noted on the clause whose words were relied on. */
export function notesOn({ clause }: Authority): readonly EditorialNote[] {
  return clause.edition.notesAt(clause.reading.path);
}
