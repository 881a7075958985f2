import { optional } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import { lane } from '../tables/lane.ts';
import { salaryAt } from '../tables/salary-cell.ts';
import { schedule } from '../tables/schedule.ts';
import { step } from '../tables/step.ts';
import { hoursPerDayOn, workdaysOn } from '../tables/work-time.ts';

export const hourlyRate = rule({
  name: 'hourlyRate',
  title: 'Hourly rate of pay',
  description:
    'What an hour and a day of work come to on a step and a lane: the annual salary, divided by the workdays of the year ' +
    'and by the hours of the duty day. The agreement pays by an hourly rate that it never defines.',
  clauses: ['Art. 6.A.6.b', 'Art. 6.A.6.c'],
  parameters: ['salary', 'grandfathered', 'workYear', 'dutyDay.hours'],
  facts: {
    schedule,
    step,
    lane: optional(lane),
  },
  values: {
    hourly: money('The salary for an hour of the duty day.'),
    daily: money('The salary for a workday.'),
  },
  example: { year: '2006-07', facts: { schedule: 'AT-2', step: 24, lane: 'BA+15' } },
  formula: (sheet, { schedule, step, lane }) => {
    const { annual } = salaryAt(sheet, schedule, step, lane);
    const aDay = sheet.divide('Salary for a workday', annual, workdaysOn(sheet, schedule));
    const anHour = sheet.divide('Salary for an hour', aDay, hoursPerDayOn(sheet, schedule));
    const daily = sheet.cents('Daily rate', aDay);
    const hourly = sheet.cents('Hourly rate', anHour);
    sheet.assume(UNDEFINED);
    const summary = `At an annual salary of ${dollars(annual)} the hourly rate on schedule ${schedule} is ${dollars(hourly)}, and the daily rate ${dollars(daily)}.`;
    return { values: { hourly, daily }, summary };
  },
});

const UNDEFINED =
  'The agreement names an hourly rate of pay (6.A.6.b) and never defines it: the annual salary is divided by the workdays ' +
  'of the schedule and by the hours of its duty day, which leave out lunch. Counting lunch would give a lower rate.';
