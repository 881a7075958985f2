import { decimal, object, optional, whole } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { STUDENTS_OF_A_BAND } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import {
  clauseValue,
  decimalValue,
  listValue,
  objectValue,
  wholeValue,
  wordsValue,
} from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** The levels of instruction as the table of Appendix D prints them, by the members of the fact. */
const BANDS = {
  kindergarten: 'Kindergarten',
  grade1: 'Grade 1',
  grades2to3: 'Grades 2-3',
  grades4to6: 'Grades 4-6',
  grades7to12: 'Grades 7-12',
} as const;

/** The parts of the formula for which Appendix D prints no factor, by its headings. */
const BEYOND = {
  specialEducation: 'Special Education',
  trainingAndExperience: 'Certified Staff Training & Experience Index',
  schoolSize: 'School Size Adjustment',
  atRisk: 'At-Risk Factor',
} as const;

type Band = keyof typeof BANDS;

const FACTOR = 'weightedEnrollment.factor';

export const weightedEnrollment = rule({
  name: 'weightedEnrollment',
  title: 'Student-weighted enrollment',
  description:
    'The units of a school by the weighting factors that Appendix D prints for levels of instruction and for bilingual programs. The ' +
    'other parts of the formula have no printed factors: their words are given.',
  clauses: ['App. D'],
  parameters: ['weightedEnrollment'],
  facts: {
    enrollment: object(
      'EnrollmentByGrade',
      'The students of a school, by grade.',
      {
        kindergarten: studentsIn('kindergarten'),
        grade1: studentsIn('grade1'),
        grades2to3: studentsIn('grades2to3'),
        grades4to6: studentsIn('grades4to6'),
        grades7to12: studentsIn('grades7to12'),
      },
      'How many students are projected to be enrolled?',
      { by: FACTOR },
    ),
    bilingualFte: optional(
      decimal(
        'students',
        'How many full-time equivalencies are projected in approved bilingual programs, by the hours of service?',
        STUDENTS_OF_A_BAND,
        { by: 'weightedEnrollment.bilingual' },
      ),
    ),
  },
  values: {
    units: decimalValue('The units: enrollment times factor, of all levels and of bilingual programs.'),
    rows: listValue(
      objectValue(
        'EnrollmentUnits',
        {
          band: wordsValue('The level of instruction, as printed.'),
          enrollment: wholeValue('The students.'),
          factor: decimalValue('The weighting factor.'),
          units: decimalValue('Enrollment times factor.'),
        },
        'The units of a level of instruction.',
      ),
      'The levels of instruction, as printed.',
    ),
    bilingualUnits: decimalValue('The units of bilingual programs.'),
    notCovered: listValue(
      objectValue(
        'UncoveredPart',
        {
          part: wordsValue('The part of the formula, by its heading.'),
          clause: clauseValue('Its clause.'),
          words: wordsValue('What the appendix says of it.'),
        },
        'A part of the formula for which no factor is printed.',
      ),
      'The parts of the formula that cannot be computed from the agreement.',
    ),
  },
  example: {
    year: '2006-07',
    facts: {
      enrollment: { kindergarten: 80, grade1: 85, grades2to3: 170, grades4to6: 0, grades7to12: 0 },
      bilingualFte: 12,
    },
  },
  formula: (sheet, { enrollment, bilingualFte }) => {
    const rows = (Object.keys(BANDS) as Band[]).map((band) => rowOf(sheet, BANDS[band], enrollment[band]));
    const basic = sheet.add('Units of all levels', ...rows.map(({ units }) => units));
    const bilingualUnits = bilingualFte ? bilingual(sheet, bilingualFte) : Quantity.of(0, 'students');
    if (!bilingualFte) sheet.assume(NO_BILINGUAL);
    const units = sheet.add('Units', basic, bilingualUnits);
    const notCovered = Object.entries(BEYOND).map(([name, part]) => uncovered(sheet, name, part));
    const parts = notCovered.map(({ part }) => part).join(', ');
    const summary = `The enrollment comes to ${units.inFigures()} units. Appendix D prints no factors for the other parts of the formula: ${parts}.`;
    return { values: { units, rows, bilingualUnits, notCovered }, summary };
  },
});

function studentsIn(band: Band) {
  return whole('students', `How many in ${BANDS[band]}?`, STUDENTS_OF_A_BAND, { by: FACTOR });
}

function rowOf(sheet: Worksheet, band: string, enrollment: Quantity) {
  const factor = sheet.read(`${FACTOR}[${band}]`, `Weighting factor, ${band}`);
  const units = sheet.multiply(`Units, ${band}`, enrollment, factor);
  return { band, enrollment, factor, units };
}

function bilingual(sheet: Worksheet, fte: Quantity): Quantity {
  const factor = sheet.read('weightedEnrollment.bilingual', 'Additional factor of bilingual programs');
  return sheet.multiply('Units of bilingual programs', fte, factor);
}

function uncovered(sheet: Worksheet, name: string, part: string) {
  const parameter = `weightedEnrollment.beyond.${name}`;
  const words = sheet.words(parameter, part);
  return { part, clause: sheet.authority(parameter).clause, words };
}

const NO_BILINGUAL = 'There are taken to be no students in bilingual programs, as none were given.';
