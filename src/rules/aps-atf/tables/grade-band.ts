import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** A group of parameters for some grades: `from` and `to` say which. */
export interface GradeBand {
  readonly group: string;
  /** `grades 7 to 12` */
  readonly grades: string;
}

/**
 * Which of several groups of parameters is for a grade; null when none is. What another clause says otherwise of the grades is a
 * conflict where it makes a difference to this one.
 * @param what what the grades are those of, for the steps: "the daily load of required English".
 */
export function bandFor(
  sheet: Worksheet,
  what: string,
  groups: readonly string[],
  grade: Quantity,
): GradeBand | null {
  const group = groups.find((name) => isBetween(sheet, name, grade));
  if (group === undefined) return null;
  sheet.reaches(`${group}.from`, `Lowest grade of ${what}`, grade, 'Is the grade so high?');
  const to = sheet.read(`${group}.to`, `Highest grade of ${what}`);
  sheet.isAtMost('Is it no higher?', grade, to);
  const from = sheet.find(`${group}.from`)?.value;
  return { group, grades: `grades ${from} to ${to.inFigures()}` };
}

function isBetween(sheet: Worksheet, group: string, { number }: Quantity): boolean {
  const from = sheet.find(`${group}.from`)?.value ?? null;
  const to = sheet.find(`${group}.to`)?.value ?? null;
  return from !== null && to !== null && number.gte(from) && number.lte(to);
}
