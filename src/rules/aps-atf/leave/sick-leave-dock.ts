import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { DAYS_OF_LEAVE, SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import { schedule } from '../tables/schedule.ts';
import { workdaysOn } from '../tables/work-time.ts';
import { paragraphFor } from '../tables/workdays-paragraph.ts';

export const sickLeaveDock = rule({
  name: 'sickLeaveDock',
  title: 'Dock for sick leave beyond the credit',
  description:
    'What a teacher is docked who takes more sick leave than was credited at the start of the contract year or had accumulated: ' +
    'for each day a part of the salary, by the workdays of the contract.',
  clauses: ['Art. 16.L.1.f', 'Art. 16.L.3.f', 'Art. 16.M'],
  parameters: ['sickLeave.dock', 'workYear'],
  facts: {
    annualSalary: decimal('dollars', 'What is the annual salary?', SALARY, { by: 'sickLeave.dock' }),
    schedule,
    days: decimal(
      'workdays',
      'How many days were taken beyond what was credited and accumulated?',
      DAYS_OF_LEAVE,
      {
        by: 'sickLeave.dock',
      },
    ),
  },
  values: { amount: money('What is docked.') },
  example: { year: '2006-07', facts: { annualSalary: '40,000', schedule: 'AT-2', days: 2 } },
  formula: (sheet, { annualSalary, schedule, days }) => {
    const workdays = workdaysOn(sheet, schedule);
    if (days.number.gt(workdays.number))
      sheet.reject(
        'days',
        days.inFigures(),
        `no more than the ${workdays} of the contract on schedule ${schedule}`,
      );
    const paragraph = paragraphFor(sheet, workdays, (letter) => `sickLeave.dock.${letter}`);
    const parts = sheet.read(
      `sickLeave.dock.${paragraph}`,
      'Parts of the salary of which one is docked a day',
    );
    const aDay = sheet.divide('Dock for a day', annualSalary, parts);
    const amount = sheet.cents('Dock', sheet.multiply('Dock for all days', aDay, days));
    sheet.assume(BEYOND);
    const taken = `${days.inFigures()} ${days.number.equals(1) ? 'day' : 'days'}`;
    return { values: { amount }, summary: `The dock for ${taken} is ${dollars(amount)}.` };
  },
});

const BEYOND =
  'The days are taken to be beyond what was credited at the start of the contract year and what had accumulated (16.L.1.f), and none of them to be drawn from the Sick Leave Bank of paragraph M.';
