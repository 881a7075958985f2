import { isNotLater } from '../../engine/calendar.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { dateNamed, lastOfMonth } from './month-day.ts';
import { isLetters } from './support-field.ts';

/**
 * How somebody stands to the beginning of the Career Pathway System: employed before it; a therapist employed in time to need
 * no degree; employed in its first school year; or later.
 */
export type Standing = 'CURRENT' | 'THERAPIST' | 'FIRST_YEAR' | 'LATER';

export function standingOf(sheet: Worksheet, row: string, employedOn: Temporal.PlainDate): Standing {
  const start = startOf(sheet);
  if (!isNotLater(start, employedOn)) return 'CURRENT';
  if (isTherapist(sheet, row) && sheet.isNotLater('Employed in time?', employedOn, lastDayFor(sheet)))
    return 'THERAPIST';
  return isNotLater(start.add({ years: 1 }), employedOn) ? 'LATER' : 'FIRST_YEAR';
}

/** Whether the field is one of those that the appendix calls by letters: occupational and physical therapists. */
export function isTherapist(sheet: Worksheet, row: string): boolean {
  const named = sheet.find('careerPathway.grandfathered.therapists')?.words ?? '';
  return named.split(' and ').some((letters) => isLetters(letters, row));
}

/** The first day of the school year of which the system takes the years: the day after the first term ends (28.A). */
function startOf(sheet: Worksheet): Temporal.PlainDate {
  const end = sheet.words('ratification.termTo', 'End of the term before');
  const start = dateNamed(end).add({ days: 1 });
  sheet.assume(
    `Those employed before ${start} are taken to be the current employees: the agreement does not say on which day the school year begins, and its first term ends on ${end} (28.A).`,
  );
  return start;
}

function lastDayFor(sheet: Worksheet): Temporal.PlainDate {
  return lastOfMonth(
    sheet.words('careerPathway.grandfathered.therapistsEmployedBy', 'Therapists employed on or before'),
  );
}
