import { dollars } from '../../engine/money.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const specialOlympics = rule({
  name: 'specialOlympics',
  title: 'Special Olympics',
  description:
    'The differential of an Intensive Support Program within special education for coordinating the extramural Special ' +
    'Olympics.',
  clauses: [],
  parameters: ['specialOlympics'],
  facts: {},
  values: { amount: money('The differential.') },
  example: { year: '2006-07', facts: {} },
  formula: (sheet) => {
    const amount = sheet.read('specialOlympics.amount', 'Differential for the coordination');
    const summary = `The differential for coordinating the extramural Special Olympics is ${dollars(amount)}.`;
    return { values: { amount }, summary };
  },
});
