import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { MILES_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const mileage = rule({
  name: 'mileage',
  title: 'Mileage',
  description:
    'What a teacher is reimbursed for driving their own car on duty, or between schools on one day.',
  clauses: ['Art. 6.A.10'],
  parameters: ['mileage.rate'],
  facts: {
    miles: decimal('miles', 'How many miles were driven?', MILES_OF_A_YEAR, { by: 'mileage.rate' }),
  },
  values: {
    amount: money('The reimbursement.'),
    rate: money('Dollars a mile.'),
  },
  example: { year: '2006-07', facts: { miles: '120' } },
  formula: (sheet, { miles }) => {
    const rate = sheet.read('mileage.rate', 'Reimbursement a mile');
    const amount = sheet.cents('Reimbursement', sheet.multiply('Miles at the rate', miles, rate));
    const summary = `For ${miles} the reimbursement is ${dollars(amount)}, at ${dollars(rate)} a mile.`;
    return { values: { amount, rate }, summary };
  },
});
