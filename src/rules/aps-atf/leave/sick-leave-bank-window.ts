import { date } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, wholeValue } from '../../engine/value.ts';
import { countCalendarDays, inWords } from '../tables/workdays.ts';

export const sickLeaveBankWindow = rule({
  name: 'sickLeaveBankWindow',
  title: 'When to join the Sick Leave Bank',
  description:
    'The last day to join the Sick Leave Bank after beginning employment or after the beginning of a school year, and within how ' +
    'many workdays of the next contract year to withdraw.',
  clauses: ['Art. 16.M.2'],
  parameters: ['sickLeaveBank'],
  facts: {
    eventOn: date('On which day did the employment, or the school year, begin?', {
      by: 'sickLeaveBank.joinWithin',
    }),
  },
  values: {
    joinBy: dateValue('The last day to join.'),
    withdrawWithinWorkdays: wholeValue(
      'The workdays, of the first teacher workday of the following contract year, within which a request to withdraw must be submitted.',
    ),
  },
  example: { year: '2006-07', facts: { eventOn: '2006-08-14' } },
  formula: (sheet, { eventOn }) => {
    const counting = { within: 'sickLeaveBank.joinWithin', description: 'Days in which to join' };
    const { end: joinBy } = countCalendarDays(sheet, { ...counting, from: eventOn, holidays: undefined });
    const withdrawWithinWorkdays = sheet.read(
      'sickLeaveBank.withdrawWithin',
      'Workdays in which to withdraw',
    );
    sheet.assume(CALENDAR);
    const summary = `A teacher may join no later than ${inWords(joinBy)}; a request to withdraw must be submitted within ${withdrawWithinWorkdays} of the first teacher workday of the following contract year.`;
    return { values: { joinBy, withdrawWithinWorkdays }, summary };
  },
});

const CALENDAR =
  'The days are taken to be days of the calendar: the same paragraph says “workdays” where it means them.';
