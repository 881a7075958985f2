import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

const CITATIONS = `query ($text: String!, $year: ContractYear, $within: String) {
  citations(text: $text, year: $year, within: $within) {
    text start end status source { id } target { citation year } candidates { citation } external reason
  }
}`;

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly status: string;
  readonly source: null;
  readonly target: { readonly citation: string; readonly year: string } | null;
  readonly candidates: readonly { readonly citation: string }[];
  readonly external: string | null;
  readonly reason: string | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function citations(text: string, year: string | null, within?: string): Promise<readonly Found[]> {
  const variables = { text, year, ...(within !== undefined && { within }) };
  return (await app.data<{ citations: readonly Found[] }>(CITATIONS, variables)).citations;
}

/** Each citation as its words and what they come to. */
function meanings(found: readonly Found[]): readonly (readonly string[])[] {
  return found.map(({ text, status, target, external }) => [text, target?.citation ?? external ?? status]);
}

const FAQ = `Q: How do I use my personal leave? 🗓️
A: See Article 16, paragraph H.1. and Article 6, A.13. You are paid on Salary Schedule A-1; a disagreement goes through
Article 24. Injuries come under the Workers' Compensation Act of New Mexico, and Board Policy H.1. is not part of the
Agreement. Older answers cite Article 16, N.2.a.4. by mistake. On July 1, 2005 Level 1 teachers had $30,000.`;

describe('the citations of an answer in an FAQ', () => {
  test('are found in order, and each is what it is in that year', async () => {
    expect(meanings(await citations(FAQ, '2005-06'))).toEqual([
      ['Article 16, paragraph H.1.', 'Art. 16.H.1'],
      ['Article 6, A.13.', 'Art. 6.A.13'],
      ['Salary Schedule A-1', 'App. A, A-1'],
      ['Article 24', 'Art. 24'],
      ["Workers' Compensation Act of New Mexico", "Workers' Compensation Act of New Mexico"],
      ['Board Policy H.1.', 'Board Labor Relations Policy H.1'],
      ['Article 16, N.2.a.4.', 'DANGLING'],
    ]);
  });

  test('stand in the text where they say, in UTF-16 code units, and in no clause', async () => {
    const found = await citations(FAQ, '2005-06');
    expect(found.map(({ start, end }) => FAQ.slice(start, end))).toEqual(found.map(({ text }) => text));
    expect(found.every(({ source }) => source === null)).toBe(true);
  });

  test('lead into the year that is asked for, and without one into the latest', async () => {
    const year = async (asked: string | null) =>
      (await citations('See Article 24.', asked)).map(({ target }) => target?.year);
    expect(await year('2005-06')).toEqual(['2005-06']);
    expect(await year('2006-07')).toEqual(['2006-07']);
    expect(await year(null)).toEqual(['2006-07']);
  });

  test('dangle where that year has no such clause, which says why and what was likely meant', async () => {
    const [found] = await citations('Your pay is on Salary Schedule A-1.', '2006-07');
    expect(found).toMatchObject({
      status: 'DANGLING',
      target: null,
      reason: 'There is no salary schedule A-1 in 2006-07.',
    });
    expect(found?.candidates).toContainEqual({ citation: 'App. A, A-2' });
  });

  test.each(['Article 16-L-1-1', '16.L.1.zz', 'Article 16, Section L-99', 'Schedule A-3.5', 'App. A, A-1B'])(
    'dangle whole where they go on to what is not there: “%s”, alone and in a sentence',
    async (cite) => {
      expect(meanings(await citations(`It says in ${cite} so.`, '2005-06'))).toEqual([[cite, 'DANGLING']]);
      const { errors } = await app.query(
        'query ($cite: String!) { clause(cite: $cite, year: "2005-06") { id } }',
        {
          cite,
        },
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CLAUSE_NOT_FOUND']);
      expect(errors?.[0]?.message).toContain(cite);
    },
  );

  test('are each of a list that says the letters of the salary schedules once', async () => {
    const found = await citations('See Schedules A-1 and 3, and Sections 16.L/16.M.', '2005-06');
    expect(meanings(found)).toEqual([
      ['Schedules A-1', 'App. A, A-1'],
      ['3', 'App. A, A-3'],
      ['Sections 16.L', 'Art. 16.L'],
      ['16.M.', 'Art. 16.M'],
    ]);
  });

  test('are ambiguous where two provisions are printed under one citation', async () => {
    const [found] = await citations('See Article 6, C.4.', '2006-07');
    expect(found).toMatchObject({
      status: 'AMBIGUOUS',
      target: null,
      candidates: [{ citation: 'Art. 6.C.4' }, { citation: 'Art. 6.C.4' }],
    });
    expect(meanings(await citations('See Article 6, C.4.', '2005-06'))).toEqual([
      ['Article 6, C.4.', 'Art. 6.C.4'],
    ]);
  });

  test.each(['', 'Nothing is cited here.', 'On July 1, 2005 a Level 1 teacher had $30,000 and an A-1 visa.'])(
    'are none in “%s”',
    async (text) => {
      expect(await citations(text, '2005-06')).toEqual([]);
    },
  );
});

describe('a relative citation', () => {
  const RELATIVE = 'As paragraph M says, with paragraphs C and D; this Section is meant. See 2 above.';

  test('is read from the clause it is said to stand within', async () => {
    expect(meanings(await citations(RELATIVE, '2005-06', 'Art 16.L.3'))).toEqual([
      ['paragraph M', 'Art. 16.M'],
      ['paragraphs C', expect.any(String)],
      ['D', expect.any(String)],
      ['this Section', 'Art. 16.L'],
      ['2 above', 'Art. 16.L.2'],
    ]);
    expect(meanings(await citations('See paragraph M.', '2005-06', '24.B.1'))).toEqual([
      ['paragraph M.', 'Art. 24.M'],
    ]);
  });

  test('dangles without that, and says what is not known; “this Section” is then the writer’s own', async () => {
    const found = await citations(RELATIVE, '2005-06');
    expect(found.map(({ text }) => text)).not.toContain('this Section');
    expect(found.length).toBeGreaterThan(2);
    for (const { status, reason } of found) {
      expect(status).toBe('DANGLING');
      expect(reason).toMatch(/^Nothing says in which article .+ is to be looked for\.$/);
    }
  });

  test.each([
    ['Art 16.Z', 'CLAUSE_NOT_FOUND'],
    ['Article 99', 'CLAUSE_NOT_FOUND'],
    ['???', 'CITATION_INVALID'],
    ['', 'CITATION_INVALID'],
  ])('within “%s” is refused with %s', async (within, code) => {
    const { errors } = await app.query(CITATIONS, { text: RELATIVE, year: '2005-06', within });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

test('a contract year that there is not is YEAR_UNKNOWN', async () => {
  const { errors } = await app.query(CITATIONS, { text: FAQ, year: '2031-32' });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['YEAR_UNKNOWN']);
});

describe('a long text', () => {
  test('of more than a request may hold is refused, and the answer says so', async () => {
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: CITATIONS, variables: { text: 'x'.repeat(LIMITS.body.most) } },
    });
    expect(response.statusCode).toBe(413);
    expect(response.json<GraphAnswer<unknown>>()).toMatchObject({ message: 'Request body is too large' });
  });

  test('of as many characters as are read is answered, every citation of it', async () => {
    const times = Math.floor(LIMITS.quotation.most / FAQ.length);
    const found = await citations(FAQ.repeat(times), '2005-06');
    expect(found).toHaveLength(7 * times);
    expect(found.at(-1)?.end).toBeGreaterThan(LIMITS.quotation.most - 2 * FAQ.length);
  });

  test.each([
    ['of one character more', 'x'.repeat(LIMITS.quotation.most + 1), /at most 20000 characters/],
    ['of more citations', 'Art 99, '.repeat(LIMITS.citations.most + 1), /at most 900 citations/],
    ['whose ranges name more', 'Articles 1-40, '.repeat(30), /at most 900 citations/],
  ])('%s than are read is refused', async (_, text, message) => {
    const { errors } = await app.query(CITATIONS, { text, year: '2005-06' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(message);
  });

  test.each([
    ['one word', 'a'.repeat(LIMITS.quotation.most)],
    ['one number', '1'.repeat(LIMITS.quotation.most)],
    ['the beginning of a citation again and again', 'Article 16, '.repeat(900)],
    ['labels', 'A.1.a.'.repeat(3_000)],
    ['lists', 'paragraphs A, B, C and '.repeat(300)],
    ['spaces', ' '.repeat(LIMITS.quotation.most)],
  ])('of %s is answered', async (_, text) => {
    const source = 'query ($text: String!) { citations(text: $text, year: "2005-06") { text } }';
    const answer = await app.data<{ citations: readonly { text: string }[] }>(source, { text });
    expect(answer.citations.every((each) => text.includes(each.text))).toBe(true);
  });
});
