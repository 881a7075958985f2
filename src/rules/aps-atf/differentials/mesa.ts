import { dollars } from '../../engine/money.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { schoolLevel } from '../tables/school-level.ts';

export const mesa = rule({
  name: 'mesa',
  title: 'MESA program',
  description:
    'The differential of the director of a MESA program in a high school, or of its leader in a middle school.',
  clauses: [],
  parameters: ['mesa'],
  facts: { level: schoolLevel('mesa') },
  values: { amount: money('The differential.') },
  example: { year: '2006-07', facts: { level: 'HIGH' } },
  formula: (sheet, { level }) => {
    if (level === 'ELEMENTARY') sheet.notCovered(onlyOthers(sheet));
    const group = `mesa.${level.toLowerCase()}`;
    const whose = sheet.words(`${group}.role`, 'Whose differential it is');
    const amount = sheet.read(`${group}.amount`, 'Differential');
    const summary = `The differential of each ${whose} is ${dollars(amount)}.`;
    return { values: { amount }, summary };
  },
});

function onlyOthers(sheet: Worksheet): string {
  const high = sheet.words('mesa.high.role', 'Who has a differential in high schools');
  const middle = sheet.words('mesa.middle.role', 'Who has one in middle schools');
  return `The agreement of ${sheet.year} has a differential for each ${high} and each ${middle}, and none for elementary schools.`;
}
