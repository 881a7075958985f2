import type { Quantity } from './quantity.ts';
import { UnitError } from './stop.ts';

/** The units in which calendar dates are counted onward. */
const SPANS: readonly string[] = ['days', 'weeks', 'months', 'years'];

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
  const unit = span.unit.name;
  if (!SPANS.includes(unit)) throw new UnitError(`${span} are not counted on the calendar`);
  const count = { [unit]: span.toInteger() };
  return direction === 'after' ? date.add(count) : date.subtract(count);
}

/** Whether a date is on or before another. */
export function isNotLater(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0;
}
