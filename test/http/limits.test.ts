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

  test.each([
    ['one field 500 times', '__typename '.repeat(500), 'TOO_MANY_FIELDS', '300 fields side by side'],
    ['600 root fields', 'agreements { slug } '.repeat(600), 'TOO_MANY_FIELDS', '300 fields side by side'],
    ['101 aliases of __typename', times(101, (i) => `a${i}: __typename`), 'TOO_MANY_ALIASES', '60 aliases'],
    [
      'ten directives that there are not',
      `__typename ${'@aa'.repeat(10)}`,
      'TOO_MANY_DIRECTIVES',
      '4 directives in one place',
    ],
    [
      '2,400 brackets',
      `clause(cite: ${'['.repeat(2400)}${']'.repeat(2400)}) { id }`,
      'QUERY_TOO_DEEP',
      '64 brackets inside one another',
    ],
    [
      'a thousand fields',
      times(11, () => `agreement { ${'slug '.repeat(99)} }`),
      'TOO_MANY_FIELDS',
      '1000 fields',
    ],
    [
      'a thousand fragments',
      times(5, () => `agreement { ${times(250, (i) => `...F${i % 2}`)} }`),
      'TOO_MANY_FIELDS',
      '1000 fields',
    ],
    ['fifty mistakes', times(50, (i) => `x${i}`), 'TOO_MANY_MISTAKES', '20 mistakes'],
    ['the schema twice', '__schema { a: types { name } b: types { name } }', 'TOO_MANY_ALIASES', null],
  ])('of %s, and is told which limit that is', async (_, fields, code, limit) => {
    const payload = {
      query: `{ ${fields} } fragment F0 on Agreement { slug } fragment F1 on Agreement { slug }`,
    };
    const response = await app.server.inject({ method: 'POST', url: '/graphql', payload });
    expect(response.statusCode).toBe(400);
    const told = response
      .json<GraphAnswer<unknown>>()
      .errors?.find(({ extensions }) => extensions.code === code);
    expect(told?.message).toContain(
      limit === null ? 'asks for the schema under aliases' : `has more than ${limit}`,
    );
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
});

test('a query may also be sent with GET by a client that says so', async () => {
  const response = await app.get('/graphql?query=%7Bagreement%7Bslug%7D%7D', {
    'content-type': 'application/json',
  });
  expect(response.json()).toEqual({ data: { agreement: { slug: 'aps-atf' } } });
});

describe('the answer of a short query that asks for more than one may have is stopped', () => {
  /** A query, what it is told, and the field that it is told has taken it. */
  const ENDLESS = [
    [
      '{ edition { clauses { children { edition { clauses { edition { text } } } } } } }',
      'ANSWER_TOO_LARGE',
      'Edition.text',
    ],
    [
      '{ edition { clauses { children { edition { text(format: HTML) } } } } }',
      'ANSWER_TOO_LARGE',
      'Edition.text',
    ],
    [
      '{ edition { clauses { children { edition { clauses { text } } } } } }',
      'ANSWER_TOO_LARGE',
      'Clause.text',
    ],
    [
      `{ ${times(60, (i) => `a${i}: compare(from: "2005-06", to: "2006-07") { redline }`)} }`,
      'ANSWER_TOO_LARGE',
      'Comparison.redline',
    ],
    [
      '{ edition { clauses { children { edition { salarySchedules { table { rows csv a: csv } } } } } } }',
      'ANSWER_TOO_LARGE',
      'Table.rows',
    ],
    [
      '{ edition { clauses { edition { clauses { edition { clauses { id } } } } } } }',
      'ANSWER_TOO_LARGE',
      'Edition.clauses',
    ],
    [
      `{ ${times(30, (i) => `a${i}: search(query: "leeve teecher ${i}") { totalCount }`)} }`,
      'QUERY_TOO_COSTLY',
      'Query.search',
    ],
    [
      '{ edition { clauses { edition { rules { catalogue { parameters { quote } } } } } } }',
      'QUERY_TOO_COSTLY',
      'Rule.parameters',
    ],
    [
      '{ edition { clauses { children { edition { clauses { children { id label heading kind year change } } } } } } }',
      'QUERY_TOO_COSTLY',
      'Clause.children',
    ],
    [
      '{ edition { clauses { children { edition { clauses { edition { clause(cite: "16.Z") { id } } } } } } } }',
      'QUERY_TOO_COSTLY',
      'Edition.clause',
    ],
  ] as const;

  test.each(ENDLESS)('%s is %s, and names %s', async (query, code, field) => {
    const { data, errors } = await app.query<object>(query);
    expect(Object.values(data).every((value) => value === null)).toBe(true);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code, limit: expect.any(Number) });
    expect(errors?.[0]?.message).toContain(`${field} `);
    expect(errors?.[0]?.message).toMatch(/ Ask for /);
  });

  test('whatever stands beside it: what one request may ask is one budget', async () => {
    const { data } = await app.query(
      '{ clause(cite: "16.L") { citation } edition { clauses { children { edition { text } } } } }',
    );
    expect(data).toEqual({ clause: null, edition: null });
  });

  test('and an answer that may be null nowhere is none', async () => {
    const { data, errors } = await app.query(
      '{ agreements { editions { clauses { children { edition { text(format: HTML) } } } } } }',
    );
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });
});

describe('within the limits is', () => {
  test('all there is in words: both years and their comparison, in every format', async () => {
    const formats = ['PLAIN', 'MARKDOWN', 'HTML'];
    const texts = (field: string, of: string) =>
      formats.map((format) => `${field}${format}: ${of}(format: ${format})`);
    const years = ['2005-06', '2006-07'].map(
      (year, i) => `y${i}: edition(year: "${year}") { ${texts('', 'text').join(' ')} }`,
    );
    const compared = `compare(from: "2005-06", to: "2006-07") { ${texts('', 'redline').join(' ')} }`;
    const { errors } = await app.query(`{ ${years.join(' ')} ${compared} }`);
    expect(errors).toBeUndefined();
  });

  test('all that is known of every clause of a year', async () => {
    const known = `id ownText references { text target { id } } referencedBy { source { id } } terms { term }
      termOccurrences { text } parameters { name value } rules { name } notes { text } history { id } ancestors { id }`;
    const deep = (levels: number): string =>
      levels === 0 ? known : `${known} children { ${deep(levels - 1)} }`;
    const { errors } = await app.query(`{ edition(year: "2006-07") { clauses { ${deep(5)} } } }`);
    expect(errors).toBeUndefined();
  });
});

describe('with RATE_LIMIT an address', () => {
  async function ask(limited: TestApp, query = '{ __typename }', headers = {}) {
    return limited.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  }

  test('that asks more often in a minute is told to wait, whatever else it may ask', async () => {
    const limited = await createTestApp({ rateLimit: 3, holding: 'tables' });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await ask(limited)).statusCode);
    const refused = await ask(limited);
    const health = [await limited.get('/health'), await limited.get('/metrics')].map(
      ({ statusCode }) => statusCode,
    );
    await limited.close();
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(refused.json()).toMatchObject({
      message: expect.stringMatching(/Rate limit exceeded, retry in/),
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(health).toEqual([200, 200]);
  });

  test('that asks for much has asked for less', async () => {
    const limited = await createTestApp({ rateLimit: 10 });
    const heavy = '{ edition { clauses { children { edition { text } } } } }';
    await ask(limited, heavy);
    const refused = await ask(limited);
    await limited.close();
    expect(refused.statusCode).toBe(429);
  });

  test('is the one that a proxy names, where TRUST_PROXY says to believe it', async () => {
    const status = async (trustProxy: string | false) => {
      const limited = await createTestApp({ rateLimit: 1, holding: 'tables', server: { trustProxy } });
      await ask(limited, '{ __typename }', { 'x-forwarded-for': '203.0.113.1' });
      const { statusCode } = await ask(limited, '{ __typename }', { 'x-forwarded-for': '203.0.113.2' });
      await limited.close();
      return statusCode;
    };
    expect(await status(false)).toBe(429);
    expect(await status('loopback')).toBe(200);
  });
});
