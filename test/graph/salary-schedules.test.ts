import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const LANES = ['BA', 'BA+15', 'BA+45', 'MA', 'MA+15', 'MA+45', 'Doctorate'];

describe('in 2005-06', () => {
  test('there are five schedules, with the lanes printed and the workdays of 5.B.1', async () => {
    const answer = await app.data(
      '{ edition(year: "2005-06") { salarySchedules { name lanes workdays clause { citation } table { rowCount } } } }',
    );
    const schedule = (name: string, lanes: readonly string[], workdays: number) => {
      return { name, lanes, workdays, clause: { citation: `App. A, ${name}` }, table: { rowCount: 35 } };
    };
    expect(answer).toEqual({
      edition: {
        salarySchedules: [
          schedule('AT-1', LANES, 183),
          schedule('AT-2', LANES, 183),
          schedule('A-1', LANES, 183),
          schedule('A-2', [], 182),
          schedule('A-3', ['MA', 'MA+15', 'MA+45', 'PhD, Lic. School Psychologist'], 208),
        ],
      },
    });
  });

  test('the workdays are read from the words of 5.B.1', async () => {
    const answer = await app.data<{ clause: { parameters: readonly { name: string; quote: string }[] } }>(
      '{ clause(cite: "5.B.1", year: "2005-06") { parameters { name value unit quote clause { citation } } } }',
    );
    expect(answer.clause.parameters).toContainEqual({
      name: 'workYear.A-3',
      value: '208',
      unit: 'workdays',
      quote:
        'For employees on the A-3 Salary Schedule, the work year shall consist of two hundred and eight (208) workdays.',
      clause: { citation: 'Art. 5.B.1' },
    });
  });

  test.each(['AT-1', 'AT1', 'at-1', ' at1 '])('a schedule may be asked for as “%s”', async (name) => {
    const source =
      'query ($name: String!) { edition(year: "2005-06") { salarySchedule(name: $name) { name title } } }';
    expect(await app.data(source, { name })).toEqual({
      edition: {
        salarySchedule: {
          name: 'AT-1',
          title: '2005/06 SALARY SCHEDULE AT-1 TEACHER/LIBRARIAN SALARY SCHEDULE',
        },
      },
    });
  });

  test.each(['AT-3', 'A-9', 'nonsense', ''])('there is no schedule “%s”', async (name) => {
    const source =
      'query ($name: String!) { edition(year: "2005-06") { salarySchedule(name: $name) { name } } }';
    expect(await app.data(source, { name })).toEqual({ edition: { salarySchedule: null } });
  });

  test('AT-1 begins and ends as printed, and step 35 in lane BA+15 is illegible', async () => {
    const { edition } = await app.data<{
      edition: { salarySchedule: { table: { rows: readonly string[][] } } };
    }>('{ edition(year: "2005-06") { salarySchedule(name: "AT-1") { table { rows } } } }');
    const { rows } = edition.salarySchedule.table;
    expect(rows[0]).toEqual([
      '1',
      '$30,131',
      '$30,266',
      '$30,403',
      '$30,404',
      '$30,540',
      '$31,842',
      '$32,867',
    ]);
    expect(rows[34]).toEqual([
      '35',
      '',
      '[illegible]',
      '$54,524',
      '$57,754',
      '$60,522',
      '$61,517',
      '$62,811',
    ]);
    expect(rows.flat().filter((cell) => cell === '[illegible]')).toHaveLength(1);
  });

  test('a note tells why: the scan tore the row in two and misread the amount', async () => {
    const { clause } = await app.data<{ clause: { notes: readonly { kind: string; text: string }[] } }>(
      '{ clause(cite: "AT-1", year: "2005-06") { notes { kind text } } }',
    );
    const torn = clause.notes.filter(
      ({ kind, text }) => kind === 'TRANSCRIPTION' && text.includes('402,230'),
    );
    expect(torn).toHaveLength(1);
    expect(torn[0]?.text).toContain('1375–1376');
    expect(torn[0]?.text).toContain('illegible');
  });

  test('the lane BA is in Latin letters, though the scan has it in Cyrillic ones', async () => {
    const { edition } = await app.data<{
      edition: { salarySchedules: readonly { lanes: readonly string[] }[] };
    }>('{ edition(year: "2005-06") { salarySchedules { lanes } } }');
    for (const lane of edition.salarySchedules.flatMap(({ lanes }) => lanes))
      expect(lane).toMatch(/^[\x20-\x7E]+$/);
  });
});
