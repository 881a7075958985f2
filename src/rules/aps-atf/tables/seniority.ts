import type { Clause } from '../../../law/document/clause.ts';
import { askingClause } from '../../engine/asking-clause.ts';
import { isNotLater } from '../../engine/calendar.ts';
import { date, optional, whole, words } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { DAYS_OF_WORK } from '../../engine/range.ts';
import { Incomplete } from '../../engine/stop.ts';
import { clauseValue, listValue, objectValue, wordsValue, yesNoValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** What is known of a teacher for seniority. */
export interface Senior {
  readonly id: string;
  readonly hiredOn: Temporal.PlainDate;
  readonly offeredOn: Temporal.PlainDate | undefined;
  readonly leaveDays: Quantity | undefined;
}

/** A place in an order; those of one rank are tied. */
export interface Place<T> {
  readonly teacher: T;
  readonly rank: number;
  readonly isTied: boolean;
  /** The clause that breaks ties, where the place needed it. */
  readonly tieBreak: Clause | null;
}

/** Two neighbours in an order who have the same length of service. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly tieBreak: Clause | null;
  readonly isBroken: boolean;
  readonly reason: string;
}

/** The facts that seniority goes by, for one teacher. */
export const SENIORITY_FACTS = {
  id: words('How is the teacher to be called?', 'a name or a number'),
  hiredOn: date('On which day was the teacher hired?', { by: 'seniority.basis' }),
  offeredOn: optional(date('On which day was the position offered?', { by: 'seniority.tieBreak' })),
  leaveDays: optional(
    whole('days', 'How many days was the teacher on leaves that do not count for seniority?', DAYS_OF_WORK, {
      by: 'seniority.leaves',
    }),
  ),
};

/** The pairs as a value of an answer. */
export const PAIRS = listValue(
  objectValue(
    'SeniorityPair',
    {
      first: wordsValue('The one who comes first in the order.'),
      second: wordsValue('The one who comes next.'),
      tieBreak: clauseValue(
        'The clause that the order of the two needed; null where there is none for them.',
      ),
      isBroken: yesNoValue('Whether it breaks the tie.'),
      reason: wordsValue('What the two have in common, and what told them apart.'),
    },
    'Two neighbours in the order who have the same length of service.',
  ),
  'Each pair of neighbours with the same length of service: their order needed more than that.',
);

/** @throws FactError when two teachers have one id. */
export function checkIds(sheet: Worksheet, teachers: readonly Senior[]): void {
  const ids = teachers.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) sheet.reject(`teachers[${index}].id`, id, 'another id for each teacher');
  });
}

/** Says by what seniority goes, and what is taken for granted of the service of those whose order is asked for. */
export function assumeService(sheet: Worksheet, teachers: readonly Senior[]): void {
  sheet.words('seniority.basis', 'What seniority is based upon');
  const effect = sheet.words('seniority.leaves', 'What leaves are for seniority');
  const without = teachers.filter(({ leaveDays }) => leaveDays === undefined).map(({ id }) => id);
  const none =
    without.length === 0 ? '' : ` No such leave is taken to have been had by ${without.join(', ')}.`;
  sheet.assume(
    `Service is counted from the date of hire, later by the days of leaves that “${effect}”; sabbatical leave, advanced study leave for an additional endorsement (13.A.1.a) and part-time leave (16.O.2.f) are none of these. It is taken to be continuous and within the bargaining unit.${none}`,
  );
}

/**
 * Teachers by seniority (13.A), the most senior first; in the order given where they are tied.
 * @param all the teachers as they were given, for naming what is missing.
 * @throws Incomplete when those who were hired on one day need the dates on which their positions were offered.
 */
export function bySeniority<T extends Senior>(
  sheet: Worksheet,
  teachers: readonly T[],
  all: readonly Senior[] = teachers,
): readonly Place<T>[] {
  const lengths = [...Map.groupBy(teachers, (teacher) => String(countedFrom(teacher)))].toSorted(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  needOffers(
    sheet,
    lengths.flatMap(([, group]) => (isOneDayOfHire(group) ? group : [])),
    all,
  );
  let rank = 1;
  return lengths.flatMap(([from, group]) => {
    if (group.length === 1) sheet.note('Service counted from', group[0]?.id ?? '', from);
    const places = placesIn(sheet, group, rank);
    rank += group.length;
    return places;
  });
}

/** The pairs of neighbours in an order who have the same length of service. */
export function pairsIn(places: readonly Place<Senior>[], tieBreak: Clause | null): readonly Pair[] {
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    if (!next || !isSameLength(place.teacher, next.teacher)) return [];
    const isOneHire = place.teacher.hiredOn.equals(next.teacher.hiredOn);
    return {
      first: place.teacher.id,
      second: next.teacher.id,
      tieBreak: isOneHire ? tieBreak : null,
      isBroken: place.rank !== next.rank,
      reason: reasonFor(place.teacher, next.teacher),
    };
  });
}

/** The clause that breaks ties. */
export function tieBreakOf(sheet: Worksheet): Clause | null {
  return askingClause(['seniority.tieBreak'], sheet.edition);
}

/** From when service counts if leaves that do not count are taken out of it. */
function countedFrom({ hiredOn, leaveDays }: Senior): Temporal.PlainDate {
  return leaveDays ? hiredOn.add({ days: leaveDays.toInteger() }) : hiredOn;
}

function isSameLength(one: Senior, other: Senior): boolean {
  return countedFrom(one).equals(countedFrom(other));
}

/** 13.A.1.c is for teachers with the same date of hire. */
function isOneDayOfHire(group: readonly Senior[]): boolean {
  return group.length > 1 && group.every(({ hiredOn }) => group[0]?.hiredOn.equals(hiredOn));
}

function needOffers(sheet: Worksheet, teachers: readonly Senior[], all: readonly Senior[]): void {
  const without = teachers.filter(({ offeredOn }) => offeredOn === undefined);
  if (without.length === 0) return;
  const { question } = SENIORITY_FACTS.offeredOn;
  const clause = askingClause(['seniority.tieBreak'], sheet.edition);
  const named = without.map((teacher) => `teachers[${all.indexOf(teacher)}].offeredOn`);
  throw new Incomplete(named.toSorted().map((name) => ({ name, question, clause })));
}

/** Those with the same length of service: told apart by the dates of offer if they were hired on one day, else tied. */
function placesIn<T extends Senior>(
  sheet: Worksheet,
  group: readonly T[],
  first: number,
): readonly Place<T>[] {
  if (!isOneDayOfHire(group)) {
    const isTied = group.length > 1;
    return group.map((teacher) => ({ teacher, rank: first, isTied, tieBreak: null }));
  }
  sheet.words('seniority.tieBreak', 'What prevails between teachers with the same date of hire');
  const tieBreak = tieBreakOf(sheet);
  return group
    .toSorted((one, other) => Temporal.PlainDate.compare(offerOf(one), offerOf(other)))
    .map((teacher, _, sorted) => {
      const isEarlier = (other: T) => !isNotLater(offerOf(teacher), offerOf(other));
      const rank = first + sorted.filter(isEarlier).length;
      const isTied = sorted.filter((other) => offerOf(other).equals(offerOf(teacher))).length > 1;
      sheet.note('Position offered on', teacher.id, String(offerOf(teacher)));
      return { teacher, rank, isTied, tieBreak };
    });
}

/** @throws TypeError when it was not asked for before. */
function offerOf({ id, offeredOn }: Senior): Temporal.PlainDate {
  if (offeredOn) return offeredOn;
  throw new TypeError(`the offer of ${id} was not asked for`);
}

function reasonFor(one: Senior, other: Senior): string {
  if (!one.hiredOn.equals(other.hiredOn))
    return `the same length of service from different dates of hire, ${one.hiredOn} and ${other.hiredOn}`;
  const hire = `the same date of hire, ${one.hiredOn}`;
  if (offerOf(one).equals(offerOf(other))) return `${hire}, and the same date of offer, ${offerOf(one)}`;
  return `${hire}; the position was offered on ${offerOf(one)} and on ${offerOf(other)}`;
}
