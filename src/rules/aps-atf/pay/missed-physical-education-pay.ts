import { MINUTES_IN_AN_HOUR } from '../../engine/conversions.ts';
import { decimal, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { HOURLY_RATE, MINUTES_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const missedPhysicalEducationPay = rule({
  name: 'missedPhysicalEducationPay',
  title: 'Pay for missed physical education',
  description:
    'What an elementary teacher is paid who on an occasional basis teaches in the absence of scheduled physical ' +
    'education instruction: the hourly rate, in increments of minutes. Every increment begun is counted.',
  clauses: [],
  parameters: ['missedPhysicalEducation'],
  facts: {
    hourlyRate: decimal('dollars/hour', "What is the teacher's hourly rate of pay?", HOURLY_RATE, {
      by: 'missedPhysicalEducation',
    }),
    minutes: whole(
      'minutes',
      'How many minutes were taught in place of physical education?',
      MINUTES_OF_A_YEAR,
      { by: 'missedPhysicalEducation' },
    ),
  },
  values: {
    amount: money('The pay.'),
    increments: wholeValue('How many increments are paid.'),
  },
  example: { year: '2006-07', facts: { hourlyRate: '30.00', minutes: 40 } },
  formula: (sheet, { hourlyRate, minutes }) => {
    const increment = sheet.read('missedPhysicalEducation.increment', 'Minutes in an increment');
    const taught = sheet.divide('Increments taught', minutes, increment);
    const increments = sheet.begunOnes('Increments paid', taught);
    const amount = sheet.cents('Pay', payFor(sheet, increments, increment, hourlyRate));
    const wholeOnes = sheet.aside(() => sheet.wholeOnes('Whole increments', taught));
    if (!wholeOnes.number.equals(increments.number)) {
      const otherwise = sheet.aside(() => payFor(sheet, wholeOnes, increment, hourlyRate));
      sheet.assume(
        `Every increment begun is taken to be paid: the agreement does not say what part of one counts. The pay for whole ones only would be ${dollars(otherwise)} for ${wholeOnes}.`,
      );
      const authority = sheet.authority('missedPhysicalEducation.increment');
      const reading = { authority, of: 'amount' };
      sheet.readings([
        { ...reading, description: 'Every increment begun is paid.', value: dollars(amount), isSafe: false },
        {
          ...reading,
          description: 'Whole increments only are paid.',
          value: dollars(otherwise),
          isSafe: true,
        },
      ]);
    }
    const summary = `The pay for ${minutes} is ${dollars(amount)}, for ${increments} of ${increment.inFigures()} minutes at the hourly rate.`;
    return { values: { amount, increments }, summary };
  },
});

function payFor(sheet: Worksheet, increments: Quantity, increment: Quantity, hourlyRate: Quantity): Quantity {
  const minutes = sheet.multiply('Minutes paid', increments, increment);
  const hours = sheet.divide('In hours', minutes, MINUTES_IN_AN_HOUR);
  return sheet.multiply('Hours at the hourly rate', hours, hourlyRate);
}
