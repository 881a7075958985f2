/** What stands in a cell that the scan does not let anyone read. */
export const ILLEGIBLE = '[illegible]';

/**
 * A table as printed. `headings` are the printed heading rows, top to bottom (none, one or more); `rows` are the
 * body rows, among them headings that are printed again and titles of groups. Every row has the same number of cells.
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

/** DATA; HEADING: the heads of the columns, also where they are printed again; GROUP: a title of the rows below it. */
export const TABLE_ROW_KINDS = ['DATA', 'HEADING', 'GROUP'] as const;
export type TableRowKind = (typeof TABLE_ROW_KINDS)[number];

/** A row of a table with what it is. */
export interface TableRow {
  readonly kind: TableRowKind;
  /** The group title it stands under, such as LEVEL TWO; null where it stands under none. */
  readonly group: string | null;
  readonly cells: readonly string[];
}

/**
 * All that is printed of a table, each row with its kind. Below heads, a row whose other cells are empty is the title of a
 * group; it ends with the next one, and where the heads are printed again.
 */
export function tableBody(table: Table): readonly TableRow[] {
  let group: string | null = null;
  const headings = table.headings.map((cells): TableRow => ({ kind: 'HEADING', group: null, cells }));
  const rows = table.rows.map((cells): TableRow => {
    if (isHeading(cells, table)) {
      group = null;
      return { kind: 'HEADING', group, cells };
    }
    if (!isGroupTitle(cells, table)) return { kind: 'DATA', group, cells };
    group = cells[0] ?? '';
    return { kind: 'GROUP', group: null, cells };
  });
  return [...headings, ...rows];
}

/** The rows of a table without heads and titles of groups. */
export function dataRows(table: Table): readonly (readonly string[])[] {
  return tableBody(table).flatMap(({ kind, cells }) => (kind === 'DATA' ? [cells] : []));
}

/** Heads that are printed again have the first cell of a heading row, and most of the others: one may be reworded. */
function isHeading(cells: readonly string[], { headings }: Table): boolean {
  return headings.some((heading) => {
    const others = cells.slice(1).filter((cell) => cell !== '');
    const alike = others.filter((cell) => heading.includes(cell));
    return (
      cells[0] !== '' && cells[0] === heading[0] && others.length > 0 && 2 * alike.length > others.length
    );
  });
}

/** Without heads the first column names nothing: a row of a form may have one field alone. */
function isGroupTitle(cells: readonly string[], { headings }: Table): boolean {
  const [first, ...others] = cells;
  return headings.length > 0 && first !== '' && others.length > 0 && others.every((cell) => cell === '');
}

/** The table as RFC 4180 comma-separated values, printed heading rows first, lines ended by CR LF. */
export function tableToCsv(table: Table): string {
  return [...table.headings, ...table.rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
