import { rule } from '../../engine/rule.ts';
import { decimalValue, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { noSchedule, schedule, schedulesIn } from '../tables/schedule.ts';
import { dutyDayOf } from '../tables/work-time.ts';

export const dutyDay = rule({
  name: 'dutyDay',
  title: 'Duty day',
  description:
    'The hours of the duty day, without lunch, on a salary schedule, the most hours of the duty week of those who regularly ' +
    'work fewer days a week, and the lunch period.',
  clauses: ['Art. 5.C.1', 'Art. 5.C.2'],
  parameters: ['dutyDay', 'workYear.groupedWith'],
  facts: { schedule },
  values: {
    hours: decimalValue('The hours of the duty day, without lunch.'),
    weekHours: decimalValue('The most hours of a duty week of fewer days than a full one has.'),
    lunchMinutes: wholeValue('The minutes of the lunch period, free of duty and uninterrupted.'),
  },
  example: { year: '2006-07', facts: { schedule: 'AT-2' } },
  formula: (sheet, { schedule }) => {
    if (!schedulesIn(sheet.edition).includes(schedule)) noSchedule(sheet, schedule);
    const of = dutyDayOf(sheet, schedule);
    const hours = sheet.read(`dutyDay.hours.${of}`, `Hours of the duty day on schedule ${of}`);
    const week = sheet.read('dutyDay.week', 'Days of a full duty week');
    const weekHours = sheet.read(`dutyDay.weekHours.${of}`, 'Most hours of a duty week of fewer days');
    const lunchMinutes = sheet.read('dutyDay.lunch', 'Minutes of the lunch period');
    assumeRegular(sheet);
    const summary = `The duty day on schedule ${schedule} is ${hours.inFigures()} hours, without a lunch period of ${lunchMinutes}; a duty week of less than ${week} has at most ${weekHours}.`;
    return { values: { hours, weekHours, lunchMinutes }, summary };
  },
});

function assumeRegular(sheet: Worksheet): void {
  const by = sheet.words('dutyDay.divergence', 'How an individual may diverge');
  sheet.assume(`No divergence was permitted ${by}, and the day was not lengthened: see dutyDayExtension.`);
}
