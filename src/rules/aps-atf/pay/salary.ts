import { optional, whole, words } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { STEPS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import { salaryAt } from '../tables/salary-cell.ts';
import { schedule } from '../tables/schedule.ts';

export const salary = rule({
  name: 'salary',
  title: 'Salary',
  description:
    'The annual salary that Appendix A prints for a step and a lane. Where a cell is blank the agreement names no ' +
    'salary; one that the scan left illegible is not guessed. In A-3 and A-4 of 2006-07 the step is the new step.',
  clauses: ['Art. 6.A.1'],
  parameters: ['salary'],
  facts: {
    schedule,
    step: whole('steps', 'On which step?', STEPS, { by: 'App. A' }),
    lane: optional(words('In which lane, such as BA+15?', 'a lane of the schedule')),
  },
  values: { annual: money('The annual salary.') },
  example: { year: '2006-07', facts: { schedule: 'AT-2', step: 24, lane: 'BA+15' } },
  formula: (sheet, { schedule, step, lane }) => {
    const { annual, place } = salaryAt(sheet, schedule, step, lane);
    const summary = `The annual salary on ${place} is ${dollars(annual)} in ${sheet.year}.`;
    return { values: { annual }, summary };
  },
});
