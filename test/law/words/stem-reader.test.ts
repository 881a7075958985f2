import { expect, test } from '@jest/globals';
import { StemReader } from '../../../src/law/words/stem-reader.ts';

test('the stems of the words of a text that say something, in order, as often as they stand there', () => {
  const reader = new StemReader();
  expect(reader.stems('The Grievances of a teacher, and the grievance')).toEqual([
    'grievanc',
    'teacher',
    'grievanc',
  ]);
  expect(reader.stems('is it the')).toEqual([]);
  expect(reader.stems('')).toEqual([]);
});

test('the words may be found already', () => {
  expect(new StemReader(() => 'grievances the leave').stems('whatever')).toEqual(['grievanc', 'leav']);
});
