import Fraction from 'fraction.js';
import type { UnreadParameter } from '../../law/parameter/unread-parameter.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { PlacedParameter } from './placed-parameter.ts';

/**
 * Compares what is said twice, year by year: where an appendix restates an article with another figure, the content
 * must say which of the two the answers use and why; where both agree, there is nothing to say. Nothing is said of a year
 * in which the one that is restated has new words.
 */
export function checkRestatements(
  placed: readonly PlacedParameter[],
  unread: readonly UnreadParameter[],
  diagnostics: Diagnostics,
): void {
  const isUnread = new Set(unread.map(({ year, name }) => `${year} ${name}`));
  const byName = new Map(placed.map(({ parameter }) => [`${parameter.year} ${parameter.name}`, parameter]));
  for (const { parameter, place } of placed) {
    const { name, year, restates, because } = parameter;
    if (restates === null) {
      if (because !== null) report(place, `"because" at ${name}, which restates nothing`, 'no "because"');
      continue;
    }
    if (isUnread.has(`${year} ${restates}`)) continue;
    const restated = byName.get(`${year} ${restates}`);
    if (!restated) {
      report(
        place,
        `${name} restates ${restates}, which there is not in ${year}`,
        'a parameter of that year',
      );
    } else if (restated.unit !== parameter.unit) {
      report(place, `${name} in ${parameter.unit}`, `${restated.unit}, like ${restates}`);
    } else if (isSame(restated, parameter) && because !== null) {
      report(place, `"because" at ${name}, which agrees with ${restates} in ${year}`, 'no "because"');
    } else if (!isSame(restated, parameter) && because === null) {
      const found = `${name} is ${said(parameter)}, but ${restates} is ${said(restated)} in ${year}`;
      report(place, found, '"because": which of the two the answers use, and why');
    }
  }

  function report(place: PlacedParameter['place'], found: string, expected: string): void {
    const help = 'Compare the two clauses, and correct the content.';
    diagnostics.report({ ...place, code: 'parameter-restated', found, expected, help });
  }
}

type Said = Pick<PlacedParameter['parameter'], 'value' | 'words'>;

function isSame(one: Said, other: Said): boolean {
  return one.words === other.words && numberOf(one).equals(numberOf(other));
}

function numberOf({ value }: Said): Fraction {
  return new Fraction(value ?? 0);
}

function said({ value, words }: Said): string {
  return value ?? `“${words}”`;
}
