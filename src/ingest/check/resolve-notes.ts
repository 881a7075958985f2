import { parseCitation } from '../../law/citation.ts';
import type { ContractYear } from '../../law/contract-year.ts';
import type { Edition } from '../../law/edition.ts';
import type { EditorialNote } from '../../law/editorial-note.ts';
import { findClause } from '../../law/find-clause.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';

/** Puts every editorial note on its clause in every year it holds for; a clause that is not there is a diagnostic. */
export function resolveNotes(
  parsed: ParsedAgreement,
  editions: ReadonlyMap<ContractYear, Edition>,
  diagnostics: Diagnostics,
): readonly EditorialNote[] {
  const list = parsed.notes;
  if (!list) return [];
  return list.value.flatMap((note, i) =>
    note.years.flatMap((year) => {
      const edition = editions.get(year);
      const citation = note.clause === null ? null : parseCitation(note.clause);
      const clause = edition && citation ? findClause(edition, citation) : null;
      if (!edition || (note.clause !== null && !clause)) {
        const at = { file: list.file, line: list.lineOf([i, 'clause']), column: 1 };
        const help = 'Correct the citation, or the years the note holds for.';
        const found = `${note.clause ?? 'a note'}, which is not in ${year}`;
        diagnostics.report({ ...at, code: 'note-clause', found, expected: `a clause of ${year}`, help });
        return [];
      }
      return [{ year, path: clause?.reading.path ?? null, kind: note.kind, text: note.text }];
    }),
  );
}
