import { decimal, optional, words } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { SEMESTER_HOURS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { folded } from '../../engine/written.ts';
import { degreeNamed } from '../tables/degree.ts';

/** The increments beyond a degree, the one with more hours first. */
const INCREMENTS = ['most', 'more'];
const NATIONAL_BOARD = 'educationLane.nationalBoard';

export const educationLane = rule({
  name: 'educationLane',
  title: 'Lane for education',
  description:
    'The lane that a degree and the semester hours of course work after it give on the schedules that have lanes. Degrees ' +
    'and course work must be of regionally accredited universities or colleges. On AT-3 National Board Certification has a lane, too.',
  clauses: ['Art. 6.A.11.a'],
  parameters: ['educationLane'],
  facts: {
    degree: words(
      "What is the highest degree, such as BA or master's degree?",
      'a degree that gives a lane',
      {
        by: 'educationLane.MA.degree',
      },
    ),
    hoursBeyond: optional(
      decimal(
        'semester hours',
        'How many semester hours of course work after the date of that degree?',
        SEMESTER_HOURS,
        { by: 'educationLane.BA.more' },
      ),
    ),
  },
  values: { lane: wordsValue('The lane.') },
  example: { year: '2006-07', facts: { degree: 'BA', hoursBeyond: '18' } },
  formula: (sheet, { degree, hoursBeyond }) => {
    if (isNationalBoard(degree)) return laneOfNationalBoard(sheet);
    const named = degreeNamed(sheet, 'degree', degree);
    sheet.words(`educationLane.${named}.degree`, 'Degree');
    const reached = incrementReached(sheet, `educationLane.${named}`, hoursBeyond);
    const lane = sheet.words(reached, 'Lane for that education');
    const accredited = sheet.words('educationLane.accredited', 'Where degrees and course work must be taken');
    sheet.assume(`Degree and course work are taken to be of ${accredited}.`);
    const hours = hoursBeyond ? ` and ${hoursBeyond} beyond it` : '';
    return { values: { lane }, summary: `The lane for this degree (${degree})${hours} is ${lane}.` };
  },
});

function isNationalBoard(degree: string): boolean {
  return folded(degree).startsWith('nationalboard') || folded(degree) === 'nbpts';
}

/** @throws NotCovered in years in which no schedule has such a lane. */
function laneOfNationalBoard(sheet: Worksheet) {
  if (!sheet.has(`${NATIONAL_BOARD}.lane`)) {
    sheet.notCovered(`No salary schedule of ${sheet.year} has a lane for National Board Certification.`);
  }
  const lane = sheet.words(`${NATIONAL_BOARD}.lane`, 'Lane for National Board Certification');
  const schedule = sheet.words(`${NATIONAL_BOARD}.schedule`, 'Schedule that has it');
  sheet.assume(`Only schedule ${schedule} has this lane; on the others the certification gives no lane.`);
  return {
    values: { lane },
    summary: `The lane for National Board Certification is ${lane}, on schedule ${schedule}.`,
  };
}

/** The name of the parameter with the lane. */
function incrementReached(sheet: Worksheet, degree: string, hoursBeyond: Quantity | undefined): string {
  const increments = INCREMENTS.map((name) => `${degree}.${name}`).filter((name) =>
    sheet.has(`${name}.hours`),
  );
  if (increments.length === 0) {
    if (hoursBeyond) sheet.assume(NO_MORE);
    return `${degree}.lane`;
  }
  const { hoursBeyond: hours } = sheet.need({ hoursBeyond }, { hoursBeyond: `${degree}.more` });
  const reached = increments.find((name) =>
    sheet.isAtLeast('Are there enough?', hours, sheet.read(`${name}.hours`, 'Hours for an increment')),
  );
  return `${reached ?? degree}.lane`;
}

const NO_MORE = 'No lane is above that of a doctorate: hours beyond it make no difference.';
