import { isNotLater } from '../../engine/calendar.ts';
import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import {
  countCalendarDays,
  countWorkdays,
  holidays,
  inWords,
  WORKDAY_PARAMETERS,
} from '../tables/workdays.ts';

export const evaluationTimeline = rule({
  name: 'evaluationTimeline',
  title: 'Timeline of an evaluation',
  description:
    'By when the scheduled observation and the conference after it are held, and by when information on the Professional ' +
    'Development Plan is shared; and by when a teacher on intensive evaluation may request that of a second party.',
  clauses: ['Art. 11.B', 'Art. 11.D', 'Art. 11.E'],
  parameters: [...WORKDAY_PARAMETERS, 'evaluation'],
  facts: {
    preObservationOn: date('On which day was the pre-observation conference?', {
      by: 'evaluation.observeWithin',
    }),
    observationOn: optional(
      date('On which day was the scheduled observation?', { by: 'evaluation.conferWithin' }),
    ),
    schoolYearStartsOn: optional(
      date('On which day did the school year begin?', { by: 'evaluation.planWithin' }),
    ),
    intensiveNoticeOn: optional(
      date('On which day was the teacher notified of being placed on intensive evaluation, if so?', {
        by: 'evaluation.secondPartyWithin',
      }),
    ),
    holidays,
  },
  values: {
    observeBy: dateValue('The last day of the scheduled observation, and of the conference after it.'),
    conferBy: dateValue(
      'The last day of the conference after the observation; null while that day is not known.',
    ),
    planBy: dateValue(
      'By when information on the plan is shared; null while the beginning of the year is not known.',
    ),
    secondPartyBy: dateValue(
      'By when an evaluation by a second party is requested; null where there is no intensive evaluation.',
    ),
  },
  example: { year: '2006-07', facts: { preObservationOn: '2006-10-02', observationOn: '2006-10-11' } },
  formula: (sheet, { preObservationOn, observationOn, schoolYearStartsOn, intensiveNoticeOn, holidays }) => {
    const within = {
      within: 'evaluation.observeWithin',
      description: 'Time after the pre-observation conference',
    };
    const observeBy = countCalendarDays(sheet, { ...within, from: preObservationOn, holidays }).end;
    const conferBy = observationOn ? conference(sheet, observeBy, observationOn, holidays) : null;
    const planBy = schoolYearStartsOn ? plan(sheet, schoolYearStartsOn, holidays) : null;
    const confer = conferBy
      ? ` The conference after the observation must be held by ${inWords(conferBy)}.`
      : ' When the observation has been, give observationOn for the day of the conference.';
    const shared = planBy
      ? ` Information on the Professional Development Plan must be shared by ${inWords(planBy)}.`
      : '';
    const secondPartyBy = intensiveNoticeOn ? secondParty(sheet, intensiveNoticeOn, holidays) : null;
    const second = secondPartyBy
      ? ` An evaluation by a second party may be requested until ${inWords(secondPartyBy)}.`
      : '';
    const summary = `The observation and the conference after it must be held by ${inWords(observeBy)}.${confer}${shared}${second}`;
    return { values: { observeBy, conferBy, planBy, secondPartyBy }, summary };
  },
});

type Holidays = readonly Temporal.PlainDate[] | undefined;

/** Two time limits: so many working days after the observation, and the weeks after the conference before it. */
function conference(
  sheet: Worksheet,
  observeBy: Temporal.PlainDate,
  observationOn: Temporal.PlainDate,
  holidays: Holidays,
): Temporal.PlainDate {
  const description = 'Working days after the observation';
  const { end } = countWorkdays(sheet, {
    within: 'evaluation.conferWithin',
    description,
    from: observationOn,
    of: 'conferBy',
    holidays,
  });
  sheet.assume(
    `“Working days” are taken to be days like the workdays of ${sheet.citation('workday.school')}; Article 11 does not define them.`,
  );
  const isBoth = sheet.isNotLater('Is that within the weeks, too?', end, observeBy);
  return isBoth || isNotLater(end, observeBy) ? end : observeBy;
}

function plan(sheet: Worksheet, startsOn: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  const description = 'Workdays after the beginning of the school year';
  const { end } = countWorkdays(sheet, {
    within: 'evaluation.planWithin',
    description,
    from: startsOn,
    of: 'planBy',
    holidays,
  });
  sheet.assume(
    'The school year is taken to begin with the day given; the agreement does not say whether that is the first day of teachers or of students.',
  );
  return end;
}

/** On intensive evaluation, which is for those of so many contracts. */
function secondParty(sheet: Worksheet, noticeOn: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  const description = 'Work days to request an evaluation by a second party';
  const within = 'evaluation.secondPartyWithin';
  const { end } = countWorkdays(sheet, {
    within,
    description,
    from: noticeOn,
    of: 'secondPartyBy',
    holidays,
  });
  const whose = sheet.words('evaluation.intensiveWhose', 'Who may be placed on intensive evaluation');
  const names = sheet.words('evaluation.secondPartyNames', 'What the teacher submits');
  sheet.assume(
    `The teacher is taken to be one who “${whose}”; to the request belongs that the teacher “${names}” (${sheet.citation(within)}). “Work days” are taken to be the workdays of ${sheet.citation('workday.school')}.`,
  );
  return end;
}
