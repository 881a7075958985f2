import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** The paragraphs of 16.L.1, by their letters; each is for contracts of so many workdays. */
const PARAGRAPHS = ['a', 'b', 'c'] as const;

export type WorkdaysParagraph = (typeof PARAGRAPHS)[number];

/**
 * Which of the paragraphs of 16.L.1 is for contracts of so many workdays.
 * @param parameterOf the parameter with the workdays of a paragraph.
 * @throws NotCovered when none is.
 */
export function paragraphFor(
  sheet: Worksheet,
  workdays: Quantity,
  parameterOf: (paragraph: WorkdaysParagraph) => string,
): WorkdaysParagraph {
  const paragraph = PARAGRAPHS.find((letter) => {
    const value = sheet.find(parameterOf(letter))?.value ?? null;
    return value !== null && workdays.number.equals(value);
  });
  return paragraph ?? sheet.notCovered(`Article 16.L names no contract of ${workdays} in ${sheet.year}.`);
}
