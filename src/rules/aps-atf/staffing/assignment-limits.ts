import { whole } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { ASSIGNMENTS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wholeValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

export const assignmentLimits = rule({
  name: 'assignmentLimits',
  title: 'Limits of assignments',
  description:
    'Whether a secondary teacher may be required to teach so many subject areas with so many preparations.',
  clauses: ['Art. 15.A.2.a'],
  parameters: ['assignment'],
  facts: {
    subjectAreas: whole('subject areas', 'In how many subject areas?', ASSIGNMENTS, {
      by: 'assignment.subjectAreas',
    }),
    preparations: whole('preparations', 'How many preparations?', ASSIGNMENTS, {
      by: 'assignment.preparations',
    }),
  },
  values: {
    within: yesNoValue('Whether the limits are kept.'),
    limit: wholeValue('The most subject areas.'),
    preparationsLimit: wholeValue('The most preparations.'),
  },
  example: { year: '2006-07', facts: { subjectAreas: 2, preparations: 4 } },
  formula: (sheet, { subjectAreas, preparations }) => {
    const limit = sheet.read('assignment.subjectAreas', 'Most subject areas');
    const preparationsLimit = sheet.read('assignment.preparations', 'Most preparations');
    const over = [
      ...excess(sheet, 'Are the subject areas within the limit?', subjectAreas, limit),
      ...excess(sheet, 'Are the preparations within the limit?', preparations, preparationsLimit),
    ];
    const within = over.length === 0;
    if (within && subjectAreas.number.add(preparations.number).gt(limit.number)) tellCombination(sheet);
    sheet.assume(SECONDARY);
    const summary = within
      ? `${subjectAreas} and ${preparations} are within the limits of ${limit} and ${preparationsLimit}.`
      : `The teacher cannot be required to: ${over.join(', ')}.`;
    return { values: { within, limit, preparationsLimit }, summary };
  },
});

function excess(sheet: Worksheet, question: string, count: Quantity, limit: Quantity): readonly string[] {
  return sheet.isAtMost(question, count, limit) ? [] : [`${count} are more than ${limit.inFigures()}`];
}

/** "or combinations thereof" may mean that the two are added. */
function tellCombination(sheet: Worksheet): void {
  const authority = sheet.authority('assignment.subjectAreas');
  const of = 'within';
  sheet.readings([
    { description: 'Each is counted by itself.', value: 'within', isSafe: false, authority, of },
    {
      description: '“or combinations thereof”: subject areas and preparations are counted together.',
      value: 'not within',
      isSafe: true,
      authority,
      of,
    },
  ]);
}

const SECONDARY =
  'The teacher is taken to be a secondary teacher who has not agreed to more: “except by agreement with the teacher” (15.A.2.a).';
