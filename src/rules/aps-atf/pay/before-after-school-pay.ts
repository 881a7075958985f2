import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const beforeAfterSchoolPay = rule({
  name: 'beforeAfterSchoolPay',
  title: 'Pay in a before or after school program',
  description:
    'What a teacher is paid for instructional duties with students outside of the contracted duty day, in a ' +
    'school-sanctioned before or after school program. The clause is new in 2006-07 and raises its own rate the year after.',
  clauses: [],
  parameters: ['beforeAfterSchool'],
  facts: {
    hours: decimal('hours', 'How many hours were worked in the program?', HOURS_OF_A_YEAR, {
      by: 'beforeAfterSchool',
    }),
  },
  values: { amount: money('The pay.'), rate: money('Dollars an hour.') },
  example: { year: '2006-07', facts: { hours: '2' } },
  formula: (sheet, { hours }) => {
    const rate = sheet.read('beforeAfterSchool.rate', 'Rate an hour in a before or after school program');
    const rateYear = sheet.words('beforeAfterSchool.rateYear', 'When that rate is paid');
    const laterRate = sheet.read('beforeAfterSchool.laterRate', 'Rate an hour from the year after');
    const laterFrom = sheet.words('beforeAfterSchool.laterRateFrom', 'When the later rate begins');
    const amount = sheet.cents('Pay', sheet.multiply('Hours at the rate', hours, rate));
    const summary = `For ${hours} in a before or after school program the pay is ${dollars(amount)}, at ${dollars(rate)} an hour for the ${rateYear}; beginning with the ${laterFrom} it is ${dollars(laterRate)} an hour.`;
    return { values: { amount, rate }, summary };
  },
});
