import { columnNames, type Table } from '../document/table.ts';

/** A column of two tables: its place in each; null where that table has none. */
export interface ColumnPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Columns with less than this in common are two columns, not one that was renamed. */
const COUNTERPARTS = 0.5;

/**
 * The columns of two tables beside one another, in the order of both: paired by their headings, or by what stands in
 * them where that says more. What is left over between pairs is paired in order where both tables have as many of it,
 * as a column that got another heading and other cells.
 */
export function pairColumns(before: Table, after: Table): readonly ColumnPair[] {
  const [then, now] = [columnsOf(before), columnsOf(after)];
  return withLeftOvers(alignColumns(then, now), then.length, now.length);
}

interface Column {
  readonly name: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
}

function columnsOf(table: Table): readonly Column[] {
  return columnNames(table).map((name, i) => {
    const cells = table.rows.map((row) => fold(row[i] ?? '')).filter(Boolean);
    return {
      name: new Set(
        name
          .toLowerCase()
          .match(/[\p{L}\p{N}+]+/gu)
          ?.map(singular),
      ),
      cells: new Set(cells),
    };
  });
}

/** `Old Steps` is a column of steps. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

function fold(cell: string): string {
  return cell.replaceAll(/[\s$,]/g, '').toLowerCase();
}

function likeness(a: Column, b: Column): number {
  return Math.max(share(a.name, b.name), share(a.cells, b.cells));
}

/** From 0 to 1: how much of two sets is in both. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * a.intersection(b).size) / (a.size + b.size || 1);
}

/** The pairs that together are most alike, none crossing another. */
function alignColumns(then: readonly Column[], now: readonly Column[]): readonly ColumnPair[] {
  const best = Array.from({ length: then.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const score = (i: number, j: number) => {
    const alike = likeness(then[i] as Column, now[j] as Column);
    return alike < COUNTERPARTS ? Number.NEGATIVE_INFINITY : alike;
  };
  for (let i = then.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1)
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), score(i, j) + at(i + 1, j + 1));
  }
  const pairs: ColumnPair[] = [];
  for (let i = 0, j = 0; i < then.length && j < now.length; ) {
    if (score(i, j) + at(i + 1, j + 1) === at(i, j)) pairs.push({ before: i++, after: j++ });
    else if (at(i + 1, j) === at(i, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The pairs with the columns between them, those of the earlier table first. */
function withLeftOvers(pairs: readonly ColumnPair[], then: number, now: number): readonly ColumnPair[] {
  const all: ColumnPair[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...pairs, { before: then, after: now }]) {
    const [left, right] = [range(i, pair.before ?? then), range(j, pair.after ?? now)];
    if (left.length === right.length)
      all.push(...left.map((before, n) => ({ before, after: right[n] ?? null })));
    else {
      all.push(...left.map((before) => ({ before, after: null })));
      all.push(...right.map((after) => ({ before: null, after })));
    }
    if (pair.before !== then || pair.after !== now) all.push(pair);
    [i, j] = [(pair.before ?? then) + 1, (pair.after ?? now) + 1];
  }
  return all;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
