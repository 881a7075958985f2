import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '../../law/table.ts';
import type { Diagnostics } from '../diagnostic.ts';

/**
 * Reads comma-separated values (RFC 4180) as a table. Guarantees: every row has as many cells as the first, cells are
 * trimmed. A row with another number of cells is a diagnostic; all of them are told.
 * @param headings how many rows at the top are printed heading rows.
 */
export function parseCsvTable(text: string, file: string, headings: number, diagnostics: Diagnostics): Table | null {
  const rows = csvRows(text, file, diagnostics);
  if (rows === null) return null;
  return tableOf(rows, headings, file, diagnostics);
}

/** Rows with the line each begins on, made into a table. */
export function tableOf(
  rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
  headings: number,
  file: string,
  diagnostics: Diagnostics,
): Table | null {
  const width = rows[0]?.cells.length ?? 0;
  const uneven = rows.filter((row) => row.cells.length !== width);
  for (const row of uneven) {
    diagnostics.report({
      file,
      line: row.line,
      column: 1,
      code: 'table-cells',
      found: `${row.cells.length} ${row.cells.length === 1 ? 'cell' : 'cells'}: ${row.cells.join(' | ')}`,
      expected: `${width} cells, as in the first row`,
      help: 'Add the missing cell (leave it empty where the print is blank), or quote a cell that contains a comma.',
    });
  }
  if (uneven.length > 0) return null;
  const cells = rows.map((row) => row.cells);
  return { headings: cells.slice(0, headings), rows: cells.slice(headings) };
}

function csvRows(text: string, file: string, diagnostics: Diagnostics) {
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    let line = 1;
    return records.map(({ record, info }) => {
      const row = { cells: record, line };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    const help = 'Quote the cell, and double the quotes inside it.';
    diagnostics.report({ file, line, column: 1, code: 'csv', found: error.message, expected: 'RFC 4180 CSV', help });
    return null;
  }
}
