import { expect, test } from '@jest/globals';
import { ListedPlaces, NOWHERE } from '../../../src/law/compare/pairs.ts';

test('the places from one to another are found, those of provisions that there are not never', () => {
  const places = new ListedPlaces([4, NOWHERE, 5, 9, NOWHERE, 6, 0]);
  expect(places.between(4, 6)).toEqual([0, 2, 5]);
  expect(places.between(0, 0)).toEqual([6]);
  expect(places.between(7, 8)).toEqual([]);
  expect(places.length).toBe(7);
});
