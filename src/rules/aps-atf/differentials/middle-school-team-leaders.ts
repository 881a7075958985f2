import { whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { STUDENTS_OF_A_SCHOOL } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import { differentialsByEnrollment } from '../tables/differentials-by-enrollment.ts';

export const middleSchoolTeamLeaders = rule({
  name: 'middleSchoolTeamLeaders',
  title: 'Middle school team leaders',
  description:
    'How many differentials for team leaders (department heads) a middle school has by its enrollment, and how much ' +
    'each of them receives.',
  clauses: [],
  parameters: ['middleSchoolTeamLeaders'],
  facts: {
    enrollment: whole('students', 'How many students are enrolled in the school?', STUDENTS_OF_A_SCHOOL, {
      by: 'middleSchoolTeamLeaders.upTo',
    }),
  },
  values: {
    differentials: wholeValue('The number of differentials.'),
    amountEach: money('What each team leader receives.'),
  },
  example: { year: '2006-07', facts: { enrollment: 850 } },
  formula: (sheet, { enrollment }) => {
    const { differentials } = differentialsByEnrollment(sheet, 'middleSchoolTeamLeaders', enrollment);
    const amountEach = sheet.read('middleSchoolTeamLeaders.amount', 'Differential of a team leader');
    const summary = `A middle school of ${enrollment} has ${differentials} for team leaders, of ${dollars(amountEach)} each.`;
    return { values: { differentials, amountEach }, summary };
  },
});
