import { diffArrays } from 'diff';
import type { Table } from '../document/table.ts';
import type { DiffOperation, DiffSegment } from './diff-segment.ts';

/** A row of two tables laid beside one another. A row that only one table has gives the other's cells as null. */
export interface RowDiff {
  readonly operation: DiffOperation | 'CHANGE';
  readonly heading: boolean;
  readonly cells: readonly { readonly before: string | null; readonly after: string | null }[];
}

type Row = readonly string[];

/**
 * Compares two tables cell by cell. Rows are matched by their first cell; tables of other widths share no rows. A cell
 * that differs in spaces and line breaks alone is given as the later table has it.
 */
export function diffTables(before: Table | null, after: Table | null): readonly RowDiff[] {
  const sameWidth = widthOf(before) === widthOf(after);
  return [
    ...diffRows(before?.headings ?? [], after?.headings ?? [], sameWidth, true),
    ...diffRows(before?.rows ?? [], after?.rows ?? [], sameWidth, false),
  ];
}

/** The differences as runs of cells, cells of a row apart by tabs. */
export function tableSegments(rows: readonly RowDiff[]): readonly DiffSegment[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ before, after }, i): DiffSegment[] => {
      const space = i === cells.length - 1 ? '\n' : '\t';
      if (before === after) return [{ operation: 'EQUAL', text: `${after}${space}` }];
      const segments: DiffSegment[] = [];
      if (before !== null) segments.push({ operation: 'DELETE', text: `${before}${space}` });
      if (after !== null) segments.push({ operation: 'INSERT', text: `${after}${space}` });
      return segments;
    }),
  );
}

function diffRows(
  before: readonly Row[],
  after: readonly Row[],
  sameWidth: boolean,
  heading: boolean,
): RowDiff[] {
  const rows: RowDiff[] = [];
  let atBefore = 0;
  let atAfter = 0;
  const comparator = (a: Row, b: Row) => sameWidth && isSame(a[0] ?? '', b[0] ?? '');
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after], { comparator })) {
    for (let i = 0; i < count; i += 1) {
      const then = added ? null : (before[atBefore++] ?? null);
      const now = removed ? null : (after[atAfter++] ?? null);
      const cells = cellsOf(then, now);
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

function cellsOf(before: Row | null, after: Row | null): RowDiff['cells'] {
  return (after ?? before ?? []).map((_, i) => {
    const [then, now] = [before?.[i] ?? null, after?.[i] ?? null];
    return { before: then !== null && now !== null && isSame(then, now) ? now : then, after: now };
  });
}

function isSame(a: string, b: string): boolean {
  return a === b || a.replaceAll(/\s+/g, ' ') === b.replaceAll(/\s+/g, ' ');
}

function widthOf(table: Table | null): number {
  return (table?.headings[0] ?? table?.rows[0] ?? []).length;
}
