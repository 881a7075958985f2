import { decimal, optional, schoolYear, yesNo } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_A_YEAR, HOURS_OF_A_YEAR } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { type Result, wholeValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from '../tables/listed.ts';
import { noSchedule, schedule } from '../tables/schedule.ts';

/** Who has hours of their own; those of 6.A.4 come first, because 6.A.3 and 1.A.1 give way to what is specified otherwise. */
const GROUPS = ['specialist', 'teacher', 'related'];

/** What was earned. */
interface Experience {
  readonly schoolYear: string;
  readonly hours: Quantity | undefined;
  readonly days: Quantity | undefined;
  readonly inDistrict: boolean | undefined;
}

/** What a year takes: hours, or days of so many hours. */
interface Required {
  readonly count: Quantity;
  readonly unit: string;
}

const values = {
  qualifies: yesNoValue('Whether it is a year of experience.'),
  required: wholeValue('How many it takes.'),
  requiredUnit: wordsValue('What is counted: hours, or days of so many hours.'),
};

export const qualifyingYear = rule({
  name: 'qualifyingYear',
  title: 'Qualifying year of experience',
  description:
    'Whether the work of a school year makes a year of qualified experience. It goes by hours; for old years, most of all ' +
    'out of the district, by other hours or by days. Those of different school years may not be added up.',
  clauses: ['Art. 6.A.3.d', 'Art. 6.A.4.b'],
  parameters: ['qualifyingYear', 'appendixA.qualifyingYear'],
  facts: {
    schedule,
    schoolYear: schoolYear('In which school year was the experience earned?', { by: 'Art. 6.A.3.d' }),
    hours: optional(
      decimal('hours', 'How many hours of verifiable experience in that year?', HOURS_OF_A_YEAR, {
        by: 'qualifyingYear.teacher.hours',
      }),
    ),
    days: optional(
      decimal(
        'days',
        'How many days of verifiable experience in that year, of full length?',
        DAYS_OF_A_YEAR,
        {
          by: 'qualifyingYear.teacher.days',
        },
      ),
    ),
    inDistrict: optional(
      yesNo('Was the experience earned in the district?', {
        by: 'qualifyingYear.teacher.outOfDistrictSince',
      }),
    ),
  },
  values,
  example: { year: '2006-07', facts: { schedule: 'AT-2', schoolYear: '2004-05', hours: '600' } },
  formula: (sheet, { schedule, ...experience }) => {
    if (experience.schoolYear > sheet.year) {
      sheet.reject('schoolYear', experience.schoolYear, `a school year no later than ${sheet.year}`);
    }
    const group = groupOf(sheet, schedule);
    if (isOld(sheet, group, experience)) return inOldYear(sheet, group, experience);
    return byHours(sheet, group, experience);
  },
});

function groupOf(sheet: Worksheet, schedule: string): string {
  const nameOf = (group: string) => `qualifyingYear.${group}.schedules`;
  const group = GROUPS.find((one) => listed(sheet.find(nameOf(one))?.words ?? '').includes(schedule));
  if (group === undefined) noSchedule(sheet, schedule);
  sheet.words(nameOf(group), 'Schedules that are counted alike');
  return group;
}

/** Whether it is one of the years for which the present hours do not apply out of the district. */
function isOld(sheet: Worksheet, group: string, { schoolYear }: Experience): boolean {
  const since = sheet.find(`qualifyingYear.${group}.outOfDistrictSince`)?.words ?? null;
  if (since === null) assumeNoOldYears(sheet, schoolYear);
  return since !== null && schoolYear < since;
}

function byHours(sheet: Worksheet, group: string, { hours }: Experience): Result<typeof values> {
  const name = `qualifyingYear.${group}.hours`;
  const required = hoursIn(sheet, name, 'Hours that make a year');
  const given = sheet.need({ hours }, { hours: name });
  return compared(sheet, group, given.hours, required);
}

/** In an old year it makes a difference where the experience was earned; it is asked, and never guessed. */
function inOldYear(sheet: Worksheet, group: string, experience: Experience): Result<typeof values> {
  const { schoolYear, hours, days, inDistrict } = experience;
  const before = sheet.find(`qualifyingYear.${group}.days.before`)?.words ?? null;
  const countsDays = before !== null && schoolYear < before;
  const by = {
    inDistrict: `qualifyingYear.${group}.outOfDistrictSince`,
    hours: `qualifyingYear.${group}.hours`,
    days: `qualifyingYear.${group}.days`,
  };
  const asked = sheet.need(countsDays ? { inDistrict, days } : { inDistrict, hours }, by);
  if (countsDays) return byDays(sheet, group, experience);
  return asked.inDistrict ? byHours(sheet, group, experience) : outOfDistrict(sheet, group, experience);
}

/** 6.A.3.c does not say whether its days are for experience out of the district only. */
function byDays(sheet: Worksheet, group: string, experience: Experience): Result<typeof values> {
  const { days } = sheet.need({ days: experience.days });
  sheet.words(`qualifyingYear.${group}.days.before`, 'School year before which days count');
  const count = sheet.read(`qualifyingYear.${group}.days.count`, 'Days that make a year');
  const length = sheet.read(`qualifyingYear.${group}.days.length`, 'Length of such a day');
  const required = { count, unit: `days of ${length.inFigures()} hours` };
  sheet.know({ required: count, requiredUnit: required.unit });
  assumeAppendixIsGeneral(sheet, group);
  const result = compared(sheet, group, days, required);
  if (experience.inDistrict) tellBothReadings(sheet, group, experience, required);
  return result;
}

/** So many full days are more hours than the present ones: who has the days has a year either way. */
function tellBothReadings(sheet: Worksheet, group: string, { hours }: Experience, days: Required): void {
  const name = `qualifyingYear.${group}.hours`;
  const required = sheet.aside(() => sheet.read(name, 'Hours that make a year'));
  const enough = hours === undefined ? '' : `, and there are ${hours.inFigures()}`;
  sheet.readings([
    {
      description:
        'The days are for all experience of those years, in the district too: the clause does not say otherwise.',
      value: `it takes ${days.count.inFigures()} ${days.unit}`,
      isSafe: true,
      authority: sheet.authority(`qualifyingYear.${group}.days.count`),
    },
    {
      description:
        'The days are for experience out of the district, like those of the two clauses before: in the district the present hours apply.',
      value: `it takes ${required}${enough}`,
      isSafe: false,
      authority: sheet.authority(name),
    },
  ]);
}

/** @throws NotCovered for a year of which no clause speaks. */
function outOfDistrict(
  sheet: Worksheet,
  group: string,
  { schoolYear, hours }: Experience,
): Result<typeof values> {
  const since = sheet.words(
    `qualifyingYear.${group}.outOfDistrictSince`,
    'School year since which the present hours apply out of the district',
  );
  assumeAppendixIsGeneral(sheet, group);
  const other = `qualifyingYear.${group}.otherHours`;
  if (sheet.find(`${other}.schoolYear`)?.words !== schoolYear) {
    sheet.notCovered(
      `For experience of ${schoolYear} out of the district the agreement has no rule: its present hours apply from ${since} on, and none of its rules for the years before is for this one.`,
    );
  }
  sheet.words(`${other}.schoolYear`, 'School year with hours of its own');
  const required = hoursIn(sheet, `${other}.hours`, 'Hours that made a year then');
  return compared(sheet, group, sheet.need({ hours }).hours, required);
}

function hoursIn(sheet: Worksheet, name: string, description: string): Required {
  const count = sheet.read(name, description);
  sheet.know({ required: count, requiredUnit: count.unit.name });
  return { count, unit: count.unit.name };
}

function compared(
  sheet: Worksheet,
  group: string,
  earned: Quantity,
  { count, unit }: Required,
): Result<typeof values> {
  const qualifies = sheet.isAtLeast('Are they enough?', earned, count);
  assumeItCounts(sheet, group);
  const not = qualifies ? '' : 'not ';
  const summary = `It is ${not}a qualified year: it takes ${count.inFigures()} ${unit}, and there are ${earned.inFigures()}.`;
  return { values: { qualifies, required: count, requiredUnit: unit }, summary };
}

/** What experience it must be is decisive; what was given is only how much. */
function assumeItCounts(sheet: Worksheet, group: string): void {
  const kind = `qualifyingYear.${group}.experience`;
  const also = `qualifyingYear.${group}.alsoAs`;
  const kinds = sheet.has(kind)
    ? `“${sheet.words(kind, 'What experience counts')}”${sheet.has(also) ? `, or experience as “${sheet.words(also, 'What experience counts, too')}”` : ''}`
    : '“verified experience”, which the clause does not describe';
  const without = 'qualifyingYear.notCounted';
  const not = sheet.has(without) ? ` ${sheet.words(without, 'What does not count')}.` : '';
  sheet.assume(`The experience is taken to be such as counts: ${kinds}.${not}`);
}

/** App. A.4 speaks of no old years; what the articles say of them is more special. */
function assumeAppendixIsGeneral(sheet: Worksheet, group: string): void {
  if (!sheet.find(`appendixA.qualifyingYear.${group}.hours`)) return;
  sheet.assume(
    'Appendix A prints its hours without a word on old years; what Article 6.A says of old years is taken to stand beside it. Read alone, the appendix would apply its hours to every year.',
  );
}

/** Where only App. A.4 has the hours, they are those of every year. */
function assumeNoOldYears(sheet: Worksheet, schoolYear: string): void {
  const since = sheet.find('qualifyingYear.teacher.outOfDistrictSince')?.words ?? '';
  if (schoolYear >= since) return;
  sheet.assume(
    'Appendix A sets these hours without a word on old years, and Article 6.A.3 with its rules for old years out of the district does not name the schedule: the hours are taken for every year.',
  );
}
