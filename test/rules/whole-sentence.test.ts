import { expect, test } from '@jest/globals';
import { wholeSentence } from '../../src/rules/engine/whole-sentence.ts';
import { realEdition } from '../support/real-agreement.ts';
import { smallEdition } from '../support/small-edition.ts';

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

test.each([
  [
    'a name after an abbreviation goes on with the sentence',
    'Mr. Wick',
    'The lamps of Mr. Wick are lit at dusk.',
  ],
  ['so do a country and what is of it', 'U.S. Army', 'No lamp is lent to the U.S. Army or to others.'],
  ['words that begin a sentence give that one', 'Oil is paid', 'Oil is paid by Art. A of this rule.'],
  ['words that are a whole sentence give it', 'Coal is not.', 'Coal is not.'],
  [
    'spaces of every kind are one',
    'lent to  the\u00a0U.S.',
    'No lamp is lent to the U.S. Army or to others.',
  ],
])('%s', (_, words, expected) => {
  const text =
    'The lamps of Mr. Wick are lit at dusk. No lamp is lent to the U.S. Army or to others. Oil is paid by Art. A of this rule. Coal is not. The end.';
  const [clause] = smallEdition('2001-02', [{ provision: 'one', path: '1', text }]).clauses;
  expect(clause && wholeSentence(words, clause)).toBe(expected);
});
