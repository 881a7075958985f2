import type { Edition } from '../../../law/document/edition.ts';
import type { Parameter } from '../../../law/parameter/parameter.ts';
import type { FactChoice } from '../../engine/fact.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from './listed.ts';
import { SCHEDULES } from './schedule.ts';

/** A position as a heading of Appendix A names it. */
export interface Position {
  /** As printed, with the plural if it has one. */
  readonly name: string;
  readonly schedule: string;
  /** The parameter with the words of the heading. */
  readonly heading: string;
}

/** How headings name positions: for themselves or by licensure, by the career pathway, by what they were called before. */
const HEADINGS = ['listed', 'careerPathway', 'formerly'];

/** The positions of the headings of Appendix A, a position once for each schedule that it is on. */
export function positionsOf(sheet: Worksheet): readonly Position[] {
  return positionsBy((heading) => sheet.find(heading));
}

/** What positions may be chosen in a year. */
export function positionChoices({ parameters }: Edition): readonly FactChoice[] {
  const names = positionsBy((heading) => parameters.named(heading)).map(({ name }) => name);
  return [...new Set(names)].map((name) => ({ value: name, label: name, given: null }));
}

function positionsBy(find: (heading: string) => Parameter | null): readonly Position[] {
  return SCHEDULES.flatMap((schedule) =>
    HEADINGS.flatMap((kind) => {
      const heading = `positions.${schedule}.${kind}`;
      const words = find(heading)?.words ?? null;
      return words === null ? [] : listed(words).map((name) => ({ name, schedule, heading }));
    }),
  );
}

/**
 * Those that a person means. Words of a name are enough where only one position has them, "school psychologist", "speech
 * pathologist", and so are its initials, "SLPs".
 * @throws FactError that lists the positions there are.
 */
export function positionsNamed(
  sheet: Worksheet,
  argument: string,
  named: string,
  positions: readonly Position[],
): readonly Position[] {
  const meant = folded(named);
  const exact = positions.filter(({ name }) => folded(name) === meant);
  if (exact.length > 0) return exact;
  const words = meant.split(' ').filter((word) => word !== '');
  const alike = positions.filter(
    ({ name }) => isWithin(words, folded(name).split(' ')) || isInitials(named, name),
  );
  if (new Set(alike.map(({ name }) => folded(name))).size === 1) return alike;
  const known = [...new Map(positions.map(({ name }) => [folded(name), name])).values()];
  sheet.reject(argument, named, known);
}

function isWithin(words: readonly string[], name: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => name.includes(word));
}

/** `OT`, `SLPs`: the initials of two words or more. */
function isInitials(named: string, position: string): boolean {
  const words = (position.match(/[A-Za-z]+/g) ?? []).filter((word) => word !== 'and' && word !== 'AND');
  const initials = words.map((word) => word.slice(0, 1)).join('');
  const asked = named.trim().replaceAll('.', '').replace(/s$/, '');
  return initials.length > 1 && asked.toUpperCase() === initials.toUpperCase();
}

/** Whether a person names a position: plurals, "and" and punctuation do not count. */
export function isPosition(named: string, position: string): boolean {
  return folded(named) === folded(position);
}

/** The letters of each word are sorted, so that a misprint that swaps two of them, `Langauge`, does no harm. */
function folded(words: string): string {
  const each = words.toLowerCase().match(/[a-z]+/g) ?? [];
  return each
    .filter((word) => word !== 'and')
    .map((word) => [...word.replace(/s$/, '')].toSorted().join(''))
    .join(' ');
}
