import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const ADVICE = 'Ask for less in one request, or for a field that gives it in one go.';

function children(levels: number): string {
  return levels === 0 ? 'id' : `children { ${children(levels - 1)} }`;
}

function times(count: number, words: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => words(i)).join(' ');
}

/** A query that is over one limit alone, and what it is told. */
const OVER = [
  ['depth', 'QUERY_TOO_DEEP', 'is more than 16 levels deep', `{ clause(cite: "16") { ${children(15)} } }`],
  [
    'aliases',
    'TOO_MANY_ALIASES',
    'has more than 60 aliases',
    `{ ${times(61, (i) => `a${i}: agreements { slug }`)} }`,
  ],
  [
    'directives',
    'TOO_MANY_DIRECTIVES',
    'has more than 20 directives',
    `{ agreement { ${times(21, (i) => `a${i}: slug @include(if: true)`)} } }`,
  ],
  [
    'cost',
    'QUERY_TOO_COSTLY',
    'is over the cost limit of 5000',
    `{ clause(cite: "16") { ${'children { '.repeat(12)} ${times(40, (i) => `a${i}: id`)} ${'}'.repeat(12)} } }`,
  ],
] as const;

describe('a query over a limit is refused before it is run', () => {
  test.each(OVER)('of %s, with the code %s', async (_, code, what, query) => {
    const response = await app.server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    expect(response.statusCode).toBe(400);
    const { data, errors } = response.json<GraphAnswer<unknown>>();
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors?.[0]?.message).toBe(`The query ${what}. ${ADVICE}`);
  });

  test('of tokens, while it is read', async () => {
    const query = `{ ${times(LIMITS.tokens.most + 1, () => '__typename')} }`;
    const response = await app.server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    expect(response.statusCode).toBe(400);
    const { errors } = response.json<GraphAnswer<unknown>>();
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_LONG');
    expect(errors?.[0]?.message).toBe(`The query has more than 5000 tokens. ${ADVICE}`);
  });

  test('also when it hides its depth in fragments', async () => {
    const fragments = times(
      16,
      (i) => `fragment F${i} on Clause { children { ${i === 15 ? 'id' : `...F${i + 1}`} } }`,
    );
    const answer = await app.query(`{ clause(cite: "16") { ...F0 } } ${fragments}`);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('QUERY_TOO_DEEP');
  });
});

test('a year read whole, eight levels deep, is well inside the limits', async () => {
  const fields = 'id citation kind label heading ownText change inForceFrom inForceTo';
  const deep = (levels: number): string =>
    levels === 0 ? fields : `${fields} children { ${deep(levels - 1)} }`;
  const answer = await app.query(`{ edition(year: "2005-06") { clauses { ${deep(7)} } } }`);
  expect(answer.errors).toBeUndefined();
});

test('the schema may be asked for whole, as tools do', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const answer = await app.query(getIntrospectionQuery());
  expect(answer.errors).toBeUndefined();
});

describe('a request that is no query', () => {
  test('because it is larger than 256 kB is 413', async () => {
    const payload = { query: `{ agreement(slug: "${'x'.repeat(LIMITS.body.most)}") { id } }` };
    const response = await app.server.inject({ method: 'POST', url: '/graphql', payload });
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ message: 'Request body is too large' });
  });

  test('because it is not JSON is 400', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await app.server.inject({ method: 'POST', url: '/graphql', headers, payload: '{' });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ message: expect.stringContaining('not valid JSON') });
  });

  test('because a field is misspelt is 400, and names the field that is meant', async () => {
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ clause(cite: "16.L") { citaton } }' },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json<GraphAnswer<unknown>>().errors?.[0]).toMatchObject({
      message: 'Cannot query field "citaton" on type "Clause". Did you mean "citation"?',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  test('because another site’s form could have sent it is refused', async () => {
    const response = await app.get('/graphql?query=%7B__typename%7D');
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('Cross-Site Request Forgery');
  });
});

test('a query may also be sent with GET by a client that says so', async () => {
  const response = await app.get('/graphql?query=%7Bagreement%7Bslug%7D%7D', {
    'content-type': 'application/json',
  });
  expect(response.json()).toEqual({ data: { agreement: { slug: 'aps-atf' } } });
});

test('with RATE_LIMIT an address that asks more often in a minute is told to wait', async () => {
  const limited = await createTestApp({ rateLimit: 3, holding: 'tables' });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await limited.get('/health')).statusCode);
  const refused = await limited.get('/health');
  await limited.close();
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect(refused.json()).toMatchObject({ message: expect.stringMatching(/Rate limit exceeded, retry in/) });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});
