import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

interface Table {
  readonly columns: readonly string[];
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly csv: string;
  readonly rowCount: number;
}
interface Clause {
  readonly citation: string;
  readonly table: Table | null;
  readonly children?: readonly Clause[];
}

let app: TestApp;
let tables: ReadonlyMap<string, Table>;
beforeAll(async () => {
  app = await createTestApp();
  const fields = 'citation table { columns headings rows csv rowCount }';
  const deep = (levels: number): string =>
    `${fields}${levels > 0 ? ` children { ${deep(levels - 1)} }` : ''}`;
  const answer = await app.data<{ edition: { clauses: readonly Clause[] } }>(
    `{ edition(year: "2005-06") { clauses { ${deep(5)} } } }`,
  );
  tables = new Map(answer.edition.clauses.flatMap(tablesIn));
});
afterAll(() => app.close());

function tablesIn(clause: Clause): readonly (readonly [string, Table])[] {
  const below = (clause.children ?? []).flatMap(tablesIn);
  return clause.table ? [[clause.citation, clause.table], ...below] : below;
}

test('Appendix B is a table of class sizes', () => {
  const table = tables.get('App. B');
  expect(table?.columns).toEqual(['Subject/Grade', 'Maximum Enrollment', 'Comment']);
  expect(table?.rows[0]).toEqual([
    'Kindergarten',
    '20',
    'The teacher is entitled to an instructional assistant with a class load of 15 or more students.',
  ]);
});

test('a cell that is blank in print is an empty string', () => {
  expect(tables.get('App. B')?.rows[1]?.slice(0, 2)).toEqual(['Grade 1', '']);
});

test('the differentials of coaches stand in 6.C.10, whose table has no printed headings', () => {
  const table = tables.get('Art. 6.C.10');
  expect(table?.rows.slice(0, 2)).toEqual([
    ['Head Football', '$4,956'],
    ['Assistant Football', '$3,054'],
  ]);
  expect(table?.headings).toEqual([]);
  expect(table?.columns).toEqual(['', '']);
});

test('of several heading rows the top one names the columns and the bottom one the first of them', () => {
  expect(tables.get('Art. 6.C.11')?.headings).toEqual([
    ['Head Coaching', '6-10 Years', '11 years and over'],
    ['Assignment', 'experience', 'experience'],
  ]);
  expect(tables.get('Art. 6.C.11')?.columns).toEqual(['Assignment', '6-10 Years', '11 years and over']);
});

test('every table has rows as wide as its columns, and as many as it says', () => {
  expect(tables.size).toBeGreaterThan(12);
  for (const { columns, headings, rows, rowCount } of tables.values()) {
    expect([...headings, ...rows].map((row) => row.length)).toEqual(
      [...headings, ...rows].map(() => columns.length),
    );
    expect(rows).toHaveLength(rowCount);
  }
});

test('the comma-separated form of every table, read by a CSV reader, is its heading rows and rows', () => {
  for (const { headings, rows, csv } of tables.values()) {
    expect(parse(csv, { record_delimiter: '\r\n' })).toEqual([...headings, ...rows]);
  }
});

test('a clause that holds no table has none', async () => {
  const answer = await app.data('{ clause(cite: "16.L", year: "2005-06") { table { csv } } }');
  expect(answer).toEqual({ clause: { table: null } });
});
