import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const nonInstructionalPay = rule({
  name: 'nonInstructionalPay',
  title: 'Pay for non-instructional duties',
  description: 'What a teacher is paid for non-instructional duties which extend the duty day.',
  clauses: ['Art. 5.C.12'],
  parameters: ['nonInstructional', 'extraHours'],
  facts: {
    hours: decimal('hours', 'By how many hours was the duty day extended?', HOURS_OF_A_YEAR, {
      by: 'nonInstructional.rate',
    }),
  },
  values: { amount: money('The pay.'), rate: money('Dollars an hour.') },
  example: { year: '2006-07', facts: { hours: '2.5' } },
  formula: (sheet, { hours }) => {
    const rate = sheet.read('nonInstructional.rate', 'Rate an hour for non-instructional duties');
    const amount = sheet.cents('Pay', sheet.multiply('Hours at the rate', hours, rate));
    sheet.assume(
      'The hours are taken to be paid: for extra work that a teacher agrees to, 5.C.12 gives compensatory time, an hour ' +
        'for an hour, and the agreement does not say when pay is due and when time off. Whoever takes time off is not paid.',
    );
    assumeBeyondOtherHours(sheet);
    const summary = `For ${hours} of non-instructional duties the pay is ${dollars(amount)}, at ${dollars(rate)} an hour.`;
    return { values: { amount, rate }, summary };
  },
});

/** The hours by which the day may be lengthened are no extension that the clause pays. */
function assumeBeyondOtherHours(sheet: Worksheet): void {
  const aMonth = sheet.read(
    'extraHours.principal',
    'Hours by which a site supervisor may lengthen the duty day',
  );
  const school = sheet.read('extraHours.school', 'Hours a year for staff development');
  const district = sheet.read('extraHours.mandated', 'Hours a year that a mandate may require');
  sheet.assume(
    `The hours are taken to be beyond those by which the duty day may be lengthened anyway: up to ${aMonth} in a reporting period by the site supervisor, ${school} a year for staff development, and ${district} a year where a mandate requires them (${sheet.citation('extraHours.principal')}, ${sheet.citation('extraHours.school')}, ${sheet.citation('extraHours.mandated')}). The agreement does not say that those are paid.`,
  );
}
