import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { columnNames, dataRows, type Table, tableBody, tableToCsv } from '../../src/law/document/table.ts';
import { realEdition } from '../support/real-agreement.ts';

const ROWS = [['1', '$30,131', '$31,105']];

describe('the names of the columns', () => {
  test('are blank where no heading row is printed, one for each column', () => {
    expect(columnNames({ headings: [], rows: ROWS })).toEqual(['', '', '']);
  });

  test('are the heading row where one is printed', () => {
    expect(columnNames({ headings: [['Step', 'BA', 'MA']], rows: ROWS })).toEqual(['Step', 'BA', 'MA']);
  });

  test('are the top row where two are printed, over a stub that the bottom row names', () => {
    const headings = [
      ['EDUCATION', 'BA', 'MA'],
      ['Step', 'ANNUAL', 'ANNUAL'],
    ];
    expect(columnNames({ headings, rows: ROWS })).toEqual(['Step', 'BA', 'MA']);
  });

  test('are the top row where three are printed, over a stub that the bottom row names', () => {
    const headings = [
      ['', 'BA', 'MA'],
      ['', 'INDEX', 'INDEX'],
      ['Step', 'ANNUAL', 'ANNUAL'],
    ];
    expect(columnNames({ headings, rows: ROWS })).toEqual(['Step', 'BA', 'MA']);
  });

  test('are none where there is neither heading nor row', () => {
    expect(columnNames({ headings: [], rows: [] })).toEqual([]);
  });
});

describe('what the rows of a table are', () => {
  const headings = [
    ['Step', 'BA', 'MA'],
    ['', 'ANNUAL', 'ANNUAL'],
  ];
  const kinds = (table: Table) =>
    tableBody(table).map(({ kind, group, cells }) => `${kind} ${group}: ${cells.join('|')}`);

  test('a row whose other cells are empty is the title of those below it', () => {
    const rows = [
      ['1', '10', '11'],
      ['LEVEL ONE', '', ''],
      ['2', '12', ''],
      ['LEVEL TWO', '', ''],
      ['3', '', '14'],
    ];
    expect(kinds({ headings, rows })).toEqual([
      ...['HEADING null: Step|BA|MA', 'HEADING null: |ANNUAL|ANNUAL', 'DATA null: 1|10|11'],
      ...['GROUP null: LEVEL ONE||', 'DATA LEVEL ONE: 2|12|'],
      ...['GROUP null: LEVEL TWO||', 'DATA LEVEL TWO: 3||14'],
    ]);
    expect(dataRows({ headings, rows })).toEqual([rows[0], rows[2], rows[4]]);
  });

  test('where the heads are printed again, one reworded, the group ends', () => {
    const rows = [
      ['LEVEL ONE', '', ''],
      ['Step', 'BA', 'MA'],
      ['1', '10', '11'],
    ];
    expect(kinds({ headings, rows }).slice(2)).toEqual([
      ...['GROUP null: LEVEL ONE||', 'HEADING null: Step|BA|MA', 'DATA null: 1|10|11'],
    ]);
    const wide = { headings: [['Step', 'BA', 'MA', 'PhD']], rows: [['Step', 'BA', 'MA', 'Doctorate']] };
    expect(tableBody(wide)[1]?.kind).toBe('HEADING');
  });

  test.each([
    ['has the heads of another column first', ['Grade', 'BA', 'MA']],
    ['has the head of the first column alone among other words', ['Step', 'x', 'y']],
    ['has only half of the heads', ['Step', 'BA', 'x']],
    ['has the first cell blank', ['', 'ANNUAL', '2']],
  ])('a row is one of data that %s', (_, row) => {
    expect(tableBody({ headings: headings.slice(0, 1), rows: [row] })[1]?.kind).toBe('DATA');
  });

  test('a row with nothing in its first cell is no title, and none is in a table without heads or of one column', () => {
    expect(tableBody({ headings, rows: [['', '', '']] })[2]?.kind).toBe('DATA');
    expect(tableBody({ headings: [], rows: [['Name', '', '']] })[0]?.kind).toBe('DATA');
    expect(tableBody({ headings: [['Holidays']], rows: [['Founders Day']] })[1]?.kind).toBe('DATA');
  });
});

describe('a table as comma-separated values', () => {
  test('has the printed heading rows first, and lines that end in CR LF', () => {
    const table: Table = { headings: [['Step', 'BA']], rows: [['1', '30131']] };
    expect(tableToCsv(table)).toBe('Step,BA\r\n1,30131\r\n');
  });

  test.each([
    ['$30,131', '"$30,131"'],
    ['the "site" council', '"the ""site"" council"'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
    ['', ''],
  ])('quotes the cell %j only if it must', (cell, written) => {
    expect(tableToCsv({ headings: [], rows: [['1', cell]] })).toBe(`1,${written}\r\n`);
  });

  test('reads back cell for cell, whatever the cells hold', () => {
    const rows = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        expect(parse(tableToCsv({ headings: [], rows: cells }), { record_delimiter: '\r\n' })).toEqual(cells);
      }),
    );
  });

  test('reads back cell for cell for every table of 2005-06', async () => {
    const tables = (await realEdition('2005-06')).clauses.flatMap((clause) => clause.table ?? []);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(parse(tableToCsv(table), { record_delimiter: '\r\n' })).toEqual([
        ...table.headings,
        ...table.rows,
      ]);
    }
  });
});
