import { parseCitation } from '../../law/citation.ts';
import type { ContractYear } from '../../law/contract-year.ts';
import type { Edition } from '../../law/edition.ts';
import { findClause } from '../../law/find-clause.ts';
import type { Parameter } from '../../law/parameter.ts';
import { plainText } from '../../law/plain-text.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { containsLiteral, foldSpaces } from './check-quotes.ts';

/**
 * Anchors every parameter to its clause in every year it covers. Guarantees: the clause exists that year, its text
 * contains the quote, the quote contains the literal as a whole; else a diagnostic that names file, line and year.
 */
export function resolveParameters(
  parsed: ParsedAgreement,
  editions: ReadonlyMap<ContractYear, Edition>,
  diagnostics: Diagnostics,
): readonly Parameter[] {
  return parsed.parameters.flatMap((list) =>
    list.value.flatMap((parameter, p) =>
      parameter.values.flatMap((dated, v) =>
        dated.years.flatMap((year) => {
          const edition = editions.get(year);
          const citation = parseCitation(dated.clause);
          const clause = edition && citation && findClause(edition, citation);
          const at = { file: list.file, line: list.lineOf([p, 'values', v, 'clause']), column: 1 };
          if (!clause) {
            const found = `${dated.clause}, which is not in ${year}`;
            const help = 'Correct the citation, or the years the value covers.';
            diagnostics.report({ ...at, code: 'parameter-clause', found, expected: `a clause of ${year}`, help });
            return [];
          }
          if (!foldSpaces(plainText(clause)).includes(foldSpaces(dated.quote)) || !containsLiteral(dated.quote, dated.literal)) {
            const found = `“${dated.literal}” in “${dated.quote}”, not the words of ${clause.reading.citation} in ${year}`;
            const help = 'Quote the clause word for word, and give the literal as it stands in the quotation.';
            diagnostics.report({ ...at, code: 'parameter-quote', found, expected: 'words of the clause', help });
            return [];
          }
          const { name, unit } = parameter;
          return [{ name, unit, year, value: dated.value, path: clause.reading.path, quote: dated.quote }];
        }),
      ),
    ),
  );
}
