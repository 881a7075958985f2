import { describe, expect, test } from '@jest/globals';
import { mergeHits } from '../../src/search/merge-hits.ts';

const hit = (order: number, score: number, mark = '') => ({
  year: '2006-07',
  order,
  _rankingScore: score,
  mark,
});
const orders = (hits: readonly { readonly order: number }[]) => hits.map(({ order }) => order);

describe('two lists of hits as one', () => {
  const byWords = [hit(1, 0.9, 'marked'), hit(2, 0.5, 'marked')];
  const byMeaning = [hit(3, 0.8), hit(2, 0.7), hit(4, 0.6)];

  test('each score counts by the weight of its list', () => {
    expect(orders(mergeHits(byWords, byMeaning, 0.5))).toEqual([1, 3, 2, 4]);
    expect(orders(mergeHits(byWords, byMeaning, 0.9))).toEqual([3, 2, 4, 1]);
    expect(orders(mergeHits(byWords, byMeaning, 0.1))).toEqual([1, 2, 3, 4]);
  });

  test('what is in both stands once, with what was found in its words', () => {
    const merged = mergeHits(byWords, byMeaning, 0.9);
    expect(merged.filter(({ order }) => order === 2)).toEqual([hit(2, 0.5, 'marked')]);
  });

  test('of one score those found by words come first; the same clause of two years is two', () => {
    const other = { ...hit(1, 0.9), year: '2005-06' };
    expect(mergeHits([hit(1, 0.9)], [other], 0.5)).toEqual([hit(1, 0.9), other]);
  });

  test('a page begins where the one before ended', () => {
    const whole = orders(mergeHits(byWords, byMeaning, 0.5));
    const first = (count: number) => mergeHits(byWords.slice(0, count), byMeaning.slice(0, count), 0.5);
    expect(orders(first(2)).slice(0, 2)).toEqual(whole.slice(0, 2));
  });
});
