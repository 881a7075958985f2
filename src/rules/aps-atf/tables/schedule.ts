import type { Edition } from '../../../law/document/edition.ts';
import { type Fact, type FactChoice, words } from '../../engine/fact.ts';
import { FactError } from '../../engine/fact-error.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** Every salary schedule there has been. */
export const SCHEDULES = ['AT-1', 'AT-2', 'AT-3', 'A-1', 'A-2', 'A-3', 'A-4'];
const ALLOWED = `one of ${SCHEDULES.join(', ')}`;

/** A salary schedule: AT-1, AT1 and at-1 are alike. */
export const schedule: Fact<string, false> = scheduleFact();

/** Stops when the year has no such schedule: A-1 in 2006-07, AT-3 in 2005-06. */
export function requireSchedule(sheet: Worksheet, name: string): void {
  if (!sheet.hasTable(`salary.${name}`)) noSchedule(sheet, name);
}

/** Stops: the year has no such schedule. */
export function noSchedule(sheet: Worksheet, name: string): never {
  sheet.notCovered(`The agreement of ${sheet.year} has no salary schedule ${name}.`);
}

function scheduleFact(): Fact<string, false> {
  const named = words('On which salary schedule?', ALLOWED, { by: 'App. A', choicesIn });
  return Object.freeze({
    ...named,
    read: (given: unknown, argument: string) => {
      const written = named.read(given, argument);
      const name = written
        .trim()
        .toUpperCase()
        .replace(/^(?:SALARY )?(?:SCHEDULE|MATRIX) /, '')
        .replace(/(?<=^A?T?) ?-? ?(?=\d$)/, '-');
      if (SCHEDULES.includes(name)) return name;
      throw new FactError(argument, written, SCHEDULES);
    },
  });
}

function choicesIn(edition: Edition): readonly FactChoice[] {
  return schedulesIn(edition).map((value) => ({ value, label: `Schedule ${value}`, given: null }));
}

/** The salary schedules that a year has. */
export function schedulesIn({ parameters }: Edition): readonly string[] {
  return SCHEDULES.filter((name) => parameters.table(`salary.${name}`) !== null);
}
