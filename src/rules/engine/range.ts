import { grouped } from './grouped.ts';
import type { Quantity } from './quantity.ts';

/** Between what numbers a fact may be, and why not beyond. */
export interface Range {
  /** The least that is allowed. */
  readonly from?: number;
  /** More than this. */
  readonly above?: number;
  /** The most that is allowed. */
  readonly to?: number;
  /** Less than this. */
  readonly below?: number;
  /** Why there is no more: "a year has no more hours". */
  readonly because: string;
}

export const SALARY: Range = { above: 0, to: 1_000_000, because: 'no salary of a year is larger' };
export const HOURLY_RATE: Range = { above: 0, to: 1000, because: 'nobody is paid more for an hour' };
export const PREMIUM: Range = { from: 0, to: 1_000_000, because: 'no premium is larger' };
export const HOURS_OF_A_YEAR: Range = { from: 0, to: 8784, because: 'a year has no more hours' };
export const HOURS_OF_A_MONTH: Range = { from: 0, to: 744, because: 'a month has no more hours' };
/** No list of days of one year is longer. */
export const MOST_DAYS_OF_A_YEAR = 366;
export const DAYS_OF_A_YEAR: Range = { from: 0, to: MOST_DAYS_OF_A_YEAR, because: 'a year has no more days' };
export const YEARS_OF_WORK: Range = { from: 0, to: 80, because: 'nobody works for more years' };
export const MINUTES_OF_A_CLASS: Range = { from: 1, to: 1440, because: 'a day has no more minutes' };
export const MINUTES_OF_A_YEAR: Range = { from: 0, to: 527_040, because: 'a year has no more minutes' };
export const LEVELS: Range = { from: 1, to: 10, because: 'no ladder has more levels' };
export const STEPS: Range = { from: 1, to: 100, because: 'no schedule has more steps' };
export const PART: Range = { above: 0, to: 1, because: 'the whole is 1' };
export const PART_BUT_NOT_ALL: Range = { above: 0, below: 1, because: 'the whole is 1' };
export const STUDENTS_OF_A_SCHOOL: Range = {
  from: 1,
  to: 10_000,
  because: 'no school has more students, and none has no student',
};
export const STUDENTS_OF_A_CLASS: Range = { from: 0, to: 1000, because: 'no teacher has more students' };
export const PEOPLE: Range = {
  from: 1,
  to: 10_000,
  because: 'no group of people that is counted here is larger',
};
export const CLASSES_OF_A_DAY: Range = { from: 0, to: 20, because: 'a school day has no more classes' };
export const COUNT_OF_A_YEAR: Range = { from: 0, to: 10_000, because: 'nobody does more of it in a year' };
export const PAY_PERIODS: Range = { from: 1, to: 53, because: 'a year has no more weeks' };
export const MILES_OF_A_YEAR: Range = {
  from: 0,
  to: 100_000,
  because: 'nobody drives more miles on duty in a year',
};
export const DAYS_OF_LEAVE: Range = { above: 0, to: 366, because: 'a year has no more days' };
export const DAYS_OF_ABSENCE: Range = { from: 1, to: 366, because: 'a year has no more days' };
export const DAYS_OF_SERVICE: Range = { from: 1, to: 20_000, because: 'nobody serves for longer' };
export const DAYS_OF_WORK: Range = { from: 0, to: 29_220, because: 'nobody works for more than 80 years' };
export const MILES_OF_A_TRIP: Range = { from: 0, to: 25_000, because: 'no trip on earth is longer' };
export const GRADES: Range = { from: 0, to: 12, because: 'kindergarten is 0, and there are twelve grades' };
export const ASSIGNMENTS: Range = { from: 1, to: 20, because: 'nobody teaches more of them, or none' };
export const VOTES: Range = { from: 0, to: 10_000, because: 'no body that votes here is larger' };
export const STUDENTS_OF_A_BAND: Range = { from: 0, to: 10_000, because: 'no school has more students' };
export const SEMESTER_HOURS: Range = { from: 0, to: 1000, because: 'nobody has studied more hours' };

/** Dates outside are slips of the pen: nobody whom an agreement concerns was hired, or will retire, then. */
export const FIRST_DATE = Temporal.PlainDate.from('1900-01-01');
export const LAST_DATE = Temporal.PlainDate.from('2199-12-31');

export function isWithin({ number }: Quantity, { from, above, to, below }: Range): boolean {
  return (
    (from === undefined || number.gte(from)) &&
    (above === undefined || number.gt(above)) &&
    (to === undefined || number.lte(to)) &&
    (below === undefined || number.lt(below))
  );
}

/** `from 0 to 8,784 (a year has no more hours)` */
export function inWords({ from, above, to, below, because }: Range): string {
  const limits = [
    ...(from === undefined ? [] : [`from ${figures(from)}`]),
    ...(above === undefined ? [] : [`above ${figures(above)}`]),
    ...(to === undefined ? [] : [`${above === undefined ? 'to' : 'and up to'} ${figures(to)}`]),
    ...(below === undefined ? [] : [`and below ${figures(below)}`]),
  ];
  return `${limits.join(' ')} (${because})`;
}

function figures(number: number): string {
  return grouped(String(number));
}
