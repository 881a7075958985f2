import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { answerDeadline, deadlineValues } from '../tables/deadline.ts';
import { countWorkdays, holidays, inWords, WORKDAY_PARAMETERS } from '../tables/workdays.ts';

export const disciplineAppeal = rule({
  name: 'disciplineAppeal',
  title: 'Appeal against discipline',
  description:
    'By when a teacher must request the appeal against a written reprimand, a suspension, other discipline or a reduction of ' +
    'pay, which is heard at Level Two of the grievance procedures.',
  clauses: ['Art. 25.C', 'Art. 24.P'],
  parameters: [...WORKDAY_PARAMETERS, 'disciplineAppeal'],
  facts: {
    actionOn: optional(date('On which day was the action taken?', { by: 'disciplineAppeal.within' })),
    actOn: optional(
      date(
        'On which day is the appeal requested? Asked alone, the answer is the last action for which that is in time.',
        {
          by: 'disciplineAppeal.within',
        },
      ),
    ),
    investigationCompletedOn: optional(
      date('On which day was the investigation completed, pending which the teacher was suspended, if so?', {
        by: 'disciplineAppeal.meetingWithin',
      }),
    ),
    holidays,
  },
  values: {
    ...deadlineValues,
    meetingBy: dateValue('The last day of the administrative meeting; null where there was no suspension.'),
  },
  example: { year: '2006-07', facts: { actionOn: '2006-10-02' } },
  formula: (sheet, { actionOn, actOn, investigationCompletedOn, holidays }) => {
    const meetingBy = investigationCompletedOn ? meeting(sheet, investigationCompletedOn, holidays) : null;
    sheet.know({ meetingBy });
    const limit = {
      within: 'disciplineAppeal.within',
      act: 'the appeal must be requested',
      event: 'an action taken',
      eventFact: { actionOn },
      actOn,
      holidays,
    };
    sheet.assume(
      `“Workdays” is taken as ${sheet.citation('workday.school')} defines it for the grievance procedures, to which the appeal goes; the days are counted from the action, as the clause says, and not from the notification of it.`,
    );
    const { values, summary } = answerDeadline(sheet, limit, countWorkdays);
    const met = meetingBy ? ` The administrative meeting must be held by ${inWords(meetingBy)}.` : '';
    return { values: { ...values, meetingBy }, summary: `${summary}${met}` };
  },
});

/** After the investigation of a teacher who is suspended with pay. */
function meeting(
  sheet: Worksheet,
  completedOn: Temporal.PlainDate,
  holidays: readonly Temporal.PlainDate[] | undefined,
): Temporal.PlainDate {
  const description = 'Workdays for the administrative meeting';
  const within = 'disciplineAppeal.meetingWithin';
  return countWorkdays(sheet, { within, description, from: completedOn, of: 'meetingBy', holidays }).end;
}
