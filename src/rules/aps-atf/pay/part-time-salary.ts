import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { PART_BUT_NOT_ALL, SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const partTimeSalary = rule({
  name: 'partTimeSalary',
  title: 'Part-time salary',
  description:
    'The annual salary of a part-time teacher: of the salary as if the teacher were employed full-time, the part that the ' +
    'work is of full time. For work of less than a full year see partialYearSalary.',
  clauses: [],
  parameters: ['partTime'],
  facts: {
    annualSalary: decimal(
      'dollars',
      'What is the annual salary of the teacher if employed full-time?',
      SALARY,
      { by: 'partTime.basis' },
    ),
    fraction: decimal(
      'ratio',
      'What part of full time does the teacher work, such as 0.6?',
      PART_BUT_NOT_ALL,
      { by: 'partTime.basis' },
    ),
  },
  values: { amount: money('The annual salary for that part of full time.') },
  example: { year: '2006-07', facts: { annualSalary: '43499', fraction: '0.6' } },
  formula: (sheet, { annualSalary, fraction }) => {
    const basis = sheet.words('partTime.basis', 'How part-time salaries are determined');
    const paidFor = sheet.words('partTime.paidFor', 'Whose pay the clause sets');
    const definedAs = sheet.words('partTime.definedAs', 'Who is part-time');
    const product = sheet.multiply('That part of the full salary', annualSalary, fraction);
    const amount = sheet.cents('Part-time salary', product);
    sheet.assume(
      `Part of the week is taken to be paid like part of the day: 5.A.7 calls part-time those who teach ${definedAs}; 6.A.5, which sets the pay, names only those who work ${paidFor}. On the other reading the agreement would not say what part of a week is paid.`,
    );
    const summary = `For ${fraction.inFigures()} of full time the annual salary is ${dollars(amount)}, on a ${basis} of ${dollars(annualSalary)}.`;
    return { values: { amount }, summary };
  },
});
