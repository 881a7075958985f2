/** A day that was counted, or passed over, and why. */
export interface CountedDay {
  readonly date: Temporal.PlainDate;
  readonly counted: boolean;
  readonly reason: string;
}

/** So many days counted from a day, each of them in the order of counting. */
export interface DayCount {
  /** The day on which the last one that counts is reached. */
  readonly end: Temporal.PlainDate;
  readonly days: readonly CountedDay[];
}

export type Direction = 'after' | 'before';

/** Whether a day counts, and why. */
export type Judge = (date: Temporal.PlainDate) => Omit<CountedDay, 'date'>;

/** No deadline is so far off: to count on would find no end. */
const MOST_DAYS = 2000;

/**
 * Counts days onward from a day, or back from it; that day itself does not count.
 * @throws RangeError when there are not enough days that count.
 */
export function countDays(
  from: Temporal.PlainDate,
  count: number,
  direction: Direction,
  judge: Judge,
): DayCount {
  const days: CountedDay[] = [];
  const day = Temporal.Duration.from({ days: direction === 'after' ? 1 : -1 });
  let end = from;
  for (let left = count; left > 0; ) {
    if (days.length >= MOST_DAYS)
      throw new RangeError(`there are no ${count} days that count ${direction} ${from}`);
    end = end.add(day);
    const judged = judge(end);
    days.push({ date: end, ...judged });
    if (judged.counted) left -= 1;
  }
  return { end, days };
}
