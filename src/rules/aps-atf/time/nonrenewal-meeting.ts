import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import { answerDeadline, deadlineValues } from '../tables/deadline.ts';
import { countDaysOfNoKind, holidays, inWords } from '../tables/workdays.ts';

export const nonrenewalMeeting = rule({
  name: 'nonrenewalMeeting',
  title: 'Meeting on nonrenewal',
  description:
    'By when a teacher who is refused reemployment, and has not signed three consecutive full year contracts, must request a ' +
    'meeting with the Superintendent, and by when it is held.',
  clauses: ['Art. 25.B'],
  parameters: ['nonrenewal'],
  facts: {
    noticeOn: optional(
      date('On which day was the notice of the reasons received?', { by: 'nonrenewal.requestWithin' }),
    ),
    actOn: optional(
      date(
        'On which day is the meeting requested? Asked alone, the answer is the last notice for which that is in time.',
        {
          by: 'nonrenewal.requestWithin',
        },
      ),
    ),
    requestReceivedOn: optional(
      date('On which day did the Superintendent receive the request?', { by: 'nonrenewal.meetingWithin' }),
    ),
    holidays,
  },
  values: {
    ...deadlineValues,
    meetingBy: dateValue('By when the meeting is held; null until the Superintendent has the request.'),
  },
  example: { year: '2006-07', facts: { noticeOn: '2006-05-01' } },
  formula: (sheet, { noticeOn, actOn, requestReceivedOn, holidays }) => {
    const limit = {
      within: 'nonrenewal.requestWithin',
      act: 'the meeting must be requested',
      event: 'a notice received',
      eventFact: { noticeOn },
      actOn,
      holidays,
    };
    const whose = sheet.words('nonrenewal.whose', 'Whose right it is');
    sheet.assume(`The teacher is taken to be one of those who “${whose}”.`);
    const { values, summary } = answerDeadline(sheet, limit, countDaysOfNoKind);
    if (!requestReceivedOn) return { values: { ...values, meetingBy: null }, summary };
    const days = sheet.read('nonrenewal.meetingWithin', 'Days within which the meeting is held');
    const meetingBy = sheet.after('Last day of the meeting', requestReceivedOn, days);
    const held = ` The meeting is held by ${inWords(meetingBy)}.`;
    return { values: { ...values, meetingBy }, summary: `${summary}${held}` };
  },
});
