import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { bandFor } from './grade-band.ts';

/** What rules on class size and teaching load read. */
export const LOAD_PARAMETERS = ['classSize', 'teachingLoad'];

/** A limit of students, and the grades that it is for in words. */
export interface StudentLimit {
  readonly limit: Quantity;
  readonly grades: string;
}

/** How many students a teacher may have in a day; null where the year has no such limit for the grade. */
export function dailyLoad(sheet: Worksheet, grade: Quantity, isEnglish: boolean): StudentLimit | null {
  const what = isEnglish ? 'the daily load of required English' : 'the daily teaching load';
  const groups = isEnglish ? ['teachingLoad.english.lower', 'teachingLoad.english.upper'] : ['teachingLoad'];
  const band = bandFor(sheet, what, groups, grade);
  return band && { limit: sheet.read(`${band.group}.limit`, 'Students a day'), grades: band.grades };
}

/** How many students a class of required English may have; null where Appendix B names no number for the grade. */
export function englishClass(sheet: Worksheet, grade: Quantity): StudentLimit | null {
  const groups = ['classSize.english.lower', 'classSize.english.upper'];
  const band = bandFor(sheet, 'the size of classes of required English', groups, grade);
  return band && { limit: sheet.read(`${band.group}.most`, 'Students in a class'), grades: band.grades };
}

/** Whether a daily load may be limited in a grade, whatever the subject. */
export function mayBeLimited(sheet: Worksheet, { number }: Quantity): boolean {
  return ['teachingLoad', 'teachingLoad.english.lower'].some((group) => {
    const from = sheet.find(`${group}.from`)?.value ?? null;
    return from !== null && number.gte(from);
  });
}

/** The limits can be waived by the Public Education Department; of 14.C and 14.D the first year has nothing. */
export function assumeNoWaiver(sheet: Worksheet): void {
  const clauses = sheet.has('teachingLoad.exempt') ? '14.B.2, 14.C.2 and 14.D.3' : '14.B.2';
  sheet.assume(
    `No deviation from the limits is taken to be in force: the Public Education Department may grant one (${clauses}).`,
  );
}
