import { decimal, optional, words } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { SEMESTER_HOURS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { degreeNamed } from '../tables/degree.ts';

/** The increments beyond a degree, the one with more hours first. */
const INCREMENTS = ['most', 'more'];

export const educationLane = rule({
  name: 'educationLane',
  title: 'Lane for education',
  description:
    'The lane that a degree and the semester hours of course work after it give on the schedules that have lanes. Degrees ' +
    'and course work must be of regionally accredited universities or colleges. On AT-3, National Board Certification gives the lane MA too.',
  clauses: ['Art. 6.A.11.a'],
  parameters: ['educationLane'],
  facts: {
    degree: words("What is the highest degree, such as BA or master's degree?", 'a degree that gives a lane'),
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
    const named = degreeNamed(sheet, 'degree', degree);
    sheet.words(`educationLane.${named}.degree`, 'Degree');
    const lane = sheet.words(
      incrementReached(sheet, `educationLane.${named}`, hoursBeyond),
      'Lane for that education',
    );
    const hours = hoursBeyond ? ` and ${hoursBeyond} beyond` : '';
    return { values: { lane }, summary: `With this degree (${degree})${hours} the lane is ${lane}.` };
  },
});

/** The name of the parameter with the lane. */
function incrementReached(sheet: Worksheet, degree: string, hoursBeyond: Quantity | undefined): string {
  const increments = INCREMENTS.map((name) => `${degree}.${name}`).filter((name) =>
    sheet.has(`${name}.hours`),
  );
  if (increments.length === 0) {
    if (hoursBeyond) sheet.assume(NO_MORE);
    return `${degree}.lane`;
  }
  const { hoursBeyond: hours } = sheet.need({ hoursBeyond });
  const reached = increments.find((name) =>
    sheet.isAtLeast('Are there enough?', hours, sheet.read(`${name}.hours`, 'Hours for an increment')),
  );
  return `${reached ?? degree}.lane`;
}

const NO_MORE = 'No lane is above that of a doctorate: hours beyond it make no difference.';
