import type { DayCount } from '../../engine/day-count.ts';
import { dateValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { type Counting, daysCounted, inWords } from './workdays.ts';

/** The values of a rule that answers by when something must be done. */
export const deadlineValues = {
  due: dateValue('The last day.'),
  inTime: yesNoValue('Whether the day on which it is done is in time; null when none was given.'),
  eventOn: dateValue(
    'Where only the day was given on which it is done: the earliest day of the event for which that is in time.',
  ),
  days: daysCounted,
};

/** A time limit, and the days that were given. */
export interface TimeLimit {
  /** The parameter with the number of days. */
  readonly within: string;
  /** What is to be done: "the appeal must be requested". */
  readonly act: string;
  /** From what the days are counted: "the action". */
  readonly event: string;
  /** The fact that gives the day of the event, with what was given. */
  readonly eventFact: Readonly<Record<string, Temporal.PlainDate | undefined>>;
  readonly actOn: Temporal.PlainDate | undefined;
  readonly holidays: readonly Temporal.PlainDate[] | undefined;
  /** Words for the end of the sentence. */
  readonly ifMissed?: string | null;
}

/**
 * By when something must be done; or, from the day on which it is done, for which event that is in time.
 * @throws Incomplete when neither day was given.
 */
export function answerDeadline(
  sheet: Worksheet,
  limit: TimeLimit,
  count: (sheet: Worksheet, counting: Counting) => DayCount,
) {
  const { within, act, event, eventFact, actOn, holidays, ifMissed = null } = limit;
  const [from] = Object.values(eventFact);
  if (!from && !actOn) needEvent(sheet, limit);
  const start = (from ?? actOn) as Temporal.PlainDate;
  const direction = from ? ('after' as const) : ('before' as const);
  const counting = { within, description: `Time limit: ${act}`, from: start, direction, holidays };
  const { end, days } = count(sheet, counting);
  const inTime = from && actOn ? sheet.isNotLater('Is it in time?', actOn, end) : null;
  const told = actOn && inTime !== null ? ` ${inWords(actOn)}, is ${inTime ? '' : 'not '}in time.` : '';
  const summary = from
    ? `${upperFirst(act)} by ${inWords(end)}${ifMissed === null ? '' : `; missing that ${ifMissed}`}.${told}`
    : `On ${inWords(start)}, it is in time for ${event} on ${inWords(end)}, or later.`;
  return { values: { due: from ? end : null, inTime, eventOn: from ? null : end, days }, summary };
}

function needEvent(sheet: Worksheet, { eventFact, within }: TimeLimit): void {
  const by = Object.fromEntries(Object.keys(eventFact).map((name) => [name, within]));
  sheet.need(eventFact, by);
}

function upperFirst(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
