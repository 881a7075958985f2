import { expect, test } from '@jest/globals';
import { wholeSentence } from '../../src/rules/engine/whole-sentence.ts';
import { realEdition } from '../support/real-agreement.ts';

const edition = await realEdition('2006-07');

test.each([
  [
    'what is said before the number belongs to it',
    'art-6/A/10',
    'thirty cents ($.30) per mile',
    'Teachers who may be required to use their own automobiles in the performance of their duties and teachers who are assigned to more than one (1) school per day will be reimbursed at the rate of thirty cents ($.30) per mile.',
  ],
  [
    'and what is said after it',
    'art-16/C/1',
    'Three (3) days',
    'Three (3) days leave with pay will be granted for death in the immediate family of a teacher.',
  ],
  [
    'an abbreviation ends no sentence',
    'art-16/N/3',
    'up to 15 days per fiscal year',
    'Employees who serve in U.S. military organizations will be paid for up to 15 days per fiscal year, for active duty, active duty training, and inactive duty training.',
  ],
  [
    'words of two sentences give both',
    'art-25/B',
    'receiving the notice. A meeting will be held',
    'Those teachers have the right to a meeting with the Superintendent or his/her designee if requested within ten (10) days after receiving the notice. A meeting will be held within ten (10) days after the Superintendent receives such request.',
  ],
  [
    'the label of an item is none of its words',
    'art-16/L/3',
    'four (4) or more',
    'Absent for four (4) or more consecutive days;',
  ],
  ['words that are not of one line stay as they are', 'art-16/L', 'Sick Leave All', 'Sick Leave All'],
])('%s', (_, path, words, expected) => {
  const clause = edition.atPath(path);
  if (!clause) throw new RangeError(`no ${path}`);
  expect(wholeSentence(words, clause)).toBe(expected);
});
