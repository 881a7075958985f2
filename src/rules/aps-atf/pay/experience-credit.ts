import { optional, whole } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from '../tables/listed.ts';
import { noSchedule, schedule } from '../tables/schedule.ts';

export const experienceCredit = rule({
  name: 'experienceCredit',
  title: 'Credit for experience',
  description:
    'The years of experience that count on a salary schedule: all of those in the district, those out of it up to a limit, ' +
    'and on A-3 a share of the years in other certified employment in the district. What makes a year, qualifyingYear says.',
  clauses: ['Art. 6.A.2', 'Art. 6.A.3.a', 'Art. 6.A.4.c'],
  parameters: ['experience', 'salarySchedules', 'workYear.groupedWith'],
  facts: {
    schedule,
    inDistrictYears: whole(
      'years',
      'How many qualified years in the district, without other employment?',
      YEARS_OF_WORK,
      { by: 'Art. 6.A.2' },
    ),
    outOfDistrictYears: whole('years', 'How many qualified years out of the district?', YEARS_OF_WORK, {
      by: 'experience.outOfDistrictAtMost',
    }),
    otherCertifiedYears: optional(
      whole('years', 'How many years of additional certified employment in the district?', YEARS_OF_WORK, {
        by: 'experience.otherCertified.every',
      }),
    ),
  },
  values: { years: wholeValue('The years that are credited.') },
  example: { year: '2006-07', facts: { schedule: 'AT-2', inDistrictYears: 6, outOfDistrictYears: 14 } },
  formula: (sheet, { schedule, inDistrictYears, outOfDistrictYears, otherCertifiedYears }) => {
    const schedules = sheet.words('salarySchedules', 'Salary schedules');
    if (!listed(schedules).includes(schedule)) noSchedule(sheet, schedule);
    const most = sheet.read('experience.outOfDistrictAtMost', 'Most years out of the district');
    const outside = sheet.least('Years out of the district that count', outOfDistrictYears, most);
    const qualified = sheet.add('Years in the district and out of it', inDistrictYears, outside);
    const other = creditForOther(sheet, schedule, otherCertifiedYears);
    const years = other ? sheet.add('Years with those in other employment', qualified, other) : qualified;
    sheet.assume(
      'The years given are taken to be qualified ones: what makes a year, also out of the district in old years, qualifyingYear says. The agreement does not say which step the credited years give.',
    );
    const are = years.number.equals(1) ? 'is' : 'are';
    const summary = `On schedule ${schedule} ${years} of experience ${are} credited${outside.number.equals(0) ? '' : `, ${outside.inFigures()} of them out of the district`}.`;
    return { values: { years }, summary };
  },
});

/** Credit for other certified employment, on the one schedule that has it. */
function creditForOther(
  sheet: Worksheet,
  schedule: string,
  otherCertifiedYears: Quantity | undefined,
): Quantity | null {
  const only = sheet.find('experience.otherCertified.schedule')?.words;
  if (schedule !== only) {
    const isLike = sheet.find(`workYear.groupedWith.${schedule}`)?.words === only;
    if (isLike || otherCertifiedYears) assumeNone(sheet, schedule);
    return null;
  }
  sheet.words('experience.otherCertified.schedule', 'Schedule with credit for other certified employment');
  const { otherCertifiedYears: others } = sheet.need({ otherCertifiedYears });
  const every = sheet.read('experience.otherCertified.every', 'Years of other employment for a credit');
  const credit = sheet.read('experience.otherCertified.credit', 'Credit for that many years');
  const hours = sheet.read('experience.otherCertified.hours', 'Least hours of a year of other employment');
  sheet.assume(
    `Each year of other certified employment is taken to have at least ${hours} of verifiable experience in a single school year (${sheet.citation('experience.otherCertified.hours')}).`,
  );
  const times = sheet.wholeOnes('How often that many', sheet.divide('Times', others, every));
  const isExact = sheet.isEqual(
    'Are all of them credited?',
    sheet.multiply('Credited', times, every),
    others,
  );
  if (!isExact) sheet.assume(REST);
  return sheet.multiply('Credit for other certified employment', times, credit);
}

function assumeNone(sheet: Worksheet, schedule: string): void {
  sheet.assume(
    `Article 6.A.4.c credits other certified employment on A-3 and does not name ${schedule}: none is credited there. Read as meant for ${schedule} too, it would credit it as on A-3.`,
  );
}

const REST =
  'Years of other certified employment that are short of the number for a credit give none; the agreement does not speak of parts.';
