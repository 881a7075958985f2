import { yesNo } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const nationalBoard = rule({
  name: 'nationalBoard',
  title: 'National Board certification',
  description:
    'The differential of teachers who are certified by the National Board for Professional Teaching Standards: with ' +
    "funding of the state what the state's unit value comes to, which is printed for 2005-06 only; without it a fixed " +
    'amount.',
  clauses: [],
  parameters: ['nationalBoard'],
  facts: {
    stateFunded: yesNo('Does the state of New Mexico fund the differential?', { by: 'nationalBoard' }),
  },
  values: { amount: money('The differential.') },
  example: { year: '2005-06', facts: { stateFunded: true } },
  formula: (sheet, { stateFunded }) => {
    if (stateFunded) return fundedByState(sheet);
    const amount = sheet.read('nationalBoard.withoutFunding', 'Differential without funding of the state');
    const summary = `Without funding of the state the differential of Board certified teachers is ${dollars(amount)}, as long as the certificate is held.`;
    return { values: { amount }, summary };
  },
});

/** @throws NotCovered in years for which no value is printed. */
function fundedByState(sheet: Worksheet): { values: { amount: Quantity }; summary: string } {
  const factor = sheet.read('nationalBoard.factor', "Factor of the state's unit value");
  const basis = `the state's unit value multiplied by ${factor}`;
  if (!sheet.has('nationalBoard.funded')) {
    sheet.notCovered(
      `The agreement of ${sheet.year} prints no amount for this year: the differential is ${basis}, and the unit value is not in the agreement.`,
    );
  }
  const amount = sheet.read('nationalBoard.funded', 'Differential with funding of the state');
  const summary = `The differential of Board certified teachers is ${dollars(amount)} in ${sheet.year}, ${basis}.`;
  return { values: { amount }, summary };
}
