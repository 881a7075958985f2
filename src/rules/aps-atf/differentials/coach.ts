import { optional, whole, words } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { Quantity } from '../../engine/quantity.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { experiencePay } from '../tables/experience-pay.ts';
import { namedRow, rowChoices } from '../tables/named-row.ts';

export const coach = rule({
  name: 'coach',
  title: 'Coach',
  description:
    'The differential of a coach of interscholastic sports in a senior high school, an athletic trainer or an athletic ' +
    'director, with the credit for in-district experience that head coaches, trainers and directors have.',
  clauses: ['Art. 6.C.10', 'Art. 6.C.11'],
  parameters: ['coach'],
  facts: {
    assignment: words('Which assignment, such as Head Football?', 'an assignment of 6.C.10', {
      by: 'coach.base',
      choicesIn: rowChoices('coach.base'),
    }),
    yearsInDistrict: optional(
      whole('years', 'How many years in the District in such an assignment?', YEARS_OF_WORK, {
        by: 'coach.experience',
      }),
    ),
  },
  values: {
    amount: money('The differential with the credit for experience.'),
    base: money('The differential for the assignment.'),
    experience: money('The credit for experience.'),
  },
  example: { year: '2006-07', facts: { assignment: 'Head Football', yearsInDistrict: 8 } },
  formula: (sheet, { assignment, yearsInDistrict }) => {
    const { rows } = sheet.table('coach.base', 'Differentials of coaches');
    const row = namedRow(sheet, 'assignment', assignment, rows);
    const base = sheet.read(`coach.base[${row}]`, `Differential, ${row}`);
    sheet.know({ base });
    const credited = sheet.table('coach.experience', 'Credit for experience').rows;
    const role = row.replace(/^Head /, '');
    if (role === row && credited.includes(row)) checkNamed(sheet, row);
    const experience = credited.includes(role)
      ? experiencePay(sheet, 'coach.experience', role, yearsInDistrict)
      : Quantity.of(0, 'dollars');
    const amount = sheet.add('Differential with the credit for experience', base, experience);
    const summary = `The differential for ${row} is ${dollars(amount)}: ${dollars(base)}, and ${dollars(experience)} for experience.`;
    return { values: { amount, base, experience }, summary };
  },
});

/** The table of experience has rows that the sentence above it does not speak of. */
function checkNamed(sheet: Worksheet, row: string): void {
  const named = sheet.words('coach.credited', 'For what experience is credited');
  if (named.includes(row.toLowerCase())) return;
  sheet.assume(
    `The table of 6.C.11 has a row for ${row}, which the answer goes by; the sentence above it gives credit for experience “as ${named}” only.`,
  );
}
