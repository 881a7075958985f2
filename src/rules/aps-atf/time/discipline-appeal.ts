import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { answerDeadline, deadlineValues } from '../tables/deadline.ts';
import { countWorkdays, holidays, WORKDAY_PARAMETERS } from '../tables/workdays.ts';

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
    holidays,
  },
  values: deadlineValues,
  example: { year: '2006-07', facts: { actionOn: '2006-10-02' } },
  formula: (sheet, { actionOn, actOn, holidays }) => {
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
    return answerDeadline(sheet, limit, countWorkdays);
  },
});
