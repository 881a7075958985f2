import { optional, whole } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { STEPS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { extentOf, numbersIn, rangesWith } from '../tables/printed-range.ts';
import { requireSchedule, schedule } from '../tables/schedule.ts';

export const returningPosition = rule({
  name: 'returningPosition',
  title: 'Position of a returning teacher',
  description:
    'To which step a teacher is restored who was not engaged in teaching on a full-time basis and returns to the District: ' +
    'the next position above the one that was left.',
  clauses: ['Art. 6.A.7'],
  parameters: ['returning', 'salary'],
  facts: {
    leftAtStep: whole('steps', 'Which step did the teacher leave?', STEPS, { by: 'returning.position' }),
    schedule: optional(schedule),
  },
  values: { step: wholeValue('The step to which the teacher is restored.') },
  example: { year: '2006-07', facts: { leftAtStep: 8, schedule: 'AT-2' } },
  formula: (sheet, { leftAtStep, schedule }) => {
    const position = sheet.words('returning.position', 'To which position a teacher is restored');
    const step = sheet.add('Next step', leftAtStep, ONE_STEP);
    if (schedule === undefined) sheet.assume(NO_SCHEDULE);
    else checkSteps(sheet, schedule, leftAtStep, step);
    const except = sheet.words('returning.except', 'What goes before');
    sheet.assume(
      `The clause holds “${except}”: a leave of Article 16 may say otherwise of experience and placement.`,
    );
    const summary = `A teacher who left at step ${leftAtStep.inFigures()} is restored to step ${step.inFigures()}, the “${position}”.`;
    return { values: { step }, summary };
  },
});

/** The next position. */
const ONE_STEP = Quantity.of(1, 'steps');

const NO_SCHEDULE =
  'The next position is taken to be the next step by its number, on a schedule whose steps are those that there were when the teacher left.';

/** @throws FactError when the schedule has no such step, NotCovered when it has none above. */
function checkSteps(sheet: Worksheet, schedule: string, left: Quantity, next: Quantity): void {
  requireSchedule(sheet, schedule);
  const { rows } = sheet.table(`salary.${schedule}`, 'Steps');
  const [row] = rangesWith(left.toInteger(), rows);
  if (!row)
    sheet.reject('leftAtStep', left.inFigures(), `a step of ${schedule} in ${sheet.year}: ${extentOf(rows)}`);
  const above = rows[rows.indexOf(row) + 1];
  if (!above)
    sheet.notCovered(`Schedule ${schedule} of ${sheet.year} has no position above step ${left.inFigures()}.`);
  if (!rangesWith(next.toInteger(), [row]).length) return;
  const [first = next.toInteger()] = numbersIn(above);
  const authority = sheet.authority('returning.position');
  sheet.readings([
    {
      description: 'The next position is the next step by its number.',
      value: `step ${next.inFigures()}`,
      isSafe: true,
      authority,
    },
    {
      description: `Schedule ${schedule} prints the steps ${row} as one row: the next position is the row above it.`,
      value: `step ${first}`,
      isSafe: false,
      authority,
    },
  ]);
}
