import type { Worksheet } from '../../engine/worksheet.ts';

/**
 * The row of a table that a person names: case, spaces and punctuation do not count.
 * @throws FactError that lists the rows there are.
 */
export function namedRow(sheet: Worksheet, argument: string, named: string, rows: readonly string[]): string {
  const row = rows.find((candidate) => folded(candidate) === folded(named));
  return row ?? sheet.reject(argument, named, `one of ${rows.map(withoutMark).join(', ')}`);
}

/** A name without the asterisk that refers to a note under the table. */
export function withoutMark(row: string): string {
  return row.replace(/\s*\*$/, '');
}

function folded(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
