import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import { answerDeadline, deadlineValues } from '../tables/deadline.ts';
import { countDaysOfNoKind, holidays } from '../tables/workdays.ts';

export const insuranceEnrollment = rule({
  name: 'insuranceEnrollment',
  title: 'Enrollment in insurance',
  description:
    'By when a teacher must enroll to be accepted in the insurance programs of the District: after the effective date of ' +
    "employment, a change in marital status, or a change in the job status of the teacher's spouse.",
  clauses: ['Art. 17.B'],
  parameters: ['insuranceEnrollment'],
  facts: {
    eventOn: optional(
      date(
        'On which day did the employment take effect, or the marital status or the job of the spouse change?',
        {
          by: 'insuranceEnrollment.within',
        },
      ),
    ),
    actOn: optional(
      date(
        'On which day does the teacher enroll? Asked alone, the answer is the last event for which that is in time.',
        {
          by: 'insuranceEnrollment.within',
        },
      ),
    ),
    holidays,
  },
  values: {
    enrollBy: dateValue('The last day to enroll.'),
    inTime: deadlineValues.inTime,
    eventFrom: deadlineValues.eventOn,
  },
  example: { year: '2006-07', facts: { eventOn: '2006-08-14' } },
  formula: (sheet, { eventOn, actOn, holidays }) => {
    const limit = {
      within: 'insuranceEnrollment.within',
      act: 'the teacher must enroll',
      event: 'an event',
      eventFact: { eventOn },
      actOn,
      holidays,
    };
    const { values, summary } = answerDeadline(sheet, limit, countDaysOfNoKind);
    const spouse = sheet.words(
      'insuranceEnrollment.spouse',
      'What is asked of a change of the job of a spouse',
    );
    sheet.assume(`For a change in the job status of the spouse: ${spouse}.`);
    const { due, inTime, eventOn: eventFrom } = values;
    return { values: { enrollBy: due, inTime, eventFrom }, summary };
  },
});
