import { whole } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { STUDENTS_OF_A_SCHOOL } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { money, wholeValue } from '../../engine/value.ts';
import { differentialsByEnrollment } from '../tables/differentials-by-enrollment.ts';

export const middleSchoolActivities = rule({
  name: 'middleSchoolActivities',
  title: 'Middle school activities',
  description:
    'How many additional differentials for activities a middle school has by its enrollment, and how much they are: ' +
    'band and chorus have more than the others.',
  clauses: ['Art. 6.C.15'],
  parameters: ['middleSchoolActivities'],
  facts: {
    enrollment: whole('students', 'How many students are enrolled in the school?', STUDENTS_OF_A_SCHOOL, {
      by: 'middleSchoolActivities.upTo',
    }),
  },
  values: {
    differentials: wholeValue('The number of differentials.'),
    amountEach: money('What each of them is, except for band and chorus.'),
    bandOrChorus: money('What it is for band, and for chorus.'),
  },
  example: { year: '2006-07', facts: { enrollment: 650 } },
  formula: (sheet, { enrollment }) => {
    const { differentials, isSmaller } = differentialsByEnrollment(
      sheet,
      'middleSchoolActivities',
      enrollment,
    );
    const amountEach = sheet.read('middleSchoolActivities.amount', 'Differential for an activity');
    const bandOrChorus = sheet.read(
      'middleSchoolActivities.bandOrChorus',
      'Differential for band, and for chorus',
    );
    if (isSmaller) sheet.assume(AMOUNTS_OF_ALL_SCHOOLS);
    const summary = `A middle school of ${enrollment} has ${differentials} for activities in all. Each is ${dollars(amountEach)}; one that goes to band or to chorus is ${dollars(bandOrChorus)} instead.`;
    return { values: { differentials, amountEach, bandOrChorus }, summary };
  },
});

const AMOUNTS_OF_ALL_SCHOOLS =
  'The amounts are printed in 6.C.15.b, with the larger schools; they are taken to hold for the schools of 6.C.15.a, ' +
  'which has none, as well. Otherwise the smaller schools would have differentials without an amount.';
