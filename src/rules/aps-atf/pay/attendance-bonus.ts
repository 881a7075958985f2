import { date, decimal } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { dayAtStartOf } from '../tables/month-day.ts';

export const attendanceBonus = rule({
  name: 'attendanceBonus',
  title: 'Personal leave for attendance',
  description:
    'The additional personal leave that full-time employees are awarded who use little sick leave in a year.',
  clauses: ['Art. 6.A.13'],
  parameters: ['attendanceBonus', 'personalLeave.cap'],
  facts: {
    hiredOn: date('On which day was the employee hired?', { by: 'attendanceBonus.hiredBy' }),
    sickLeaveDaysUsed: decimal('days', 'How many days of sick leave were used in the year?', DAYS_OF_A_YEAR, {
      by: 'attendanceBonus.sickLeaveDays',
    }),
  },
  values: { days: wholeValue('The additional days of personal leave; 0 when there are none.') },
  example: { year: '2006-07', facts: { hiredOn: '2003-08-11', sickLeaveDaysUsed: '4' } },
  formula: (sheet, { hiredOn, sickLeaveDaysUsed }) => {
    const isInTime = isHiredInTime(sheet, hiredOn);
    const most = sheet.read('attendanceBonus.sickLeaveDays', 'Most sick leave days');
    const period = sheet.words('attendanceBonus.period', 'Time in which they count');
    const areFew = sheet.isAtMost('Were they few enough?', sickLeaveDaysUsed, most);
    sheet.assume(FULL_TIME);
    if (isInTime && areFew) {
      const days = sheet.read('attendanceBonus.days', 'Additional personal leave');
      const cap = sheet.read('personalLeave.cap', 'Personal leave that may be accumulated');
      sheet.assume(
        `Personal leave, this ${days.unit.singular} included, may be accumulated up to ${cap} (${sheet.citation('personalLeave.cap')}): whoever has that much already cannot keep more.`,
      );
      const summary = `The additional personal leave is ${days}, for using ${most} of sick leave or fewer ${period}.`;
      return { values: { days }, summary };
    }
    const why = isInTime ? `more than ${most} of sick leave were used ${period}` : 'the hiring was too late';
    return { values: { days: Quantity.of(0, 'days') }, summary: `There is no additional day: ${why}.` };
  },
});

function isHiredInTime(sheet: Worksheet, hiredOn: Temporal.PlainDate): boolean {
  const words = sheet.words('attendanceBonus.hiredBy', 'Last day to be hired');
  const last = dayAtStartOf(sheet.year, words);
  const isInTime = Temporal.PlainDate.compare(hiredOn, last) <= 0;
  sheet.note('Was the hiring in time?', `${hiredOn} on or before ${last}`, isInTime ? 'yes' : 'no');
  sheet.assume(
    `${words} is taken to be ${last}, at the start of ${sheet.year}; the agreement does not name the year.`,
  );
  return isInTime;
}

const FULL_TIME =
  'The employee is taken to work full time: Article 6.A.13 gives nothing to others by its words, though 6.A.5 has benefits accrue to part-time teachers pro rata.';
