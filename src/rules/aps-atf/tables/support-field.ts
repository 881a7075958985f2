import { type Fact, words } from '../../engine/fact.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { folded } from '../../engine/written.ts';
import { isPosition } from './position.ts';

/** The table that names the fields of support and related services personnel. */
const FIELDS = 'careerPathway.credential';

/** A field of support and related services personnel. */
export const field: Fact<string, false> = words(
  'Which professional field, such as Counselors?',
  'a field of the Career Pathway System',
  {
    by: FIELDS,
    choicesIn: ({ parameters }) =>
      (parameters.table(FIELDS)?.rows ?? []).map((value) => ({ value, label: value, given: null })),
  },
);

/**
 * The field that a person names, as printed: singular, plural and the letters that it is known by are alike.
 * @throws NotCovered when the year has no Career Pathway System, FactError when there is no such field.
 */
export function fieldNamed(sheet: Worksheet, named: string): string {
  if (!sheet.hasTable(FIELDS))
    sheet.notCovered(`The agreement of ${sheet.year} has no Career Pathway System.`);
  const { rows } = sheet.table(FIELDS, 'Fields');
  const row = rows.find((one) => isPosition(named, one) || isLetters(named, one));
  return row ?? sheet.reject('field', named, rows);
}

/** `OT` and `OTs` are the letters of Occupational Therapists. */
export function isLetters(named: string, fieldName: string): boolean {
  const letters = fieldName
    .split(' ')
    .filter((word) => word !== 'and')
    .map((word) => word.slice(0, 1).toLowerCase())
    .join('');
  return folded(named).replace(/s$/, '') === letters.replace(/s$/, '') && letters.length > 1;
}
