import { PERCENT_IN_THE_WHOLE } from '../../engine/conversions.ts';
import { object, optional } from '../../engine/fact.ts';
import { dollars } from '../../engine/money.ts';
import { rule } from '../../engine/rule.ts';
import { decimalValue, money } from '../../engine/value.ts';
import { lane } from '../tables/lane.ts';
import { schedule } from '../tables/schedule.ts';
import { step } from '../tables/step.ts';
import { salary } from './salary.ts';

const PLACEMENT = 'Where a teacher is placed: a schedule, a step and a lane.';
const placement = { schedule, step, lane: optional(lane) };

export const raise = rule({
  name: 'raise',
  title: 'Raise from one year to the next',
  description:
    'How much more, or less, the salary of one year is than that of the contract year before. The agreement gives no ' +
    'movement between steps: both placements are facts.',
  clauses: ['App. A'],
  parameters: ['raise'],
  applies: [salary],
  readsYearBefore: true,
  facts: {
    before: object(
      'Placement',
      PLACEMENT,
      placement,
      'Where was the teacher placed in the contract year before?',
      {
        by: 'App. A',
      },
    ),
    after: object('Placement', PLACEMENT, placement, 'Where is the teacher placed in this year?', {
      by: 'App. A',
    }),
  },
  values: {
    before: money('The salary of the year before.'),
    after: money('The salary of this year.'),
    difference: money('How much more it is; below zero when it is less.'),
    percent: decimalValue('The same in percent of the salary before, to two places.'),
  },
  example: {
    year: '2006-07',
    facts: {
      before: { schedule: 'AT-2', step: 23, lane: 'BA+15' },
      after: { schedule: 'AT-2', step: 24, lane: 'BA+15' },
    },
  },
  formula: (sheet, facts) => {
    const earlier = sheet.yearBefore;
    if (!earlier) return sheet.notCovered(`There is no contract year before ${sheet.year} to compare with.`);
    const before = earlier.apply(salary, { ...facts.before, level: undefined }, 'before').annual;
    const after = sheet.apply(salary, { ...facts.after, level: undefined }, 'after').annual;
    if (!before || !after) throw new TypeError('a salary that is answered has an amount');
    const difference = sheet.subtract('Difference', after, before);
    const share = sheet.divide('As a part of the salary before', difference, before);
    const percent = sheet.hundredths('In percent', sheet.multiply('Percent', share, PERCENT_IN_THE_WHOLE));
    const movement = sheet.has('raise.placementOnly')
      ? ` (${sheet.citation('raise.placementOnly')}: “${sheet.words('raise.placementOnly', 'What the schedules say of movement')}”)`
      : '';
    sheet.assume(
      `Both placements are taken as they were given: the agreement does not say which step follows which from year to year${movement}.`,
    );
    const more = difference.number.lt(0) ? 'less' : 'more';
    const summary = `The salary is ${dollars(after)} in ${sheet.year} and was ${dollars(before)} in ${earlier.year}: ${dollars(difference.number.lt(0) ? sheet.aside(() => sheet.subtract('Less', before, after)) : difference)} ${more}, ${percent.inFigures()} percent.`;
    return { values: { before, after, difference, percent }, summary };
  },
});
