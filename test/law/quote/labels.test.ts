// Printed labels are quoted with the words, or left out, or some of them.

import { describe, expect, test } from '@jest/globals';
import { checkQuote } from '../../../src/law/quote/check-quote.ts';
import { WordIndex } from '../../../src/law/words/word-index.ts';
import { earlierText, marked } from '../../support/segments.ts';
import { type SmallClause, smallEdition } from '../../support/small-edition.ts';

/** An article that pays keepers, as another does in the same words. */
function paying(path: string, paid = 'in good oil'): SmallClause {
  return {
    provision: path,
    path,
    text: `Keepers are paid ${paid}:`,
    under: [
      { provision: `${path}a`, path: `${path}/a`, text: 'at dusk of each day;' },
      { provision: `${path}b`, path: `${path}/b`, text: 'at dawn of Sundays.' },
    ],
  };
}

const index = new WordIndex(smallEdition('2001-02', [paying('7'), paying('8')]));

test.each([
  ['without their labels', 'paid in good oil: at dusk of each day; at dawn of Sundays'],
  ['with their labels', 'paid in good oil: a. at dusk of each day; b. at dawn of Sundays'],
  ['with a mark of omission, without labels', 'Keepers are paid … at dusk of each day; at dawn of Sundays'],
  ['with a mark of omission and labels', 'Keepers are paid … a. at dusk of each day; b. at dawn of Sundays'],
  ['with a mark in the midst of a clause under it', 'paid in good oil: at dusk … at dawn of Sundays'],
])('words over several clauses are found wherever they stand, %s', (_, text) => {
  const { verdict, alterations, places, totalPlaces, exactIn } = checkQuote(text, index);
  expect([verdict, alterations, totalPlaces, exactIn]).toEqual(['EXACT', [], 2, ['2001-02']]);
  expect(places.map(({ reading }) => reading.path)).toEqual(['7', '8']);
});

test.each([
  ['paid in good oil: at dusk of each', 'paid in good oil: at dusk of each'],
  ['paid in good oil: a. at dusk of each', 'paid in good oil: a. at dusk of each'],
  ['Keepers are … oil: at dusk of each', 'Keepers are [-paid in good -]{+… +}oil: at dusk of each'],
  ['Keepers are … oil: a. at dusk of each', 'Keepers are [-paid in good -]{+… +}oil: a. at dusk of each'],
])('“%s” is shown with the words that it leaves out, and no label put in', (text, shown) => {
  expect(marked(checkQuote(text, index).segments)).toBe(shown);
});

test('the words that a quotation is shown beside are those of the clause', () => {
  const { segments } = checkQuote('Keepers are paid … at dusk of each day; at dawn of Sundays', index);
  expect(earlierText(segments).replaceAll(/\s+/g, ' ')).toBe(
    'Keepers are paid in good oil: at dusk of each day; at dawn of Sundays',
  );
});

describe('with some of their labels and without others', () => {
  const TEXT = 'paid in good oil: a. at dusk of each day; at dawn of Sundays';
  const later = new WordIndex(smallEdition('2002-03', [paying('7')]));
  const other = new WordIndex(smallEdition('2003-04', [paying('7', 'in bad coal')]));

  test('words are EXACT, at one place', () => {
    const { verdict, places, totalPlaces } = checkQuote(TEXT, index);
    expect([verdict, totalPlaces, places.map(({ reading }) => reading.path)]).toEqual(['EXACT', 1, ['7']]);
  });

  test('words are EXACT with a mark of omission, too', () => {
    const check = checkQuote('paid in … oil: a. at dusk of each day; at dawn of Sundays', index);
    expect(check).toMatchObject({ verdict: 'EXACT', hasOmissions: true, alterations: [] });
  });

  test('the contract years that have them so are told, and no other', () => {
    const all = [index, later, other];
    expect(checkQuote(TEXT, index, { all }).exactIn).toEqual(['2001-02', '2002-03']);
    expect(checkQuote(TEXT, later, { all }).exactIn).toEqual(['2001-02', '2002-03']);
  });
});
