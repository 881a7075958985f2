// Which words a quotation is laid beside, and how it is shown.

import { describe, expect, test } from '@jest/globals';
import { checkQuote, hasWords } from '../../../src/law/quote/check-quote.ts';
import { WordIndex } from '../../../src/law/words/word-index.ts';
import { marked } from '../../support/segments.ts';
import { type SmallClause, smallEdition } from '../../support/small-edition.ts';

const article = (path: string, text: string): SmallClause => ({ provision: path, path, text });

function indexOf(...clauses: readonly SmallClause[]): WordIndex {
  return new WordIndex(smallEdition('2001-02', clauses));
}

function told(text: string, index: WordIndex): readonly string[] {
  const { verdict, clause, alterations } = checkQuote(text, index);
  const changes = alterations.map(({ kind, expected, found }) => `${kind} ${expected} > ${found}`);
  return [`${verdict} ${clause?.reading.path}`, ...changes];
}

const tower = indexOf(
  {
    ...article('1', 'Keepers are paid in oil every night of May.'),
    under: [{ provision: '1a', path: '1/a', text: 'Lamps are lit at dusk.' }],
  },
  article('2', 'Owls are kept in the tower by day.'),
);

describe('words that are put in', () => {
  test.each([
    ['before the first word of a clause', 'Gladly owls are kept in the tower', 'ADDITION  > Gladly'],
    ['before the first label of all', 'So 1. Keepers are paid in oil', 'ADDITION  > So'],
    ['after the last word of a clause', 'Lamps are lit at dusk gladly', 'ADDITION  > gladly'],
    ['after it, though they could be a label', 'Lamps are lit at dusk a', 'ADDITION  > a'],
    ['after the last word of all', 'Owls are kept in the tower by day gladly', 'ADDITION  > gladly'],
  ])('%s are no other words of the clause before or after: “%s”', (_, text, change) => {
    expect(told(text, tower).slice(1)).toEqual([change]);
  });

  test.each([
    ['b. Lamps are lit at dusk', 'WORDING a > b'],
    ['3. Owls are kept in the tower', 'NUMBER 2 > 3'],
  ])('in place of a label are told as another label: “%s”', (text, change) => {
    expect(told(text, tower).slice(1)).toEqual([change]);
  });
});

describe('a quotation is of the clause', () => {
  test('that has its words in their order, not of one that has them in another', () => {
    const index = indexOf(
      article('1', 'Keepers are paid in night oil every by the town.'),
      article('2', 'Keepers are paid in oil every night by the town.'),
    );
    expect(told('keepers are paid in coal every night by the town', index)).toEqual([
      'ALTERED 2',
      'WORDING oil > coal',
    ]);
  });

  test('unless it leaves out words in as many places as it quotes words, without a word', () => {
    expect(told('Keepers paid oil night May', tower)).toEqual(['ABSENT undefined']);
    expect(told('Keepers … paid … oil … night … May', tower)).toEqual(['EXACT 1']);
    expect(told('Keepers are paid oil night May', tower)).toEqual([
      'ALTERED 1',
      'OMISSION in > ',
      'OMISSION every > ',
      'OMISSION of > ',
    ]);
    expect(told('Keepers of May', tower)).toEqual(['ALTERED 1', 'OMISSION are paid in oil every night > ']);
  });

  test('however many labels it leaves out, or all but one', () => {
    const words = 'Oil Coal Wood Peat Wax Tallow Gas Pitch'.split(' ');
    const under = words.map((text, i) => {
      return { provision: text, path: `1/${'abcdefgh'[i]}`, text };
    });
    const index = indexOf({ ...article('1', 'Burnt are:'), under });
    expect(told(`are: a. ${words.join(' ')}`, index)).toEqual(['EXACT 1']);
  });

  test('with what it keeps beside the ends of a long stretch that it changes', () => {
    const word = (letter: string, i: number) =>
      `${letter}${'abcdefghij'[Math.floor(i / 100)]}${'abcdefghij'[Math.floor(i / 10) % 10]}${'abcdefghij'[i % 10]}`;
    const printed = Array.from({ length: 800 }, (_, i) => word('moth', i));
    const isChanged = (i: number) => i >= 400 && i < 640 && !KEPT.includes(i);
    const KEPT = [402, 405, 410, 630, 637];
    const quoted = printed.map((each, i) => (isChanged(i) ? word('owl', i) : each));
    const { verdict, segments } = checkQuote(quoted.join(' '), indexOf(article('1', printed.join(' '))));
    const equal = segments
      .filter(({ operation }) => operation === 'EQUAL')
      .flatMap(({ text }) => text.trim().split(' '));
    expect([verdict, equal]).toEqual(['ALTERED', printed.filter((_, i) => !isChanged(i))]);
  });
});

describe('an altered quotation', () => {
  test.each([
    ['Keepers … are paid in coal', 'Keepers … are paid in [-oil -]{+coal+}', false],
    ['Keepers … are paid in coal every night', 'Keepers … are paid in [-oil -]{+coal +}every night', false],
    ['Keepers [all] are paid in coal every', 'Keepers {+[all] +}are paid in [-oil -]{+coal +}every', true],
    [
      'Keepers … [all] are paid in coal every',
      'Keepers {+… [all] +}are paid in [-oil -]{+coal +}every',
      true,
    ],
    ['Keepers are paid every night', 'Keepers are paid [-in oil -]every night', false],
    ['Keepers are…in coal every night', 'Keepers are[- paid -]{+…+}in [-oil -]{+coal +}every night', true],
  ])('“%s” is shown as %s', (text, shown, hasOmissions) => {
    const check = checkQuote(text, tower);
    expect([check.verdict, marked(check.segments), check.hasOmissions]).toEqual([
      'ALTERED',
      shown,
      hasOmissions,
    ]);
  });
});

describe('the places of a quotation are told', () => {
  const paths = (text: string, index: WordIndex) => {
    const { places, totalPlaces } = checkQuote(text, index);
    expect(totalPlaces).toBe(places.length);
    return places.map(({ reading }) => reading.path);
  };

  test('in printed order, though one that begins later is of a clause that begins before', () => {
    const index = indexOf({
      ...article('1', 'Moths.'),
      under: [
        { provision: '1a', path: '1/a', text: 'The last night of May is that before the first of' },
        { provision: '1b', path: '1/b', text: 'May.' },
      ],
    });
    expect(paths('of May', index)).toEqual(['1', '1/a']);
  });

  test('without a clause above one that has the words nearer together', () => {
    const index = indexOf({
      ...article('1', 'Keepers are paid in oil.'),
      under: [
        { provision: '1a', path: '1/a', text: 'Lamps burn every night of May.' },
        { provision: '1b', path: '1/b', text: 'Keepers are paid in coal every night of May.' },
      ],
    });
    expect(paths('Keepers are paid … every night of May', index)).toEqual(['1/b']);
  });

  test('of those over two articles none', () => {
    const index = indexOf(
      article('1', 'Lamps are lit by day.'),
      { provision: '2', path: '2', heading: 'Owls', text: 'By day owls are kept.' },
      article('3', 'Owls by day owls are kept.'),
    );
    expect(paths('day Owls by day', index)).toEqual([]);
    expect(checkQuote('day Owls by day', index)).toMatchObject({ verdict: 'EXACT', clause: null });
    expect(checkQuote('by day 2. Owls by day', index)).toMatchObject({ verdict: 'EXACT', totalPlaces: 0 });
    expect(paths('Owls by day', index)).toEqual(['2', '3']);
  });

  test('the contract years in which it is word for word but for what it says that it leaves out', () => {
    const later = new WordIndex(smallEdition('2002-03', [article('1', 'Keepers are paid in coal in May.')]));
    const { alterations, exactIn } = checkQuote('Keepers are … coal in May', tower, { all: [tower, later] });
    expect(exactIn).toEqual(['2002-03']);
    expect(alterations[0]).toEqual({ kind: 'OTHER_YEAR', expected: '2001-02', found: '2002-03' });
  });
});

test('a text has words that could be quoted where it has a letter, a number or an amount', () => {
  expect(['a', 'é', '5', '$', '%', ' “a” '].map(hasWords)).toEqual(Array(6).fill(true));
  expect(['', ' ', '…', '“[.]”'].map(hasWords)).toEqual(Array(4).fill(false));
});
