import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** That there are too few years, and how many are missing, in words; null when there are enough. */
export function yearsMissing(sheet: Worksheet, years: Quantity, required: Quantity): string | null {
  if (sheet.isAtLeast('Are there enough years?', years, required)) return null;
  const missing = sheet.subtract('Years missing', required, years);
  const verb = missing.number.equals(1) ? 'is' : 'are';
  return `It takes ${required}, and there ${years.number.equals(1) ? 'is' : 'are'} ${years.inFigures()}: ${missing} ${verb} missing.`;
}
