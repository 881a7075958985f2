import { decimal } from '../../engine/fact.ts';
import { HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue } from '../../engine/value.ts';

export const lostPreparationTime = rule({
  name: 'lostPreparationTime',
  title: 'Lost preparation time',
  description:
    'How many hours of preparation that were lost to abbreviated Wednesdays an elementary teacher is granted later.',
  clauses: ['Art. 5.E.1.a'],
  parameters: ['lostPreparationTime'],
  facts: {
    hoursLost: decimal(
      'hours',
      'How many hours of preparation were lost to abbreviated Wednesdays in the school year?',
      HOURS_OF_A_YEAR,
      {
        by: 'lostPreparationTime.upTo',
      },
    ),
  },
  values: {
    hoursGranted: decimalValue('The hours that the District is required to grant in the school year.'),
  },
  example: { year: '2006-07', facts: { hoursLost: '3.5' } },
  formula: (sheet, { hoursLost }) => {
    const upTo = sheet.read('lostPreparationTime.upTo', 'Most hours that must be granted in a school year');
    const hoursGranted = sheet.least('Hours granted', hoursLost, upTo);
    const dates = sheet.words('lostPreparationTime.dates', 'How the dates are set');
    sheet.assume(
      'The teacher is taken to be an elementary teacher, and the hours to be lost to abbreviated days on Wednesdays: the clause speaks of no others.',
    );
    const summary = `Of ${hoursLost} lost, ${hoursGranted} must be granted later in the school year, up to ${upTo} whatever was lost; the dates are ${dates}.`;
    return { values: { hoursGranted }, summary };
  },
});
