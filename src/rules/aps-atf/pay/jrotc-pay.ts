import { decimal } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { SALARY } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const jrotcPay = rule({
  name: 'jrotcPay',
  title: 'Pay of JROTC instructors',
  description:
    'What the District pays a JROTC instructor above the minimum, which federal regulations set, by the memorandum of Appendix J.',
  clauses: ['Art. 6.C.2.c'],
  parameters: ['jrotc'],
  facts: {
    minimum: decimal('dollars', 'What is the minimum pay of the instructor for the year?', SALARY, {
      by: 'jrotc.aboveMinimum',
    }),
  },
  values: {
    districtPortion: money('The portion of the District above the minimum.'),
    total: money('The minimum with that portion.'),
  },
  example: { year: '2006-07', facts: { minimum: '40000' } },
  formula: (sheet, { minimum }) => {
    const districtPortion = sheet.read('jrotc.aboveMinimum', 'District portion above the minimum');
    const increase = sheet.read('jrotc.increase', 'By how much the share was increased');
    const effective = sheet.words('jrotc.effective', 'Since when');
    const covers = sheet.words('jrotc.covers', 'What the compensation covers');
    const noReduction = sheet.words('jrotc.noReduction', 'What does not reduce it');
    const total = sheet.add('Minimum and district portion', minimum, districtPortion);
    sheet.assume(
      'The minimum is taken to be that of the year as federal regulations set it; the agreement does not name it, and does not say who bears which part of it.',
    );
    const summary = `The portion of the District above the minimum is ${dollars(districtPortion)}, after an increase of ${dollars(increase)} effective ${effective}; with a minimum of ${dollars(minimum)} that is ${dollars(total)}. It ${covers}. It is not reduced during the school year ${noReduction}.`;
    return { values: { districtPortion, total }, summary };
  },
});
