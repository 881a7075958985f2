import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import { UNIT_FORMS, Unit } from '../../law/parameter/unit.ts';
import type { UnreadParameter } from '../../law/parameter/unread-parameter.ts';
import { numberInWords } from '../../law/words/number-in-words.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { DatedValue, ParameterDeclaration, ParsedAgreement } from '../parse/parse-agreement.ts';
import { checkParameterNames } from './check-parameter-names.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { containsLiteral, foldSpaces } from './check-quotes.ts';
import { checkRestatements } from './check-restatements.ts';
import { citedClause } from './cited-clause.ts';
import type { PlacedParameter, ReadParameters } from './placed-parameter.ts';
import { readCells } from './read-cells.ts';
import { stillSays } from './still-says.ts';
import { warnUnread } from './warn-unread.ts';
import {
  carryOver,
  type Dated,
  type Editions,
  isAfter,
  type PlaceOf,
  type Resolving,
  type Years,
  yearsOf,
} from './years-of.ts';

/** What is read from the clauses of every year, and what cannot be, as a year has new words. */
export interface ResolvedParameters {
  readonly parameters: readonly Parameter[];
  readonly unread: readonly UnreadParameter[];
}

/**
 * Anchors every parameter to its clause in every year it covers. Guarantees: in its first year the clause exists, its
 * text contains the quote, the quote contains the literal as a whole, and the literal says the value; cells of tables
 * are read from the clause's own table; what is restated otherwise says why; else a diagnostic. In a later year it holds
 * as long as its clause, whatever its label is then, has the quote, or the same table; where it has not, a warning tells
 * the new words, and the parameter is unread that year. An entry from a later year on takes the place of an earlier one.
 */
export function resolveParameters(
  parsed: ParsedAgreement,
  { editions, remembered }: Pick<Resolving, 'editions' | 'remembered'>,
  diagnostics: Diagnostics,
): ResolvedParameters {
  const read = parsed.parameters.flatMap((list) =>
    remembered.of(`parameters ${list.file}`, [list, editions], diagnostics, (own) =>
      list.value.map((declared, p) =>
        resolveDeclared(declared, (...path) => list.placeOf([p, ...path]), editions, own),
      ),
    ),
  );
  const placed = read.flatMap(({ placed }) => placed);
  const unread = read.flatMap(({ unread }) => unread);
  checkParameterNames(placed, diagnostics);
  checkRestatements(placed, unread, diagnostics);
  return { parameters: placed.map(({ parameter }) => parameter), unread };
}

function resolveDeclared(
  declared: ParameterDeclaration,
  placeOf: PlaceOf,
  editions: Editions,
  diagnostics: Diagnostics,
): ReadParameters {
  const { tables = [], values = [] } = declared;
  const isNumbered =
    tables.some(({ holds }) => holds === 'numbers') || values.some(({ value }) => value !== undefined);
  if (isNumbered) checkUnit(declared.unit, placeOf('unit'), diagnostics);
  const read: ReadParameters[] = [];
  const anchored = <T extends Dated & { readonly clause: string }>(key: string, entries: readonly T[]) =>
    entries.flatMap((entry, e) => {
      const at: PlaceOf = (...path) => placeOf(key, e, ...path);
      const years = yearsOf(entry, at, editions, diagnostics);
      const cited = { written: entry.clause, place: at('clause'), code: 'parameter-clause' };
      const clause = years && citedClause(cited, years.first, diagnostics);
      return years && clause ? [{ entry, at, clause, later: laterOf(years, entries, editions) }] : [];
    });
  for (const { entry, at, clause, later } of anchored('tables', tables)) {
    const isSame = (now: Clause) => sameTable(clause, now);
    const said = { name: declared.name, quote: '', isSame };
    const { holding, unread } = carriedOver(said, clause, later, { editions, placeOf: at, diagnostics });
    const first = readCells(declared, entry, clause, at, diagnostics);
    const carried = holding.flatMap((now) => readCells(declared, entry, now, at, diagnostics));
    read.push({ placed: [...first, ...carried], unread });
  }
  for (const { entry, at, clause, later } of anchored('values', values)) {
    checkLiteral(entry, at('literal'), diagnostics);
    checkQuotedClause(entry.quote, clause, { place: at('quote'), code: 'parameter-quote' }, diagnostics);
    const isSame = (now: Clause) => stillSays(now, entry.quote);
    const said = { name: declared.name, quote: entry.quote, isSame };
    const { holding, unread } = carriedOver(said, clause, later, { editions, placeOf: at, diagnostics });
    const placed = [clause, ...holding].map((now) => valueIn(declared, entry, now, at('from')));
    read.push({ placed, unread });
  }
  return {
    placed: read.flatMap(({ placed }) => placed),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** The later years of an entry, without those for which an entry from a later year on is there. */
function laterOf({ first, later }: Years, entries: readonly Dated[], editions: Editions): readonly Edition[] {
  const next = entries
    .flatMap(({ from }) => editions.get(from) ?? [])
    .filter((edition) => isAfter(edition, first, editions));
  return later.filter(
    (edition) => !next.some((other) => other === edition || isAfter(edition, other, editions)),
  );
}

interface Said {
  readonly name: string;
  readonly quote: string;
  /** Whether a clause of a later year still says it. */
  isSame(now: Clause): boolean;
}

/** The clauses of the later years that still say it; in the others it is unread, and a warning tells the new words. */
function carriedOver(
  { name, quote, isSame }: Said,
  clause: Clause,
  later: readonly Edition[],
  { editions, placeOf, diagnostics }: Reading,
): { readonly holding: readonly Clause[]; readonly unread: readonly UnreadParameter[] } {
  const { provision } = clause.reading;
  const { holding, lost } = carryOver(later, editions, (edition) => {
    const now = edition.ofProvision(provision);
    if (now && isSame(now)) return now;
    const place = placeOf(quote === '' ? 'clause' : 'quote');
    warnUnread({ code: 'parameter-unread', place, quote, read: clause }, now, edition, diagnostics);
    return null;
  });
  const unread = lost.map((edition): UnreadParameter => {
    const now = edition.ofProvision(provision);
    const readIn = { readIn: clause.edition.head.year, citation: (now ?? clause).reading.citation };
    return { name, year: edition.head.year, path: now?.reading.path ?? null, ...readIn };
  });
  return { holding, unread };
}

/** What the reading of an entry needs beside it. */
interface Reading {
  readonly editions: Editions;
  readonly placeOf: PlaceOf;
  readonly diagnostics: Diagnostics;
}

function valueIn(
  { name, unit, restates }: ParameterDeclaration,
  { value, words, quote, because }: DatedValue,
  { edition, reading }: Clause,
  place: Place,
): PlacedParameter {
  const said = { value: value ?? null, words: words ?? null, unit, path: reading.path, quote };
  const other = { restates: restates ?? null, because: because ?? null };
  return { parameter: { name, year: edition.head.year, ...said, ...other }, place };
}

function sameTable(one: Clause, other: Clause): boolean {
  return JSON.stringify(one.table) === JSON.stringify(other.table);
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
