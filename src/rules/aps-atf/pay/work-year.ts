import { rule } from '../../engine/rule.ts';
import { decimalValue, wholeValue } from '../../engine/value.ts';
import { schedule } from '../tables/schedule.ts';
import { hoursPerDayOn, workdaysOn } from '../tables/work-time.ts';

export const workYear = rule({
  name: 'workYear',
  title: 'Work year',
  description:
    'The workdays of the year and the hours of the duty day, without lunch, of those who are paid on a salary schedule.',
  clauses: ['Art. 5.B.1', 'Art. 5.C.1'],
  parameters: ['workYear', 'dutyDay.hours'],
  facts: { schedule },
  values: {
    workdays: wholeValue('The workdays of the year.'),
    hoursPerDay: decimalValue('The hours of the duty day, without lunch.'),
  },
  example: { year: '2006-07', facts: { schedule: 'AT-2' } },
  formula: (sheet, { schedule }) => {
    const workdays = workdaysOn(sheet, schedule);
    const hoursPerDay = hoursPerDayOn(sheet, schedule);
    const summary = `The work year on schedule ${schedule} is ${workdays} of ${hoursPerDay.inFigures()} hours in ${sheet.year}.`;
    return { values: { workdays, hoursPerDay }, summary };
  },
});
