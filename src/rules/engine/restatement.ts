import { findableCitation } from '../../law/citation/alternate.ts';
import type { Edition } from '../../law/document/edition.ts';
import { cellOf, type Parameter } from '../../law/parameter/parameter.ts';
import type { Authority, Conflict } from './answer.ts';
import { dollars } from './money.ts';
import { Quantity } from './quantity.ts';
import { quotedRow } from './quoted-row.ts';
import { UnitError } from './stop.ts';
import { wholeSentence } from './whole-sentence.ts';

/** Every conflict of a year: what one clause restates otherwise than another says it. */
export function conflictsOf(edition: Edition): readonly Conflict[] {
  const { parameters } = edition;
  const pairs = parameters.all.flatMap((other) => {
    const restated = other.restates === null ? null : parameters.named(other.restates);
    return restated ? [{ restated, other }] : [];
  });
  return pairs.flatMap(({ restated, other }) => conflictBetween(restated, other, edition) ?? []);
}

/**
 * The conflict between a parameter and one that restates it; null where both say the same.
 * @param what what they are, for the sentence: "Differential of a team leader"; left out where nobody asks for it.
 */
export function conflictBetween(
  parameter: Parameter,
  other: Parameter,
  edition: Edition,
  what = '',
): Conflict | null {
  const { value, words, unit } = parameter;
  // Most of what is restated is restated as it is.
  if (value === other.value && words === other.words && unit === other.unit) return null;
  if (shownValue(parameter) === shownValue(other)) return null;
  return conflictOf([parameter, other], edition, what, other.because ?? '');
}

/**
 * What several parameters say of one thing, the one that the answer goes by first. Its description is a sentence that is
 * true by itself, and why the answer goes by that one.
 * @throws UnitError when they are not of one unit, and so do not say the same kind of thing.
 */
export function conflictOf(
  parameters: readonly Parameter[],
  edition: Edition,
  what: string,
  why: string,
): Conflict {
  const units = new Set(parameters.map(({ unit }) => unit));
  if (units.size > 1) throw new UnitError(`${what}: ${[...units].join(' and ')} are not compared`);
  const values = parameters.map((one) => ({
    value: shownValue(one),
    authority: authorityOf(one, edition),
  }));
  const sentence = sentenceOf(what, values);
  return { sentence, description: why === '' ? sentence : `${sentence} ${why}`, values };
}

/**
 * What a clause prints as the outcome of a computation, and what the computation comes to; the answer goes by the print.
 * @throws UnitError when the two are not of one unit.
 */
export function conflictWithin(
  parameter: Parameter,
  computed: Quantity,
  edition: Edition,
  what: string,
  why: string,
): Conflict {
  if (computed.unit.name !== parameter.unit)
    throw new UnitError(`${what}: ${parameter.unit} and ${computed.unit.name} are not compared`);
  const authority = authorityOf(parameter, edition);
  const printed = shownValue(parameter);
  const values = [printed, String(computed)].map((value) => ({ value, authority }));
  const sentence = `${what}: ${findableCitation(authority.clause)} says ${printed}, and its own numbers come to ${computed}.`;
  return { sentence, description: `${sentence} ${why}`, values };
}

/** `Differential of a team leader: Art. 6.C.6.b says $1,481, App. G says $1,500.` */
function sentenceOf(what: string, values: Conflict['values']): string {
  const said = values.map(({ value, authority }) => `${findableCitation(authority.clause)} says ${value}`);
  return `${what === '' ? '' : `${what}: `}${said.join(', ')}.`;
}

/** The clause that a parameter was read from, with the sentence its words stand in; a row of a table has the heads of its columns. */
export function authorityOf(parameter: Parameter, edition: Edition): Authority {
  return edition.parameters.made(parameter, findAuthority, edition);
}

function findAuthority({ name, path, quote }: Parameter, edition: Edition): Authority {
  const clause = edition.atPath(path);
  if (!clause) throw new TypeError(`there is no clause at ${path}`);
  const cell = cellOf(name);
  const row = quotedRow(quote, clause.table);
  const whole = row === quote ? wholeSentence(quote, clause) : row;
  const authority = { clause, quote: whole, relied: quote };
  return cell ? { ...authority, cell: { row: cell.row, column: cell.column } } : authority;
}

/** Words that are more stand in quotation marks in a sentence. */
const SHORT = 4;

/** A parameter as people read it: `$1,592`, `16 teachers`, `step 6`, `September 15`. */
function shownValue({ value, words, unit }: Parameter): string {
  if (value === null) return (words ?? '').split(' ').length > SHORT ? `“${words}”` : (words ?? '');
  const quantity = Quantity.of(value, unit);
  const isNumbered = unit === 'steps' || unit === 'grades';
  return isNumbered ? `${quantity.unit.singular} ${value}` : shown(quantity);
}

/** A quantity as people read it: `$1,592`, `16 teachers`. */
export function shown(quantity: Quantity): string {
  return quantity.unit.name === 'dollars' ? dollars(quantity) : String(quantity);
}
