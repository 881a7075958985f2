import type { Edition } from '../../../law/document/edition.ts';
import type { FactChoice } from '../../engine/fact.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { folded } from '../../engine/written.ts';

/**
 * The row of a table that a person names: case, spaces and punctuation do not count.
 * @throws FactError that lists the rows there are.
 */
export function namedRow(sheet: Worksheet, argument: string, named: string, rows: readonly string[]): string {
  const meant = folded(named);
  const row = rows.find((candidate) => folded(candidate) === meant);
  return row ?? sheet.reject(argument, named, rows.map(withoutMark));
}

/** A name without the asterisk that refers to a note under the table. */
export function withoutMark(row: string): string {
  return row.replace(/\s*\*$/, '');
}

/** The rows of a table, as what may be chosen in a year. */
export function rowChoices(family: string): (edition: Edition) => readonly FactChoice[] {
  return ({ parameters }) => {
    const rows = (parameters.table(family)?.rows ?? []).map(withoutMark);
    return rows.map((row) => ({ value: row, label: row, given: null }));
  };
}
