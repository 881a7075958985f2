import { optional, words } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import {
  assumeNoWaiver,
  dailyLoad,
  englishClass,
  LOAD_PARAMETERS,
  mayBeLimited,
  type StudentLimit,
} from '../tables/daily-load.ts';
import { grade, gradeName, isKindergarten } from '../tables/grade.ts';
import { bandFor } from '../tables/grade-band.ts';
import { type Subject, subjectNamed } from '../tables/subject.ts';

export const classSize = rule({
  name: 'classSize',
  title: 'Class size',
  description:
    'How many students a class, a day and on average a school may have in a grade, and from how many on a teacher is entitled ' +
    'to an assistant. Where the daily load is limited it goes by the subject.',
  clauses: ['App. B', 'Art. 14.B', 'Art. 14.C'],
  parameters: LOAD_PARAMETERS,
  facts: {
    grade,
    subject: optional(
      words('Which subject, such as English, band or mathematics?', 'a subject', {
        by: ['Art. 14.C.1', 'App. B'],
      }),
    ),
  },
  values: {
    perClass: wholeValue('The most students in a class; null where no number is named.'),
    dailyLoad: wholeValue('The most students that a teacher has in a day; null where no number is named.'),
    schoolAverage: wholeValue(
      'The most students of a class on average at an elementary school; null in other grades.',
    ),
    assistantFrom: wholeValue(
      'From how many students on the teacher is entitled to an instructional assistant.',
    ),
  },
  example: { year: '2006-07', facts: { grade: '9', subject: 'English' } },
  formula: (sheet, { grade, subject }) => {
    if (isKindergarten(grade)) return kindergarten(sheet);
    const average = averageFor(sheet, grade);
    const assistantFrom = assistantFor(sheet, grade);
    const ofGrade = { schoolAverage: average?.limit ?? null, assistantFrom };
    if (average !== null) sheet.assume(AT_ELEMENTARY_SCHOOL);
    const limits = mayBeLimited(sheet, grade) ? limitsFor(sheet, grade, subject, ofGrade) : NO_LIMITS;
    const parts = [
      ...(average === null
        ? []
        : [`on average at most ${average.limit} a class at an elementary school (${average.grades})`]),
      ...(assistantFrom === null ? [] : [`from ${assistantFrom} on a full-time instructional assistant`]),
      ...limits.parts,
    ];
    const said = parts.length === 0 ? 'no limit that the agreement names' : parts.join('; ');
    const { perClass, dailyLoad: load } = limits;
    return {
      values: { perClass, dailyLoad: load, ...ofGrade },
      summary: `${gradeName(grade)}: ${said}.${limits.besides}`,
    };
  },
});

function kindergarten(sheet: Worksheet) {
  const perClass = sheet.read('classSize.kindergarten.most', 'Students in a class of kindergarten');
  const assistantFrom = sheet.read(
    'classSize.kindergarten.assistantFrom',
    'Students from which there is an assistant',
  );
  assumeNoWaiver(sheet);
  return {
    values: { perClass, dailyLoad: null, schoolAverage: null, assistantFrom },
    summary: `Kindergarten: at most ${perClass} in a class; from ${assistantFrom} on the teacher is entitled to an instructional assistant.`,
  };
}

function averageFor(sheet: Worksheet, grade: Quantity): StudentLimit | null {
  const band = bandFor(
    sheet,
    'the average class load',
    ['classSize.primary', 'classSize.intermediate'],
    grade,
  );
  return band && { limit: sheet.read(`${band.group}.average`, 'Average class load'), grades: band.grades };
}

function assistantFor(sheet: Worksheet, grade: Quantity): Quantity | null {
  const first = sheet.find('classSize.first.grade')?.value ?? null;
  if (first === null || !grade.number.equals(first)) return null;
  sheet.read('classSize.first.grade', 'Grade with a full-time assistant');
  return sheet.read('classSize.first.assistantFrom', 'Students from which there is a full-time assistant');
}

interface Limits {
  readonly perClass: Quantity | null;
  readonly dailyLoad: Quantity | null;
  /** What the summary says of them. */
  readonly parts: readonly string[];
  /** A sentence more, with a space before it. */
  readonly besides: string;
}

const NO_LIMITS: Limits = { perClass: null, dailyLoad: null, parts: [], besides: '' };

function limitsFor(
  sheet: Worksheet,
  grade: Quantity,
  named: string | undefined,
  known: Readonly<Record<string, Quantity | null>>,
): Limits {
  sheet.know(known);
  const { subject: asked } = sheet.need({ subject: named });
  const subject = subjectNamed(sheet, asked);
  const load = dailyLoad(sheet, grade, subject.isEnglish);
  if (load === null) return NO_LIMITS;
  assumeNoWaiver(sheet);
  return subject.isEnglish ? english(sheet, grade, load) : other(sheet, asked, subject, load);
}

function english(sheet: Worksheet, grade: Quantity, load: StudentLimit): Limits {
  const inClass = englishClass(sheet, grade);
  const aClass = inClass === null ? '' : ` and ${inClass.limit.inFigures()} in a class (${inClass.grades})`;
  const part = `at most ${load.limit} a day in required English (${load.grades})${aClass}`;
  return { perClass: inClass?.limit ?? null, dailyLoad: load.limit, parts: [part], besides: '' };
}

function other(sheet: Worksheet, named: string, subject: Subject, load: StudentLimit): Limits {
  const { included, exempt } = subject;
  const isNamed = included !== null || exempt !== null;
  const words = isNamed ? sheet.words('teachingLoad.included', 'Subjects that the limit includes') : null;
  if (exempt !== null) tellReadings(sheet, exempt, load.limit);
  else if (included === null) sheet.assume(`“${named}” is taken to be no required English course.`);
  const besides = words === null ? '' : ` Appendix B says that the limit includes “${words}”.`;
  const parts = [`at most ${load.limit} a day (${load.grades})`];
  return { perClass: null, dailyLoad: load.limit, parts, besides };
}

/** 14.C.1 exempts some classes from "class load limits", and does not say whether the daily load is one of them. */
function tellReadings(sheet: Worksheet, exempt: string, limit: Quantity): void {
  const of = 'dailyLoad';
  sheet.readings([
    {
      description:
        'The daily teaching load holds for all subjects but required English; a class load is something else.',
      value: String(limit),
      isSafe: true,
      authority: sheet.authority('teachingLoad.limit'),
      of,
    },
    {
      description: `The daily teaching load is one of the class load limits that do not apply to “${exempt}”.`,
      value: 'no limit',
      isSafe: false,
      authority: sheet.authority('teachingLoad.exempt'),
      of,
    },
  ]);
}

const AT_ELEMENTARY_SCHOOL =
  'The average is that of an individual elementary school; it holds if the class is at one.';
