import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';

export const installments = rule({
  name: 'installments',
  title: 'Installments',
  description:
    'In how many equal installments the salary of an entire school year is paid, and how much each of them is. Who works ' +
    'less than an entire year is paid in fewer installments, which the agreement does not count.',
  clauses: [],
  parameters: ['installments'],
  facts: {
    annualSalary: decimal('dollars', 'What is the annual salary?', SALARY, { by: 'installments.count' }),
  },
  values: {
    count: wholeValue('How many installments.'),
    amount: money('Each installment.'),
  },
  example: { year: '2006-07', facts: { annualSalary: '43499' } },
  formula: (sheet, { annualSalary }) => {
    const count = sheet.read('installments.count', 'Installments for an entire school year');
    const adjusted = sheet.words('installments.adjusted', 'Which installments may be adjusted');
    const each = sheet.divide('Salary in equal installments', annualSalary, count);
    const amount = sheet.cents('Each installment', each);
    const all = sheet.aside(() => sheet.multiply('All of them', amount, count));
    sheet.assume(
      'The teacher is taken to work an entire school year; for less there are fewer installments, and the agreement does not count them.',
    );
    const rounded = all.number.equals(annualSalary.number)
      ? ''
      : ` ${count} of ${dollars(amount)} come to ${dollars(all)}, not ${dollars(annualSalary)}; adjusting them would mend that.`;
    sheet.assume(
      `All installments are taken to be equal; the agreement allows adjustments of the ${adjusted}.${rounded}`,
    );
    const summary = `The annual salary of ${dollars(annualSalary)} is paid in ${count.inFigures()} equal installments of ${dollars(amount)}.`;
    return { values: { count, amount }, summary };
  },
});
