import { expect, test } from '@jest/globals';
import type { BargainingEvent } from '../../src/law/document/bargaining-event.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { ratification } from '../../src/rules/aps-atf/governance/ratification.ts';
import { evaluate } from '../../src/rules/engine/evaluate.ts';
import { realAgreement } from '../support/real-agreement.ts';

const AGREEMENT = await realAgreement();
const [FIRST] = editionsOf(AGREEMENT) as [Edition, ...Edition[]];
const [MADE, BY_BOTH, , VOTE, TABLED] = AGREEMENT.events as [
  BargainingEvent,
  BargainingEvent,
  BargainingEvent,
  BargainingEvent,
  BargainingEvent,
];

/** What the rule answers where the sources report these events. */
function answerAfter(events: readonly BargainingEvent[]) {
  const readings = FIRST.clauses.map(({ reading }) => reading);
  const { notes, parameters } = FIRST;
  const annotations = { notes, parameters: parameters.all, reasons: [], references: [], events };
  return evaluate(ratification, new Edition(FIRST.head, readings, annotations), {});
}

test('without a later agreement nothing is tentative', () => {
  const { values, summary } = answerAfter([MADE, BY_BOTH]);
  expect(values).toMatchObject({ tentative: null, membersRatified: null, boardRatified: null });
  expect(summary).toContain('The sources report no later one.');
});

test('a later agreement that only the teams agreed on is not ratified by anybody', () => {
  const teams = { ...VOTE, kind: 'NEGOTIATION' };
  const { values } = answerAfter([MADE, BY_BOTH, teams]);
  const tentative = 'the later agreement of the negotiating teams: not ratified by the Board';
  expect(values).toMatchObject({ tentative, membersRatified: null, boardRatified: false });
});

test('a vote that is lost does not ratify', () => {
  const lost = { ...VOTE, quote: VOTE.quote.replace('98.6%', '49.9%') };
  expect(answerAfter([MADE, BY_BOTH, lost, TABLED]).values).toMatchObject({ membersRatified: false });
});

test('a later agreement that both parties ratified is tentative no more', () => {
  expect(answerAfter([MADE, BY_BOTH, VOTE, TABLED, BY_BOTH]).values).toMatchObject({ tentative: null });
});

test('every event is told as the source reports it', () => {
  const events = [MADE, BY_BOTH, VOTE, TABLED].map(({ kind, body, description, date, quote }) => {
    return { kind, body, description, date, quote };
  });
  expect(answerAfter([MADE, BY_BOTH, VOTE, TABLED]).values).toMatchObject({ events });
});
