import type { Edition } from '../../../law/document/edition.ts';
import { type Fact, type FactChoice, whole } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { STEPS } from '../../engine/range.ts';
import { numbersIn } from './printed-range.ts';
import { schedulesIn } from './schedule.ts';

/** A step of a salary schedule; what steps there are depends on the schedule. */
export const step: Fact<Quantity, false> = whole('steps', 'On which step?', STEPS, {
  by: 'App. A',
  dependsOn: ['schedule'],
  choicesIn,
});

/** Two steps that are printed in one row are two to choose from. */
function choicesIn(edition: Edition): readonly FactChoice[] {
  return schedulesIn(edition).flatMap((schedule) => {
    const rows = edition.parameters.table(`salary.${schedule}`)?.rows ?? [];
    return rows.flatMap((row) =>
      numbersIn(row).map((number) => ({ value: `${number}`, label: `Step ${number}`, given: schedule })),
    );
  });
}
