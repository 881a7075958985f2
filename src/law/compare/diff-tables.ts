import { diffArrays } from 'diff';
import { columnNames, type Table } from '../document/table.ts';
import type { DiffOperation, DiffSegment } from './diff-segment.ts';
import { type ColumnPair, pairColumns } from './pair-columns.ts';

/**
 * A row of two tables laid beside one another, a cell for each column of either. What a year has no row or no column for
 * is null.
 */
export interface RowDiff {
  readonly operation: DiffOperation | 'CHANGE';
  readonly heading: boolean;
  readonly cells: readonly { readonly before: string | null; readonly after: string | null }[];
}

type Row = readonly string[];

/** Heading rows with less than this in common are two rows. */
const COUNTERPARTS = 0.3;

/**
 * Compares two tables cell by cell. Columns are matched by their headings, rows by the cell of the first column that
 * both tables have. A cell that differs in spaces and line breaks alone is given as the later table has it.
 */
export function diffTables(before: Table | null, after: Table | null): readonly RowDiff[] {
  if (!before || !after) return oneTable((before ?? after) as Table | null, before ? 'before' : 'after');
  if (before === after) return unchanged(after);
  const columns = pairColumns(before, after);
  return [
    ...diffRows(before.headings, after.headings, columns, areHeadingCounterparts(columns), true),
    ...diffRows(before.rows, after.rows, columns, areCounterparts(columns), false),
  ];
}

/** The differences as runs of cells, cells of a row apart by tabs. */
export function tableSegments(rows: readonly RowDiff[]): readonly DiffSegment[] {
  return rows.flatMap(({ cells }) => {
    const [lastThen, lastNow] = [
      cells.findLastIndex(({ before }) => before !== null),
      cells.findLastIndex(({ after }) => after !== null),
    ];
    return cells.flatMap(({ before, after }, i): DiffSegment[] => {
      const [then, now] = [i === lastThen ? '\n' : '\t', i === lastNow ? '\n' : '\t'];
      if (before === after && then === now)
        return before === null ? [] : [{ operation: 'EQUAL', text: `${after}${now}` }];
      const segments: DiffSegment[] = [];
      if (before !== null) segments.push({ operation: 'DELETE', text: `${before}${then}` });
      if (after !== null) segments.push({ operation: 'INSERT', text: `${after}${now}` });
      return segments;
    });
  });
}

function oneTable(table: Table | null, side: 'before' | 'after'): readonly RowDiff[] {
  const operation = side === 'before' ? 'DELETE' : 'INSERT';
  const rowDiff = (heading: boolean) => (row: Row) => {
    const cells = row.map((cell) =>
      side === 'before' ? { before: cell, after: null } : { before: null, after: cell },
    );
    return { operation, heading, cells } as const;
  };
  return [...(table?.headings ?? []).map(rowDiff(true)), ...(table?.rows ?? []).map(rowDiff(false))];
}

/** A table beside itself, as every table stands of a clause that reads alike. */
function unchanged(table: Table): readonly RowDiff[] {
  const columns = columnNames(table).map((_, place): ColumnPair => ({ before: place, after: place }));
  const rowDiff =
    (heading: boolean) =>
    (row: Row): RowDiff => ({
      operation: 'EQUAL',
      heading,
      cells: columns.map((column) => cellOf(column, row, row)),
    });
  return [...table.headings.map(rowDiff(true)), ...table.rows.map(rowDiff(false))];
}

type AreCounterparts = (a: Row, b: Row) => boolean;

/** Rows go by the first column that both tables have; tables that share none share no rows. */
function areCounterparts(columns: readonly ColumnPair[]): AreCounterparts {
  const key = columns.find(({ before, after }) => before !== null && after !== null);
  if (!key) return () => false;
  return (a, b) => isSame(a[key.before ?? 0] ?? '', b[key.after ?? 0] ?? '');
}

/** A heading row may have another word in its first cell, as `Old Steps` for `Step`, and the same over the columns. */
function areHeadingCounterparts(columns: readonly ColumnPair[]): AreCounterparts {
  const isSameRow = areCounterparts(columns);
  const wordsOf = (row: Row) =>
    new Set(
      row
        .join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}+]+/gu),
    );
  return (a, b) => {
    if (isSameRow(a, b)) return true;
    const [then, now] = [wordsOf(a), wordsOf(b)];
    return (2 * then.intersection(now).size) / (then.size + now.size || 1) >= COUNTERPARTS;
  };
}

function diffRows(
  before: readonly Row[],
  after: readonly Row[],
  columns: readonly ColumnPair[],
  comparator: AreCounterparts,
  heading: boolean,
): RowDiff[] {
  const rows: RowDiff[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after], { comparator })) {
    for (let i = 0; i < count; i += 1) {
      const then = added ? null : (before[atBefore++] ?? null);
      const now = removed ? null : (after[atAfter++] ?? null);
      const cells = columns.map((column) => cellOf(column, then, now));
      rows.push({ operation: operationOf(then, now, cells), heading, cells });
    }
  }
  return rows;
}

function operationOf(before: Row | null, after: Row | null, cells: RowDiff['cells']): RowDiff['operation'] {
  if (!before) return 'INSERT';
  if (!after) return 'DELETE';
  return cells.every((cell) => cell.before === cell.after) ? 'EQUAL' : 'CHANGE';
}

function cellOf(column: ColumnPair, before: Row | null, after: Row | null): RowDiff['cells'][number] {
  const then = column.before === null ? null : (before?.[column.before] ?? null);
  const now = column.after === null ? null : (after?.[column.after] ?? null);
  return { before: then !== null && now !== null && isSame(then, now) ? now : then, after: now };
}

function isSame(a: string, b: string): boolean {
  return a === b || a.replaceAll(/\s+/g, ' ') === b.replaceAll(/\s+/g, ' ');
}
