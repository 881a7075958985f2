import { decimal, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { DAYS_OF_A_YEAR, SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import { schedule } from '../tables/schedule.ts';

export const partialYearSalary = rule({
  name: 'partialYearSalary',
  title: 'Salary for part of a year',
  description:
    'What a teacher is paid who works less than a full year: of the total annual compensation, the portion that the ' +
    'workdays served are of those of the work year. It is paid in equal installments over the pay periods that remain.',
  clauses: [],
  parameters: ['partialYear', 'workYear'],
  facts: {
    annualSalary: decimal('dollars', 'What is the total annual compensation for a full year?', SALARY, {
      by: 'partialYear.portion',
    }),
    daysServed: whole('workdays', 'How many workdays does the teacher serve?', DAYS_OF_A_YEAR, {
      by: 'partialYear.portion',
    }),
    schedule,
  },
  values: { amount: money('The pay for that part of the year.') },
  example: { year: '2006-07', facts: { annualSalary: '43499', daysServed: 100, schedule: 'AT-2' } },
  formula: (sheet, { annualSalary, daysServed, schedule }) => {
    const workdays = sheet.read(
      `workYear.${schedule}`,
      `Workdays of the work year on salary schedule ${schedule}`,
    );
    if (daysServed.number.gt(workdays.number)) {
      const allowed = `at most the ${workdays} of schedule ${schedule} in ${sheet.year}`;
      sheet.reject('daysServed', daysServed.inFigures(), allowed);
    }
    const words = sheet.words('partialYear.portion', 'What portion is paid');
    const portion = sheet.divide('Portion of the year', daysServed, workdays);
    const amount = sheet.cents('Pay', sheet.multiply('That portion of the salary', annualSalary, portion));
    sheet.assume(
      'Service is counted in workdays, each of them alike; the agreement does not say in what it is counted.',
    );
    const summary = `For ${daysServed.inFigures()} of the ${workdays} of schedule ${schedule} the pay is ${dollars(amount)}, the portion of ${dollars(annualSalary)} “${words}”.`;
    return { values: { amount }, summary };
  },
});
