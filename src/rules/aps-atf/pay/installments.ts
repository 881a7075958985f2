import { decimal, optional, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { PAY_PERIODS, SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const installments = rule({
  name: 'installments',
  title: 'Installments',
  description:
    'In how many equal installments a salary is paid, and how much each of them is: that of an entire school year, or, when ' +
    'the pay periods that remain are given, that of a teacher who works less than a full year.',
  clauses: [],
  parameters: ['installments'],
  facts: {
    annualSalary: decimal(
      'dollars',
      'What is the annual salary; for less than a full year the pay for that part of it, as partialYearSalary gives it?',
      SALARY,
      { by: 'installments.count' },
    ),
    payPeriodsRemaining: optional(
      whole(
        'installments',
        'Who works less than a full year: how many pay periods remain in the school year?',
        PAY_PERIODS,
        {
          by: 'installments.ofPartYear',
        },
      ),
    ),
  },
  values: {
    count: wholeValue('How many installments.'),
    amount: money('Each installment.'),
  },
  example: { year: '2006-07', facts: { annualSalary: '43499' } },
  formula: (sheet, { annualSalary, payPeriodsRemaining }) => {
    const all = sheet.read('installments.count', 'Installments for an entire school year');
    const count = payPeriodsRemaining
      ? ofPartYear(sheet, all, payPeriodsRemaining)
      : ofEntireYear(sheet, all);
    const each = sheet.divide('Salary in equal installments', annualSalary, count);
    const amount = sheet.cents('Each installment', each);
    assumeEqual(sheet, annualSalary, amount, count);
    const what = payPeriodsRemaining ? 'The salary' : 'The annual salary';
    const summary = `${what} of ${dollars(annualSalary)} is paid in ${count.inFigures()} equal installments of ${dollars(amount)}.`;
    return { values: { count, amount }, summary };
  },
});

function ofEntireYear(sheet: Worksheet, count: Quantity): Quantity {
  sheet.assume(
    'The teacher is taken to work an entire school year; for less there are fewer installments, by the pay periods that remain: give payPeriodsRemaining.',
  );
  return count;
}

/** @throws FactError when more pay periods remain than a year has. */
function ofPartYear(sheet: Worksheet, all: Quantity, remaining: Quantity): Quantity {
  if (remaining.number.gt(all.number)) {
    sheet.reject('payPeriodsRemaining', remaining.inFigures(), `at most the ${all} of an entire school year`);
  }
  const basis = sheet.words(
    'installments.ofPartYear',
    'On what the installments of a part of a year are based',
  );
  sheet.assume(`The salary given is taken to be the pay for the part of the year; it is paid by ${basis}.`);
  return remaining;
}

function assumeEqual(sheet: Worksheet, salary: Quantity, amount: Quantity, count: Quantity): void {
  const adjusted = sheet.words('installments.adjusted', 'Which installments may be adjusted');
  const all = sheet.aside(() => sheet.multiply('All of them', amount, count));
  const rounded = all.number.equals(salary.number)
    ? ''
    : ` ${count} of ${dollars(amount)} come to ${dollars(all)}, not ${dollars(salary)}; adjusting them would mend that.`;
  sheet.assume(
    `All installments are taken to be equal; the agreement allows adjustments of the ${adjusted}.${rounded}`,
  );
}
