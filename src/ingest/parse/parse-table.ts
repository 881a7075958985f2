import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '../../law/document/table.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { WordPlaces } from './word-places.ts';

/**
 * Reads comma-separated values (RFC 4180) as a table. Guarantees: every row has as many cells as the first, cells are
 * trimmed. A row with another number of cells is a diagnostic; all of them are told.
 * @param headings how many rows at the top are printed heading rows.
 */
export function parseCsvTable(
  text: string,
  file: string,
  headings: number,
  diagnostics: Diagnostics,
  places?: WordPlaces,
): Table | null {
  const rows = csvRows(text, file, diagnostics);
  if (rows === null) return null;
  return tableOf(rows, headings, file, diagnostics, places);
}

/** Rows with the line each begins on, made into a table. */
export function tableOf(
  rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
  headings: number,
  file: string,
  diagnostics: Diagnostics,
  places?: WordPlaces,
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
      help: 'Add the missing cell, empty where the print is blank; in CSV, quote a cell that contains a comma.',
    });
  }
  if (uneven.length > 0) return null;
  for (const { cells, line } of rows) places?.set(cells, { file, line, column: 1 });
  const cells = rows.map((row) => row.cells);
  return { headings: cells.slice(0, headings), rows: cells.slice(headings) };
}

function csvRows(text: string, file: string, diagnostics: Diagnostics) {
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines - lineBreaks(record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lastQuoteLine(text) : Number(error.lines ?? 1);
    const found = QUOTE_MISTAKES[error.code] ?? error.message;
    const expected = 'comma-separated values (RFC 4180)';
    const help = 'Put the whole cell in quotes, and double the quotes inside it.';
    diagnostics.report({ file, line, column: 1, code: 'csv', found, expected, help });
    return null;
  }
}

const QUOTE_MISTAKES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'words after the quote that closes a cell',
  INVALID_OPENING_QUOTE: 'a quote inside a cell that does not begin with one',
};

/** How many lines a row goes on for after its first. */
function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** Where a quote that is never closed was opened: no other comes after it. */
function lastQuoteLine(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split('\n').length;
}
