import { isNotLater } from '../../engine/calendar.ts';
import { date, optional } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { countCalendarDays, countDaysOfNoKind, holidays, inWords } from '../tables/workdays.ts';

export const recall = rule({
  name: 'recall',
  title: 'Recall after a layoff',
  description:
    'By when a teacher who was laid off must ask for re-employment, until when the District must offer positions, and by when a ' +
    'recall must be accepted.',
  clauses: ['Art. 13.B.2'],
  parameters: ['recall'],
  facts: {
    terminatedOn: date('On which day did the termination take effect?', { by: 'recall.years' }),
    requestOn: optional(
      date('On which day was the written request filed, if it was?', { by: 'recall.requestWithin' }),
    ),
    noticeMailedOn: optional(
      date('On which day was the recall notice mailed, if it was?', { by: 'recall.acceptWithin' }),
    ),
    holidays,
  },
  values: {
    requestBy: dateValue('The last day for the written request.'),
    requestInTime: yesNoValue(
      'Whether the request was filed in time; null where none is said to have been filed.',
    ),
    rightEndsOn: dateValue(
      'The last day on which positions must be offered; null where the request came too late.',
    ),
    acceptBy: dateValue('The last day to accept in writing; null where no notice was mailed.'),
  },
  example: {
    year: '2006-07',
    facts: { terminatedOn: '2006-05-31', requestOn: '2006-06-12', noticeMailedOn: '2006-08-01' },
  },
  formula: (sheet, { terminatedOn, requestOn, noticeMailedOn, holidays }) => {
    if (noticeMailedOn && !isNotLater(terminatedOn, noticeMailedOn))
      sheet.reject(
        'noticeMailedOn',
        String(noticeMailedOn),
        `no earlier than the termination on ${terminatedOn}`,
      );
    const years = sheet.read('recall.serviceFrom', 'Full-contract, consecutive years that give the right');
    sheet.assume(
      `The teacher is taken to have ${years} or more of full-contract, consecutive service: others are recalled by a procedure of their own (13.B.1.c).`,
    );
    const counting = { within: 'recall.requestWithin', description: 'Days for the request' };
    const { end: requestBy } = countDaysOfNoKind(sheet, {
      ...counting,
      from: terminatedOn,
      holidays,
      of: 'requestBy',
    });
    const requestInTime = requestOn ? isInTime(sheet, terminatedOn, requestOn, requestBy) : null;
    const length = sheet.read('recall.years', 'Length of the right');
    const endsOn = sheet.after('Last day of the right', terminatedOn, length);
    if (requestInTime === false) {
      const summary = `The request came too late: it had to be filed by ${inWords(requestBy)}, so the District need not offer a position.`;
      return { values: { requestBy, requestInTime, rightEndsOn: null, acceptBy: null }, summary };
    }
    const acceptBy = noticeMailedOn ? acceptance(sheet, noticeMailedOn, endsOn, holidays) : null;
    const accept = acceptBy
      ? ` The recall must be accepted in writing no later than ${inWords(acceptBy)}.`
      : '';
    const kept = sheet.read('recall.keepsSeniorityWithin', 'Time within which a recall keeps seniority');
    const keeps = sheet.words('recall.keepsSeniority', 'What a recalled teacher keeps');
    sheet.assume(
      `Whoever is recalled within ${kept} “${keeps}” (${sheet.citation('recall.keepsSeniority')}).`,
    );
    const asked = requestOn ? `was filed in time` : `must be filed by ${inWords(requestBy)}`;
    const summary = `The request ${asked}; positions must be offered until ${inWords(endsOn)}.${accept}`;
    return { values: { requestBy, requestInTime, rightEndsOn: endsOn, acceptBy }, summary };
  },
});

function isInTime(
  sheet: Worksheet,
  terminatedOn: Temporal.PlainDate,
  requestOn: Temporal.PlainDate,
  requestBy: Temporal.PlainDate,
): boolean {
  if (!isNotLater(terminatedOn, requestOn))
    sheet.assume(
      'The request was filed before the termination took effect; it is taken to be in time, though the words speak of days after it.',
    );
  return sheet.isNotLater('Was the request filed in time?', requestOn, requestBy);
}

function acceptance(
  sheet: Worksheet,
  noticeMailedOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
  holidays: readonly Temporal.PlainDate[] | undefined,
): Temporal.PlainDate {
  if (!isNotLater(noticeMailedOn, endsOn))
    sheet.assume(
      `The notice was mailed after the right to recall had ended on ${endsOn}; the days to accept are counted all the same.`,
    );
  const counting = { within: 'recall.acceptWithin', description: 'Calendar days to accept' };
  return countCalendarDays(sheet, { ...counting, from: noticeMailedOn, holidays }).end;
}
