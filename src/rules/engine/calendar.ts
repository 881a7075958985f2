import type { Quantity } from './quantity.ts';
import { UnitError } from './stop.ts';

/** The units in which calendar dates are counted onward, with what the calendar calls them. */
const SPANS: Readonly<Record<string, string>> = {
  days: 'days',
  'calendar days': 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
};

/**
 * The date so many days, weeks, months or years after another, or before it. A month or a year later is the same day of that
 * month; where it has none, its last day.
 * @throws UnitError for other units, such as workdays, which need to be told apart from other days.
 */
export function shifted(
  date: Temporal.PlainDate,
  span: Quantity,
  direction: 'after' | 'before',
): Temporal.PlainDate {
  const unit = SPANS[span.unit.name];
  if (unit === undefined) throw new UnitError(`${span} are not counted on the calendar`);
  const count = { [unit]: span.toInteger() };
  return direction === 'after' ? date.add(count) : date.subtract(count);
}

/** Whether a date is on or before another. */
export function isNotLater(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0;
}

/** The months by their names, in their order. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKEND = ['Saturday', 'Sunday'];

/** `Saturday` */
export function weekdayOf(date: Temporal.PlainDate): string {
  return WEEKDAYS[date.dayOfWeek - 1] ?? '';
}

export function isWeekend(date: Temporal.PlainDate): boolean {
  return WEEKEND.includes(weekdayOf(date));
}

/** `July 4`; by hand, because deadlines ask it of every day, and a locale is a thousand times slower. */
export function monthAndDayOf(date: Temporal.PlainDate): string {
  return `${monthOf(date)} ${date.day}`;
}

/** `July` */
export function monthOf(date: Temporal.PlainDate): string {
  return MONTHS[date.month - 1] ?? '';
}
