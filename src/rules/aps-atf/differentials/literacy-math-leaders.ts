import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { schoolLevel } from '../tables/school-level.ts';

export const literacyMathLeaders = rule({
  name: 'literacyMathLeaders',
  title: 'Literacy, math and early childhood leaders',
  description:
    'How many differentials for literacy and math leaders a school has, how much each of them receives, and what the ' +
    'school is allocated for them. In elementary schools one of them may go to an early childhood leader.',
  clauses: ['Art. 6.C.9'],
  parameters: ['literacyMathLeaders'],
  facts: { level: schoolLevel('literacyMathLeaders') },
  values: {
    allocation: money('What the school is allocated.'),
    positions: wholeValue('The number of differentials.'),
    amountEach: money('What each leader receives.'),
  },
  example: { year: '2006-07', facts: { level: 'ELEMENTARY' } },
  formula: (sheet, { level }) => {
    const group = level === 'ELEMENTARY' ? 'elementary' : 'secondary';
    const allocation = sheet.read(`literacyMathLeaders.${group}.allocation`, 'Allocation of a school');
    const positions = level === 'ELEMENTARY' ? elementaryPositions(sheet) : secondaryPositions(sheet);
    const amountEach = sheet.read('literacyMathLeaders.amount', 'Differential of a leader');
    const summary = `Each ${level.toLowerCase()} school is allocated ${dollars(allocation)} for ${positions} of ${dollars(amountEach)} each.`;
    return { values: { allocation, positions, amountEach }, summary };
  },
});

function elementaryPositions(sheet: Worksheet): Quantity {
  return sheet.read('literacyMathLeaders.elementary.differentials', 'Differentials of an elementary school');
}

function secondaryPositions(sheet: Worksheet): Quantity {
  const literacy = sheet.read('literacyMathLeaders.secondary.literacy', 'Literacy leaders');
  const math = sheet.read('literacyMathLeaders.secondary.math', 'Math leaders');
  return sheet.add('Differentials of a middle or high school', literacy, math);
}
