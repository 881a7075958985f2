import { whole } from '../../engine/fact.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { yearsMissing } from '../tables/years-missing.ts';

export const sabbaticalEligibility = rule({
  name: 'sabbaticalEligibility',
  title: 'Eligibility for sabbatical leave',
  description:
    'Whether a teacher is eligible for sabbatical leave, how long it may be, and by when to ask for it. Who is eligible may be granted it.',
  clauses: ['Art. 16.K', 'Art. 13.A.1.a'],
  parameters: ['sabbaticalLeave'],
  facts: {
    continuousYears: whole(
      'years',
      'For how many continuous contract years has the certified teacher been actively employed by the District?',
      YEARS_OF_WORK,
      { by: 'sabbaticalLeave.years' },
    ),
  },
  values: {
    eligible: yesNoValue('Whether the teacher is eligible.'),
    maximumYears: wholeValue('The longest leave, in years.'),
    applyBy: wordsValue('The last day for the request: month and day.'),
    seniorityCounts: yesNoValue('Whether the time on leave counts for seniority.'),
    returnYears: wholeValue('The years for which the teacher must agree to return.'),
    unmet: wordsValue('The condition that is not met, and what is missing; null when all are met.'),
  },
  example: { year: '2006-07', facts: { continuousYears: 6 } },
  formula: (sheet, { continuousYears }) => {
    const required = sheet.read('sabbaticalLeave.years', 'Continuous contract years');
    const unmet = yearsMissing(sheet, continuousYears, required);
    const semesters = sheet.read('sabbaticalLeave.mostSemesters', 'Length of the leave, in semesters');
    const maximumYears = sheet.read('sabbaticalLeave.mostYears', 'Length of the leave, in years');
    const returnYears = sheet.read('sabbaticalLeave.returnYears', 'Years to return for');
    const applyBy = sheet.words('sabbaticalLeave.applyBy', 'Last day for the request');
    tellSeniority(sheet);
    const funding = sheet.words('sabbaticalLeave.funding', 'What the leave depends on');
    sheet.assume(`${funding} (16.K.1): who is eligible may be granted the leave, and has no right to it.`);
    const values = {
      eligible: unmet === null,
      maximumYears,
      applyBy,
      seniorityCounts: true,
      returnYears,
      unmet,
    };
    const summary =
      unmet === null
        ? `Eligible for sabbatical leave of ${semesters} or ${maximumYears}; the request must be submitted no later than ${applyBy}.`
        : `Not eligible for sabbatical leave. ${unmet}`;
    return { values, summary };
  },
});

/** The words "granted for the purpose of …" may belong to advanced study leave only, or to sabbatical leave, too. */
function tellSeniority(sheet: Worksheet): void {
  const effect = sheet.words('sabbaticalLeave.seniority', 'What the time on leave is for seniority');
  const authority = sheet.authority('sabbaticalLeave.seniority');
  const of = 'seniorityCounts';
  sheet.readings([
    { description: 'Time on any sabbatical leave is counted.', value: effect, isSafe: false, authority, of },
    {
      description:
        '“granted for the purpose of gaining an additional endorsement/certification” is said of sabbatical leave, too.',
      value: 'counted only if the leave was granted for that purpose and so completed',
      isSafe: true,
      authority,
      of,
    },
  ]);
}
