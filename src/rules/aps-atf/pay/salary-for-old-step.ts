import { optional, whole, words } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { STEPS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import { rangesWith } from '../tables/printed-range.ts';
import { salaryAt } from '../tables/salary-cell.ts';
import { schedule } from '../tables/schedule.ts';

export const salaryForOldStep = rule({
  name: 'salaryForOldStep',
  title: 'Salary for a step of the year before',
  description:
    'The new step and the annual salary of somebody who was on a step of the schedule before: the matrices A-3 and ' +
    'A-4 of 2006-07 print old and new steps side by side. Where two rows name one old step, both are told.',
  clauses: [],
  parameters: ['oldStep', 'salary.A-3', 'salary.A-4'],
  facts: {
    schedule,
    oldStep: whole('steps', 'Which step was it before?', STEPS, { by: 'oldStep' }),
    lane: optional(words('In which lane, such as MA+15?', 'a lane of the schedule')),
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
    const { rows } = sheet.table(family, 'Old steps');
    const [row, other] = rangesWith(oldStep.toInteger(), rows);
    if (!row)
      sheet.notCovered(
        `Schedule ${schedule} of ${sheet.year} does not name the old step ${oldStep.inFigures()}.`,
      );
    if (other) {
      sheet.conflict(
        `New step for the old step ${oldStep.inFigures()}`,
        `The matrix names the old step in two rows, ${row} and ${other}; it does not say which holds.`,
        [`${family}[${row}]`, `${family}[${other}]`],
      );
      const summary = `Schedule ${schedule} of ${sheet.year} puts the old step ${oldStep.inFigures()} on two new steps; the agreement does not say which holds.`;
      return { values: { annual: null, newStep: null }, summary };
    }
    const newStep = sheet.read(`${family}[${row}]`, `New step for old step ${oldStep.inFigures()}`);
    sheet.know({ newStep });
    const { annual } = salaryAt(sheet, schedule, newStep, lane);
    const summary = `Old step ${oldStep.inFigures()} of schedule ${schedule} is step ${newStep.inFigures()} in ${sheet.year}, with an annual salary of ${dollars(annual)}.`;
    return { values: { annual, newStep }, summary };
  },
});
