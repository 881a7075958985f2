import { date } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { lastSuchDay } from '../tables/month-day.ts';
import { assumeStands, inWords } from '../tables/workdays.ts';

export const intentToReturn = rule({
  name: 'intentToReturn',
  title: 'Intent to return from an extended leave',
  description:
    'By when a teacher must file an intent to return from an extended leave, and what failing to do so means.',
  clauses: ['Art. 16.O.3.b'],
  parameters: ['intentToReturn'],
  facts: { leaveEndsOn: date('On which day does the leave end?', { by: 'intentToReturn.due' }) },
  values: {
    due: dateValue('The last day to file the intent.'),
    effectOfMissing: wordsValue('What failing to file it is considered.'),
  },
  example: { year: '2006-07', facts: { leaveEndsOn: '2007-05-25' } },
  formula: (sheet, { leaveEndsOn }) => {
    const monthAndDay = sheet.words('intentToReturn.due', 'Last day for the intent');
    const due = lastSuchDay(monthAndDay, leaveEndsOn);
    sheet.note(
      'The last one before the leave ends',
      `${monthAndDay} on or before ${leaveEndsOn}`,
      String(due),
    );
    const effectOfMissing = sheet.words('intentToReturn.effectOfMissing', 'What failing to file it is');
    sheet.assume(
      `${monthAndDay} is taken to be the last one on or before the end of the leave, ${due}: the agreement does not name the year.`,
    );
    assumeStands(sheet, due);
    tellReadings(sheet, monthAndDay, due, leaveEndsOn);
    const summary = `The intent to return must be filed no later than ${inWords(due)}; failure to do so is considered ${effectOfMissing}.`;
    return { values: { due, effectOfMissing }, summary };
  },
});

/** Of a leave that ends early in the calendar year the same date comes soon after the end, too. */
function tellReadings(
  sheet: Worksheet,
  monthAndDay: string,
  due: Temporal.PlainDate,
  leaveEndsOn: Temporal.PlainDate,
): void {
  const next = due.add({ years: 1 });
  if (next.year !== leaveEndsOn.year) return;
  const authority = sheet.authority('intentToReturn.due');
  const of = 'due';
  sheet.readings([
    {
      description: `The ${monthAndDay} before the end of the leave: who returns has filed before.`,
      value: String(due),
      isSafe: true,
      authority,
      of,
    },
    {
      description: `The ${monthAndDay} of the calendar year in which the leave ends, though that is after its end.`,
      value: String(next),
      isSafe: false,
      authority,
      of,
    },
  ]);
}
