/** What stands in a cell that the scan does not let anyone read. */
export const ILLEGIBLE = '[illegible]';

/**
 * A table as printed. `headings` are the printed heading rows, top to bottom (none, one or more); `rows` are the
 * body rows. Every row has the same number of cells. A group title is a row whose other cells are empty.
 */
export interface Table {
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The names of the columns. Where several heading rows are printed the top row names the columns and the bottom row
 * names the first column, the stub: `EDUCATION | BA | …` over `Step | ANNUAL | …` gives `Step, BA, …`.
 */
export function columnNames(table: Table): readonly string[] {
  const top = table.headings[0];
  const bottom = table.headings.at(-1);
  if (!top || !bottom) return Array.from({ length: table.rows[0]?.length ?? 0 }, () => '');
  return [bottom[0] ?? '', ...top.slice(1)];
}

/** The table as RFC 4180 comma-separated values, printed heading rows first, lines ended by CR LF. */
export function tableToCsv(table: Table): string {
  return [...table.headings, ...table.rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
