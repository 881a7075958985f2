import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

interface Suggested {
  readonly kind: string;
  readonly text: string;
  readonly clause: { readonly citation: string } | null;
  readonly question: { readonly id: string; readonly question: string } | null;
  readonly rule: { readonly name: string; readonly title: string } | null;
}

const SUGGEST = `query ($prefix: String!, $first: Int! = 8, $year: ContractYear) {
  suggest(prefix: $prefix, year: $year, first: $first) {
    kind text clause { citation } question { id question } rule { name title }
  }
}`;

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

async function suggest(prefix: string, more: Record<string, unknown> = {}): Promise<readonly Suggested[]> {
  const { suggest } = await app.data<{ suggest: readonly Suggested[] }>(SUGGEST, { prefix, ...more });
  return suggest;
}

describe('while someone types', () => {
  test.each([
    ['griev', 'Art. 24'],
    ['grievan', 'Art. 24'],
    ['ber', 'Art. 16.C'],
    ['Bereavement l', 'Art. 16.C'],
    ['leave ber', 'Art. 16.C'],
  ])('"%s" offers a heading of %s', async (prefix, citation) => {
    const headings = (await suggest(prefix)).filter(({ kind }) => kind === 'HEADING');
    expect(headings.map(({ clause }) => clause?.citation)).toContain(citation);
  });

  test.each([
    ['16.L.1', ['Art. 16.L.1', 'Art. 16.L.1.a', 'Art. 16.L.1.b']],
    ['art 16', ['Art. 16', 'Art. 16.A', 'Art. 16.B']],
    ['Article 24, F', ['Art. 24.F', 'Art. 24.F.1', 'Art. 24.F.2']],
    ['app b', ['App. B']],
  ])('"%s" offers citations that begin so', async (prefix, citations) => {
    const cited = (await suggest(prefix)).filter(({ kind }) => kind === 'CITATION');
    expect(cited.slice(0, citations.length).map(({ text }) => text)).toEqual(citations);
    for (const { text, clause } of cited) expect(clause?.citation).toBe(text);
  });

  test('a question is offered by the words it has, with its page', async () => {
    const questions = (await suggest('how many sick')).filter(({ kind }) => kind === 'QUESTION');
    expect(questions[0]).toMatchObject({
      text: 'How many sick days do I get in a year?',
      question: { id: 'aps-atf/2006-07/questions/sick-days-a-year' },
    });
  });

  test('a rule and a term are offered by their names', async () => {
    const rules = (await suggest('mileage', { first: 20 })).filter(({ kind }) => kind === 'RULE');
    expect(rules[0]?.rule?.name).toBe('mileage');
    const terms = (await suggest('immediate', { first: 20 })).filter(({ kind }) => kind === 'TERM');
    expect(terms.length).toBeGreaterThan(0);
    for (const { text, clause } of terms) {
      expect(text.toLowerCase()).toContain('immediate');
      expect(clause).not.toBeNull();
    }
  });

  test('the year asked for is the one whose words are offered', async () => {
    const headings = async (year: string) =>
      (await suggest('career pathway', { year })).filter(({ kind }) => kind === 'HEADING');
    expect(await headings('2005-06')).toEqual([]);
    expect((await headings('2006-07')).length).toBeGreaterThan(0);
  });

  test.each(['g', '', ' ', '%', "'", '\\'])('%j is too little to go by', async (prefix) => {
    expect(await suggest(prefix)).toEqual([]);
  });

  test('no more are given than are asked for, and none twice', async () => {
    const some = await suggest('leave', { first: 5 });
    expect(some).toHaveLength(5);
    expect(new Set(some.map(({ kind, text }) => `${kind} ${text}`)).size).toBe(5);
  });

  test.each([
    [{ prefix: 'x'.repeat(101) }, 'prefix'],
    [{ prefix: 'leave', first: 0 }, 'first'],
    [{ prefix: 'leave', first: 21 }, 'first'],
  ])('%j is refused with what is allowed', async (variables, argument) => {
    const { errors } = await app.query(SUGGEST, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
