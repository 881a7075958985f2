import { countDays } from '../../engine/day-count.ts';
import { date } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import { countWorkdays, daysCounted, holidays, inWords, WORKDAY_PARAMETERS } from '../tables/workdays.ts';

export const reemploymentNotice = rule({
  name: 'reemploymentNotice',
  title: 'Notice of nonrenewal',
  description:
    'By when a teacher must be notified not to be reemployed; who is not notified by then is reemployed for the next school year.',
  clauses: ['Art. 5.A.10'],
  parameters: [...WORKDAY_PARAMETERS, 'reemployment'],
  facts: {
    lastDayOfSchool: date('Which is the last day of the school year?', { by: 'reemployment.noticeBefore' }),
    holidays,
  },
  values: { notifyBy: dateValue('The last day of the notice.'), days: daysCounted },
  example: { year: '2006-07', facts: { lastDayOfSchool: '2007-05-25' } },
  formula: (sheet, { lastDayOfSchool, holidays }) => {
    const within = 'reemployment.noticeBefore';
    const counting = { within, description: 'Workdays before the last day', from: lastDayOfSchool, holidays };
    const { end, days } = countWorkdays(sheet, {
      ...counting,
      direction: 'before',
      safe: 'earlier',
      others: [
        { description: CLEAR_DAYS, leadsTo: (last, judge) => countDays(last, 1, 'before', judge).end },
      ],
    });
    sheet.assume(
      `“Workdays” is taken as ${sheet.citation('workday.school')} defines it for grievances; Article 5 does not define it.`,
    );
    const summary = `A teacher who is not notified by ${inWords(end)}, is reemployed for the next school year.`;
    return { values: { notifyBy: end, days }, summary };
  },
});

const CLEAR_DAYS = 'At least so many whole workdays lie between the notice and the last day.';
