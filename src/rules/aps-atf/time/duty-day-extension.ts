import { decimal } from '../../engine/fact.ts';
import { HOURS_OF_A_MONTH, HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { yesNoValue } from '../../engine/value.ts';

export const dutyDayExtension = rule({
  name: 'dutyDayExtension',
  title: 'Lengthening of the duty day',
  description:
    'Whether a site supervisor may lengthen the duty day of a teacher by so many hours in a reporting period, after so many ' +
    'hours of notice.',
  clauses: ['Art. 5.C.4'],
  parameters: ['extraHours.principal', 'dutyDayExtension'],
  facts: {
    hoursThisPeriod: decimal(
      'hours',
      'By how many hours in all is the duty day lengthened in the reporting period?',
      HOURS_OF_A_MONTH,
      {
        by: 'extraHours.principal',
      },
    ),
    noticeHours: decimal(
      'hours',
      'How many hours before was notice given, non-teaching days left out?',
      HOURS_OF_A_YEAR,
      {
        by: 'dutyDayExtension.notice',
      },
    ),
  },
  values: { allowed: yesNoValue('Whether both the hours and the notice are as the clause asks.') },
  example: { year: '2006-07', facts: { hoursThisPeriod: '2', noticeHours: '48' } },
  formula: (sheet, { hoursThisPeriod, noticeHours }) => {
    const most = sheet.read('extraHours.principal', 'Most hours for any individual teacher');
    const period = sheet.read('dutyDayExtension.period', 'Days of a reporting period');
    const few = sheet.isAtMost('Are there no more?', hoursThisPeriod, most);
    const least = sheet.read('dutyDayExtension.notice', 'Least notice');
    const early = sheet.isAtLeast('Was notice early enough?', noticeHours, least);
    const use = sheet.words('dutyDayExtension.use', 'For what the time may be used');
    const normally = sheet.words('dutyDayExtension.noticeRule', 'How notice is to be given');
    sheet.assume(`The time is taken to be used for ${use}.`);
    if (!early)
      sheet.assume(
        `The clause asks that the lengthening “${normally}”: what is out of the normal it does not say, and without notice in time it is taken not to be allowed.`,
      );
    const allowed = few && early;
    const why = [
      few
        ? `${hoursThisPeriod} are within the ${most} in ${period.inFigures()} days`
        : `${hoursThisPeriod} are more than the ${most} in ${period.inFigures()} days`,
      early ? `the notice was at least ${least}` : `the notice was less than ${least}`,
    ];
    const summary = `The lengthening is ${allowed ? '' : 'not '}allowed: ${why.join(', and ')}.`;
    return { values: { allowed }, summary };
  },
});
