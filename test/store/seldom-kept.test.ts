import { expect, test } from '@jest/globals';
import { LRUCache } from 'lru-cache';
import { oneOf, SeldomKept } from '../../src/store/seldom-kept.ts';

const ROOM = 100;
const BYTES = 10;

function cacheOf(room: number) {
  return new LRUCache<number, object>({ maxSize: room, sizeCalculation: () => BYTES });
}

test('all is kept while there is room; then one of so many, for which another goes', () => {
  const kept = cacheOf(ROOM);
  const seldom = new SeldomKept(kept, oneOf(7));
  const isKept = Array.from({ length: 10 + 21 }, (_, number) => {
    const isToBeKept = seldom.isToBeKept(BYTES);
    if (isToBeKept) kept.set(number, {});
    return isToBeKept;
  });
  expect(isKept.slice(0, 10)).not.toContain(false);
  expect(isKept.slice(10).flatMap((is, at) => (is ? [at] : []))).toEqual([6, 13, 20]);
  expect(kept.size).toBe(10);
  expect([16, 23, 30].every((number) => kept.has(number))).toBe(true);
});

test('or those that are chosen by what they are asked for', () => {
  const seldom = new SeldomKept(cacheOf(0.5 * BYTES), (name) => name === 'chosen');
  expect(seldom.isToBeKept(BYTES, 'chosen')).toBe(false);
  const full = new SeldomKept(cacheOf(ROOM), (name) => name === 'chosen');
  full.setFull();
  expect(['chosen', 'another'].map((name) => full.isToBeKept(BYTES, name))).toEqual([true, false]);
});

test('what has to go as others grow leaves its room to these', () => {
  const kept = cacheOf(ROOM);
  const seldom = new SeldomKept(kept, oneOf(7));
  kept.set(0, {});
  seldom.setFull();
  expect([1, 2, 3].map(() => seldom.isToBeKept(BYTES))).toEqual([false, false, false]);
});

test('what has no room at all is not kept, and leaves room for what has', () => {
  const seldom = new SeldomKept(cacheOf(ROOM), oneOf(7));
  expect(seldom.isToBeKept(ROOM + 1)).toBe(false);
  expect(seldom.isToBeKept(ROOM)).toBe(true);
});
