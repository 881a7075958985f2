import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Grammar } from '../../src/law/citation/grammar.ts';
import { readQuery, type SearchQuery, sayingWords } from '../../src/search/search-query.ts';
import { realCitator } from '../support/real-citator.ts';

let grammar: Grammar;

beforeAll(async () => {
  ({ grammar } = await realCitator('2006-07'));
});

function read(text: string): SearchQuery {
  return readQuery(text, grammar);
}

describe('a query as a whole that is a citation', () => {
  test.each([
    '16.L.1.c',
    'Art 16',
    '16',
    'App B',
    'AT-2',
    'Preamble',
    'MOU JROTC',
    'Article 24, paragraph H',
    'Article 7, Instructional Councils',
  ])('%s', (text) => expect(read(text).citation).not.toBeNull());
});

describe('a query that is none', () => {
  test.each([
    'sick leave',
    '10 days',
    '24 hours',
    '6 coaches',
    '$750',
    '"16.L"',
    'preparation',
    '7, Instructional Councils',
    ' 16, Leaves',
    '16.L -sick',
    '16.L and 16.M',
  ])('%s', (text) => expect(read(text).citation).toBeNull());
});

describe('citations among other words', () => {
  test.each([
    ['grievance under Article 24, P.', 1, 'grievance under'],
    ['sick leave 16.L.1', 1, 'sick leave'],
    ['16.L or 16.M', 2, 'or'],
    ['65.10 hours', 0, '65.10 hours'],
    ['$1.50 a mile', 0, '1.50 a mile'],
    ['room 16L keys', 0, 'room 16l keys'],
    ['what this section says', 0, 'what this section says'],
    ['pay under the Fair Labor Standards Act', 0, 'pay under the fair labor standards act'],
    ['leave (16.L.1) pay', 1, 'leave pay'],
  ])('%s', (text, count, words) => {
    const query = read(text);
    expect(query.cited).toHaveLength(count);
    expect(query.words.join(' ')).toBe(words);
  });

  test('are what they cite, in order', () => {
    expect(read('16.L or 16.M').cited).toMatchObject([
      { root: { kind: 'ARTICLE', label: '16' }, steps: [{ type: 'label', label: 'L' }] },
      { root: { kind: 'ARTICLE', label: '16' }, steps: [{ type: 'label', label: 'M' }] },
    ]);
  });

  test('where there is nothing else their words are searched, should the clause not exist', () => {
    expect(read('Art 99').words).toEqual(['art', '99']);
  });
});

describe('phrases', () => {
  test('in straight and in curly quotes', () => {
    const query = read('leave "just cause" “due process”');
    expect(query.phrases).toEqual([
      ['just', 'cause'],
      ['due', 'process'],
    ]);
    expect(query.words).toEqual(['leave']);
  });

  test('a quote that is not closed is none', () => {
    expect(read('"just cause')).toMatchObject({ phrases: [], words: ['just', 'cause'] });
  });

  test('quotes around nothing are none', () => {
    expect(read('leave "" " "')).toMatchObject({ phrases: [], words: ['leave'] });
    expect(read('leave -"…"')).toMatchObject({ excluded: [], words: ['leave'] });
    expect(read('16.L "sick leave"')).toMatchObject({ citation: null, words: [] });
  });
});

describe('what must not stand', () => {
  test('a word behind a minus, or a phrase', () => {
    expect(read('leave -sick')).toMatchObject({ words: ['leave'], excluded: [['sick']] });
    expect(read('leave -"sick leave bank"')).toMatchObject({
      words: ['leave'],
      phrases: [],
      excluded: [['sick', 'leave', 'bank']],
    });
  });

  test.each(['in-service days', 'June - July', '10 - 5', '2006-07'])('nothing in "%s"', (text) => {
    expect(read(text).excluded).toEqual([]);
  });
});

describe('words joined by a hyphen', () => {
  test('are known to belong together', () => {
    expect(read('in-service days')).toMatchObject({
      words: ['in', 'service', 'days'],
      compounds: [['in', 'service']],
    });
  });

  test.each(['K-5', 'AT-2', 'sick leave'])('are none in "%s"', (text) => {
    expect(read(text).compounds).toEqual([]);
  });
});

test('a word with an accent is of another language', () => {
  expect([...read('a naïve Señor').foreign]).toEqual(['naive', 'senor']);
});

describe('the words that say what is asked', () => {
  test.each([
    ['how many sick days do I get', 'sick days'],
    ['what is the length of the duty day', 'length duty day'],
    ['teacher shall not be charged', 'teacher shall not charged'],
    ['no strike', 'no strike'],
    ['must a teacher', 'must teacher'],
    ['may the principal', 'may principal'],
    ['leave without pay', 'leave without pay'],
  ])('of "%s"', (text, saying) => {
    expect(sayingWords(read(text).words).join(' ')).toBe(saying);
  });

  test('are all of them where none says anything', () => {
    expect(sayingWords(['what', 'is', 'it'])).toEqual(['what', 'is', 'it']);
  });
});
