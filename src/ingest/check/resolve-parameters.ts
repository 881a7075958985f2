import type { ContractYear } from '../../law/contract-year.ts';
import type { Edition } from '../../law/edition.ts';
import type { Parameter } from '../../law/parameter.ts';
import type { Place } from '../../law/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { containsLiteral } from './check-quotes.ts';
import { citedClause } from './cited-clause.ts';
import { namedEdition } from './named-edition.ts';

type PlaceOf = (key: string | number, ...below: number[]) => Place;
type DatedValue = ParsedAgreement['parameters'][number]['value'][number]['values'][number];

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
    list.value.flatMap(({ name, unit, values }, p) =>
      values.flatMap((dated, v) => {
        const placeOf: PlaceOf = (...path) => list.placeOf([p, 'values', v, ...path]);
        checkLiteral(dated, placeOf('literal'), diagnostics);
        return anchor(dated, placeOf, editions, diagnostics).map((anchored) => ({ name, unit, ...anchored }));
      }),
    ),
  );
}

function anchor(
  dated: DatedValue,
  placeOf: PlaceOf,
  editions: ReadonlyMap<ContractYear, Edition>,
  diagnostics: Diagnostics,
): readonly Omit<Parameter, 'name' | 'unit'>[] {
  const { value, quote, clause: written } = dated;
  return dated.years.flatMap((year, y) => {
    const edition = namedEdition(year, placeOf('years', y), editions, diagnostics);
    const cited = { written, place: placeOf('clause'), code: 'parameter-clause' };
    const clause = edition && citedClause(cited, edition, diagnostics);
    if (!clause) return [];
    checkQuotedClause(quote, clause, { place: placeOf('quote'), code: 'parameter-quote' }, diagnostics);
    return [{ year, value, path: clause.reading.path, quote }];
  });
}

function checkLiteral({ quote, literal }: DatedValue, at: Place, diagnostics: Diagnostics): void {
  if (containsLiteral(quote, literal)) return;
  const found = `${literal}, which does not stand as a whole in “${quote}”`;
  const help = 'Give the number as it stands in the quotation, whole.';
  diagnostics.report({
    ...at,
    code: 'parameter-literal',
    found,
    expected: 'a number or words of the quotation',
    help,
  });
}
