import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
let years: readonly string[];
beforeAll(async () => {
  app = await createTestApp();
  const { agreement } = await app.data<{ agreement: { editions: readonly { year: string }[] } }>(
    '{ agreement { editions { year } } }',
  );
  years = agreement.editions.map(({ year }) => year);
});
afterAll(() => app.close());

test.each(['2005-06', '2005-2006', '2005/06', ' 2005-06 '])(
  'the year 2005-06 may be written “%s”',
  async (year) => {
    const source = 'query ($year: ContractYear) { edition(year: $year) { id year inForceFrom } }';
    const edition = { id: 'aps-atf/2005-06', year: '2005-06', inForceFrom: '2005-08-15' };
    expect(await app.data(source, { year })).toEqual({ edition });
  },
);

test('the first edition is that of 2005-06, and its first day is August 15, 2005', async () => {
  expect(years[0]).toBe('2005-06');
  expect(await app.data('{ edition(on: "2005-08-15") { year } }')).toEqual({ edition: { year: '2005-06' } });
});

test('on July 31, 2006 the edition of 2005-06 is still in force', async () => {
  expect(await app.data('{ edition(on: "2006-07-31") { year } }')).toEqual({ edition: { year: '2005-06' } });
});

test('the latest year is given when neither year nor date is', async () => {
  const latest = { year: years.at(-1) };
  expect(await app.data('{ edition { year } clause(cite: "16.L") { year } }')).toEqual({
    edition: latest,
    clause: latest,
  });
});

test('for a day after the last known one the answer says so, and what shows it', async () => {
  const source = `query ($on: Date!) { edition(on: $on) { year state inForceTo lastKnownCurrent isKnownCurrent(on: $on)
    notes { kind text clause { citation } } inForceReasons { text quote clause { citation } source { file firstLine lastLine } } } }`;
  interface Answer {
    readonly edition: {
      readonly notes: readonly { text: string; clause: object | null }[];
      readonly inForceReasons: readonly { text: string; source: object | null }[];
    };
  }
  const { edition } = await app.data<Answer>(source, { on: '2024-09-01' });
  expect(edition).toMatchObject({
    year: '2006-07',
    state: 'ADOPTED',
    inForceTo: null,
    lastKnownCurrent: '2007-07-31',
    isKnownCurrent: false,
  });
  expect(edition.inForceReasons).toContainEqual({
    text: expect.stringContaining('There was a later agreement than those served here'),
    quote: 'an educational system based on the involvement of educators in the decision-making process',
    clause: null,
    source: { file: '000_ca971e31ac8be9b0.txt', firstLine: 16, lastLine: 16 },
  });
  expect(edition.notes).toContainEqual({
    kind: 'DATING',
    text: expect.stringContaining('July 31, 2007'),
    clause: null,
  });
});

test('on the last known day it is known to be current; 2005-06 was until the day before 2006-07', async () => {
  const source = `{ last: edition(on: "2007-07-31") { year isKnownCurrent(on: "2007-07-31") }
    first: edition(year: "2005-06") { lastKnownCurrent isKnownCurrent(on: "2006-08-01") } }`;
  expect(await app.data(source)).toEqual({
    last: { year: '2006-07', isKnownCurrent: true },
    first: { lastKnownCurrent: '2006-07-31', isKnownCurrent: false },
  });
});

test('a clause may be asked for by date too', async () => {
  const answer = await app.data('{ clause(cite: "16.L", on: "2006-01-01") { id year inForceFrom } }');
  expect(answer).toEqual({
    clause: { id: 'aps-atf/2005-06/art-16/L', year: '2005-06', inForceFrom: '2005-08-15' },
  });
});

test('an edition is made of instruments, and belongs to its agreement', async () => {
  const answer = await app.data('{ edition(year: "2005-06") { instruments { slug } agreement { slug } } }');
  expect(answer).toEqual({
    edition: { instruments: [{ slug: '2005-agreement' }], agreement: { slug: 'aps-atf' } },
  });
});
