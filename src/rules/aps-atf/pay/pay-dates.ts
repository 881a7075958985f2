import { isWeekend, weekdayOf } from '../../engine/calendar.ts';
import { date, list, optional } from '../../engine/fact.ts';
import { MOST_DAYS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, listValue, objectValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { inWords } from '../tables/workdays.ts';

export const payDates = rule({
  name: 'payDates',
  title: 'Pay dates',
  description:
    'On which day pay is due when the specified date falls on a weekend, a holiday or a vacation day: the last working day before it.',
  clauses: ['Art. 6.A.8'],
  parameters: ['payDates', 'installments.count'],
  facts: {
    dates: list(date('Which date is specified?'), 'Which are the specified pay dates?', {
      by: 'payDates.moved',
    }),
    holidays: optional(
      list(
        date('Which day is a holiday or a vacation day?'),
        'Which weekdays are holidays or vacation days?',
        {
          by: 'payDates.moved',
          atMost: MOST_DAYS_OF_A_YEAR,
        },
      ),
    ),
  },
  values: {
    payDates: listValue(
      objectValue(
        'PayDate',
        {
          date: dateValue('The date as specified.'),
          paidOn: dateValue('The day on which pay is due.'),
          moved: yesNoValue('Whether that is another day.'),
          reason: wordsValue('Why; null where it is not moved.'),
        },
        'A pay date, and the day on which it is paid.',
      ),
      'Each pay date, in the order of the calendar.',
    ),
  },
  example: {
    year: '2006-07',
    facts: { dates: ['2006-11-24', '2006-12-08'], holidays: ['2006-11-23', '2006-11-24'] },
  },
  formula: (sheet, { dates, holidays = [] }) => {
    const rule_ = sheet.words('payDates.moved', 'To which day a pay date is moved');
    const count = sheet.read('installments.count', 'Installments of an entire school year');
    const off = new Set(holidays.map(String));
    const sorted = dates.toSorted(Temporal.PlainDate.compare);
    const payDates = sorted.map((one) => paid(sheet, one, off));
    const moved = payDates
      .filter((one) => one.moved)
      .map(({ date: from, paidOn }) => `${inWords(from)}, to ${inWords(paidOn)}`);
    sheet.assume(
      `The dates are taken to be those specified, of which there are ${count.inFigures()} for an entire school year; the agreement does not name them, nor the holidays and vacation days.`,
    );
    const summary = moved.length === 0 ? 'No pay date is moved.' : `Moved to ${rule_}: ${moved.join('; ')}.`;
    return { values: { payDates }, summary };
  },
});

/** A day as specified, and the last working day before it when it is none. */
function paid(sheet: Worksheet, specified: Temporal.PlainDate, off: ReadonlySet<string>) {
  const isOff = (day: Temporal.PlainDate) => isWeekend(day) || off.has(day.toString());
  let paidOn = specified;
  while (isOff(paidOn)) paidOn = paidOn.subtract({ days: 1 });
  const moved = !paidOn.equals(specified);
  const why = isWeekend(specified) ? `a ${weekdayOf(specified)}` : 'a holiday or a vacation day';
  if (moved) sheet.note('Last working day before', `${specified} is ${why}`, paidOn.toString());
  return { date: specified, paidOn, moved, reason: moved ? why : null };
}
