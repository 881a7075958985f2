// What the words of a query may stand for, and how sure a search is.

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Vocabulary } from '../../src/law/document/vocabulary.ts';
import type { Asking } from '../../src/law/question/ask-index.ts';
import type { SearchDocument } from '../../src/law/words/search-document.ts';
import { answeringClauses } from '../../src/search/answering-clauses.ts';
import { askingOf, confidenceOf, questionsGiven } from '../../src/search/asking.ts';
import { KnownWords } from '../../src/search/known-words.ts';
import { ledByAnswers } from '../../src/search/led-by-answers.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { meilisearchQueries } from '../../src/search/meilisearch-query.ts';
import type { SearchRequest } from '../../src/search/search-engine.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';
import { excludedPhrases, termGroups, tsquery, unknownWords } from '../../src/search/search-terms.ts';
import type { WordRow } from '../../src/store/release-words.ts';
import { analysisOf } from '../support/analysis-of.ts';
import { askedEdition, askIndexOf } from '../support/asked-edition.ts';
import { tableOf } from '../support/table-of.ts';

function query(words: string, more: Partial<SearchQuery> = {}): SearchQuery {
  const typed = words === '' ? [] : words.split(' ');
  return {
    ...{ text: words, words: typed, phrases: [], excluded: [], compounds: [], foreign: new Set<string>() },
    ...{ citation: null, cited: [] },
    ...more,
  } as SearchQuery;
}

function document(more: Partial<SearchDocument>): SearchDocument {
  return { heading: '', ancestors: [], words: '', asked: [], ...more } as unknown as SearchDocument;
}

describe('how sure a search is', () => {
  const asking = (score: number, share: number, strength: number): Asking => {
    const matches = score > 0 ? [{ question: 0, score }] : [];
    return { matches, evidence: { share, strength, said: 9 } };
  };

  test.each([
    ['SURE where a clause is cited', asking(0, 0, 0), true, 0, 'SURE'],
    ['NOTHING where nothing is found', asking(1, 1, 9), false, 0, 'NOTHING'],
    ['SURE where one clause has nearly all', asking(0, 0.9, 0), false, 1, 'SURE'],
    ['SURE where much is said and known', asking(0, 0.2, 2.1), false, 1, 'SURE'],
    ['UNSURE between', asking(0, 0.89, 2.09), false, 1, 'UNSURE'],
    ['UNSURE with as little as may be', asking(0, 0.3, 1.4), false, 1, 'UNSURE'],
    ['NOTHING with less', asking(0.39, 0.3, 1.39), false, 1, 'NOTHING'],
    ['UNSURE with less where a question is like it', asking(0.4, 0.3, 0.1), false, 1, 'UNSURE'],
  ] as const)('%s', (_, asked, isCited, total, expected) => {
    expect(confidenceOf(asked, isCited, total)).toBe(expected);
  });

  test('questions are given that are like what is asked, and not far behind the likest, five at most', () => {
    const given = (...scores: readonly number[]) => {
      const matches = scores.map((score, question) => ({ question, score }));
      const evidence = { share: 0, strength: 0, said: 0 };
      return questionsGiven({ matches, evidence }).map((question) => `${scores[question]}`);
    };
    expect(given(0.8, 0.4, 0.39)).toEqual(['0.8', '0.4']);
    expect(given(0.3, 0.25, 0.24)).toEqual(['0.3', '0.25']);
    expect(given(0.2)).toEqual([]);
    expect(given(0.9, 0.89, 0.88, 0.87, 0.86, 0.85)).toHaveLength(5);
    expect(given()).toEqual([]);
  });

  test('what an answer quotes carries its score, each clause less than the one before', () => {
    const more = Array.from({ length: 12 }, (_, i) => `x${i}`);
    const clauses = ['A', 'B', ...more].map((path) => ({ provision: path, path }));
    const quoting = (...paths: readonly string[]) => {
      return { name: paths.join(), authorities: paths.map((path) => ({ path, quote: '' })) };
    };
    const asked = askedEdition(clauses, [quoting('A', 'B'), quoting('B'), quoting(...more, 'A')]);
    const carried = answeringClauses(asked.edition, askIndexOf(asked), [
      { question: 0, score: 0.8 },
      { question: 1, score: 0.5 },
      { question: 2, score: 1 },
    ]);
    const told = [...carried].map(([{ reading }, score]) => [reading.path, Number(score.toFixed(3))]);
    expect(told.slice(0, 2)).toEqual([
      ['A', 0.8],
      ['B', 0.72],
    ]);
    expect(told.slice(2).map(([, score]) => score)).toEqual([
      1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0, 0,
    ]);
  });
});

describe('what a search asks of an edition', () => {
  const quoting = (...paths: readonly string[]) => paths.map((path) => ({ path, quote: '' }));
  const questions = askedEdition(
    [
      { provision: '1', path: 'A', text: 'Lamps are lit at dusk.' },
      { provision: '2', path: 'B', text: 'Oil is bought in casks.' },
      { provision: '3', path: 'C', text: 'Sick leave is paid.' },
    ],
    [
      { name: 'dusk', question: 'When are lamps lit?', authorities: quoting('A') },
      { name: 'oil', question: 'Who buys oil for lamps?', authorities: quoting('B', 'A') },
      { name: 'ill', question: 'Is sick leave paid?', authorities: quoting('C') },
    ],
  );
  const { edition } = questions;
  const request = (asked: SearchQuery) => {
    const agreement = { vocabulary: [['sick leave', 'malady', 'time off'], ['oil'], ['gas', 'lamps']] };
    return {
      query: asked,
      analysis: analysisOf(1e8),
      agreement,
      editions: [edition],
      asking: new Map([[edition, askIndexOf(questions)]]),
    } as unknown as SearchRequest;
  };
  const matches = (asked: SearchQuery) =>
    askingOf(request(asked), edition).matches.map(({ question }) => questions.all[question]?.name);
  const led = (asked: SearchQuery) => ledByAnswers(request(asked)).map(({ reading }) => reading.path);

  test('is its words that say something, those of phrases among them', () => {
    expect(matches(query('when are lamps lit'))).toEqual(['dusk', 'oil']);
    expect(matches(query('', { phrases: [['sick', 'leave']] }))).toEqual(['ill']);
    expect(matches(query('is for the'))).toEqual([]);
  });

  test('is what the vocabulary has for a word that nobody there uses, and the word itself for one that is used', () => {
    expect(matches(query('malady'))).toEqual(['ill']);
    expect(matches(query('xylophone'))).toEqual([]);
    expect(matches(query('time'))).toEqual([]);
    expect(matches(query('lamps'))).toEqual(['dusk', 'oil']);
    const said = (words: string) => askingOf(request(query(words)), edition).evidence.said;
    expect(said('malady')).toBeCloseTo(said('sick leave'));
  });

  test('is led by the clauses that answer the same question, the surest first', () => {
    expect(led(query('who buys oil for lamps'))).toEqual(['B', 'A']);
    expect(led(query('is sick leave paid'))).toEqual(['C']);
    expect(led(query('casks'))).toEqual([]);
  });

  test('is led by none where a phrase must stand, or something must not', () => {
    expect(led(query('is sick leave paid', { excluded: [['oil']] }))).toEqual([]);
    expect(led(query('', { phrases: [['sick', 'leave', 'paid']] }))).toEqual([]);
  });
});

describe('the words of a release', () => {
  let known: KnownWords;
  beforeEach(() => {
    known = new KnownWords([
      document({ heading: 'Lamps', ancestors: ['Lamp Oil'], words: 'Lighted evenings, 120 posts.' }),
      document({ asked: ['Who lights the lamplighter?'], words: 'Light and lighting' }),
    ]);
  });

  test.each([
    ['lamps', 'stands there'],
    ['lamplighter', 'is asked for'],
    ['evenngs', 'has a slip'],
    ['lamplightre', 'has a slip in a long word'],
    ['lmplightre', 'has two in a long word'],
    ['lampoil', 'is two written together'],
  ])('has %s, which %s', (word) => {
    expect(known.has(word)).toBe(true);
  });

  test.each([
    ['xylophone', 'is another'],
    ['lam', 'is too short to have a slip'],
    ['evxnnxgz', 'has three slips'],
    ['lkmpz', 'has two in a short word'],
    ['121', 'is another number'],
    ['lampwax', 'is two of which one is not there'],
  ])('has no %s, which %s', (word) => {
    expect(known.has(word)).toBe(false);
  });

  test('has a word that is no slip only as it stands', () => {
    expect(known.has('evenngs', true)).toBe(false);
    expect(known.has('evenings', true)).toBe(true);
  });

  test('are akin that differ in an ending alone', () => {
    const forms = known.forms();
    expect(forms.get('light')?.toSorted()).toEqual(['lighted', 'lighting', 'lights']);
    expect(forms.get('lamps')).toEqual(['lamp']);
    expect(forms.has('oil')).toBe(false);
    expect(forms.has('120')).toBe(false);
  });
});

describe('a query as Meilisearch is asked', () => {
  let known: KnownWords;
  beforeEach(() => {
    known = new KnownWords([document({ words: 'lamp oil wicks sick leave in service illness evening' })]);
  });
  const VOCABULARY = [
    ['sick leave', 'illness'],
    ['cash', 'oil'],
  ];
  const asked = (words: string, more: Partial<SearchQuery> = {}) =>
    meilisearchQueries(query(words, more), known, VOCABULARY);

  test('is its long words before short ones, then without the longest, one by one', () => {
    expect(asked('oil evening wicks')).toEqual(['evening wicks oil', 'wicks oil', 'oil']);
  });

  test('has no words that say nothing, unless there are no others, and none that no clause has', () => {
    expect(asked('is there oil for xylophone')).toEqual(['oil']);
    expect(asked('xylophone')).toEqual(['xylophone']);
  });

  test('keeps names of the vocabulary together, and knows them by what means the same', () => {
    expect(asked('evening sick leave')).toEqual(['sick leave evening', 'evening']);
    expect(asked('cash')).toEqual(['cash']);
    expect(asked('cash xylophone')).toEqual(['cash']);
    expect(asked('in service oil', { compounds: [['in', 'service']] })).toEqual(['in service oil', 'oil']);
  });

  test('has its phrases first and what is excluded last', () => {
    const more = { phrases: [['lamp', 'oil']], excluded: [['wicks'], ['sick', 'leave']] };
    expect(asked('evening', more)).toEqual(['"lamp oil" evening -"wicks" -"sick leave"']);
    expect(asked('', { phrases: [['oil']] })).toEqual(['"oil"']);
  });

  test('has ten words at most, those of phrases among them', () => {
    const twelve = 'evening evening evening evening evening evening evening evening oil oil oil oil';
    expect(asked(twelve)[0]?.split(' ')).toHaveLength(10);
    expect(asked(twelve, { phrases: [['lamp', 'oil']] })[0]?.split(' ')).toHaveLength(10);
    const long = { phrases: [twelve.split(' ')] };
    expect(asked('wicks', long)[0]).not.toContain('wicks');
  });
});

/** The lexicon of words of so many documents. */
function lexiconOf(words: readonly WordRow[], documents: number, vocabulary: Vocabulary) {
  return new Lexicon(tableOf({ rows: words, documents, vocabulary }), new Map());
}

describe('the groups of a query', () => {
  const row = (word: string, documents: number, printed = true, lexeme = word.replace(/s$/, '')) => {
    return { word, lexeme, printed, documents };
  };
  let lexicon: Lexicon;
  beforeEach(() => {
    lexicon = lexiconOf(
      [
        ...[row('lamp', 20), row('lamps', 20), row('oil', 50), row('wick', 2), row('wax', 0), row('post', 9)],
        ...[
          row('lamppost', 3),
          row('funeral', 4, false),
          row('sick', 30),
          row('leave', 40),
          row('illness', 6, true, 'ill'),
        ],
        row('lampoil', 6),
      ],
      100,
      [
        ['sick leave', 'illness'],
        ['wick', 'wax'],
      ],
    );
  });
  const groups = (words: string, more: Partial<SearchQuery> = {}, spelt: Record<string, string[]> = {}) =>
    termGroups(query(words, more), lexicon, new Map(Object.entries(spelt))).map(
      ({ alternatives, isRequired }) =>
        `${isRequired ? '!' : ''}${alternatives.map(({ phrase, sureness }) => `${phrase.join(' ')} ${sureness}`).join(', ')}`,
    );
  const weights = (words: string, more: Partial<SearchQuery> = {}) =>
    termGroups(query(words, more), lexicon, new Map()).map(({ weight }) => Number(weight.toFixed(3)));

  test('are one for each word that stands there and says something, once', () => {
    expect(groups('is the lamp of oil')).toEqual(['lamp 1', 'oil 1']);
    expect(groups('lamp lamps xylophone')).toEqual(['lamp 1']);
  });

  test('have what the vocabulary has for the word, or for the name it is a part of, but only what stands', () => {
    expect(groups('sick leave')).toEqual(['sick 1, ill 0.8', 'leave 1, ill 0.8']);
    expect(groups('illness')).toEqual(['ill 1, sick leave 0.8']);
    expect(groups('sick oil')).toEqual(['sick 1', 'oil 1']);
    expect(groups('wick')).toEqual(['wick 1']);
  });

  test('have words that are spelt like one that is not known, and two that it is written together of', () => {
    expect(groups('lmap', {}, { lmap: ['lamp', 'oil'] })).toEqual(['lamp 0.9, oil 0.9']);
    expect(groups('oil', {}, { oil: ['oil'] })).toEqual(['oil 1']);
    expect(groups('oilwick')).toEqual(['oil wick 0.95']);
    expect(groups('lamppost')).toEqual(['lamppost 1, lamp post 0.95']);
    expect(groups('lampoil')).toEqual(['lampoil 1']);
  });

  test('have a word that two are when they are written as one', () => {
    expect(groups('lamp post')).toEqual(['lamp 1, lamppost 0.95', 'post 1, lamppost 0.95']);
    expect(groups('post lamp')).toEqual(['post 1', 'lamp 1']);
  });

  test('require a quoted phrase as it stands, and none of a compound', () => {
    expect(groups('oil', { phrases: [['sick', 'leave']] })).toEqual(['!sick leave 1', 'oil 1']);
    expect(groups('lamp post', { compounds: [['lamp', 'post']] })[0]).toBe('lamp post 1, lamppost 1');
    expect(groups('x y', { compounds: [['x', 'y']] })).toEqual([]);
  });

  test('weigh more the rarer the word, a quoted phrase twice, the parts of a compound a quarter', () => {
    expect(weights('oil')).toEqual([Number(Math.log(1 + 100 / 50).toFixed(3))]);
    expect(weights('', { phrases: [['oil']] })).toEqual([Number((2 * Math.log(3)).toFixed(3))]);
    // A group is as frequent as the most frequent of what counts as it, a phrase as its rarest word.
    expect(weights('illness')).toEqual([Number(Math.log(1 + 100 / 30).toFixed(3))]);
    const [whole, lamp, post] = weights('lamp post', { compounds: [['lamp', 'post']] });
    expect(whole).toBeCloseTo(Math.log(1 + 100 / 9), 2);
    expect(lamp).toBeCloseTo(0.25 * Math.log(1 + 100 / 20), 2);
    expect(post).toBeCloseTo(0.25 * Math.log(1 + 100 / 9), 2);
  });

  test('have no part that stands nowhere, and of a rare word alone its two parts', () => {
    const some = lexiconOf(
      [row('oilwick', 5), row('oilpost', 6), row('oil', 50), row('wick', 2), row('post', 9)],
      100,
      [],
    );
    const of = (words: string) =>
      termGroups(query(words), some, new Map()).map(({ alternatives }) => alternatives.length);
    expect([of('oilwick'), of('oilpost'), of('oilwaxx')]).toEqual([[2], [1], []]);
    expect(groups('is the')).toEqual([]);
    expect(groups('lamp the post')).toEqual(['lamp 1', 'post 1']);
  });

  test('leave out what says nothing, unless nothing else is said', () => {
    const saying = lexiconOf([row('the', 90)], 100, []);
    expect(termGroups(query('the'), saying, new Map())).toHaveLength(1);
  });

  test('know which words stand nowhere in the agreement, and may be misspelt', () => {
    expect(unknownWords(query('lamp xylophone the funeral xylophone'), lexicon)).toEqual([
      ...['xylophone', 'funeral'],
    ]);
    expect(unknownWords(query('zebra', { foreign: new Set(['zebra']) }), lexicon)).toEqual([]);
  });

  test('are told by their stems of what must not stand', () => {
    expect(excludedPhrases(query('', { excluded: [['lamps', 'xs']] }), lexicon)).toEqual([['lamp', 'xs']]);
  });

  test('are asked for word by word, whatever a word holds', () => {
    expect(tsquery(["it's", 'b\\c'])).toBe("('it''s' <-> 'b\\\\c')");
    expect(tsquery(['oil'], true)).toBe("('oil':ABC)");
  });
});
