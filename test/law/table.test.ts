import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { columnNames, type Table, tableToCsv } from '../../src/law/document/table.ts';
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
