// What a search is narrowed to, what is counted beside its hits, and where its next page begins.

import { describe, expect, test } from '@jest/globals';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { citedClauses } from '../../src/search/cited-clauses.ts';
import { countFacets } from '../../src/search/count-facets.ts';
import { meilisearchFilters } from '../../src/search/meilisearch-filters.ts';
import { orderFacets } from '../../src/search/order-facets.ts';
import { listOf, readCursor, writeCursor } from '../../src/search/search-cursor.ts';
import type { SearchRequest } from '../../src/search/search-engine.ts';
import { editionsInScope, passesFilters } from '../../src/search/search-scope.ts';
import { smallEdition } from '../support/small-edition.ts';

const then = smallEdition('2001-02', [
  { provision: 'pay', path: '1', under: [{ provision: 'oil', path: '1/A', text: 'Oil.' }] },
  { provision: 'gone', path: '2', text: 'Gas.' },
]);
const now = smallEdition('2002-03', [
  { provision: 'new', path: '1', text: 'New.' },
  {
    provision: 'pay',
    path: '2',
    text: 'Pay.',
    under: [
      { provision: 'oil', path: '2/A', text: 'Oil.' },
      { provision: 'wax', path: '2/B', under: [{ provision: 'tar', path: '2/B/1', text: 'Tar.' }] },
    ],
  },
]);
const EDITIONS = [then, now];
const all = EDITIONS.flatMap(({ clauses }) => clauses);
const at = (edition: Edition, path: string): Clause => {
  const clause = edition.atPath(path);
  if (!clause) throw new RangeError(path);
  return clause;
};
const named = ({ edition, reading }: Clause) => `${edition.head.year} ${reading.path}`;

function request(more: Partial<SearchRequest> = {}): SearchRequest {
  const query = { text: 'oil', citation: null, cited: [] };
  const agreement = { slug: 'small', contentHash: 'abc' };
  return {
    agreement,
    editions: EDITIONS,
    query,
    year: null,
    kinds: null,
    within: null,
    ...more,
  } as unknown as SearchRequest;
}

const passing = (more: Partial<SearchRequest>) =>
  all.filter((clause) => passesFilters(clause, request(more))).map(named);

describe('a search is made', () => {
  test('without a year in the latest reading of each provision', () => {
    expect(passing({})).toEqual([
      ...['2001-02 2', '2002-03 1', '2002-03 2', '2002-03 2/A', '2002-03 2/B', '2002-03 2/B/1'],
    ]);
    expect(editionsInScope(request())).toEqual(EDITIONS);
  });

  test('in a year alone', () => {
    const { year } = then.head;
    expect(passing({ year })).toEqual(['2001-02 1', '2001-02 1/A', '2001-02 2']);
    expect(editionsInScope(request({ year }))).toEqual([then]);
  });

  test('among some kinds, and within a provision wherever it stood', () => {
    expect(passing({ kinds: ['ARTICLE'] })).toEqual(['2001-02 2', '2002-03 1', '2002-03 2']);
    expect(passing({ within: at(now, '2'), year: then.head.year })).toEqual(['2001-02 1', '2001-02 1/A']);
    expect(passing({ within: at(then, '1'), kinds: ['PARAGRAPH'] })).toEqual([
      ...['2002-03 2/A', '2002-03 2/B', '2002-03 2/B/1'],
    ]);
  });
});

describe('the facets', () => {
  const counted = (more: Partial<SearchRequest>) => {
    const asked = request(more);
    const { kinds, articles, years } = orderFacets(countFacets(all, asked), asked);
    const told = (counts: typeof kinds) => counts.map(({ value, count }) => `${value} ${count}`);
    return [told(kinds), told(articles), told(years)];
  };

  test('count what is found, the most frequent first, those of one count in printed order, years in time', () => {
    expect(counted({})).toEqual([
      ['ARTICLE 3', 'PARAGRAPH 3'],
      ['2 5', '1 1'],
      ['2001-02 3', '2002-03 5'],
    ]);
    expect(counted({ kinds: ['ARTICLE'] })[1]).toEqual(['2 2', '1 1']);
  });

  test('count each with the other filters on, and without its own', () => {
    expect(counted({ year: then.head.year })).toEqual([
      ['ARTICLE 2', 'PARAGRAPH 1'],
      ['1 2', '2 1'],
      ['2001-02 3', '2002-03 5'],
    ]);
    expect(counted({ kinds: ['PARAGRAPH'], within: at(now, '2') })).toEqual([
      ['PARAGRAPH 3', 'ARTICLE 1'],
      ['2 3'],
      ['2001-02 1', '2002-03 3'],
    ]);
  });

  test('are asked of Meilisearch in the same way', () => {
    const ofYear = 'year = "2001-02"';
    const ofKind = 'kind IN ["ARTICLE", "ITEM"]';
    const within = 'provisions = "pay"';
    const filters = (more: Partial<SearchRequest>, cited: readonly Clause[] | null = []) =>
      meilisearchFilters(request(more), cited);
    expect(filters({ year: then.head.year, kinds: ['ARTICLE', 'ITEM'], within: at(now, '2') })).toEqual({
      page: [ofYear, ofKind, within, 'id NOT IN []'],
      kinds: [ofYear, within, 'id NOT IN []'],
      articles: [ofYear, ofKind, 'id NOT IN []'],
      years: [ofKind, within, 'id NOT IN []'],
    });
    expect(filters({}, [at(now, '2/A')]).page).toEqual(['latest = true', 'id NOT IN ["2002-03_2"]']);
    expect(filters({}, null).page).toEqual(['latest = true', 'id IN []']);
    const strange = { reading: { provision: 'a "b" \\c' } } as unknown as Clause;
    expect(filters({ within: strange }).page[1]).toBe('provisions = "a \\"b\\" \\\\c"');
  });
});

describe('the clauses that a query cites', () => {
  const citation = (...labels: readonly string[]) => {
    const [label = '', ...below] = labels;
    return {
      root: { type: 'top', kind: 'ARTICLE', cited: '#', label },
      steps: below.map((each) => ({ type: 'label', label: each })),
    } as const;
  };
  const cited = (query: object, more: Partial<SearchRequest> = {}) => {
    const asked = { text: '', citation: null, cited: [], ...query } as unknown as SearchRequest['query'];
    const { clauses, isWhole } = citedClauses(request({ ...more, query: asked }));
    return [isWhole, ...clauses.map(named)];
  };

  test('lead the hits in every year, with all under them where nothing else is asked', () => {
    expect(cited({ citation: citation('2') })).toEqual([
      ...[true, '2001-02 1', '2001-02 1/A', '2002-03 2', '2002-03 2/A', '2002-03 2/B/1'],
    ]);
    expect(cited({ citation: citation('2', 'A'), cited: [citation('1')] })).toEqual([
      ...[true, '2001-02 1/A', '2002-03 2/A'],
    ]);
  });

  test('are those of the year asked for, else of the latest that has them', () => {
    expect(cited({ citation: citation('2') }, { year: then.head.year })).toEqual([true, '2001-02 2']);
    expect(cited({ citation: citation('1', 'A') })).toEqual([true, '2001-02 1/A', '2002-03 2/A']);
  });

  test('stand alone among other words, each once', () => {
    expect(cited({ cited: [citation('2'), citation('9'), citation('2')] })).toEqual([
      ...[false, '2001-02 1', '2002-03 2'],
    ]);
    expect(cited({ citation: citation('9'), cited: [citation('1')] })).toEqual([false, '2002-03 1']);
  });
});

describe('the cursor of a page', () => {
  const cursor = { engine: 'POSTGRES', list: '0123456789abcdef', offset: 20 } as const;
  const written = (text: string) => Buffer.from(text).toString('base64url');

  test('reads as it was written', () => {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    expect(readCursor(writeCursor({ ...cursor, engine: 'MEILISEARCH', offset: 0 }))?.offset).toBe(0);
  });

  test.each([
    ['', 'nothing'],
    ['POSTGRES 0123456789abcdef', 'no place'],
    ['GOOGLE 0123456789abcdef 1', 'another engine'],
    ['POSTGRES 0123456789abcde 1', 'a short list'],
    ['POSTGRES 0123456789ABCDEF 1', 'another list'],
    ['POSTGRES 0123456789abcdef 1234567890', 'a place too far'],
    ['POSTGRES 0123456789abcdef -1', 'a place before'],
    ['x POSTGRES 0123456789abcdef 1', 'more before'],
    ['POSTGRES 0123456789abcdef 1 x', 'more behind'],
  ])('is none in %j: %s', (text) => {
    expect(readCursor(written(text))).toBeNull();
  });

  test('is of one list: of what is asked, of what is served, whatever the page', () => {
    const list = listOf(request());
    expect(list).toMatch(/^[0-9a-f]{16}$/);
    expect(listOf(request({ first: 3, offset: 9 }))).toBe(list);
    const others = [
      request({ year: now.head.year }),
      request({ kinds: ['ITEM'] }),
      request({ within: at(now, '2') }),
      request({ query: { text: 'gas' } as unknown as SearchRequest['query'] }),
      request({ agreement: { slug: 'small', contentHash: 'abd' } as unknown as SearchRequest['agreement'] }),
      request({ agreement: { slug: 'other', contentHash: 'abc' } as unknown as SearchRequest['agreement'] }),
    ].map(listOf);
    expect(new Set([list, ...others]).size).toBe(7);
  });
});
