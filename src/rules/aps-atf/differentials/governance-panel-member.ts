import { dollars } from '../../engine/money.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const governancePanelMember = rule({
  name: 'governancePanelMember',
  title: 'Member of the Joint Governance Panel',
  description:
    'The annual differential of a member of the Joint Governance Panel of the mentor program. Whether the coordinator ' +
    'of the program is a member, too, 9.D and 9.E answer differently.',
  clauses: [],
  parameters: ['governancePanelMember'],
  facts: {},
  values: { amount: money('The annual differential.') },
  example: { year: '2006-07', facts: {} },
  formula: (sheet) => {
    const amount = sheet.read('governancePanelMember.amount', 'Annual differential of a member');
    const summary = `Each member of the Joint Governance Panel receives an annual differential of ${dollars(amount)}.`;
    return { values: { amount }, summary };
  },
});
