import { describe, expect, test } from '@jest/globals';
import { diffTables, tableSegments } from '../../src/law/compare/diff-tables.ts';
import type { Table } from '../../src/law/document/table.ts';
import { realEdition } from '../support/real-agreement.ts';
import { earlierText, laterText, marked } from '../support/segments.ts';

const LAMPS: Table = {
  headings: [['Kind', 'Wicks', 'Oil']],
  rows: [
    ['Lamp, street', '1', 'half a pint'],
    ['Lamp, hall', '3', 'a pint'],
  ],
};

function lampsWith(rows: Table['rows']): Table {
  return { ...LAMPS, rows };
}

describe('two tables are compared cell by cell', () => {
  test('the same table twice has no differences', () => {
    expect(diffTables(LAMPS, LAMPS).map(({ operation }) => operation)).toEqual(['EQUAL', 'EQUAL', 'EQUAL']);
    expect(tableSegments(diffTables(LAMPS, LAMPS)).every(({ operation }) => operation === 'EQUAL')).toBe(
      true,
    );
  });

  test('and is given as another that says the same is, whatever its rows', async () => {
    const { clauses } = await realEdition('2005-06');
    const real = clauses.flatMap(({ table }) => table ?? []);
    expect(real.length).toBeGreaterThan(10);
    const uneven: Table = { headings: [['Kind', 'Oil']], rows: [['Lamp'], ['Lamp, hall', 'a pint', 'more']] };
    for (const table of [...real, uneven, { headings: [], rows: [] }])
      expect(diffTables(table, table)).toEqual(diffTables(table, structuredClone(table)));
  });

  test('one cell that changed is one cell, and the rest of its row is as it was', () => {
    const rows = diffTables(
      LAMPS,
      lampsWith([
        ['Lamp, street', '1', 'a pint'],
        ['Lamp, hall', '3', 'a pint'],
      ]),
    );
    expect(rows.map(({ operation }) => operation)).toEqual(['EQUAL', 'CHANGE', 'EQUAL']);
    expect(rows[1]?.cells).toEqual([
      { before: 'Lamp, street', after: 'Lamp, street' },
      { before: '1', after: '1' },
      { before: 'half a pint', after: 'a pint' },
    ]);
    expect(marked(tableSegments(rows.slice(1, 2)))).toBe('Lamp, street\t1\t[-half a pint\n-]{+a pint\n+}');
  });

  test('a row that came and a row that went leave their neighbours in place', () => {
    const rows = diffTables(
      LAMPS,
      lampsWith([
        ['Lamp, tower', '1', 'a quart'],
        ['Lamp, hall', '3', 'a pint'],
      ]),
    );
    expect(rows.map(({ operation, cells }) => [operation, cells[0]])).toEqual([
      ['EQUAL', { before: 'Kind', after: 'Kind' }],
      ['DELETE', { before: 'Lamp, street', after: null }],
      ['INSERT', { before: null, after: 'Lamp, tower' }],
      ['EQUAL', { before: 'Lamp, hall', after: 'Lamp, hall' }],
    ]);
  });

  test('a row keeps its place by its first cell, whatever else of it changed', () => {
    const rows = diffTables(
      LAMPS,
      lampsWith([
        ['Lamp, street', '2', 'a quart'],
        ['Lamp, hall', '3', 'a pint'],
      ]),
    );
    expect(rows.map(({ operation }) => operation)).toEqual(['EQUAL', 'CHANGE', 'EQUAL']);
  });

  test('tables of other widths share the columns whose headings they share', () => {
    const narrow: Table = { headings: [['Kind', 'Oil']], rows: [['Lamp, street', 'a pint']] };
    const rows = diffTables(LAMPS, narrow);
    expect(rows.map(({ operation }) => operation)).toEqual(['CHANGE', 'CHANGE', 'DELETE']);
    expect(marked(tableSegments(rows.slice(0, 2)))).toBe(
      'Kind\t[-Wicks\t-]Oil\nLamp, street\t[-1\t-][-half a pint\n-]{+a pint\n+}',
    );
  });

  test('a column that came among others, first and last', () => {
    const wide: Table = {
      headings: [['No.', 'Kind', 'Wicks', 'Height', 'Oil', 'Keeper']],
      rows: LAMPS.rows.map(([kind = '', wicks = '', oil = ''], i) => [`${i}`, kind, wicks, 'tall', oil, 'x']),
    };
    const rows = diffTables(LAMPS, wide);
    expect(rows.map(({ cells }) => cells.map(({ before }) => before !== null))).toEqual(
      Array.from({ length: 3 }, () => [false, true, true, false, true, false]),
    );
    expect(laterText(tableSegments(rows))).toBe(printed(wide));
    expect(earlierText(tableSegments(rows))).toBe(printed(LAMPS));
  });

  test('columns are paired by a heading that lost or gained words, and by their cells where headings say nothing', () => {
    const renamed = diffTables(LAMPS, { headings: [['Kind', 'Wicks (1)', 'New', 'Oil']], rows: [] });
    expect(renamed[0]?.cells.map(({ before }) => before)).toEqual(['Kind', 'Wicks', null, 'Oil']);
    const bare = (rows: Table['rows']): Table => ({ headings: [], rows });
    const cells = diffTables(
      bare([
        ['a', '1', 'oil'],
        ['b', '2', 'wax'],
      ]),
      bare([
        ['a', 'oil'],
        ['b', 'wax'],
      ]),
    );
    expect(marked(tableSegments(cells))).toBe('a\t[-1\t-]oil\nb\t[-2\t-]wax\n');
  });

  test('tables that share no column share no row', () => {
    const other: Table = {
      headings: [['Ladder', 'Rungs', 'Wood', 'Age']],
      rows: [['Lamp', '9', 'oak', '7']],
    };
    const operations = diffTables(LAMPS, other).map(({ operation }) => operation);
    expect(operations).toEqual(['DELETE', 'INSERT', 'DELETE', 'DELETE', 'INSERT']);
  });

  test('a table that came is all inserted, one that went all deleted', () => {
    expect(diffTables(null, LAMPS).map(({ operation }) => operation)).toEqual(['INSERT', 'INSERT', 'INSERT']);
    expect(diffTables(LAMPS, null).map(({ operation }) => operation)).toEqual(['DELETE', 'DELETE', 'DELETE']);
    expect(diffTables(null, null)).toEqual([]);
  });

  test('heading rows are heading rows, and are laid beside heading rows only', () => {
    const plain: Table = { headings: [], rows: [['Kind', 'Wicks', 'Oil'], ...LAMPS.rows] };
    const rows = diffTables(LAMPS, plain);
    expect(rows.map(({ heading, operation }) => [heading, operation])).toEqual([
      [true, 'DELETE'],
      [false, 'INSERT'],
      [false, 'EQUAL'],
      [false, 'EQUAL'],
    ]);
  });

  test('line breaks and spaces in a cell are no difference', () => {
    const rows = diffTables(
      lampsWith([['Lamp,  street', '1', 'half\na pint']]),
      lampsWith([LAMPS.rows[0] ?? []]),
    );
    expect(rows.map(({ operation }) => operation)).toEqual(['EQUAL', 'EQUAL']);
    expect(marked(tableSegments(rows.slice(1)))).toBe('Lamp, street\t1\thalf a pint\n');
  });

  test('an empty cell that got words, and words that went, are differences too', () => {
    const rows = diffTables(lampsWith([['Lamp', '', 'a pint']]), lampsWith([['Lamp', '1', '']]));
    expect(marked(tableSegments(rows.slice(1)))).toBe('Lamp\t[-\t-]{+1\t+}[-a pint\n-]{+\n+}');
  });
});

describe('the segments of a table', () => {
  test('join to the later table and to the earlier, cells apart by tabs', () => {
    const later = lampsWith([
      ['Lamp, street', '1', 'a pint'],
      ['Lamp, tower', '1', 'a quart'],
    ]);
    const segments = tableSegments(diffTables(LAMPS, later));
    expect(laterText(segments)).toBe(printed(later));
    expect(earlierText(segments)).toBe(printed(LAMPS));
  });

  test('of schedule AT-2 join to AT-2 of both years', async () => {
    const [before, after] = await Promise.all(['2005-06', '2006-07'].map(scheduleAT2));
    const segments = tableSegments(diffTables(before as Table, after as Table));
    expect(laterText(segments)).toBe(printed(after as Table));
    expect(earlierText(segments)).toBe(printed(before as Table));
  });
});

async function scheduleAT2(year: string): Promise<Table> {
  const table = (await realEdition(year)).atPath('app-a/AT-2')?.table;
  if (!table) throw new RangeError(`${year} has no AT-2`);
  return table;
}

function printed({ headings, rows }: Table): string {
  return [...headings, ...rows].map((row) => `${row.join('\t')}\n`).join('');
}
