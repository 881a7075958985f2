// Salary schedules as data: steps, lanes and amounts, the print beside them.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Cell {
  readonly step: string;
  readonly lane: string | null;
  readonly level: string | null;
  readonly amount: string | null;
  readonly printed: string;
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
}

interface Schedule {
  readonly steps: readonly string[];
  readonly cells: readonly Cell[];
}

async function schedule(year: string, name: string, given = ''): Promise<Schedule> {
  const { edition } = await app.data<{ edition: { salarySchedule: Schedule } }>(
    `query ($year: ContractYear!, $name: String!) { edition(year: $year) { salarySchedule(name: $name) {
      steps cells${given} { step lane level amount printed notes { kind text } } } } }`,
    { year, name },
  );
  return edition.salarySchedule;
}

const upTo = (last: number) => Array.from({ length: last }, (_, i) => String(i + 1));

describe('the steps of a schedule', () => {
  test('are those that a query may name: rows for 2-3 and 4-5 are two steps each', async () => {
    expect((await schedule('2006-07', 'AT-1')).steps).toEqual(upTo(35));
  });

  test('begin where the schedule does', async () => {
    const { steps } = await schedule('2006-07', 'AT-2');
    expect([steps[0], steps.at(-1)]).toEqual(['4', '36']);
  });

  test('are the new ones where old ones stand beside them', async () => {
    expect((await schedule('2006-07', 'A-3')).steps).toEqual(upTo(7));
    expect((await schedule('2006-07', 'A-4')).steps).toEqual(upTo(8));
  });

  test('are read though the head of their column is not', async () => {
    expect((await schedule('2006-07', 'A-2')).steps).toEqual(upTo(36));
  });
});

describe('a cell', () => {
  test('has its amount as a number, however it is printed', async () => {
    const { cells } = await schedule('2006-07', 'AT-1', '(step: "2")');
    expect(cells.map(({ lane, amount, printed }) => [lane, amount, printed])).toEqual([
      ['BA', '30514', '30,514'],
      ['BA+15', '30650', '30650'],
      ['BA+45', '30788', '30,788'],
      ['MA', '30789', '30789'],
      ['MA+15', '30928', '30,928'],
      ['MA+45', '32246', '32246'],
      ['Doctorate', '33284', '33284'],
    ]);
  });

  test('has its level where the schedule has levels, and no lane where it has one column of amounts', async () => {
    const { cells } = await schedule('2006-07', 'A-2', '(step: "10")');
    expect(cells).toEqual([
      { step: '10', lane: null, level: 'LEVEL THREE', amount: '45000', printed: '45,000', notes: [] },
    ]);
  });

  test('has no level under a title that names none', async () => {
    const { cells } = await schedule('2006-07', 'AT-1', '(step: "6", lane: "BA")');
    expect(cells).toMatchObject([{ level: null, amount: '30859' }]);
  });

  test('that cannot be read has no amount, and its note says so', async () => {
    const { cells } = await schedule('2005-06', 'AT-1', '(step: "35", lane: "ba+15")');
    expect(cells).toMatchObject([{ amount: null, printed: '[illegible]' }]);
    expect(cells[0]?.notes.map(({ text }) => text)).toContainEqual(expect.stringContaining('402,230'));
  });

  test.each([
    ['2005-06', 'AT-1'],
    ['2005-06', 'AT-2'],
    ['2005-06', 'A-1'],
    ['2005-06', 'A-2'],
    ['2005-06', 'A-3'],
    ['2006-07', 'AT-1'],
    ['2006-07', 'AT-2'],
    ['2006-07', 'AT-3'],
    ['2006-07', 'A-2'],
    ['2006-07', 'A-3'],
    ['2006-07', 'A-4'],
  ])('without an amount is noted, in %s on %s', async (year, name) => {
    const { cells } = await schedule(year, name);
    expect(cells.length).toBeGreaterThan(5);
    for (const cell of cells.filter(({ amount }) => amount === null)) expect(cell.notes).not.toEqual([]);
  });

  test('that may be doubted has its note', async () => {
    const { cells } = await schedule('2005-06', 'A-3', '(step: "19", lane: "MA+15")');
    expect(cells).toMatchObject([{ amount: '63394', notes: [{ kind: 'AMOUNT' }, { kind: 'AMOUNT' }] }]);
    expect(await schedule('2005-06', 'A-3', '(step: "18", lane: "MA+15")')).toMatchObject({
      cells: [{ amount: '58448', notes: [] }],
    });
  });

  test('of a step or a lane that there is not is a mistake, and what there is is told', async () => {
    const ask = (given: string) =>
      app.query(
        `{ edition(year: "2005-06") { salarySchedule(name: "A-3") { cells(${given}) { amount } } } }`,
      );
    const step = (await ask('step: "40"')).errors?.[0];
    expect(step?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'step' });
    expect(step?.message).toContain('34, 35');
    const lane = (await ask('lane: "BA"')).errors?.[0];
    expect(lane?.message).toContain('PhD, Lic. School Psychologist');
  });
});

describe('a table', () => {
  const ask = (cite: string) =>
    app.data<{
      clause: {
        table: {
          rows: readonly string[][];
          rowCount: number;
          body: readonly { kind: string; group: string | null; cells: readonly string[] }[];
        };
      };
    }>(
      'query ($cite: String!) { clause(cite: $cite, year: "2006-07") { table { rows rowCount body { kind group cells } } } }',
      { cite },
    );

  test('says of each row what it is: AT-1 prints its heads twice and a title', async () => {
    const { table } = (await ask('AT-1')).clause;
    expect(table.body.slice(0, 7).map(({ kind, group, cells }) => [kind, group, cells[0]])).toEqual([
      ['HEADING', null, 'Step'],
      ['DATA', null, '1'],
      ['DATA', null, '2-3'],
      ['HEADING', null, 'Step'],
      ['DATA', null, '4-5'],
      ['GROUP', null, 'PLACEMENT SCHEDULE'],
      ['DATA', 'PLACEMENT SCHEDULE', '6'],
    ]);
    expect(table.rows.map(([step]) => step).slice(0, 4)).toEqual(['1', '2-3', '4-5', '6']);
    expect(table.rowCount).toBe(table.rows.length);
  });

  test('has groups: A-2 has three levels, whose titles are no rows', async () => {
    const { table } = (await ask('A-2')).clause;
    expect(table.rows).toHaveLength(36);
    expect([...new Set(table.body.map(({ group }) => group))]).toEqual([
      null,
      'LEVEL ONE',
      'LEVEL TWO',
      'LEVEL THREE',
    ]);
  });

  test('that is a form has rows alone, though a field may stand by itself', async () => {
    const { table } = (await ask('App. L, ALBUQUERQUE TEACHERS FEDERATION MEMBERSHIP APPLICATION')).clause;
    expect(new Set(table.body.map(({ kind }) => kind))).toEqual(new Set(['DATA']));
  });
});
