// Tables are cited by a name of letters and a number.

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Citator } from '../../../src/law/citation/citator.ts';
import type { ContractYear } from '../../../src/law/document/contract-year.ts';
import { referencesIn } from '../../../src/law/reference/references-of.ts';
import { realCitators } from '../../support/real-citator.ts';

let citators: ReadonlyMap<ContractYear, Citator>;

beforeAll(async () => {
  citators = await realCitators();
});

/** Each reference in a text: its words, and the table that it leads to, or why it leads to none. */
function found(text: string): readonly string[] {
  const citator = citators.get('2005-06' as ContractYear) as Citator;
  return [...referencesIn({ text, citator, within: null, others: citators })].map(
    ({ text: words, target, reason }) => `${words} → ${target?.reading.citation ?? reason}`,
  );
}

const A1 = 'App. A, A-1';
const A2 = 'App. A, A-2';
const A3 = 'App. A, A-3';

describe('the name of a table is read', () => {
  test.each([
    ['on Schedule A-3 of it', [`Schedule A-3 → ${A3}`]],
    ['A-3 is higher', [`A-3 → ${A3}`]],
    ['A3 salary schedules', [`A3 salary schedules → ${A3}`]],
    ['higher (A-3)', [`A-3 → ${A3}`]],
    ['on Schedule (A-3)', [`A-3 → ${A3}`]],
    ['on “A-3”', [`A-3 → ${A3}`]],
    ['on "A-3"', [`A-3 → ${A3}`]],
    ['on Schedule A-3.', [`Schedule A-3 → ${A3}`]],
    ['Salary Schedule A-12', ['Salary Schedule A-12 → There is no salary schedule A-12 in 2005-06.']],
    ['Schedules A-1, A-2 and A-3', [`Schedules A-1 → ${A1}`, `A-2 → ${A2}`, `A-3 → ${A3}`]],
    ['Schedules A-1/A-3', [`Schedules A-1 → ${A1}`, `A-3 → ${A3}`]],
    ['Schedules A-1 and 3', [`Schedules A-1 → ${A1}`, `3 → ${A3}`]],
    ['Schedules (A-1 and 3)', [`A-1 → ${A1}`, `3 → ${A3}`]],
    ['on A-3(abcd) of it', ['A-3(abcd) → App. A, A-3 has no abcd in 2005-06.']],
    ['Schedules A-1, 2 and 3', [`Schedules A-1 → ${A1}`, `2 → ${A2}`, `3 → ${A3}`]],
    ['Schedules A-1 through 3', [`Schedules A-1 → ${A1}`, `Schedules A-1 → ${A2}`, `3 → ${A3}`]],
    ['Schedules A-1–3', [`Schedules A-1 → ${A1}`, `Schedules A-1 → ${A2}`, `3 → ${A3}`]],
    ['Schedules A-1/2/3', [`Schedules A-1 → ${A1}`, `2 → ${A2}`, `3 → ${A3}`]],
    ['A-1, 2 and 3 salary schedules', [`A-1 → ${A1}`, `2 → ${A2}`, `3 salary schedules → ${A3}`]],
    ['Schedule A-1/3', [`Schedule A-1 → ${A1}`, `3 → ${A3}`]],
    ['Schedules A-1 and 3 teachers', [`Schedules A-1 → ${A1}`]],
    ['Schedules A-1, 3 days', [`Schedules A-1 → ${A1}`]],
    ['Schedule A-1 and 3 of them', [`Schedule A-1 → ${A1}`]],
    ['Schedule A-3b', ['Schedule A-3b → App. A, A-3 has no b in 2005-06.']],
    ['Schedule A-3-1', ['Schedule A-3-1 → App. A, A-3 has no 1 in 2005-06.']],
    ['Schedule A-3.5', ['Schedule A-3.5 → App. A, A-3 has no 5 in 2005-06.']],
    ['on A-3(2)', ['A-3(2) → App. A, A-3 has no 2 in 2005-06.']],
    ['Schedules A-1 through A-3', [`Schedules A-1 → ${A1}`, `Schedules A-1 → ${A2}`, `A-3 → ${A3}`]],
    ['Schedules A-1-A-3', [`Schedules A-1 → ${A1}`, `Schedules A-1 → ${A2}`, `A-3 → ${A3}`]],
    ['Schedules A-1–A-3', [`Schedules A-1 → ${A1}`, `Schedules A-1 → ${A2}`, `A-3 → ${A3}`]],
    [
      'Schedules A-1 through AT-3',
      [`Schedules A-1 → ${A1}`, 'AT-3 → There is no salary schedule AT-3 in 2005-06.'],
    ],
    ['A-1 and A-2 salary schedules', [`A-1 → ${A1}`, `A-2 salary schedules → ${A2}`]],
    ['Schedule A-1 (A-2)', [`Schedule A-1 → ${A1}`, `A-2 → ${A2}`]],
  ])('in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['of letters before it', 'Schedule XA-3'],
    ['of a letter after it', 'the A-3b pay'],
    ['of a number after it', 'the A-3-1 pay'],
    ['of three digits', 'Schedule A-123'],
    ['that no table has letters of', 'Schedule B-3'],
    ['of words before a dash', 'the pre-A-3 pay'],
    ['of another thing, by the word before it', 'on form A-1'],
    ['of another thing, by the word after it', 'an A-1 visa'],
    ['in pieces', 'Schedule A -3'],
  ])('and not as part of another name, %s: “%s”', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('whatever stands before it, where a word says that it is a table', () => {
    expect(found('a form, or Schedule A-1')).toEqual([`Schedule A-1 → ${A1}`]);
    expect(found('form A-1 salary schedule')).toEqual([`A-1 salary schedule → ${A1}`]);
    expect(found('Schedule A-1 form')).toEqual([`Schedule A-1 → ${A1}`]);
  });
});

test('in place of a table that is not there those of its number are offered, then those of its letters', () => {
  const citator = citators.get('2005-06' as ContractYear) as Citator;
  const offered = (text: string) =>
    [...referencesIn({ text, citator, within: null, others: citators })][0]?.candidates.map(
      ({ reading }) => reading.label,
    );
  expect(offered('Schedule AT-3')).toEqual(['A-3', 'AT-1', 'AT-2']);
  expect(offered('Schedule A-9')).toEqual(['A-1', 'A-2', 'A-3']);
});
