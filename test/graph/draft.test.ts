// A proposal is served, says that it is one, and never takes the place of what was adopted.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { thirdYearContent } from '../support/third-year.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ holding: 'tables' });
  await ingest(await thirdYearContent(), new AgreementWriter(app.database));
});
afterAll(() => app.close());

test('the default year is the latest that was adopted', async () => {
  expect(await app.data('{ edition { year state } clause(cite: "6.A.10") { year text } }')).toEqual({
    edition: { year: '2006-07', state: 'ADOPTED' },
    clause: { year: '2006-07', text: expect.stringContaining('thirty cents ($.30)') },
  });
});

test('so it is on every day: a proposal has to be asked for by its year', async () => {
  const source = '{ edition(on: "2007-08-01") { year inForceTo } }';
  expect(await app.data(source)).toEqual({ edition: { year: '2006-07', inForceTo: null } });
});

test('the proposal is served in its year, and says what it is', async () => {
  const source =
    '{ edition(year: "2007-08") { state isKnownCurrent(on: "2007-09-01") clause(cite: "6.A.10") { text change inForceTo } } }';
  expect(await app.data(source)).toEqual({
    edition: {
      state: 'DRAFT',
      isKnownCurrent: false,
      clause: {
        text: expect.stringContaining('thirty-five cents ($.35)'),
        change: 'REVISED',
        inForceTo: null,
      },
    },
  });
});

test('what it proposes is compared with the year it builds on, and its amendments lead there', async () => {
  const source = `{ node(id: "aps-atf/instruments/2007-proposal") { ... on Instrument {
    amendments { target before { year } after { year } } } } }`;
  const both = { before: { year: '2006-07' }, after: { year: '2007-08' } };
  expect(await app.data(source)).toEqual({
    node: {
      amendments: [
        { target: 'Art. 6.A.10', ...both },
        { target: 'Art. 16.L.1.b', ...both },
      ],
    },
  });
});

describe('a search without a year', () => {
  test('finds what was adopted', async () => {
    const answer = await app.data<{ search: { edges: readonly { node: { id: string } }[] } }>(
      '{ search(query: "reimbursed per mile automobiles") { edges { node { id } } } }',
    );
    expect(answer.search.edges[0]?.node.id).toBe('aps-atf/2006-07/art-6/A/10');
    expect(answer.search.edges.every(({ node }) => !node.id.includes('2007-08'))).toBe(true);
  });

  test('and with the year of the proposal, what is proposed', async () => {
    const answer = await app.data<{ search: { edges: readonly { node: { id: string } }[] } }>(
      '{ search(query: "reimbursed per mile automobiles", year: "2007-08") { edges { node { id } } } }',
    );
    expect(answer.search.edges[0]?.node.id).toBe('aps-atf/2007-08/art-6/A/10');
  });
});

test('salary of the new year answers from the table that is carried over', async () => {
  const source = `{ edition(year: "2007-08") { rules { salary(schedule: "AT-2", step: 24, lane: "BA+15") { status annual } } } }`;
  expect(await app.data(source)).toEqual({
    edition: { rules: { salary: { status: 'ANSWERED', annual: '43499.00' } } },
  });
});
