import { badInput } from './errors.ts';

/**
 * A date as people write it, read as an ISO calendar date.
 * @throws RequestError BAD_USER_INPUT for what is no day of the calendar.
 */
export function calendarDate(written: string): string {
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString();
  } catch {
    throw badInput('on', written, 'a calendar date, YYYY-MM-DD');
  }
}
