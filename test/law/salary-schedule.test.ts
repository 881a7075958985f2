// What a salary schedule says, cell for cell.

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ClauseReading } from '../../src/law/document/clause-reading.ts';
import { Edition } from '../../src/law/document/edition.ts';
import {
  type SalarySchedule,
  salaryCells,
  salarySchedules,
  stepsOf,
} from '../../src/law/document/salary-schedule.ts';
import type { Table } from '../../src/law/document/table.ts';
import { smallEdition } from '../support/small-edition.ts';

const LANES: Table = {
  headings: [
    ['EDUCATION', 'BA', 'MA + 15', '[illegible]'],
    ['Step', 'ANNUAL', 'ANNUAL', 'ANNUAL'],
  ],
  rows: [
    ['LEVEL ONE', '', '', ''],
    ['1', '$30,131', '31105.50', 'x'],
    ['2-4', '', '[illegible]', 'x'],
    ['NATIONAL BOARD', '', '', ''],
    ['10 – 11', '$ 40,000', 'about $41,000', 'x'],
  ],
};

const ONE_COLUMN: Table = {
  headings: [['Old Step', 'New Steps', 'Annual']],
  rows: [
    ['7', '1', '100'],
    ['8', '2', '101'],
    ['9A', '3', '102'],
  ],
};

function edition(): Edition {
  const plain = smallEdition('2001-02', [
    {
      provision: 'app',
      path: 'app-a',
      heading: 'SCHEDULES',
      under: [
        {
          provision: 's-1',
          path: 'app-a/S-1',
          heading: 'KEEPERS',
          text: 'of lamps',
          table: LANES,
          flush: 'Paid monthly.',
        },
        { provision: 's-2', path: 'app-a/S-2', heading: 'HELPERS', table: ONE_COLUMN },
        { provision: 'p', path: 'app-a/P', text: 'A paragraph with a table.', table: ONE_COLUMN },
        { provision: 't', path: 'app-a/T', text: 'A table that has no cells.' },
        { provision: 'u', path: 'app-a/U', table: ONE_COLUMN },
      ],
    },
  ]);
  const readings = plain.clauses.map(({ reading }): ClauseReading => {
    if (['P', 'app-a'].includes(reading.label ?? '')) return reading;
    return { ...reading, kind: 'TABLE', label: reading.label === 'U' ? null : reading.label };
  });
  const days = { name: 'workYear.S-1', path: 'app-a', restates: null, value: '184', words: null };
  return new Edition(plain.head, readings, {
    notes: [
      {
        ...{ year: plain.head.year, path: 'app-a/S-1', kind: 'TRANSCRIPTION', quotes: [] },
        ...{ text: 'cannot be read', cells: [{ row: '2-4', column: 'MA + 15' }] },
      },
    ],
    parameters: [{ ...days, year: plain.head.year, unit: 'days', quote: '184 days', because: null }],
    reasons: [],
    references: [],
  });
}

let schedules: readonly SalarySchedule[];
let keepers: SalarySchedule;
let helpers: SalarySchedule;
beforeEach(() => {
  schedules = salarySchedules(edition());
  [keepers, helpers] = schedules as [SalarySchedule, SalarySchedule];
});
const line = ({ step, lane, level, amount, printed }: ReturnType<typeof salaryCells>[number]) =>
  `${step} | ${lane} | ${level} | ${amount} | ${printed}`;

describe('the salary schedules of an edition', () => {
  test('are its tables that bear a name, and have cells', () => {
    expect(schedules.map(({ name }) => name)).toEqual(['S-1', 'S-2']);
  });

  test('have the subtitle printed over the table in their title, and nothing printed under it', () => {
    expect(keepers.title).toBe('KEEPERS of lamps');
    expect(helpers.title).toBe('HELPERS');
  });

  test('have the workdays of the year where the agreement says them', () => {
    expect(keepers.workdays).toBe(184);
    expect(helpers.workdays).toBeNull();
  });

  test('have a lane for each column of amounts whose head says which', () => {
    expect(keepers.lanes).toEqual(['BA', 'MA + 15']);
    expect(helpers.lanes).toEqual([]);
  });
});

test('a row that is printed for several steps is a row of each', () => {
  expect(stepsOf(keepers)).toEqual(['1', '2', '3', '4', '10', '11']);
});

test('where old steps stand beside new ones, the new ones are the steps, and the old ones no amounts', () => {
  expect(stepsOf(helpers)).toEqual(['1', '2', '3']);
  expect(salaryCells(helpers).map(line)).toEqual([
    '1 | null | null | 100 | 100',
    '2 | null | null | 101 | 101',
    '3 | null | null | 102 | 102',
  ]);
});

test('a cell is an amount where the whole of it is one; else what is printed stands alone', () => {
  expect(salaryCells(keepers).map(line)).toEqual([
    ...['1 | BA | LEVEL ONE | 30131 | $30,131', '1 | MA + 15 | LEVEL ONE | 31105.50 | 31105.50'],
    ...['2 | BA | LEVEL ONE | null | ', '2 | MA + 15 | LEVEL ONE | null | [illegible]'],
    ...['3 | BA | LEVEL ONE | null | ', '3 | MA + 15 | LEVEL ONE | null | [illegible]'],
    ...['4 | BA | LEVEL ONE | null | ', '4 | MA + 15 | LEVEL ONE | null | [illegible]'],
    ...['10 | BA | null | 40000 | $ 40,000', '10 | MA + 15 | null | null | about $41,000'],
    ...['11 | BA | null | 40000 | $ 40,000', '11 | MA + 15 | null | null | about $41,000'],
  ]);
});

test('a cell has the notes on it, in each of the steps for which its row is printed', () => {
  const noted = salaryCells(keepers).filter(({ notes }) => notes.length > 0);
  expect(noted.map(({ step, lane }) => `${step} ${lane}`)).toEqual(['2 MA + 15', '3 MA + 15', '4 MA + 15']);
});
