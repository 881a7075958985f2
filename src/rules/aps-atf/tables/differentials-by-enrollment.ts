import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** How many differentials a school has, and whether it is one of the smaller schools. */
export interface SchoolShare {
  readonly differentials: Quantity;
  readonly isSmaller: boolean;
}

/** The differentials of a school by its enrollment: of a group of parameters `upTo`, `smaller` and `larger`. */
export function differentialsByEnrollment(
  sheet: Worksheet,
  group: string,
  enrollment: Quantity,
): SchoolShare {
  const upTo = sheet.read(`${group}.upTo`, 'Largest enrollment of the smaller schools');
  const isSmaller = sheet.isAtMost('Is it one of the smaller schools?', enrollment, upTo);
  const name = isSmaller ? `${group}.smaller` : `${group}.larger`;
  return { differentials: sheet.read(name, 'Differentials of a school of that size'), isSmaller };
}
