import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ContractYear } from '../../../src/law/document/contract-year.ts';
import { cellName, cellOf, type Parameter } from '../../../src/law/parameter/parameter.ts';
import { ParameterIndex } from '../../../src/law/parameter/parameter-index.ts';
import type { UnreadParameter } from '../../../src/law/parameter/unread-parameter.ts';

function parameter(name: string, path: string, restates: string | null = null): Parameter {
  return {
    ...{ name, path, restates, year: '2001-02' as ContractYear, value: '1', words: null },
    ...{ unit: 'dollars', quote: 'one dollar', because: null },
  };
}

function unread(name: string): UnreadParameter {
  const year = '2001-02' as ContractYear;
  return { name, year, path: 'art-1', citation: 'Art. 1', readIn: year };
}

const NAMES = [
  'pay.rate',
  'pay.late',
  'fare[Cart, led][Summer]',
  'fare[Cart, led][Winter]',
  'fare[Goat][Winter]',
  'coach.base[Dance.Hip]',
];
const ALL = NAMES.map((name, i) => parameter(name, `art-${i % 2}`));
const AGAIN = parameter('app.rate', 'app-a', 'pay.rate');
let index: ParameterIndex;
beforeEach(() => {
  index = new ParameterIndex([...ALL, AGAIN], [unread('salary'), unread('pay.night'), unread('x[1]')]);
});

const namesOf = (parameters: readonly Parameter[]) => parameters.map(({ name }) => name);

describe('the parameters of an edition are found', () => {
  test('by name', () => {
    expect(index.named('pay.late')).toBe(ALL[1]);
    expect(index.named('pay')).toBeNull();
  });

  test('by the clause that they were read from, in their order', () => {
    expect(namesOf(index.at('art-1'))).toEqual([
      'pay.late',
      'fare[Cart, led][Winter]',
      'coach.base[Dance.Hip]',
    ]);
    expect(index.at('art-9')).toEqual([]);
  });

  test('by the one that they say again', () => {
    expect(index.restating('pay.rate')).toEqual([AGAIN]);
    expect(index.restating('pay.late')).toEqual([]);
  });

  test('by the group or the table that they are of; the names of rows are no groups', () => {
    expect(namesOf(index.within('pay'))).toEqual(['pay.rate', 'pay.late']);
    expect(index.within('fare')).toHaveLength(3);
    expect(namesOf(index.within('coach'))).toEqual(['coach.base[Dance.Hip]']);
    expect(namesOf(index.within('coach.base'))).toEqual(['coach.base[Dance.Hip]']);
    expect(index.within('coach.base[Dance')).toEqual([]);
    expect(index.within('pay.rate')).toEqual([]);
  });

  test('as tables, with their rows and columns once each', () => {
    expect(index.table('fare')).toEqual({ rows: ['Cart, led', 'Goat'], columns: ['Summer', 'Winter'] });
    expect(index.table('coach.base')).toEqual({ rows: ['Dance.Hip'], columns: [] });
    expect(index.table('pay')).toBeNull();
  });
});

test('what has not been read is told by its name, and by the family of a table for each of its cells', () => {
  expect(index.unread('pay.night')?.name).toBe('pay.night');
  expect(index.unread('salary')?.name).toBe('salary');
  expect(index.unread('salary[1][BA]')?.name).toBe('salary');
  expect(index.unread('x[1]')?.name).toBe('x[1]');
  expect(index.unread('pay.rate')).toBeNull();
  expect(new ParameterIndex(ALL).unread('pay.night')).toBeNull();
});

test.each([
  ['fare[Cart, led]', { family: 'fare', row: 'Cart, led', column: null }],
  ['fare[Cart][Summer]', { family: 'fare', row: 'Cart', column: 'Summer' }],
  ['fare[][]', { family: 'fare', row: '', column: '' }],
  ['pay.rate', null],
  ['[Cart]', null],
  ['fare[Cart] more', null],
  ['fare[Cart][Summer][Day]', null],
])('%s names the cell %j', (name, cell) => {
  expect(cellOf(name)).toEqual(cell);
  if (cell) expect(cellName(cell.family, cell.row, cell.column ?? undefined)).toBe(name);
});
