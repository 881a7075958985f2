import { columnNames, ILLEGIBLE, type Table, tableBody } from '../../law/document/table.ts';

/**
 * A quotation as an answer gives it: a row of a table, or its beginning, under the heads of its columns, those printed
 * last above it, and the title of its group, because a number without its head says nothing. Words inside of a cell, and
 * words of no table, stay as they are.
 */
export function quotedRow(quote: string, table: Table | null): string {
  if (!table) return quote;
  const body = tableBody(table);
  const at = body.findIndex(({ kind, cells }) => kind === 'DATA' && isRow(quote, cells));
  const row = body[at];
  if (!row) return quote;
  const again = body.slice(table.headings.length, at).findLast(({ kind }) => kind === 'HEADING');
  const heads = (again?.cells ?? columnNames(table)).filter((_, index) => !isBlank(row.cells[index]));
  const isNamed = heads.some((head) => !isBlank(head) && head !== ILLEGIBLE);
  return [isNamed ? heads.map(folded).join(' ').trim() : '', row.group ?? '', quote]
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether words are of a row from its first cell on, and go on into a second. */
function isRow(quote: string, cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.filter((cell) => !isBlank(cell));
  // Most rows begin with other words: they need not be put together to be told apart.
  if (others.length === 0 || !quote.startsWith(first)) return false;
  const words = folded(quote);
  const isPastFirst = words.length > folded(first).length + 1;
  return isPastFirst && [first, ...others].map(folded).join(' ').startsWith(words);
}

function isBlank(cell: string | undefined): boolean {
  return (cell ?? '').trim() === '';
}

function folded(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
