import { isNotLater } from '../../engine/calendar.ts';
import { countDays } from '../../engine/day-count.ts';
import { date, list, optional, yesNo } from '../../engine/fact.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { holidays, inWords, workdayJudge } from '../tables/workdays.ts';

export const duesAuthorization = rule({
  name: 'duesAuthorization',
  title: 'Authorization of dues',
  description:
    'From which pay date on Federation dues are deducted, or no longer deducted, when the Payroll Department receives the ' +
    'authorization, or its revocation, on a day.',
  clauses: ['Art. 2.C.5', 'Art. 2.C.9'],
  parameters: ['dues', 'appendixL.dues'],
  facts: {
    receivedOn: date('On which day did the Payroll Department receive the authorization or the revocation?', {
      by: 'dues.receivedBefore',
    }),
    payDates: list(date('On which day is pay due?'), 'Which are the pay dates?', {
      by: 'dues.receivedBefore',
    }),
    revocation: optional(
      yesNo('Is it a revocation, and not an authorization?', { by: 'dues.revokedBefore' }),
    ),
    holidays,
  },
  values: {
    effectivePayDate: dateValue(
      'The first pay date for which it is in time; null when it is for none of those given.',
    ),
  },
  example: {
    year: '2006-07',
    facts: { receivedOn: '2006-10-10', payDates: ['2006-10-13', '2006-10-27', '2006-11-09'] },
  },
  formula: (sheet, { receivedOn, payDates, revocation, holidays }) => {
    const name = revocation ? 'dues.revokedBefore' : 'dues.receivedBefore';
    const before = sheet.read(
      name,
      revocation ? 'Days before the pay date, for a revocation' : 'Days before the pay date',
    );
    if (revocation === undefined)
      sheet.assume(
        'It is taken to be an authorization; of a revocation give revocation, for the form says otherwise of it.',
      );
    const sorted = payDates.toSorted(Temporal.PlainDate.compare);
    const effectivePayDate =
      sorted.find((payDate) => {
        const last = sheet.before(`Last day for the pay date ${payDate}`, payDate, before);
        return sheet.isNotLater('Was it received by then?', receivedOn, last);
      }) ?? null;
    const judge = workdayJudge(holidays);
    const otherwise = sorted.find((payDate) =>
      isNotLater(receivedOn, countDays(payDate, before.toInteger(), 'before', judge).end),
    );
    tellReadings(sheet, name, effectivePayDate, otherwise ?? null);
    sheet.assume(`${before} before are taken to leave the pay date itself out of the count.`);
    const summary = effectivePayDate
      ? `Received on ${inWords(receivedOn)}, it takes effect with the pay date ${inWords(effectivePayDate)}.`
      : `Received on ${inWords(receivedOn)}, it is in time for none of the pay dates given.`;
    return { values: { effectivePayDate }, summary };
  },
});

/** The clause says "days"; by workdays more time would be needed. Whoever counts on the later pay date is safe. */
function tellReadings(
  sheet: Worksheet,
  name: string,
  byCalendar: Temporal.PlainDate | null,
  byWorkdays: Temporal.PlainDate | null,
): void {
  if (String(byCalendar) === String(byWorkdays)) return;
  const authority = sheet.authority(name);
  const value = (day: Temporal.PlainDate | null) => day?.toString() ?? 'none of the pay dates given';
  sheet.readings([
    {
      description: 'The days are days of the calendar: the agreement says “workdays” where it means them.',
      value: value(byCalendar),
      isSafe: false,
      authority,
    },
    { description: 'The days are workdays.', value: value(byWorkdays), isSafe: true, authority },
  ]);
}
