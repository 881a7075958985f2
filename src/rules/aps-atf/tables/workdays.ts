import { isWeekend, monthAndDayOf, monthOf, shifted, weekdayOf } from '../../engine/calendar.ts';
import { countDays, type DayCount, type Direction, type Judge } from '../../engine/day-count.ts';
import { date, list, optional } from '../../engine/fact.ts';
import { inList } from '../../engine/in-list.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { MOST_DAYS_OF_A_YEAR } from '../../engine/range.ts';
import { dateValue, listValue, objectValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** What counting workdays rests on; a rule that counts them declares it. */
export const WORKDAY_PARAMETERS = ['workday'];

/** The weekdays without school, which the agreement leaves to the school calendar. */
export const holidays = optional(
  list(
    date('On which weekday is there no school?'),
    'On which weekdays is there no school, holidays and breaks?',
    {
      by: 'workday.school',
      atLeast: 0,
      atMost: MOST_DAYS_OF_A_YEAR,
    },
  ),
);

/** Each day that was looked at in counting. */
export const daysCounted = listValue(
  objectValue(
    'CountedDay',
    {
      date: dateValue('The day.'),
      counted: yesNoValue('Whether it counts.'),
      reason: wordsValue('Why it counts, or does not.'),
    },
    'A day of the count, with whether it counts and why.',
  ),
  'Each day in the order of counting, with whether it counts and why.',
);

/** What is counted, from where. */
export interface Counting {
  /** The parameter with the number of days. */
  readonly within: string;
  /** What the number is: "Workdays to file a grievance". */
  readonly description: string;
  readonly from: Temporal.PlainDate;
  readonly direction?: Direction;
  readonly holidays: readonly Temporal.PlainDate[] | undefined;
  /** Which of two days nobody loses anything by; the earlier one, unless something may not be done before it. */
  readonly safe?: 'earlier' | 'later';
  /** The value that the day is, where an answer has several. */
  readonly of?: string;
  /** What comes after the count: the day that it leads to. */
  readonly leadsTo?: LeadsTo;
  /** Other ways of reading what the clause says of the count, each with the day that it leads to. */
  readonly others?: readonly { readonly description: string; readonly leadsTo: LeadsTo }[];
}

/** From the day on which a count ends to another, by what is a workday. */
export type LeadsTo = (end: Temporal.PlainDate, judge: Judge) => Temporal.PlainDate;

/** How the words can be read where they leave it open. */
interface WorkdayReading {
  readonly description: string;
  /** Whether the weekdays of a break count. */
  readonly breaks: boolean;
  /** Whether a holiday that is given in the summer counts, as every weekday but Independence Day does. */
  readonly summerHolidays: boolean;
  /** Whether the weekday counts on which Independence Day is observed when it falls on a weekend. */
  readonly observed: boolean;
}

const BY_THE_WORDS: WorkdayReading = {
  description:
    'Working school days; in the summer months Monday through Friday, with no day left out but Independence Day itself.',
  breaks: false,
  summerHolidays: true,
  observed: true,
};

const OTHER_READINGS: readonly WorkdayReading[] = [
  {
    ...BY_THE_WORDS,
    description:
      'The weekdays of a school break count, too: they are no days of school, and the clause leaves out only those of the weekend.',
    breaks: true,
  },
  {
    ...BY_THE_WORDS,
    description:
      'A holiday given for the summer months does not count, although the clause leaves out only Independence Day there.',
    summerHolidays: false,
  },
  {
    ...BY_THE_WORDS,
    description:
      'The weekday on which Independence Day is observed does not count, although the clause leaves out only the day itself.',
    observed: false,
  },
];

/**
 * Counts workdays as 24.B.1 means them, from the day after. Other readings of its words are told where they come to
 * another day.
 * @throws NotCovered when the year's agreement does not have the number.
 */
export function countWorkdays(sheet: Worksheet, counting: Counting): DayCount {
  const count = sheet.read(counting.within, counting.description);
  const school = sheet.words('workday.school', 'What a workday is');
  const summer = sheet.words('workday.summer', 'What a workday is in the summer months');
  const counted = counts(count, counting, BY_THE_WORDS);
  noteCount(sheet, count, counting, counted);
  sheet.assume(
    `Workdays are “${school}”, and in the summer months “${summer}” (${sheet.citation('workday.school')}). ${DAY_AFTER}`,
  );
  assumeCalendar(sheet, counting, counted);
  tellReadings(sheet, count, counting, counted);
  return counted;
}

/** Counts days of the calendar, every one of them, from the day after. */
export function countCalendarDays(sheet: Worksheet, counting: Counting): DayCount {
  const count = sheet.read(counting.within, counting.description);
  const counted = onCalendar(count, counting);
  noteCount(sheet, count, counting, counted);
  assumeStands(sheet, counted.end, counting.holidays);
  sheet.assume(DAY_AFTER);
  return counted;
}

/**
 * Counts "days" of which the clause does not say what kind they are: as days of the calendar, and by the other reading as
 * workdays.
 */
export function countDaysOfNoKind(sheet: Worksheet, counting: Counting): DayCount {
  const counted = countCalendarDays(sheet, counting);
  const count = sheet.find(counting.within)?.value ?? '';
  const asWorkdays = countDays(
    counting.from,
    Number(count),
    directionOf(counting),
    judgeBy(counting.holidays, BY_THE_WORDS),
  );
  const authority = sheet.authority(counting.within);
  const readings = [
    {
      description:
        'The days are days of the calendar: the clause says “days”, and the agreement says “workdays” where it means them.',
      end: counted.end,
    },
    { description: 'The days are workdays, as in the grievance procedures.', end: asWorkdays.end },
  ];
  if (asWorkdays.end.equals(counted.end)) return counted;
  const best = safest(
    readings.map(({ end }) => end),
    safeIn(counting),
  );
  sheet.readings(
    readings.map(({ description, end }) => ({
      description,
      value: end.toString(),
      isSafe: end === best,
      authority,
      of: counting.of ?? null,
    })),
  );
  return counted;
}

/** Whether a day is a workday by the words, for what is counted beside an answer. */
export function workdayJudge(given: readonly Temporal.PlainDate[] | undefined): Judge {
  return judgeBy(given, BY_THE_WORDS);
}

/** A day in a sentence: `Monday, October 16, 2006`. */
export function inWords(day: Temporal.PlainDate): string {
  return `${weekdayOf(day)}, ${monthAndDayOf(day)}, ${day.year}`;
}

function directionOf({ direction = 'after' }: Counting): Direction {
  return direction;
}

function counts(count: Quantity, counting: Counting, reading: WorkdayReading): DayCount {
  const judge = judgeBy(counting.holidays, reading);
  const { end, days } = countDays(counting.from, count.toInteger(), directionOf(counting), judge);
  return { end: counting.leadsTo?.(end, judge) ?? end, days };
}

function onCalendar(count: Quantity, counting: Counting): DayCount {
  const end = shifted(counting.from, count, directionOf(counting));
  const { days } = counting.from.until(end).abs();
  return countDays(counting.from, days, directionOf(counting), () => EVERY_DAY);
}

const EVERY_DAY = { counted: true, reason: 'a day of the calendar' };
const SUMMER_MONTHS = ['June', 'July', 'August'];
const INDEPENDENCE_DAY = 'July 4';
const SCHOOL_WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function judgeBy(given: readonly Temporal.PlainDate[] = [], reading: WorkdayReading): Judge {
  const off = new Set(given.map(String));
  return (day) => {
    if (isWeekend(day)) return { counted: false, reason: `a ${weekdayOf(day)}` };
    if (monthAndDayOf(day) === INDEPENDENCE_DAY) return { counted: false, reason: 'Independence Day' };
    if (!reading.observed && isObserved(day))
      return { counted: false, reason: 'Independence Day as observed' };
    const isGiven = off.has(day.toString());
    if (isSummer(day)) return judgeInSummer(isGiven, reading);
    if (!isGiven)
      return { counted: true, reason: 'a weekday of the school year, not among the holidays given' };
    if (reading.breaks && isInBreak(day, off)) return { counted: true, reason: 'a weekday of a break' };
    return { counted: false, reason: 'no school, as given' };
  };
}

function judgeInSummer(isGiven: boolean, { summerHolidays }: WorkdayReading) {
  if (!isGiven) return { counted: true, reason: 'a weekday of the summer months' };
  return summerHolidays
    ? { counted: true, reason: 'a weekday of the summer months, in which only Independence Day is left out' }
    : { counted: false, reason: 'a holiday of the summer months, as given' };
}

function isSummer(day: Temporal.PlainDate): boolean {
  return SUMMER_MONTHS.includes(monthOf(day));
}

/** The weekday beside Independence Day when that falls on a Saturday or a Sunday. */
function isObserved(day: Temporal.PlainDate): boolean {
  if (monthOf(day) !== INDEPENDENCE_DAY.split(' ')[0]) return false;
  const isIt = (one: Temporal.PlainDate, weekday: string) =>
    monthAndDayOf(one) === INDEPENDENCE_DAY && weekdayOf(one) === weekday;
  return isIt(day.add({ days: 1 }), 'Saturday') || isIt(day.subtract({ days: 1 }), 'Sunday');
}

/** Whether a day without school is one of a whole week of them, with nothing but weekends between: no single holiday. */
function isInBreak(day: Temporal.PlainDate, off: ReadonlySet<string>): boolean {
  const run = [day, ...stretch(day, off, 'after'), ...stretch(day, off, 'before')];
  return run.filter((one) => !isWeekend(one)).length >= SCHOOL_WEEK.length;
}

/** The days without school beside a day, weekends among them. */
function stretch(
  day: Temporal.PlainDate,
  off: ReadonlySet<string>,
  direction: Direction,
): readonly Temporal.PlainDate[] {
  const next = direction === 'after' ? day.add({ days: 1 }) : day.subtract({ days: 1 });
  return isWeekend(next) || off.has(next.toString()) ? [next, ...stretch(next, off, direction)] : [];
}

function noteCount(sheet: Worksheet, count: Quantity, counting: Counting, { end, days }: DayCount): void {
  const passed = days.filter(({ counted }) => !counted).length;
  const over = passed === 0 ? '' : `, ${passed} days passed over`;
  sheet.note(
    `${counting.description}, counted`,
    `${count} ${directionOf(counting)} ${counting.from}${over}`,
    end.toString(),
  );
}

const DAY_AFTER =
  'Counting begins with the day after; the agreement does not say whether the day itself counts.';

/** The school calendar is not in the agreement. */
function assumeCalendar(sheet: Worksheet, { holidays: given }: Counting, { days }: DayCount): void {
  if (days.some(({ date: day }) => !isSummer(day))) {
    sheet.assume(
      given === undefined
        ? 'The school calendar is not in the agreement, and no holidays were given: outside of the summer only weekends were passed over. Holidays and breaks make the day later: give holidays.'
        : 'The school calendar is not in the agreement: every weekday that is not among the holidays given is taken to be a working school day.',
    );
  }
  if (days.some(({ date: day }) => isSummer(day))) {
    sheet.assume(
      `The summer months are taken to be ${inList(SUMMER_MONTHS)}; the clause does not name them.`,
    );
  }
}

/** Says of a deadline that falls on a day off that the agreement does not move it. */
export function assumeStands(
  sheet: Worksheet,
  end: Temporal.PlainDate,
  given?: readonly Temporal.PlainDate[],
): void {
  if (!isDayOff(end, given)) return;
  sheet.assume(
    `${inWords(end)}, is no working day; the agreement does not move a deadline that falls on such a day. Whoever can should act before it.`,
  );
}

function isDayOff(day: Temporal.PlainDate, given: readonly Temporal.PlainDate[] = []): boolean {
  return isWeekend(day) || monthAndDayOf(day) === INDEPENDENCE_DAY || given.some((one) => one.equals(day));
}

function tellReadings(sheet: Worksheet, count: Quantity, counting: Counting, counted: DayCount): void {
  const { others = [], of = null } = counting;
  const byOthers = OTHER_READINGS.filter((reading) => mayDiffer(reading, counting, counted)).map(
    (reading) => {
      return { description: reading.description, end: counts(count, counting, reading).end };
    },
  );
  const byThen = others.map(({ description, leadsTo }) => {
    const judge = judgeBy(counting.holidays, BY_THE_WORDS);
    const last = countDays(counting.from, count.toInteger(), directionOf(counting), judge).end;
    return { description, end: leadsTo(last, judge) };
  });
  const differing = [...byOthers, ...byThen].filter(({ end }) => !end.equals(counted.end));
  if (differing.length === 0) return;
  const all = [{ description: BY_THE_WORDS.description, end: counted.end }, ...differing];
  const best = safest(
    all.map(({ end }) => end),
    safeIn(counting),
  );
  const authority = sheet.authority('workday.school');
  sheet.readings(
    all.map(({ description, end }) => ({
      description,
      value: end.toString(),
      isSafe: end === best,
      authority,
      of,
    })),
  );
}

/** Whether a reading can come to another day at all: most counts meet neither a break nor the Fourth of July. */
function mayDiffer(reading: WorkdayReading, { holidays: given = [] }: Counting, { days }: DayCount): boolean {
  if (reading.breaks) return given.length >= SCHOOL_WEEK.length;
  if (!reading.summerHolidays) return given.some(isSummer);
  return days.some(({ date: day }) => isObserved(day));
}

/** Whoever counts back asks for the last day that is in time: there the later one is safe. */
function safeIn({ safe, direction }: Counting): 'earlier' | 'later' {
  return safe ?? (direction === 'before' ? 'later' : 'earlier');
}

function safest(
  days: readonly Temporal.PlainDate[],
  safe: 'earlier' | 'later',
): Temporal.PlainDate | undefined {
  const sorted = days.toSorted(Temporal.PlainDate.compare);
  return safe === 'earlier' ? sorted[0] : sorted.at(-1);
}
