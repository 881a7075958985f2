import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import type { Answer } from '../../src/rules/engine/answer.ts';
import { evaluate } from '../../src/rules/engine/evaluate.ts';
import { realAgreement } from '../support/real-agreement.ts';

const edition = editionsOf(await realAgreement()).at(-1) as Edition;
const FIRST = Temporal.PlainDate.from('2005-07-01');
const DAYS = 730;

/** Each deadline that is asked in both directions, and the fact with the day from which it runs. */
const DEADLINES = [
  ['grievanceDeadline', 'from', { stage: 'FILING' }, 10],
  ['grievanceDeadline', 'from', { stage: 'GROUP_FILING' }, 15],
  ['grievanceDeadline', 'from', { stage: 'APPEAL_TO_LEVEL_TWO' }, 10],
  ['grievanceDeadline', 'from', { stage: 'APPEAL_TO_LEVEL_THREE' }, 15],
  ['grievanceDeadline', 'from', { stage: 'ARBITRATOR_REPORT' }, 30],
  ['grievanceDeadline', 'from', { stage: 'COMPLIANCE' }, 30],
  ['disciplineAppeal', 'actionOn', {}, 10],
  ['nonrenewalMeeting', 'noticeOn', {}, 10],
] as const;

const day = fc.integer({ min: 0, max: DAYS }).map((days) => FIRST.add({ days }));
const holidays = fc.uniqueArray(day, { maxLength: 12, selector: String }).map((days) => days.map(String));

function answered(name: string, facts: Readonly<Record<string, unknown>>): Answer {
  const rule = RULES.find((one) => one.name === name);
  if (!rule) throw new RangeError(`no ${name}`);
  return evaluate(rule, edition, facts);
}

function counted(days: unknown): readonly { date: string; counted: boolean; reason: string }[] {
  return days as never;
}

describe.each(DEADLINES)('%s, %s, %j', (name, event, facts, number) => {
  test('counts as many days as the clause says, one after the other, each with its reason', () => {
    fc.assert(
      fc.property(day, holidays, (from, given) => {
        const { values } = answered(name, { ...facts, [event]: String(from), holidays: given });
        const days = counted(values.days);
        expect(days.filter((each) => each.counted)).toHaveLength(number);
        expect(days.map(({ date }) => date)).toEqual(
          days.map((_, i) => from.add({ days: i + 1 }).toString()),
        );
        expect(days.at(-1)).toMatchObject({ date: values.due, counted: true });
        expect(days.every(({ reason }) => reason !== '')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('says back from a day the earliest event for which it is in time', () => {
    fc.assert(
      fc.property(day, holidays, (actOn, given) => {
        const asked = { ...facts, holidays: given };
        const { eventOn } = answered(name, { ...asked, actOn: String(actOn) }).values;
        const first = Temporal.PlainDate.from(String(eventOn));
        const inTime = (from: Temporal.PlainDate) =>
          answered(name, { ...asked, [event]: String(from), actOn: String(actOn) }).values.inTime;
        expect([inTime(first), inTime(first.subtract({ days: 1 }))]).toEqual([true, false]);
      }),
      { numRuns: 40 },
    );
  });

  test('marks among its readings the one by which nobody is late', () => {
    fc.assert(
      fc.property(day, holidays, (from, given) => {
        const { values, readings } = answered(name, { ...facts, [event]: String(from), holidays: given });
        const days = readings.map(({ value }) => value).toSorted();
        const safe = readings.filter(({ isSafe }) => isSafe).map(({ value }) => value);
        if (readings.length > 0) {
          expect(safe).toEqual([days[0]]);
          expect(readings[0]?.value).toBe(values.due);
        }
      }),
      { numRuns: 40 },
    );
  });
});
