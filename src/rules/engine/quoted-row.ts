import { columnNames, ILLEGIBLE, type Table } from '../../law/document/table.ts';

/**
 * A quotation as an answer gives it: a row of a table, or its beginning, with the heads of its columns on the line above,
 * because a number without its head says nothing. Words inside of a cell, and words of no table, stay as they are.
 */
export function quotedRow(quote: string, table: Table | null): string {
  const row = table?.rows.find((cells) => isRow(quote, cells));
  if (!table || !row) return quote;
  const heads = columnNames(table).filter((_, index) => !isBlank(row[index]));
  if (heads.every((head) => isBlank(head) || head === ILLEGIBLE)) return quote;
  return `${heads.map(folded).join(' ').trim()}\n${quote}`;
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
