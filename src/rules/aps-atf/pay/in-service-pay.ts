import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const inServicePay = rule({
  name: 'inServicePay',
  title: 'In-service pay',
  description:
    'What a teacher is paid for in-service days, identified as such by the District, that extend the calendar beyond its ' +
    'days. Other duties that extend a duty day are the matter of nonInstructionalPay.',
  clauses: [],
  parameters: ['inService'],
  facts: {
    hours: decimal('hours', 'How many hours of such in-service days?', HOURS_OF_A_YEAR, {
      by: 'inService.rate',
    }),
  },
  values: { amount: money('The pay.'), rate: money('Dollars an hour.') },
  example: { year: '2006-07', facts: { hours: '6.5' } },
  formula: (sheet, { hours }) => {
    const calendar = sheet.read('inService.calendar', 'Days beyond which in-service days are paid');
    const rate = sheet.read('inService.rate', 'Rate an hour for in-service days');
    const participation = sheet.words('inService.participation', 'Whether a teacher must take part');
    const amount = sheet.cents('Pay', sheet.multiply('Hours at the rate', hours, rate));
    sheet.assume(
      `The hours are taken to be those of days that extend the calendar beyond ${calendar}; for in-service days within the calendar, which this clause does not name, nothing is added to the salary.`,
    );
    const summary = `For ${hours} of in-service days that extend the calendar beyond ${calendar} the pay is ${dollars(amount)}, at ${dollars(rate)} an hour; taking part is ${participation}.`;
    return { values: { amount, rate }, summary };
  },
});
