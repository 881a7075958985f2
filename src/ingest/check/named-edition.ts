import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** The edition of a year that a content file names; when there is none, a diagnostic. */
export function namedEdition(
  year: ContractYear,
  place: Place,
  editions: ReadonlyMap<ContractYear, Edition>,
  diagnostics: Diagnostics,
): Edition | null {
  const edition = editions.get(year);
  if (edition) return edition;
  const expected = `a contract year of agreement.yaml: ${[...editions.keys()].join(', ')}`;
  const help = 'Correct the year, or add it to agreement.yaml.';
  diagnostics.report({ ...place, code: 'year-unknown', found: year, expected, help });
  return null;
}
