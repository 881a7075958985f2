import type { Clause } from '../../law/document/clause.ts';
import type { NoteCell } from '../../law/document/editorial-note.ts';
import type { Place } from '../../law/document/provision.ts';
import { columnNames } from '../../law/document/table.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { NoteDeclaration } from '../parse/parse-agreement.ts';

type NotedCells = NoteDeclaration['cells'][number];

/** Reports cells that a clause's table does not have, or that do not read as the note says. */
export function checkCells(
  noted: readonly NotedCells[],
  clause: Clause,
  placeOf: (index: number) => Place,
  diagnostics: Diagnostics,
): void {
  noted.forEach((cells, index) => {
    const wrong = wordsIn(cells, clause)?.find((words) => words !== cells.reads);
    if (wordsIn(cells, clause) !== null && wrong === undefined) return;
    const rows = cells.through === undefined ? cells.row : `${cells.row} to ${cells.through}`;
    const found = `row ${rows}, column ${cells.column} of ${clause.reading.citation}${wrong === undefined ? '' : `, which reads “${wrong}”`}`;
    const expected = wrong === undefined ? 'a row and a column of its table' : `“${cells.reads}”`;
    const help = 'Name the row by its first cell and the column by its head, and copy what stands there.';
    diagnostics.report({ ...placeOf(index), code: 'note-cell', found, expected, help });
  });
}

/** Whether the table of a clause has all these cells, and they read as the note says. */
export function sameCells(noted: readonly NotedCells[], clause: Clause): boolean {
  return noted.every((cells) => wordsIn(cells, clause)?.every((words) => words === cells.reads) ?? false);
}

/** Each cell by itself. */
export function namedCells(noted: readonly NotedCells[], clause: Clause): readonly NoteCell[] {
  return noted.flatMap((cells) => rowsOf(cells, clause).map(([row = '']) => ({ row, column: cells.column })));
}

/** What stands in the cells; null when the table does not have them. */
function wordsIn(cells: NotedCells, clause: Clause): readonly string[] | null {
  const column = clause.table ? columnNames(clause.table).indexOf(cells.column) : -1;
  const rows = rowsOf(cells, clause);
  return column < 0 || rows.length === 0 ? null : rows.map((row) => row[column] ?? '');
}

/** The rows from one through another; none where one of the two is not there. */
function rowsOf({ row, through = row }: NotedCells, { table }: Clause): readonly (readonly string[])[] {
  const rows = table?.rows ?? [];
  const first = rows.findIndex(([name]) => name === row);
  const last = rows.findIndex(([name]) => name === through);
  return first < 0 || last < first ? [] : rows.slice(first, last + 1);
}
