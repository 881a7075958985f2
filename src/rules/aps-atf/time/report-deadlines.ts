import { isNotLater } from '../../engine/calendar.ts';
import { countDays } from '../../engine/day-count.ts';
import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { countWorkdays, holidays, inWords, WORKDAY_PARAMETERS } from '../tables/workdays.ts';

export const reportDeadlines = rule({
  name: 'reportDeadlines',
  title: 'Grade sheets and report cards',
  description:
    'Before which day teachers need not return their grade sheets, and from which day on report cards are issued and parent ' +
    'conferences held, after the end of a reporting period.',
  clauses: ['Art. 5.I'],
  parameters: [...WORKDAY_PARAMETERS, 'reports'],
  facts: {
    periodEndsOn: date('On which day does the reporting period end?', { by: 'reports.cardsAfter' }),
    distributedOn: optional(
      date('On which day were the sheets distributed, if after the end of the period?', {
        by: 'reports.sheetsAfterDistribution',
      }),
    ),
    holidays,
  },
  values: {
    gradeSheetsDue: dateValue('The earliest day on which the return of grade sheets may be required.'),
    reportCardsFrom: dateValue('The first day on which report cards are issued or parent conferences held.'),
  },
  example: { year: '2006-07', facts: { periodEndsOn: '2006-10-13' } },
  formula: (sheet, { periodEndsOn, distributedOn, holidays }) => {
    const gradeSheetsDue = sheetsDue(sheet, periodEndsOn, distributedOn, holidays);
    const reportCardsFrom = cardsFrom(sheet, periodEndsOn, holidays);
    const atEnd = sheet.words('reports.cardsAtEnd', 'Report cards of the final reporting period');
    const sheetsAtEnd = sheet.words('reports.sheetsAtEnd', 'Sheets at the end of the school year');
    sheet.assume(
      `It is taken not to be the final reporting period: then report cards at the elementary level are issued ${atEnd}, and the sheets are returned ${sheetsAtEnd} unless it is arranged otherwise.`,
    );
    const summary = `Teachers need not return grade sheets before ${inWords(gradeSheetsDue)}; report cards and parent conferences do not come before ${inWords(reportCardsFrom)}.`;
    return { values: { gradeSheetsDue, reportCardsFrom }, summary };
  },
});

type Day = Temporal.PlainDate;

/** So many workdays after the end of the period, or after distribution, whichever is later. */
function sheetsDue(
  sheet: Worksheet,
  endsOn: Day,
  distributedOn: Day | undefined,
  holidays: readonly Day[] | undefined,
): Day {
  const of = 'gradeSheetsDue';
  const counting = { description: 'Workdays for the grade sheets', holidays, safe: 'later' as const, of };
  const afterEnd = countWorkdays(sheet, { ...counting, within: 'reports.sheetsAfterEnd', from: endsOn }).end;
  if (!distributedOn) {
    sheet.assume(
      'The sheets are taken to be distributed by the end of the period: the time runs from the later of the two.',
    );
    return afterEnd;
  }
  const within = 'reports.sheetsAfterDistribution';
  const afterSheets = countWorkdays(sheet, { ...counting, within, from: distributedOn }).end;
  return isNotLater(afterSheets, afterEnd) ? afterEnd : afterSheets;
}

/** The workdays of a week must have passed; read loosely, the last of them would do. */
function cardsFrom(sheet: Worksheet, endsOn: Day, holidays: readonly Day[] | undefined): Day {
  return countWorkdays(sheet, {
    within: 'reports.cardsAfter',
    description: 'Workdays of a workweek',
    from: endsOn,
    holidays,
    safe: 'later',
    of: 'reportCardsFrom',
    leadsTo: (end, judge) => countDays(end, 1, 'after', judge).end,
    others: [{ description: 'The last workday of the workweek itself is the first.', leadsTo: (end) => end }],
  }).end;
}
