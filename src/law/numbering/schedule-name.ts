import type { ScheduleForm } from './numbering-scheme.ts';

/** The name of a table in its heading, `S-1` in `2005/06 SALARY SCHEDULE S-1`; null when the heading names none. */
export function scheduleIn(heading: string, { words, families }: ScheduleForm): string | null {
  const word = alternatives(words).replaceAll(' ', '\\s+');
  const match = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${word})\\s+(${alternatives(families)})-(\\d{1,2})\\b`,
    'iu',
  ).exec(heading);
  return match ? `${String(match[1]).toUpperCase()}-${match[2]}` : null;
}

/** The longest first, so that `S` does not hide `SP`. */
function alternatives(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      word
        .split(' ')
        .map((one) => RegExp.escape(one))
        .join(' '),
    )
    .join('|');
}
