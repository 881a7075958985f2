import type { Clause } from '../../law/document/clause.ts';
import { columnNames, ILLEGIBLE, type Table } from '../../law/document/table.ts';
import { cellName } from '../../law/parameter/parameter.ts';
import { numberInWords } from '../../law/words/number-in-words.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParameterDeclaration, TableDeclaration } from '../parse/parse-agreement.ts';
import type { PlacedParameter } from './placed-parameter.ts';
import type { PlaceOf } from './years-of.ts';

/**
 * Reads the cells of a clause's own table: a parameter for each cell that has a number, or words where the table holds
 * words. A row without such a cell, legible or not, is a title between rows. A blank cell gives no parameter, an
 * illegible one a parameter that says nothing. A table that there is not, or that has none in these columns, is a
 * diagnostic.
 */
export function readCells(
  declared: ParameterDeclaration,
  of: TableDeclaration,
  clause: Clause,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): readonly PlacedParameter[] {
  const { table } = clause;
  const isFitting = table !== null && fits(table, of);
  const read = isFitting ? cellsOf(declared, of, { clause, table }, placeOf, diagnostics) : [];
  if (read.length > 0) return read;
  const width = table ? `a table of ${widthOf(table)} columns` : 'a clause without a table';
  const wanted = of.holds === 'words' ? 'words' : 'number';
  const found = isFitting ? `a table with no ${wanted} to read` : width;
  const expected = `a table that has the columns ${[of.key, ...(of.columns ?? [])].join(', ')}`;
  const help = 'Cite the clause whose table it is; columns are counted from 1.';
  diagnostics.report({ ...placeOf('clause'), code: 'parameter-table', found, expected, help });
  return [];
}

interface Read {
  readonly clause: Clause;
  readonly table: Table;
}

function cellsOf(
  declared: ParameterDeclaration,
  of: TableDeclaration,
  { clause, table }: Read,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): readonly PlacedParameter[] {
  const { year } = clause.edition.head;
  const names = columnNames(table);
  const columns = of.columns ?? names.flatMap((_, index) => (index + 1 === of.key ? [] : [index + 1]));
  const cellAt = (row: readonly string[], column: number) => row[column - 1]?.trim() ?? '';
  const saysSomething = (cell: string) =>
    cell === ILLEGIBLE || (of.holds === 'words' ? cell !== '' : numberInCell(cell) !== null);
  const isRead = (row: readonly string[]) => columns.some((column) => saysSomething(cellAt(row, column)));
  return table.rows.filter(isRead).flatMap((row) =>
    columns.flatMap((column) => {
      const cell = cellAt(row, column);
      if (cell === '') return [];
      const value = of.holds === 'words' ? null : (numberInCell(cell)?.toString() ?? null);
      const words = of.holds === 'words' && cell !== ILLEGIBLE ? cell : null;
      if (!saysSomething(cell)) {
        const help = 'Leave such a column out with "columns", or correct the table.';
        const expected = `a number, nothing, or ${ILLEGIBLE}`;
        diagnostics.report({
          ...placeOf('clause'),
          code: 'parameter-cell',
          found: `“${cell}”`,
          expected,
          help,
        });
        return [];
      }
      const column_ = columns.length === 1 ? undefined : (names[column - 1] ?? '');
      const name = cellName(declared.name, cellAt(row, of.key), column_);
      const quote = row.filter((words) => words.trim() !== '').join(' ');
      const said = { value, words, unit: declared.unit, path: clause.reading.path, quote };
      const parameter = { name, year, ...said, restates: null, because: null };
      return [{ parameter, place: placeOf('clause') }];
    }),
  );
}

/** `$1,785`, `+ 286`, `30650`; null where there is no number. */
function numberInCell(cell: string) {
  return /\d/.test(cell) ? numberInWords(cell) : null;
}

function fits(table: Table, { key, columns = [] }: TableDeclaration): boolean {
  return [key, ...columns].every((column) => column <= widthOf(table));
}

function widthOf(table: Table): number {
  return table.rows[0]?.length ?? 0;
}
