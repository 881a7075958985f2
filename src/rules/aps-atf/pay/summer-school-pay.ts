import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const summerSchoolPay = rule({
  name: 'summerSchoolPay',
  title: 'Summer school pay',
  description:
    'What teachers, librarians and counselors are paid for summer school. The clause was relettered in 2006-07.',
  clauses: [],
  parameters: ['summerSchool'],
  facts: {
    hours: decimal('hours', 'How many hours of summer school?', HOURS_OF_A_YEAR, { by: 'summerSchool' }),
  },
  values: { amount: money('The pay.'), rate: money('Dollars an hour.') },
  example: { year: '2006-07', facts: { hours: '10' } },
  formula: (sheet, { hours }) => {
    const rate = sheet.read('summerSchool.rate', 'Rate an hour for summer school');
    const amount = sheet.cents('Pay', sheet.multiply('Hours at the rate', hours, rate));
    const summary = `For ${hours} of summer school the pay is ${dollars(amount)}, at ${dollars(rate)} an hour.`;
    return { values: { amount, rate }, summary };
  },
});
