import { expect, test } from '@jest/globals';
import { quotedRow } from '../../src/rules/engine/quoted-row.ts';

const FARES = {
  headings: [['Fare', 'Summer', 'Winter']],
  rows: [
    ['Horse, led', '$1,785', '+ 286'],
    ['Cart', '$2.50', ''],
  ],
};

test.each([
  [
    'a row has the heads of its columns',
    'Horse, led $1,785 + 286',
    'Fare Summer Winter\nHorse, led $1,785 + 286',
  ],
  ['a row with a blank cell has the heads of the others', 'Cart $2.50', 'Fare Summer\nCart $2.50'],
  ['the beginning of a row has heads, too', 'Horse, led $1,785', 'Fare Summer Winter\nHorse, led $1,785'],
  ['the first cell alone is no row', 'Horse, led', 'Horse, led'],
  ['words inside of a cell are no row', '$1,785', '$1,785'],
])('%s', (_, quote, expected) => {
  expect(quotedRow(quote, FARES)).toBe(expected);
});

test('a row in a group, under heads that are printed again, has these heads and the title of the group', () => {
  const table = {
    headings: [['Fare', 'Spring', 'Summer', 'Winter']],
    rows: [
      ['Horse', '$1', '$2', '$3'],
      ['Fare', 'Spring', 'Summer', 'Frost'],
      ['NIGHTS', '', '', ''],
      ['Cart', '$3', '$4', '$5'],
    ],
  };
  expect(quotedRow('Horse $1 $2 $3', table)).toBe('Fare Spring Summer Winter\nHorse $1 $2 $3');
  expect(quotedRow('Cart $3 $4 $5', table)).toBe('Fare Spring Summer Frost\nNIGHTS\nCart $3 $4 $5');
});

test('where there is no table, or its heads cannot be read, words stay as they are', () => {
  expect(quotedRow('Cart $2.50', null)).toBe('Cart $2.50');
  expect(quotedRow('Cart $2.50', { ...FARES, headings: [] })).toBe('Cart $2.50');
  const illegible = [['[illegible]', '[illegible]', '[illegible]']];
  expect(quotedRow('Cart $2.50', { ...FARES, headings: illegible })).toBe('Cart $2.50');
});
