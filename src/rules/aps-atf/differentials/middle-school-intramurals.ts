import { whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { STUDENTS_OF_A_SCHOOL } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import { differentialsByEnrollment } from '../tables/differentials-by-enrollment.ts';

export const middleSchoolIntramurals = rule({
  name: 'middleSchoolIntramurals',
  title: 'Middle school intramurals',
  description:
    "How many differentials for boys' and girls' intramural programs a middle school has by its enrollment, and how " +
    'much each of them is.',
  clauses: ['Art. 6.C.12'],
  parameters: ['middleSchoolIntramurals'],
  facts: {
    enrollment: whole('students', 'How many students are enrolled in the school?', STUDENTS_OF_A_SCHOOL, {
      by: 'middleSchoolIntramurals.upTo',
    }),
  },
  values: {
    differentials: wholeValue('The number of differentials.'),
    amountEach: money('What each of them is.'),
  },
  example: { year: '2006-07', facts: { enrollment: 850 } },
  formula: (sheet, { enrollment }) => {
    const { differentials } = differentialsByEnrollment(sheet, 'middleSchoolIntramurals', enrollment);
    const amountEach = sheet.read('middleSchoolIntramurals.amount', 'Differential for an intramural program');
    const summary = `A middle school of ${enrollment} has ${differentials} for intramural programs, of ${dollars(amountEach)} each.`;
    return { values: { differentials, amountEach }, summary };
  },
});
