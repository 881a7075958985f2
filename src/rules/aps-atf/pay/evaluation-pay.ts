import { optional, whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { COUNT_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money } from '../../engine/value.ts';

export const evaluationPay = rule({
  name: 'evaluationPay',
  title: 'Pay for evaluations',
  description:
    'What an evaluation specialist or school psychologist is paid for evaluations outside of the school work year. ' +
    'Whatever is not given counts as none; one of the three must be.',
  clauses: [],
  parameters: ['evaluationPay'],
  facts: {
    evaluations: optional(
      whole('evaluations', 'How many evaluations, other than bilingual ones?', COUNT_OF_A_YEAR, {
        by: 'evaluationPay.evaluation',
      }),
    ),
    bilingualEvaluations: optional(
      whole('evaluations', 'How many bilingual evaluations?', COUNT_OF_A_YEAR, {
        by: 'evaluationPay.bilingualEvaluation',
      }),
    ),
    noShows: optional(
      whole('no-shows', 'To how many appointments did nobody come?', COUNT_OF_A_YEAR, {
        by: 'evaluationPay.noShow',
      }),
    ),
  },
  values: { amount: money('The pay.') },
  example: { year: '2006-07', facts: { evaluations: 3, bilingualEvaluations: 1, noShows: 1 } },
  formula: (sheet, { evaluations, bilingualEvaluations, noShows }) => {
    const counts = { evaluations, bilingualEvaluations, noShows };
    if (!sheet.has('evaluationPay.evaluation')) {
      sheet.notCovered(
        `The agreement of ${sheet.year} has no pay for evaluations outside of the school work year.`,
      );
    }
    if (Object.values(counts).every((count) => count === undefined)) sheet.need(counts);
    const kinds = [
      ['evaluationPay.evaluation', 'evaluations', evaluations],
      ['evaluationPay.bilingualEvaluation', 'bilingual evaluations', bilingualEvaluations],
      ['evaluationPay.noShow', 'no-shows', noShows],
    ] as const;
    const paid = kinds.flatMap(([parameter, kind, count]) => {
      if (count === undefined) return [];
      const rate = sheet.read(parameter, `Rate for ${kind}`);
      return [{ kind, amount: sheet.multiply(`Pay for ${kind}`, count, rate) }];
    });
    const none = kinds.flatMap(([, kind, count]) => (count === undefined ? [kind] : []));
    if (none.length > 0) sheet.assume(`What was not given counts as none: ${none.join(', ')}.`);
    const amount = sheet.add('Pay', ...paid.map((one) => one.amount));
    const parts = paid.map((one) => `${one.kind} ${dollars(one.amount)}`);
    const summary = `The pay for evaluations outside of the school work year is ${dollars(amount)}: ${parts.join(', ')}.`;
    return { values: { amount }, summary };
  },
});
