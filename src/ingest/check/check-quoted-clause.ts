import type { Clause } from '../../law/document/clause.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { foldSpaces } from './check-quotes.ts';
import { wordsOfClause } from './words-of-clause.ts';

/** Reports a quotation that is not, word for word, in the text of the clause it is given for. */
export function checkQuotedClause(
  quote: string,
  clause: Clause,
  { place, code }: { readonly place: Place; readonly code: string },
  diagnostics: Diagnostics,
): void {
  if (wordsOfClause(clause).includes(foldSpaces(quote))) return;
  const expected = `words of ${clause.reading.citation} in ${clause.edition.head.year}`;
  const help = 'Quote the clause word for word, or correct the citation or the years.';
  diagnostics.report({ ...place, code, found: `“${quote}”`, expected, help });
}
