import { isNotLater, shifted } from '../../engine/calendar.ts';
import { date, optional, whole, yesNo } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_SERVICE } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { dateValue, wholeValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { countCalendarDays, inWords } from '../tables/workdays.ts';

/** By when a person must report or apply: a day, or words where it depends on work periods. */
interface Deadline {
  readonly due: Temporal.PlainDate | null;
  readonly dueInWords: string;
}

export const militaryReemployment = rule({
  name: 'militaryReemployment',
  title: 'Re-employment after military leave',
  description:
    'By when an employee must report for work or apply for re-employment after duty in the uniformed services, and what is paid.',
  clauses: ['Art. 16.N'],
  parameters: [
    'militaryLeave.mostYears',
    'militaryLeave.short',
    'militaryLeave.middle',
    'militaryLeave.long',
    'militaryLeave.recovery',
    'militaryLeave.paidDays',
    'militaryLeave.improvementsWithin',
  ],
  facts: {
    serviceDays: whole('days', 'How many days did the service last?', DAYS_OF_SERVICE, {
      by: 'militaryLeave.middle.from',
    }),
    completedOn: date('On which day was the duty completed?', { by: 'militaryLeave.middle.within' }),
    hospitalized: optional(
      yesNo('Is the person hospitalized or recovering from a service-connected injury or illness?', {
        by: 'militaryLeave.recovery',
      }),
    ),
  },
  values: {
    due: dateValue(
      'The last day to report or apply; null where it depends on work periods, or there is no right.',
    ),
    regularDue: dateValue('The last day for who is not, or no longer, hospitalized or recovering.'),
    dueInWords: wordsValue('When to report or apply, in words.'),
    eligible: yesNoValue('Whether the duty was short enough for the right to re-employment.'),
    paidDaysPerYear: wholeValue('The days for which the employee is paid in a fiscal year.'),
    improvementsIfBy: dateValue(
      'By when a teacher must seek reinstatement to be granted the improvements in salary of the time of the leave.',
    ),
  },
  example: { year: '2006-07', facts: { serviceDays: 120, completedOn: '2006-05-31', hospitalized: false } },
  formula: (sheet, { serviceDays, completedOn, hospitalized }) => {
    const paidDaysPerYear = sheet.read('militaryLeave.paidDays', 'Days paid in a fiscal year');
    const most = sheet.read('militaryLeave.mostYears', 'Longest duty');
    const eligible = isWithin(sheet, serviceDays, completedOn, most);
    if (!eligible) {
      const none = { due: null, regularDue: null, dueInWords: null };
      const values = { ...none, eligible, paidDaysPerYear, improvementsIfBy: null };
      return {
        values,
        summary: `Article 16.N.1 gives no right to re-employment: the duty lasted longer than ${most}.`,
      };
    }
    const improvementsIfBy = daysAfterDuty(sheet, 'militaryLeave.improvementsWithin', completedOn);
    const regular = deadlineFor(sheet, serviceDays, completedOn);
    const paid = { eligible, paidDaysPerYear, improvementsIfBy };
    sheet.know({ ...paid, ...regular, regularDue: regular.due });
    sheet.assume(CONDITIONS);
    const { hospitalized: isExtended } = sheet.need({ hospitalized });
    const { due, dueInWords } = isExtended ? extended(sheet, regular, completedOn) : regular;
    const when = whenOf(regular, isExtended ? due : null);
    const summary = `The employee must report or apply for re-employment ${when}; improvements in salary are granted if reinstatement is sought by ${inWords(improvementsIfBy)}.`;
    return { values: { due, regularDue: regular.due, dueInWords, ...paid }, summary };
  },
});

/** @param latest to which day the deadline is extended at most; null where it is not. */
function whenOf({ due, dueInWords }: Deadline, latest: Temporal.PlainDate | null): string {
  const regular = due === null ? dueInWords.replace(/^By/, 'by') : `no later than ${inWords(due)}`;
  if (latest === null) return regular;
  return `${regular}, and while hospitalized or recovering no later than ${inWords(latest)}`;
}

function isWithin(
  sheet: Worksheet,
  serviceDays: Quantity,
  completedOn: Temporal.PlainDate,
  most: Quantity,
): boolean {
  const began = completedOn.subtract({ days: serviceDays.toInteger() - 1 });
  const isShort = !isNotLater(shifted(began, most, 'after'), completedOn);
  sheet.note(
    'Was the duty short enough?',
    `${began} to ${completedOn} within ${most}`,
    isShort ? 'yes' : 'no',
  );
  return isShort;
}

function deadlineFor(sheet: Worksheet, serviceDays: Quantity, completedOn: Temporal.PlainDate): Deadline {
  const below = sheet.find('militaryLeave.short.below');
  if (below?.value && serviceDays.number.lt(below.value)) {
    sheet.read('militaryLeave.short.below', 'Days below which the service was short');
    return {
      due: null,
      dueInWords: sheet.words('militaryLeave.short.due', 'When to report after short service'),
    };
  }
  const length = isOfMiddleLength(sheet, serviceDays) ? 'middle' : 'long';
  if (length === 'long') {
    const from = sheet.read('militaryLeave.long.from', 'Days from which the service was long');
    if (!sheet.isAtLeast('Was the service so long?', serviceDays, from))
      sheet.notCovered(`Article 16.N.1.d has no deadline for ${serviceDays} of service.`);
  }
  const due = daysAfterDuty(sheet, `militaryLeave.${length}.within`, completedOn);
  const within = completedOn.until(due);
  return { due, dueInWords: `No later than ${within.days} days after completion of duty.` };
}

function daysAfterDuty(
  sheet: Worksheet,
  within: string,
  completedOn: Temporal.PlainDate,
): Temporal.PlainDate {
  const description = 'Days after completion of duty';
  return countCalendarDays(sheet, { within, description, from: completedOn, holidays: undefined }).end;
}

function isOfMiddleLength(sheet: Worksheet, serviceDays: Quantity): boolean {
  const to = sheet.find('militaryLeave.middle.to');
  if (!to?.value || serviceDays.number.gt(to.value)) return false;
  sheet.read('militaryLeave.middle.to', 'Days up to which the service was of middle length');
  const from = sheet.read('militaryLeave.middle.from', 'Days from which the service was of middle length');
  return sheet.isAtLeast('Was the service so long?', serviceDays, from);
}

/** The words do not say from when the years of an extension count. */
function extended(
  sheet: Worksheet,
  { due, dueInWords }: Deadline,
  completedOn: Temporal.PlainDate,
): Deadline {
  const years = sheet.read('militaryLeave.recovery', 'Longest extension');
  const fromDuty = sheet.after('Last day, the years counted from the completion of duty', completedOn, years);
  sheet.assume(recovering(due));
  const words = `${dueInWords} While hospitalized or recovering, up to ${years} later.`;
  if (due === null) return { due: fromDuty, dueInWords: words };
  const latest = sheet.after('Last day, the years counted from the deadline', due, years);
  const authority = sheet.authority('militaryLeave.recovery');
  const of = 'due';
  sheet.readings([
    {
      description: `The deadline itself, ${due}, is extended by ${years}.`,
      value: String(latest),
      isSafe: false,
      authority,
      of,
    },
    {
      description: `The ${years} are counted from the completion of duty.`,
      value: String(fromDuty),
      isSafe: true,
      authority,
      of,
    },
  ]);
  return { due: latest, dueInWords: words };
}

function recovering(due: Temporal.PlainDate | null): string {
  const earlier = due === null ? '' : `; who has recovered before ${due} is due by then`;
  return `The person is taken to be hospitalized or recovering for the whole extension: the deadlines are extended “for up to” so long${earlier}.`;
}

const CONDITIONS =
  'The conditions of 16.N.1.a and 16.N.1.c are taken to be met: notice of the orders was given as soon as they were received, and the duty was begun directly from employment with APS and satisfactorily completed. Days are taken to be days of the calendar.';
