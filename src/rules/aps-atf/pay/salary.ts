import { optional, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { LEVELS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import { lane } from '../tables/lane.ts';
import { levelOf } from '../tables/level.ts';
import { salaryAt } from '../tables/salary-cell.ts';
import { schedule } from '../tables/schedule.ts';
import { step } from '../tables/step.ts';

export const salary = rule({
  name: 'salary',
  title: 'Salary',
  description:
    'The annual salary that Appendix A prints for a step and a lane. Where a cell is blank the agreement names no ' +
    'salary; one that the scan left illegible is not guessed. In A-3 and A-4 of 2006-07 the step is the new step; A-2 of ' +
    '2006-07 prints its steps under three levels.',
  clauses: ['Art. 6.A.1'],
  parameters: ['salary', 'stepLevel', 'positions', 'grandfathered'],
  facts: {
    schedule,
    step,
    lane: optional(lane),
    level: optional(
      whole('levels', 'On which level, of licensure or of the career pathway?', LEVELS, {
        by: ['stepLevel', 'positions.AT-2.listed.level'],
      }),
    ),
  },
  values: {
    annual: money('The annual salary.'),
    level: wholeValue('The level of the step; null where the schedule names none, or several.'),
  },
  example: { year: '2006-07', facts: { schedule: 'AT-2', step: 24, lane: 'BA+15' } },
  formula: (sheet, { schedule, step, lane, level: given }) => {
    const { annual, place } = salaryAt(sheet, schedule, step, lane);
    const level = levelOf(sheet, schedule, step, given);
    const isTold = given !== undefined || sheet.members(`stepLevel.${schedule}`).length > 0;
    const at = level && isTold ? `${place}, level ${level.inFigures()},` : place;
    const summary = `The annual salary on ${at} is ${dollars(annual)} in ${sheet.year}.`;
    return { values: { annual, level }, summary };
  },
});
