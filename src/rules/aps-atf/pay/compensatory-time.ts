import { decimal } from '../../engine/fact.ts';
import { HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue, wordsValue } from '../../engine/value.ts';

export const compensatoryTime = rule({
  name: 'compensatoryTime',
  title: 'Compensatory time',
  description:
    'The time off for approved work beyond the duty day that a teacher agreed to, and what must be shown for it.',
  clauses: ['Art. 5.C.12'],
  parameters: ['compensatoryTime'],
  facts: {
    hoursBeyond: decimal('hours', 'How many hours beyond the maximum were worked?', HOURS_OF_A_YEAR, {
      by: 'compensatoryTime.off',
    }),
  },
  values: {
    hoursOff: decimalValue('The hours off.'),
    mustBeShown: wordsValue('What must be shown for them.'),
  },
  example: { year: '2006-07', facts: { hoursBeyond: '3.5' } },
  formula: (sheet, { hoursBeyond }) => {
    const off = sheet.read('compensatoryTime.off', 'Time off');
    const worked = sheet.read('compensatoryTime.worked', 'For how much work');
    const hoursOff = sheet.multiply(
      'Hours off',
      hoursBeyond,
      sheet.divide('Time off for an hour', off, worked),
    );
    const mustBeShown = sheet.words('compensatoryTime.shown', 'What must be shown');
    const approved = sheet.words('compensatoryTime.approved', 'Which work counts');
    const scheduling = sheet.words('compensatoryTime.scheduling', 'Who sets the time off');
    sheet.assume(`The work is taken to be what the clause speaks of: “${approved}”`);
    const summary = `For ${hoursBeyond} beyond the maximum there are ${hoursOff} off, provided ${mustBeShown}; when it is taken is ${scheduling}.`;
    return { values: { hoursOff, mustBeShown }, summary };
  },
});
