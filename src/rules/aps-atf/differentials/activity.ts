import { optional, whole, words } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { Quantity } from '../../engine/quantity.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, yesNoValue } from '../../engine/value.ts';
import { experiencePay } from '../tables/experience-pay.ts';
import { namedRow, rowChoices, withoutMark } from '../tables/named-row.ts';

export const activity = rule({
  name: 'activity',
  title: 'Activity',
  description:
    'The differential for an activity in a senior high school, such as drama, band or the annual, with the credit for ' +
    'in-district experience that most of these assignments have. Some positions are not funded by the District.',
  clauses: ['Art. 6.C.13', 'Art. 6.C.14'],
  parameters: ['activity'],
  facts: {
    assignment: words('Which assignment, such as Drama Director?', 'an assignment of 6.C.13', {
      by: 'activity.base',
      choicesIn: rowChoices('activity.base'),
    }),
    yearsInDistrict: optional(
      whole('years', 'How many years in the District in such an assignment?', YEARS_OF_WORK, {
        by: 'activity.experience',
      }),
    ),
  },
  values: {
    amount: money('The differential with the credit for experience.'),
    base: money('The differential for the assignment.'),
    experience: money('The credit for experience.'),
    districtFunded: yesNoValue('Whether it is a position that the District funds.'),
  },
  example: { year: '2006-07', facts: { assignment: 'Drama Director', yearsInDistrict: 8 } },
  formula: (sheet, { assignment, yearsInDistrict }) => {
    const { rows } = sheet.table('activity.base', 'Differentials for activities');
    const row = namedRow(sheet, 'assignment', assignment, rows);
    const name = withoutMark(row);
    const base = sheet.read(`activity.base[${row}]`, `Differential, ${name}`);
    const districtFunded = row === name;
    sheet.know({ base, districtFunded });
    const isCredited = sheet.table('activity.experience', 'Credit for experience').rows.includes(row);
    const experience = isCredited
      ? experiencePay(sheet, 'activity.experience', row, yearsInDistrict)
      : Quantity.of(0, 'dollars');
    const amount = sheet.add('Differential with the credit for experience', base, experience);
    const mark = districtFunded
      ? ''
      : ` ${sheet.words('activity.notFunded', 'What the asterisk means')}: the agreement does not say who pays it.`;
    const summary = `The differential for ${name} is ${dollars(amount)}: ${dollars(base)}, and ${dollars(experience)} for experience.${mark}`;
    return { values: { amount, base, experience, districtFunded }, summary };
  },
});
