import { expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import { evaluate } from '../../src/rules/engine/evaluate.ts';
import { thirdYear } from '../support/third-year.ts';

/** A year that changes 6.A.10 and 16.L.1.b, and for which nobody has read anything yet. */
const { editions } = await thirdYear();
const PROPOSED = editions.at(-1) as Edition;

function answerTo(name: string, facts: Readonly<Record<string, unknown>>) {
  const rule = RULES.find((one) => one.name === name);
  if (!rule) throw new RangeError(`there is no rule ${name}`);
  return evaluate(rule, PROPOSED, facts, editions.at(-2) ?? null);
}

test('a rule whose clause has new words says that they have not been read, and gives no number', () => {
  const { status, summary, values, missing, authorities } = answerTo('mileage', { miles: 10 });
  expect(status).toBe('INCOMPLETE');
  expect(summary).toBe(
    'Art. 6.A.10 has new words in 2007-08, which have not been read yet; what the words of 2005-06 say may hold no longer.',
  );
  expect(values).toEqual({ amount: null, rate: null });
  expect(missing).toEqual([]);
  expect(authorities.map(({ clause }) => clause.reading.citation)).toEqual(['Art. 6.A.10']);
});

test('so does one that would go by a paragraph with new words; by the others it answers', () => {
  expect(answerTo('sickLeaveCredit', { schedule: 'AT-2' })).toMatchObject({
    status: 'INCOMPLETE',
    summary: expect.stringContaining('Art. 16.L.1.b has new words in 2007-08'),
  });
  expect(answerTo('sickLeaveCredit', { schedule: 'A-3' })).toMatchObject({
    status: 'ANSWERED',
    values: { days: 12 },
  });
});

test('what stands unchanged is answered as the year before', () => {
  expect(answerTo('bereavementLeave', { additionalRequested: true })).toMatchObject({
    status: 'ANSWERED',
    year: '2007-08',
    values: { days: 5 },
  });
  const cell = { schedule: 'AT-2', step: 24, lane: 'BA+15' };
  expect(answerTo('salary', cell)).toMatchObject({ status: 'ANSWERED', values: { annual: '43499.00' } });
});
