import type { Clause } from '../../../law/document/clause.ts';
import { list, object, optional, whole, yesNo } from '../../engine/fact.ts';
import { Quantity } from '../../engine/quantity.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import {
  clauseValue,
  listValue,
  objectValue,
  wholeValue,
  wordsValue,
  yesNoValue,
} from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import {
  assumeService,
  bySeniority,
  checkIds,
  PAIRS,
  type Place,
  pairsIn,
  SENIORITY_FACTS,
  type Senior,
  tieBreakOf,
} from '../tables/seniority.ts';

interface Listed extends Senior {
  readonly consecutiveFullContracts: Quantity;
  readonly qualified: boolean;
  readonly shortTerm: boolean | undefined;
}

/** The groups in which teachers go, in this order, each with the clause. */
type Group = 'SHORT_TERM' | 'NEWER' | 'UNQUALIFIED' | 'PROTECTED';

interface Placed {
  readonly place: Place<Listed>;
  readonly group: Group;
  readonly clause: Clause;
}

export const layoffOrder = rule({
  name: 'layoffOrder',
  title: 'Order of layoff',
  description:
    'In which order teachers go in a reduction in force: short-term teachers, those of fewer full contracts in a row, then those ' +
    'who are not qualified for an available position, the least senior first; who is qualified for one is not laid off.',
  clauses: ['Art. 13.A.1', 'Art. 13.B.1', 'Art. 5.A.8'],
  parameters: ['seniority', 'layoff'],
  facts: {
    teachers: list(
      object(
        'LayoffTeacher',
        'A teacher whose place in the order of a layoff is asked for.',
        {
          ...SENIORITY_FACTS,
          consecutiveFullContracts: whole(
            'years',
            'How many full-contract, consecutive years of service has the teacher?',
            YEARS_OF_WORK,
            { by: 'layoff.protectedFrom' },
          ),
          qualified: yesNo('Is the teacher certified and qualified for a position that is available?', {
            by: 'layoff.control',
          }),
          shortTerm: optional(
            yesNo('Is the teacher a short-term teacher (5.A.8)?', { by: 'layoff.shortTerm' }),
          ),
        },
        'What is known of the teacher?',
        { by: 'Art. 13.B.1' },
      ),
      'Which teachers?',
      { by: 'Art. 13.B.1' },
    ),
  },
  values: {
    order: listValue(
      objectValue(
        'LayoffPlace',
        {
          id: wordsValue('The teacher.'),
          rank: wholeValue('The place in the order, from 1; those who are tied have one rank.'),
          group: wordsValue(
            'SHORT_TERM (not renewed before a layoff), NEWER (fewer full contracts), UNQUALIFIED (for no available position), or PROTECTED (not laid off while the position is available).',
          ),
          clause: clauseValue('The clause that puts the teacher there.'),
          tieBreak: clauseValue('The clause that breaks ties, where the place needed it.'),
          isTied: yesNoValue('Whether another has the same rank: the agreement sets no order between them.'),
        },
        'A place in the order of a layoff, and the teacher who has it.',
      ),
      'The teachers, those who go first first.',
    ),
    pairs: PAIRS,
  },
  example: {
    year: '2006-07',
    facts: {
      teachers: [
        { id: 'Ada', hiredOn: '1990-08-13', consecutiveFullContracts: 16, qualified: false },
        { id: 'Ben', hiredOn: '2004-08-09', consecutiveFullContracts: 2, qualified: false },
      ],
    },
  },
  formula: (sheet, { teachers }) => {
    checkIds(sheet, teachers);
    const required = sheet.read('layoff.protectedFrom', 'Full-contract, consecutive years');
    const isNewer = ({ consecutiveFullContracts: years }: Listed) => years.number.lt(required.number);
    const shortTerm = teachers.filter((teacher) => teacher.shortTerm);
    const regular = teachers.filter((teacher) => !teacher.shortTerm);
    const senior = regular.filter((teacher) => !isNewer(teacher));
    const isExcepted = !senior.some(({ qualified }) => qualified);
    const newer = regular.filter((teacher) => isNewer(teacher) && !(isExcepted && teacher.qualified));
    const excepted = regular.filter((teacher) => isNewer(teacher) && isExcepted && teacher.qualified);
    if (senior.length > 0) assumeService(sheet, senior);
    const unqualified = leastSeniorFirst(
      sheet,
      senior.filter(({ qualified }) => !qualified),
      teachers,
    );
    const qualified = leastSeniorFirst(
      sheet,
      senior.filter((teacher) => teacher.qualified),
      teachers,
    );
    const clauseOf = clausesIn(sheet);
    const placed: readonly Placed[] = [
      ...inNoOrder(shortTerm, 'SHORT_TERM', clauseOf.shortTerm),
      ...inNoOrder(newer, 'NEWER', clauseOf.newer),
      ...inOrder(unqualified, 'UNQUALIFIED', clauseOf.senior),
      ...inOrder(qualified, 'PROTECTED', clauseOf.senior),
      ...inNoOrder(excepted, 'PROTECTED', clauseOf.newer),
    ];
    sheet.assume(QUALIFIED);
    const order = ranked(placed).map(({ place, group, clause }) => ({
      id: place.teacher.id,
      rank: Quantity.of(place.rank, 'positions'),
      group,
      clause,
      tieBreak: place.tieBreak,
      isTied: place.isTied,
    }));
    const pairs = [unqualified, qualified].flatMap((places) => pairsIn(places, tieBreakOf(sheet)));
    return { values: { order, pairs }, summary: summaryOf(sheet, order, required) };
  },
});

/** Of those who have the years the least senior goes first; equal ranks stay equal. */
function leastSeniorFirst(
  sheet: Worksheet,
  teachers: readonly Listed[],
  all: readonly Listed[],
): readonly Place<Listed>[] {
  const places = bySeniority(sheet, teachers, all);
  const groups = [...Map.groupBy(places, ({ rank }) => rank).values()].toReversed();
  return groups.flat();
}

function clausesIn(sheet: Worksheet) {
  return {
    shortTerm: sheet.authority('layoff.shortTerm').clause,
    newer: sheet.authority('layoff.newer.procedure').clause,
    senior: sheet.authority('layoff.control').clause,
  };
}

/** Teachers between whom the agreement sets no order: all of one rank. */
function inNoOrder(teachers: readonly Listed[], group: Group, clause: Clause): readonly Placed[] {
  const isTied = teachers.length > 1;
  return teachers.map((teacher) => ({ place: { teacher, rank: 0, isTied, tieBreak: null }, group, clause }));
}

function inOrder(places: readonly Place<Listed>[], group: Group, clause: Clause): readonly Placed[] {
  return places.map((place) => ({ place, group, clause }));
}

/** Gives the places their ranks in the whole order: neighbours of one group that had one rank keep one. */
function ranked(placed: readonly Placed[]): readonly Placed[] {
  let rank = 0;
  return placed.map((one, index) => {
    const before = placed[index - 1];
    const isTiedWithBefore =
      before?.group === one.group && before.clause === one.clause && before.place.rank === one.place.rank;
    if (!isTiedWithBefore) rank = index + 1;
    return { ...one, place: { ...one.place, rank } };
  });
}

function summaryOf(
  sheet: Worksheet,
  order: readonly { readonly id: string; readonly group: string; readonly isTied: boolean }[],
  required: Quantity,
): string {
  const idsOf = (group: Group) =>
    order
      .filter((place) => place.group === group)
      .map(({ id }) => id)
      .join(', ');
  const control = sheet.words('layoff.control', 'What controls between equal qualifications');
  const procedure = sheet.words('layoff.newer.procedure', 'How those of fewer years are laid off');
  const shortTerm = sheet.words('layoff.shortTerm', 'What comes before a layoff');
  const said = [
    [`“${shortTerm}” comes before a layoff`, idsOf('SHORT_TERM')],
    [`fewer than ${required}; their order “${procedure}”`, idsOf('NEWER')],
    [`qualified for no available position; “${control}” controls`, idsOf('UNQUALIFIED')],
    ['not laid off while a position for them is available', idsOf('PROTECTED')],
  ].flatMap(([why, ids]) => (ids === '' ? [] : [`${ids} (${why})`]));
  return `The order is ${said.join('; then ')}.`;
}

const QUALIFIED =
  'All are taken to be certified school instructors, and “qualified” to mean positions that all of them could be considered for. Those of fewer years who are qualified stay only where none of the others is (13.B.1.c). Teachers not said to be short-term are taken not to be. Affirmative action goals and extracurricular or co-curricular needs decide on qualification (13.B.1.d).';
