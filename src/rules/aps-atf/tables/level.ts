import type { Parameter } from '../../../law/parameter/parameter.ts';
import { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/**
 * The level of a step of a schedule: as the schedule prints its steps under levels, or as its heading names one. Null when
 * it does neither, and when the heading names several and none was given.
 * @throws FactError when a level is given that is not that one.
 */
export function levelOf(
  sheet: Worksheet,
  schedule: string,
  step: Quantity,
  given: Quantity | undefined,
): Quantity | null {
  const levels = sheet.members(`stepLevel.${schedule}`);
  if (levels.length > 0) return levelOfStep(sheet, levels, step, given);
  const heading = `positions.${schedule}.listed.level`;
  if (sheet.has(heading)) return levelOfHeading(sheet, schedule, given);
  if (given) {
    sheet.assume(
      `Schedule ${schedule} of ${sheet.year} names no levels: level ${given.inFigures()} makes no difference on it.`,
    );
  }
  return null;
}

/** @param levels where each level begins; their names end with its number. */
function levelOfStep(
  sheet: Worksheet,
  levels: readonly Parameter[],
  step: Quantity,
  given: Quantity | undefined,
): Quantity {
  const name = levels.findLast(({ value }) => step.number.gte(value ?? 0))?.name ?? '';
  const level = Quantity.of(name.split('.').at(-1) ?? '', 'levels');
  sheet.read(name, `First step of level ${level.inFigures()}`);
  if (given && !given.number.equals(level.number)) {
    const allowed = `${level.inFigures()}, the level under which step ${step.inFigures()} is printed`;
    sheet.reject('level', given.inFigures(), allowed);
  }
  return level;
}

function levelOfHeading(sheet: Worksheet, schedule: string, given: Quantity | undefined): Quantity | null {
  const heading = `positions.${schedule}.listed`;
  const from = sheet.find(`${heading}.level`)?.value ?? 0;
  const to = sheet.find(`${heading}.toLevel`)?.value ?? from;
  if (given && (given.number.lt(from) || given.number.gt(to))) {
    const levels = from === to ? from : `${from} or ${to}`;
    sheet.reject(
      'level',
      given.inFigures(),
      `${levels}, as in the heading of schedule ${schedule} in ${sheet.year}`,
    );
  }
  return given ?? (from === to ? Quantity.of(from, 'levels') : null);
}
