import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import { UNIT_FORMS, Unit } from '../../law/parameter/unit.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { DatedValue, ParameterDeclaration, ParsedAgreement } from '../parse/parse-agreement.ts';
import { checkParameterNames } from './check-parameter-names.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { containsLiteral, foldSpaces } from './check-quotes.ts';
import { checkRestatements } from './check-restatements.ts';
import { citedClause } from './cited-clause.ts';
import { namedEdition } from './named-edition.ts';
import { numberInWords } from './number-in-words.ts';
import type { PlacedParameter } from './placed-parameter.ts';
import { resolveTable } from './resolve-table.ts';

type Editions = ReadonlyMap<ContractYear, Edition>;
type PlaceOf = (...path: readonly (string | number)[]) => Place;

/**
 * Anchors every parameter to its clause in every year it covers. Guarantees: the clause exists that year, its text
 * contains the quote, the quote contains the literal as a whole, and the literal says the value; cells of tables are
 * read from the clause's own table; what is restated otherwise says why. Else a diagnostic with file, line and year.
 */
export function resolveParameters(
  parsed: ParsedAgreement,
  editions: Editions,
  diagnostics: Diagnostics,
): readonly Parameter[] {
  const placed = parsed.parameters.flatMap((list) =>
    list.value.flatMap((declared, p) =>
      resolveDeclared(declared, (...path) => list.placeOf([p, ...path]), editions, diagnostics),
    ),
  );
  checkParameterNames(placed, diagnostics);
  checkRestatements(placed, diagnostics);
  return placed.map(({ parameter }) => parameter);
}

function resolveDeclared(
  declared: ParameterDeclaration,
  placeOf: PlaceOf,
  editions: Editions,
  diagnostics: Diagnostics,
): readonly PlacedParameter[] {
  if (declared.tables) {
    const isNumbered = declared.tables.some(({ holds }) => holds === 'numbers');
    if (isNumbered) checkUnit(declared.unit, placeOf('unit'), diagnostics);
    return declared.tables.flatMap((table, t) =>
      resolveTable(declared, table, (...path) => placeOf('tables', t, ...path), editions, diagnostics),
    );
  }
  const values = declared.values ?? [];
  if (values.some(({ value }) => value !== undefined)) checkUnit(declared.unit, placeOf('unit'), diagnostics);
  return values.flatMap((dated, v) => {
    const at: PlaceOf = (...path) => placeOf('values', v, ...path);
    checkLiteral(dated, at('literal'), diagnostics);
    return anchor(declared, dated, at, editions, diagnostics);
  });
}

function anchor(
  { name, unit, restates }: ParameterDeclaration,
  dated: DatedValue,
  placeOf: PlaceOf,
  editions: Editions,
  diagnostics: Diagnostics,
): readonly PlacedParameter[] {
  const { value, words, quote, because, clause: written } = dated;
  return dated.years.flatMap((year, y) => {
    const edition = namedEdition(year, placeOf('years', y), editions, diagnostics);
    const cited = { written, place: placeOf('clause'), code: 'parameter-clause' };
    const clause = edition && citedClause(cited, edition, diagnostics);
    if (!clause) return [];
    checkQuotedClause(quote, clause, { place: placeOf('quote'), code: 'parameter-quote' }, diagnostics);
    const said = { value: value ?? null, words: words ?? null, unit, path: clause.reading.path, quote };
    const parameter = { name, year, ...said, restates: restates ?? null, because: because ?? null };
    return [{ parameter, place: placeOf('years', y) }];
  });
}

function checkUnit(unit: string, at: Place, diagnostics: Diagnostics): void {
  if (Unit.parse(unit)) return;
  const help = 'Write a unit that is known, or add it to src/law/parameter/unit.ts.';
  diagnostics.report({ ...at, code: 'parameter-unit', found: unit, expected: UNIT_FORMS, help });
}

/** The literal is in the quotation as a whole, and it says the value: a slip of the pen in either is found. */
function checkLiteral(
  { quote, literal, value, words }: DatedValue,
  at: Place,
  diagnostics: Diagnostics,
): void {
  if (!containsLiteral(quote, literal)) {
    const found = `${literal}, which does not stand as a whole in “${quote}”`;
    const help = 'Give the number as it stands in the quotation, whole.';
    const expected = 'a number or words of the quotation';
    diagnostics.report({ ...at, code: 'parameter-literal', found, expected, help });
    return;
  }
  const isSaid =
    value === undefined
      ? lettersOf(literal) === lettersOf(words ?? '')
      : !!numberInWords(literal)?.equals(value);
  if (isSaid) return;
  const found = `“${literal}”, which does not say ${value ?? `“${words}”`}`;
  const expected = value === undefined ? 'the words themselves' : 'the value in figures or words';
  const help = 'Correct the value, or give the literal that it was read from.';
  diagnostics.report({ ...at, code: 'parameter-value', found, expected, help });
}

/** Words compared by their letters and digits: `S1` says S-1. */
function lettersOf(words: string): string {
  return foldSpaces(words)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]/gu, '');
}
