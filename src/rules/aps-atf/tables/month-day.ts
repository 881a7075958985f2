import { MONTHS } from '../../engine/calendar.ts';

/**
 * The date of a month and day, in words such as `July 1`, in the calendar year in which a contract year begins.
 * @param year a contract year, such as `2006-07`.
 * @throws RangeError when there is no such day.
 */
export function dayAtStartOf(year: string, monthAndDay: string): Temporal.PlainDate {
  const [name = '', day] = monthAndDay.split(' ');
  const [first] = year.split('-');
  const date = { year: Number(first), month: MONTHS.indexOf(name) + 1, day: Number(day) };
  return Temporal.PlainDate.from(date, { overflow: 'reject' });
}

/**
 * The last such day on or before another: the March 1 before a leave ends.
 * @param monthAndDay words such as `March 1`.
 * @throws RangeError when there is no such day.
 */
export function lastSuchDay(monthAndDay: string, onOrBefore: Temporal.PlainDate): Temporal.PlainDate {
  const sameYear = dayAtStartOf(String(onOrBefore.year), monthAndDay);
  const isLater = Temporal.PlainDate.compare(sameYear, onOrBefore) > 0;
  return isLater ? dayAtStartOf(String(onOrBefore.year - 1), monthAndDay) : sameYear;
}

/** The date that words name in full: `July 31, 2006`. @throws RangeError when they name none. */
export function dateNamed(words: string): Temporal.PlainDate {
  const [, monthAndDay = '', year = ''] = /^(\w+ \d+), (\d{4})$/.exec(words) ?? [];
  return dayAtStartOf(year, monthAndDay);
}

/** The last day of a month that words name with its year: `January 2007`. @throws RangeError when they name none. */
export function lastOfMonth(words: string): Temporal.PlainDate {
  const [, month = '', year = ''] = /^(\w+) (\d{4})$/.exec(words) ?? [];
  return dayAtStartOf(year, `${month} 1`).add({ months: 1 }).subtract({ days: 1 });
}
