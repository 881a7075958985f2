// What was unpacked is kept while there is room, and what is asked for most when there is none.

import { expect, test } from '@jest/globals';
import { KeptUnpacked, LentPacks } from '../../src/store/packs.ts';

const TAKEN = 10;

/** With room for so many. */
function packsFor(many: number): KeptUnpacked {
  return new KeptUnpacked(many * TAKEN);
}

function add(packs: KeptUnpacked, numbers: readonly number[]): void {
  for (const number of numbers) packs.set(number, { taken: TAKEN });
}

/** So many numbers from one on. */
function from(first: number, many: number): readonly number[] {
  return Array.from({ length: many }, (_, i) => first + i);
}

test('all of it is kept while there is room, and counted', () => {
  const packs = packsFor(40);
  add(packs, from(0, 40));
  expect(from(0, 40).every((number) => packs.get(number))).toBe(true);
  expect([packs.size, packs.calculatedSize]).toEqual([40, 40 * TAKEN]);
});

test('where there is none any more one of fifteen takes the place of one that was asked for longest ago', () => {
  const packs = packsFor(40);
  add(packs, from(0, 40));
  packs.get(0);
  add(packs, from(40, 45));
  expect([packs.size, packs.calculatedSize]).toEqual([40, 40 * TAKEN]);
  expect(from(0, 5).map((number) => packs.get(number) !== undefined)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect([54, 69, 84].every((number) => packs.get(number))).toBe(true);
});

test('those that are not kept are there for whoever reads on in them, until a few others came', () => {
  const packs = packsFor(1);
  add(packs, [1, 2]);
  expect(packs.get(2)).toEqual({ taken: TAKEN });
  add(packs, from(3, 12));
  expect(packs.get(2)).toEqual({ taken: TAKEN });
  add(packs, from(15, 30));
  expect(packs.get(2)).toBeUndefined();
  expect(packs.size).toBe(1);
});

test('whoever reads what is not kept is given what others unpacked, and keeps what he unpacks as long as he reads', () => {
  const packs = packsFor(2);
  add(packs, [1]);
  const lent = new LentPacks(packs);
  expect(lent.get(1)).toBe(packs.get(1));
  const [own, other] = [{ taken: TAKEN }, { taken: TAKEN }];
  lent.set(2, own);
  // There would be room.
  expect([packs.size, packs.get(2)]).toEqual([1, own]);
  for (const number of from(3, 200)) lent.set(number, other);
  expect([packs.size, packs.get(2)]).toEqual([1, undefined]);
  expect(lent.get(2)).toBe(own);
});
