import { list, object } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { rule } from '../../engine/rule.ts';
import {
  clauseValue,
  listValue,
  objectValue,
  wholeValue,
  wordsValue,
  yesNoValue,
} from '../../engine/value.ts';
import {
  assumeService,
  bySeniority,
  checkIds,
  PAIRS,
  pairsIn,
  SENIORITY_FACTS,
  tieBreakOf,
} from '../tables/seniority.ts';

export const seniorityOrder = rule({
  name: 'seniorityOrder',
  title: 'Order of seniority',
  description:
    'Teachers by seniority, the most senior first. Teachers hired on one day are told apart by the dates on which their ' +
    'positions were offered; a tie that the agreement does not break stays one.',
  clauses: ['Art. 13.A', 'Art. 16.O.3.d', 'Art. 16.O.2.f'],
  parameters: ['seniority'],
  facts: {
    teachers: list(
      object(
        'SeniorityTeacher',
        'A teacher whose place in the order of seniority is asked for.',
        SENIORITY_FACTS,
        'What is known of the teacher?',
        { by: 'Art. 13.A.1' },
      ),
      'Which teachers?',
      { by: 'Art. 13.A.1' },
    ),
  },
  values: {
    order: listValue(
      objectValue(
        'SeniorityPlace',
        {
          id: wordsValue('The teacher.'),
          rank: wholeValue('The place in the order, from 1; those who are tied have one rank.'),
          tieBreak: clauseValue('The clause that breaks ties, where the place needed it.'),
          isTied: yesNoValue('Whether another has the same rank: the agreement does not break the tie.'),
        },
        'A place in the order of seniority, and the teacher who has it.',
      ),
      'The teachers, the most senior first.',
    ),
    pairs: PAIRS,
  },
  example: {
    year: '2006-07',
    facts: {
      teachers: [
        { id: 'Ada', hiredOn: '2001-08-13', offeredOn: '2001-06-02' },
        { id: 'Ben', hiredOn: '2001-08-13', offeredOn: '2001-06-01' },
        { id: 'Cy', hiredOn: '1999-08-16', leaveDays: 365 },
      ],
    },
  },
  formula: (sheet, { teachers }) => {
    checkIds(sheet, teachers);
    assumeService(sheet, teachers);
    const places = bySeniority(sheet, teachers);
    const order = places.map(({ teacher, rank, tieBreak, isTied }) => ({
      id: teacher.id,
      rank: Quantity.of(rank, 'positions'),
      tieBreak,
      isTied,
    }));
    const pairs = pairsIn(places, tieBreakOf(sheet));
    const basis = sheet.find('seniority.basis')?.words;
    const prevails = pairs.some(({ tieBreak }) => tieBreak !== null)
      ? ` Where the date of hire is the same, “${sheet.find('seniority.tieBreak')?.words}” prevails.`
      : '';
    const ids = order.map(({ id }) => id).join(', ');
    return {
      values: { order, pairs },
      summary: `By “${basis}” the order is ${ids}.${prevails}${tiesOf(places)}`,
    };
  },
});

function tiesOf(places: ReturnType<typeof bySeniority>): string {
  const tied = [...Map.groupBy(places, ({ rank }) => rank).values()].filter(({ length }) => length > 1);
  return tied
    .map(
      (group) =>
        ` The agreement does not break the tie of ${group.map(({ teacher }) => teacher.id).join(' and ')}.`,
    )
    .join('');
}
