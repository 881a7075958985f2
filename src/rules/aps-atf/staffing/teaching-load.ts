import { optional, whole, yesNo } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { STUDENTS_OF_A_CLASS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { assumeNoWaiver, dailyLoad, englishClass, LOAD_PARAMETERS } from '../tables/daily-load.ts';
import { grade, gradeName } from '../tables/grade.ts';

export const teachingLoad = rule({
  name: 'teachingLoad',
  title: 'Daily teaching load',
  description:
    'Whether the students that a teacher has in a day, and of required English in the largest class, are within the limits.',
  clauses: ['App. B', 'Art. 14.C', 'Art. 14.D'],
  parameters: LOAD_PARAMETERS,
  facts: {
    grade,
    english: yesNo('Is it a required English course?', { by: ['Art. 14.C.1', 'App. B'] }),
    students: whole('students', 'How many students does the teacher have in a day?', STUDENTS_OF_A_CLASS, {
      by: ['Art. 14.C.1', 'App. B'],
    }),
    perClass: optional(
      whole('students', 'How many students are in the largest of these classes?', STUDENTS_OF_A_CLASS, {
        by: 'classSize.english',
      }),
    ),
  },
  values: {
    withinLimits: yesNoValue('Whether all limits are kept.'),
    limit: wholeValue('The most students in a day.'),
    perClassLimit: wholeValue(
      'The most students in a class of required English; null where no number is named.',
    ),
  },
  example: { year: '2006-07', facts: { grade: '9', english: true, students: 148, perClass: 31 } },
  formula: (sheet, { grade, english, students, perClass }) => {
    const load = dailyLoad(sheet, grade, english);
    if (load === null) {
      const subject = english ? ' of required English' : '';
      return sheet.notCovered(
        `The agreement of ${sheet.year} limits no daily teaching load${subject} in ${gradeName(grade)}: it names no daily teaching load for it.`,
      );
    }
    assumeNoWaiver(sheet);
    if (!english) assumeNotExempt(sheet);
    const inClass = english ? englishClass(sheet, grade) : null;
    const limits = { limit: load.limit, perClassLimit: inClass?.limit ?? null };
    sheet.know(limits);
    if (!sheet.isAtMost('Are they within the daily limit?', students, load.limit)) {
      const summary = `${students} a day are more than the ${load.limit} of the limit (${load.grades}).`;
      return { values: { withinLimits: false, ...limits }, summary };
    }
    const tooLarge = inClass === null ? null : excess(sheet, perClass, inClass.limit);
    const summary = tooLarge ?? `${students} a day are within the limit of ${load.limit} (${load.grades}).`;
    return { values: { withinLimits: tooLarge === null, ...limits }, summary };
  },
});

/** That the largest class is too large, in words; null when it is not. */
function excess(sheet: Worksheet, perClass: Quantity | undefined, limit: Quantity): string | null {
  const { perClass: largest } = sheet.need({ perClass });
  if (sheet.isAtMost('Is the largest class within the limit?', largest, limit)) return null;
  return `A class of ${largest} is more than the ${limit} of the limit.`;
}

function assumeNotExempt(sheet: Worksheet): void {
  const exempt = sheet.find('teachingLoad.exempt')?.words ?? null;
  if (exempt === null) return;
  sheet.assume(
    `The classes are taken to be none to which class load limits do not apply by 14.C.1: “${exempt}”; whether the daily load is one of those limits the words do not say.`,
  );
}
