// What an invented edition offers to someone who types.

import { beforeEach, describe, expect, test } from '@jest/globals';
import { SuggestionIndex } from '../../../src/law/question/suggestion-index.ts';
import type { DefinedTerm } from '../../../src/law/term/defined-term.ts';
import { askedEdition } from '../../support/asked-edition.ts';

const questions = askedEdition(
  [
    {
      provision: '1',
      path: 'art-1',
      heading: 'Lamp Oil',
      under: [
        { provision: '2', path: 'art-1/A', heading: 'Oil', text: 'Oil is bought.' },
        { provision: '3', path: 'art-1/B', heading: 'Casks of Oil', text: 'Of oak.' },
      ],
    },
    { provision: '4', path: 'art-10', text: 'Nothing.' },
    { provision: '5', path: 'art-2', heading: 'Oil', text: 'As above.' },
  ],
  [
    { name: 'who', question: 'Who buys oil for the lamps?' },
    { name: 'oil-first', question: 'Oil in the lamps: who pays?' },
  ],
);
const [first] = questions.edition.roots;
const terms = ['oil cask', 'wick'].map((term) => ({ term, clause: first }) as unknown as DefinedTerm);
const rules = [{ name: 'oilAllowance', title: 'Oil allowance' }];
let index: SuggestionIndex;
beforeEach(() => {
  index = new SuggestionIndex(questions, terms, rules);
});
const suggest = (typed: string, most = 20) =>
  index.suggest(typed, most).map(({ kind, text }) => `${kind} ${text}`);

describe('while someone types', () => {
  test('what begins so comes before what has it further on, and a heading before a term, a rule and a question', () => {
    expect(suggest('oil')).toEqual([
      ...['HEADING Oil', 'TERM oil cask', 'RULE Oil allowance', 'QUESTION Oil in the lamps: who pays?'],
      ...['HEADING Lamp Oil', 'HEADING Casks of Oil', 'QUESTION Who buys oil for the lamps?'],
    ]);
  });

  test('each word must stand, the last if only its beginning', () => {
    expect(suggest('oil al')).toEqual(['RULE Oil allowance']);
    expect(suggest('who lam')).toHaveLength(2);
    expect(suggest('al oil')).toEqual([]);
    expect(suggest('amp')).toEqual([]);
  });

  test('words in another order come after those in the order they are typed', () => {
    expect(suggest('oil cask')).toEqual(['TERM oil cask', 'HEADING Casks of Oil']);
  });

  test('a heading that several clauses bear is offered once, with the first of them', () => {
    const [oil] = index.suggest('oil', 1);
    expect(oil).toMatchObject({ kind: 'HEADING', text: 'Oil' });
    expect(oil && 'clause' in oil && oil.clause.reading.path).toBe('art-1/A');
  });

  test('citations that begin so are offered, the higher first, then in printed order', () => {
    expect(suggest('art')).toEqual([
      'CITATION art-1',
      'CITATION art-10',
      'CITATION art-2',
      'CITATION art-1.A',
      'CITATION art-1.B',
    ]);
    expect(suggest('Art. 1')).toEqual([
      'CITATION art-1',
      'CITATION art-10',
      'CITATION art-1.A',
      'CITATION art-1.B',
    ]);
    expect(suggest('art 1b')).toEqual(['CITATION art-1.B']);
  });

  test('no more than are wanted are offered', () => {
    expect(suggest('oil', 2)).toEqual(['HEADING Oil', 'TERM oil cask']);
    expect(suggest('art', 2)).toEqual(['CITATION art-1', 'CITATION art-10']);
  });

  test.each(['', ' ', 'o', '.', 'o '])('%j is too little to go by', (typed) => {
    expect(suggest(typed)).toEqual([]);
  });

  test('two letters are enough', () => {
    expect(suggest('wi')).toEqual(['TERM wick']);
  });
});

test('whoever types a digit means a place, who types letters first means words', () => {
  const named = askedEdition(
    [
      { provision: '1', path: 'lamp-1', heading: 'Lamp 1 and others', text: 'x' },
      { provision: '2', path: 'x', heading: 'y' },
    ],
    [],
  );
  const kinds = (typed: string) =>
    new SuggestionIndex(named, [], []).suggest(typed, 9).map(({ kind }) => kind);
  expect(kinds('lamp')).toEqual(['HEADING', 'CITATION']);
  expect(kinds('lamp 1')).toEqual(['CITATION', 'HEADING']);
});

test('it takes memory by how much is offered', () => {
  const none = new SuggestionIndex(askedEdition([], []), [], []);
  expect(none.bytes).toBe(0);
  expect(index.bytes).toBe(560 * 9 + 100 * 5);
});
