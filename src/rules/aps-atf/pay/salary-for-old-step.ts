import { optional, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { STEPS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { lane } from '../tables/lane.ts';
import { extentOf, rangesWith } from '../tables/printed-range.ts';
import { salaryAt } from '../tables/salary-cell.ts';
import { schedule } from '../tables/schedule.ts';

export const salaryForOldStep = rule({
  name: 'salaryForOldStep',
  title: 'Salary for a step of the year before',
  description:
    'The new step and the annual salary of somebody who was on a step of the schedule before: the matrices A-3 and ' +
    'A-4 of 2006-07 print old and new steps side by side. Where two rows name one old step, both are told.',
  clauses: [],
  parameters: ['oldStep', 'salary.A-3', 'salary.A-4', 'grandfathered', 'workYear.groupedWith'],
  readsYearBefore: true,
  facts: {
    schedule,
    oldStep: whole('steps', 'Which step was it before?', STEPS, { by: 'oldStep', dependsOn: ['schedule'] }),
    lane: optional(lane),
  },
  values: {
    annual: money('The annual salary on the new step.'),
    newStep: wholeValue('The new step.'),
  },
  example: { year: '2006-07', facts: { schedule: 'A-3', oldStep: 12, lane: 'MA' } },
  formula: (sheet, { schedule, oldStep, lane }) => {
    const family = `oldStep.${schedule}`;
    if (!sheet.hasTable(family)) {
      sheet.notCovered(`The agreement of ${sheet.year} maps no old steps on a schedule ${schedule}.`);
    }
    checkWasStep(sheet, schedule, oldStep);
    const rows = rangesWith(oldStep.toInteger(), sheet.table(family, 'Old steps').rows);
    if (rows.length === 0) {
      sheet.notCovered(
        `Schedule ${schedule} of ${sheet.year} does not name the old step ${oldStep.inFigures()}.`,
      );
    }
    const [first, ...others] = rows.map((row) => {
      const name = `${family}[${row}]`;
      const newStep = sheet.read(name, `New step for old step ${oldStep.inFigures()}, row ${row}`);
      if (rows.length === 1) sheet.know({ newStep });
      return { row, name, newStep, annual: salaryAt(sheet, schedule, newStep, lane).annual };
    });
    if (first && others.length > 0) tellRows(sheet, { schedule, oldStep }, [first, ...others]);
    const { newStep, annual } = first as NonNullable<typeof first>;
    const row = others.length > 0 ? ` by the row ${first?.row}` : '';
    const summary = `Old step ${oldStep.inFigures()} of schedule ${schedule} is step ${newStep.inFigures()} in ${sheet.year}${row}, with an annual salary of ${dollars(annual)}.`;
    return { values: { annual, newStep }, summary };
  },
});

/** The steps before were those of the schedule that the new one is put with: nobody was on one that it did not have. */
function checkWasStep(sheet: Worksheet, schedule: string, oldStep: Quantity): void {
  const former = sheet.find(`workYear.groupedWith.${schedule}`)?.words ?? schedule;
  const before = sheet.yearBefore;
  if (!before?.hasTable(`salary.${former}`)) return;
  const { rows } = before.table(`salary.${former}`, 'Steps before');
  if (rangesWith(oldStep.toInteger(), rows).length > 0) return;
  sheet.reject('oldStep', oldStep.inFigures(), `a step of ${former} in ${before.year}: ${extentOf(rows)}`);
}

interface Row {
  readonly row: string;
  readonly name: string;
  readonly newStep: Quantity;
  readonly annual: Quantity;
}

/** Both rows name the old step, and the matrix does not say which of them holds. */
function tellRows(
  sheet: Worksheet,
  { schedule, oldStep }: { readonly schedule: string; readonly oldStep: Quantity },
  rows: readonly Row[],
): void {
  const said = rows.map(
    ({ row, newStep, annual }) => `the row ${row} has step ${newStep.inFigures()} and ${dollars(annual)}`,
  );
  sheet.conflictOf(
    `Schedule ${schedule} of ${sheet.year} names the old step ${oldStep.inFigures()} in ${rows.length} rows: ${said.join(', ')}.`,
    'It does not say which holds; the answer goes by the row that names the step itself.',
    rows.map(({ annual, name }) => ({ amount: annual, by: name })),
  );
  const least = rows.reduce((one, other) => (other.annual.number.lt(one.annual.number) ? other : one));
  sheet.readings(
    rows.map((one) => ({
      description: `The row ${one.row} holds for the old step ${oldStep.inFigures()}.`,
      value: `step ${one.newStep.inFigures()}, ${dollars(one.annual)}`,
      isSafe: one === least,
      authority: sheet.authority(one.name),
    })),
  );
}
