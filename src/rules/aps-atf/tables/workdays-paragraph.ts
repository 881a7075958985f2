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
  const unread = PARAGRAPHS.filter((letter) => sheet.isUnread(parameterOf(letter)));
  const paragraph = PARAGRAPHS.filter((letter) => !unread.includes(letter)).find((letter) => {
    const value = sheet.find(parameterOf(letter))?.value ?? null;
    return value !== null && workdays.number.equals(value);
  });
  // What one of the paragraphs says now, which nobody has read yet, may be what is looked for.
  if (paragraph === undefined) for (const letter of unread) sheet.find(parameterOf(letter));
  return paragraph ?? sheet.notCovered(`Article 16.L names no contract of ${workdays} in ${sheet.year}.`);
}
