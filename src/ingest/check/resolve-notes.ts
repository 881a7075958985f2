import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { EditorialNote } from '../../law/document/editorial-note.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { citedClause } from './cited-clause.ts';
import { namedEdition } from './named-edition.ts';

/** Puts every editorial note on its clause in every year it holds for; a clause that is not there is a diagnostic. */
export function resolveNotes(
  parsed: ParsedAgreement,
  editions: ReadonlyMap<ContractYear, Edition>,
  diagnostics: Diagnostics,
): readonly EditorialNote[] {
  const list = parsed.notes;
  if (!list) return [];
  return list.value.flatMap(({ years, clause: written, kind, text }, i) =>
    years.flatMap((year, y): EditorialNote[] => {
      const edition = namedEdition(year, list.placeOf([i, 'years', y]), editions, diagnostics);
      if (!edition) return [];
      if (written === null) return [{ year, path: null, kind, text }];
      const place = list.placeOf([i, 'clause']);
      const clause = citedClause({ written, place, code: 'note-clause' }, edition, diagnostics);
      return clause ? [{ year, path: clause.reading.path, kind, text }] : [];
    }),
  );
}
