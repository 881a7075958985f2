import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { HOURLY_RATE, HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const coordinatorSummerPay = rule({
  name: 'coordinatorSummerPay',
  title: 'Summer work of the mentoring coordinator',
  description:
    'What the coordinator of the mentoring program is paid for work required during the summer months.',
  clauses: ['Art. 9.G.3'],
  parameters: ['coordinator'],
  facts: {
    hourlyRate: decimal(
      'dollars/hour',
      "What is the coordinator's individual hourly rate of pay?",
      HOURLY_RATE,
      { by: 'coordinator.rate' },
    ),
    hours: decimal('hours', 'How many hours of work were required during the summer?', HOURS_OF_A_YEAR, {
      by: 'coordinator.rate',
    }),
  },
  values: { amount: money('The pay.') },
  example: { year: '2006-07', facts: { hourlyRate: '36.56', hours: '40' } },
  formula: (sheet, { hourlyRate, hours }) => {
    const rate = sheet.words('coordinator.rate', 'At which rate');
    const salary = sheet.words('coordinator.schedule', 'On which schedule the coordinator is paid');
    const amount = sheet.cents('Pay', sheet.multiply('Hours at the rate', hours, hourlyRate));
    sheet.assume(
      `The rate given is taken to be that of the salary on the ${salary}; the agreement does not define an hourly rate: see hourlyRate.`,
    );
    const summary = `For ${hours} of work in the summer the coordinator is paid ${dollars(amount)}, at the ${rate} of ${dollars(hourlyRate)}.`;
    return { values: { amount }, summary };
  },
});
