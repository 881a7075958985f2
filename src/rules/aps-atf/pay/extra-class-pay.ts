import { decimal, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { CLASSES_OF_A_DAY, SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const extraClassPay = rule({
  name: 'extraClassPay',
  title: 'Pay for an extra class',
  description:
    'What a teacher is paid who is contracted to teach during the preparation period, or whose teaching otherwise ' +
    'extends the duty day: a share of the contractual salary for each class taught.',
  clauses: [],
  parameters: ['extraClass'],
  facts: {
    annualSalary: decimal('dollars', "What is the teacher's contractual salary for the year?", SALARY, {
      by: 'extraClass.share',
    }),
    classes: whole('classes', 'How many such classes does the teacher teach?', CLASSES_OF_A_DAY, {
      by: 'extraClass.share',
    }),
  },
  values: { amount: money('The pay for the classes, for the year.') },
  example: { year: '2006-07', facts: { annualSalary: '43499', classes: 1 } },
  formula: (sheet, { annualSalary, classes }) => {
    const share = sheet.read('extraClass.share', 'Share of the salary for each class');
    const product = sheet.multiply('That share for each class', annualSalary, share, classes);
    const amount = sheet.cents('Pay', product);
    sheet.assume(
      'Each class is taken to be taught for the whole contract year; for one that is not, the agreement does not say ' +
        'whether the pay is a portion of this.',
    );
    sheet.assume(
      'The salary given is taken to be the contractual salary; the agreement does not say whether differentials belong ' +
        'to it. If they do, give the salary with them.',
    );
    const summary = `The pay for ${classes} is ${dollars(amount)} a year: ${share.inFigures()} of the salary of ${dollars(annualSalary)} for each.`;
    return { values: { amount }, summary };
  },
});
