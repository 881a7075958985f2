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

/** What was earned, and in which year. */
interface Experience {
  readonly schoolYear: string;
  readonly inDistrict: boolean | undefined;
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
    schoolYear: schoolYear('In which school year was the experience earned?'),
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
        { by: 'qualifyingYear.teacher.days' },
      ),
    ),
    inDistrict: optional(yesNo('Was the experience earned in the district?')),
  },
  values,
  example: { year: '2006-07', facts: { schedule: 'AT-2', schoolYear: '2004-05', hours: '600' } },
  formula: (sheet, { schedule, schoolYear, hours, days, inDistrict }) => {
    if (schoolYear > sheet.year)
      sheet.reject('schoolYear', schoolYear, `a school year no later than ${sheet.year}`);
    const group = groupOf(sheet, schedule);
    const experience = { schoolYear, inDistrict };
    if (isCountedInDays(sheet, group, experience)) return inDays(sheet, group, days);
    const required = requiredHours(sheet, group, experience);
    sheet.know({ required, requiredUnit: required.unit.name });
    return compared(sheet, sheet.need({ hours }).hours, required, required.unit.name);
  },
});

function groupOf(sheet: Worksheet, schedule: string): string {
  const nameOf = (group: string) => `qualifyingYear.${group}.schedules`;
  const group = GROUPS.find((one) => listed(sheet.find(nameOf(one))?.words ?? '').includes(schedule));
  if (group === undefined) noSchedule(sheet, schedule);
  sheet.words(nameOf(group), 'Schedules that are counted alike');
  return group;
}

function isCountedInDays(sheet: Worksheet, group: string, { schoolYear, inDistrict }: Experience): boolean {
  const name = `qualifyingYear.${group}.days.before`;
  const before = sheet.find(name)?.words ?? null;
  if (before === null || schoolYear >= before) return false;
  sheet.words(name, 'School year before which days count');
  if (inDistrict !== false) sheet.assume(DAYS_IN_DISTRICT);
  assumeAppendixIsGeneral(sheet, group);
  return true;
}

function inDays(sheet: Worksheet, group: string, days: Quantity | undefined): Result<typeof values> {
  const required = sheet.read(`qualifyingYear.${group}.days.count`, 'Days that make a year');
  const length = sheet.read(`qualifyingYear.${group}.days.length`, 'Length of such a day');
  const requiredUnit = `days of ${length.inFigures()} hours`;
  sheet.know({ required, requiredUnit });
  return compared(sheet, sheet.need({ days }).days, required, requiredUnit);
}

/** The hours of the schedule, unless they do not apply to so old a year out of the district. */
function requiredHours(sheet: Worksheet, group: string, experience: Experience): Quantity {
  const { schoolYear, inDistrict } = experience;
  const since = sheet.find(`qualifyingYear.${group}.outOfDistrictSince`)?.words ?? null;
  if (since === null) assumeNoOldYears(sheet, schoolYear);
  else if (schoolYear < since && inDistrict !== true) return oldHours(sheet, group, experience);
  return sheet.read(`qualifyingYear.${group}.hours`, 'Hours that make a year');
}

function oldHours(sheet: Worksheet, group: string, { schoolYear, inDistrict }: Experience): Quantity {
  const since = sheet.words(
    `qualifyingYear.${group}.outOfDistrictSince`,
    'School year since which the present hours apply out of the district',
  );
  if (inDistrict === undefined) sheet.assume(OUT_OF_DISTRICT);
  assumeAppendixIsGeneral(sheet, group);
  const other = `qualifyingYear.${group}.otherHours`;
  if (sheet.find(`${other}.schoolYear`)?.words !== schoolYear) {
    sheet.notCovered(
      `For experience of ${schoolYear} out of the district the agreement has no rule: its present hours apply from ${since} on, and none of its rules for the years before is for this one.`,
    );
  }
  sheet.words(`${other}.schoolYear`, 'School year with hours of its own');
  return sheet.read(`${other}.hours`, 'Hours that made a year then');
}

function compared(
  sheet: Worksheet,
  earned: Quantity,
  required: Quantity,
  requiredUnit: string,
): Result<typeof values> {
  const qualifies = sheet.isAtLeast('Are they enough?', earned, required);
  const not = qualifies ? '' : 'not ';
  const summary = `It is ${not}a qualified year: it takes ${required.inFigures()} ${requiredUnit}, and there are ${earned.inFigures()}.`;
  return { values: { qualifies, required, requiredUnit }, summary };
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

const OUT_OF_DISTRICT =
  'The experience is taken to be out of the district; in the district the present hours apply to old years too. Say which with inDistrict.';
const DAYS_IN_DISTRICT =
  'Article 6.A.3.c does not say that its days are for experience out of the district only: they are taken for all experience of those years. Otherwise the present hours would apply in the district.';
