import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { noSchedule } from './schedule.ts';

/** The workdays of the work year on a schedule. @throws NotCovered when the year has no such schedule. */
export function workdaysOn(sheet: Worksheet, schedule: string): Quantity {
  const name = `workYear.${schedule}`;
  return sheet.has(name)
    ? sheet.read(name, `Workdays of the work year on schedule ${schedule}`)
    : noSchedule(sheet, schedule);
}

/** The hours of the duty day on a schedule. */
export function hoursPerDayOn(sheet: Worksheet, schedule: string): Quantity {
  const of = dutyDayOf(sheet, schedule);
  return sheet.read(`dutyDay.hours.${of}`, `Hours of the duty day on schedule ${of}`);
}

/**
 * The schedule whose duty day is that of a schedule. Where 5.C.1 does not name it, it is the schedule that App. A.3 puts it
 * with; that is assumed.
 */
export function dutyDayOf(sheet: Worksheet, schedule: string): string {
  if (sheet.has(`dutyDay.hours.${schedule}`)) return schedule;
  const like = sheet.words(
    `workYear.groupedWith.${schedule}`,
    `Schedule that schedule ${schedule} is put with`,
  );
  sheet.assume(
    `Article 5.C.1 names no duty day for schedule ${schedule}. The hours of ${like} are taken, because Appendix A puts the ` +
      'two together by their workdays; read by its letter the agreement leaves these hours open.',
  );
  return like;
}
