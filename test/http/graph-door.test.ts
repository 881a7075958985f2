import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

const ORIGIN = 'https://faq.union.example';
const ASKED = '{ clause(cite: "16.L", year: "2006-07") { citation } }';
const GET = `/graphql?query=${encodeURIComponent(ASKED)}`;
const ANSWER = { data: { clause: { citation: 'Art. 16.L' } } };

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

function post(payload: object, headers: Record<string, string> = {}) {
  return app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
}

describe('by GET', () => {
  test.each([
    'application/json',
    'application/graphql-response+json',
    '*/*',
    'application/graphql-response+json, application/json;q=0.9',
  ])('a client that accepts %s is answered, whatever else it sends', async (accept) => {
    const response = await app.get(GET, { accept });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(ANSWER);
  });

  test('nothing can be changed', async () => {
    const response = await app.get(`/graphql?query=${encodeURIComponent('mutation { x }')}`);
    expect(response.statusCode).toBe(405);
    expect(response.json<GraphAnswer<unknown>>().data).toBeUndefined();
  });

  test('an address with a slash at its end is the same address', async () => {
    expect((await app.get(GET.replace('?', '/?'))).json()).toEqual(ANSWER);
    expect((await app.get('/aps-atf/2006-07/art-16/L/', { accept: 'text/markdown' })).statusCode).toBe(200);
  });
});

describe('an answer to GET may be kept', () => {
  test('for as long as the settings say, by browsers and by shared caches', async () => {
    const { headers } = await app.get(GET);
    expect(headers['cache-control']).toBe('public, max-age=60, must-revalidate');
    expect(headers.vary).toMatch(/accept(?!-)/i);
    const patient = await createTestApp({ server: { cacheTimes: { fresh: 600, stale: 86_400 } } });
    const kept = await patient.get(GET);
    const page = await patient.get('/aps-atf/2006-07/art-16/L');
    await patient.close();
    expect(kept.headers['cache-control']).toBe('public, max-age=600, stale-while-revalidate=86400');
    expect(page.headers['cache-control']).toBe(kept.headers['cache-control']);
  });

  test('until the release changes: whoever has it is told so, and no answer is made', async () => {
    const etag = String((await app.get(GET)).headers.etag);
    const again = await app.get(GET, { 'if-none-match': `"other", ${etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
  });

  test('but by what was asked, in which form, of which server', async () => {
    const tags = await Promise.all([
      app.get(GET),
      app.get(`${GET}&operationName=`),
      app.get(GET, { accept: 'application/graphql-response+json' }),
      app.get(GET, { host: 'contract.example.org' }),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(4);
  });

  test('and not where something is wrong with it, or where it was asked by POST', async () => {
    const wrong = encodeURIComponent('{ a: clause(cite: "99.Z") { citation } b: __typename }');
    for (const response of [await app.get(`/graphql?query=${wrong}`), await post({ query: ASKED })]) {
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.headers.etag).toBeUndefined();
    }
  });
});

describe('a batch', () => {
  test('of operations is answered in their order', async () => {
    const batch = ['16.L', '24.F', '6.A'].map((cite) => ({
      query: 'query ($cite: String!) { clause(cite: $cite) { citation } }',
      variables: { cite },
    }));
    const response = await post(batch);
    expect(response.statusCode).toBe(200);
    expect(
      response
        .json<GraphAnswer<{ clause: { citation: string } }>[]>()
        .map(({ data }) => data.clause.citation),
    ).toEqual(['Art. 16.L', 'Art. 24.F', 'Art. 6.A']);
  });

  test('in which one is wrong has the answers of the others', async () => {
    const response = await post([
      { query: ASKED },
      { query: '{ nothing }' },
      { query: '{' },
      { query: ASKED },
    ]);
    expect(response.statusCode).toBe(200);
    const answers = response.json<GraphAnswer<unknown>[]>();
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      undefined,
    ]);
    expect([answers[0], answers[3]]).toEqual([ANSWER, ANSWER]);
  });

  test('may have twenty', async () => {
    const of = (length: number) => post(Array.from({ length }, () => ({ query: ASKED })));
    expect((await of(20)).json()).toHaveLength(20);
    const more = await of(21);
    expect(more.statusCode).toBe(400);
    expect(more.json<GraphAnswer<unknown>>().errors?.[0]).toMatchObject({
      message: 'The batch has 21 operations; it may have 20.',
      extensions: { code: 'TOO_MANY_OPERATIONS' },
    });
  });

  test('has the budget of one request', async () => {
    const whole =
      '{ edition(year: "2006-07") { clauses { children { text(format: HTML) children { text } } } } }';
    const one = await post({ query: whole });
    expect(one.json<GraphAnswer<unknown>>().errors).toBeUndefined();
    const many = await post(Array.from({ length: 20 }, () => ({ query: whole })));
    const codes = many.json<GraphAnswer<unknown>[]>().map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes).toContain('ANSWER_TOO_LARGE');
  });

  test('has fields for one query together', async () => {
    const long = `{ ${'agreements { slug title parties } '.repeat(60)} }`;
    const response = await post([long, `${long} `, `${long}  `, long, long].map((query) => ({ query })));
    expect(response.statusCode).toBe(400);
    expect(response.json<GraphAnswer<unknown>>().errors?.[0]?.extensions.code).toBe('TOO_MANY_FIELDS');
  });
});

describe('pages of other sites', () => {
  test('are told whatever comes of what they ask', async () => {
    const headers = { origin: ORIGIN };
    const twoHosts = { origin: ORIGIN, host: 'local host' };
    for (const response of [
      await app.get(GET, headers),
      await app.get('/nothing', headers),
      await app.get('/health', twoHosts),
      await app.server.inject({ method: 'POST', url: '/graphql', headers, payload: '' }),
      await app.server.inject({ method: 'PUT', url: '/graphql', headers }),
    ])
      expect(response.headers['access-control-allow-origin']).toBe('*');
  });

  test('may read when to come back, the tag and the id of the request', async () => {
    const { headers } = await app.get(GET, { origin: ORIGIN });
    for (const name of ['ETag', 'Retry-After', 'X-Request-Id'])
      expect(headers['access-control-expose-headers']).toContain(name);
  });

  test('ask once in two hours whether they may ask', async () => {
    const { headers } = await app.server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    expect(headers['access-control-max-age']).toBe('7200');
  });

  test('of several sites may be named, and only they are let in', async () => {
    const origins = [ORIGIN, 'http://localhost:8080'];
    const strict = await createTestApp({ server: { origins }, holding: 'tables' });
    const allowed = async (origin: string) =>
      (await strict.get('/health', { origin })).headers['access-control-allow-origin'];
    const told = await Promise.all([...origins, 'https://elsewhere.example'].map(allowed));
    const policy = (await strict.get('/health')).headers['content-security-policy'];
    await strict.close();
    expect(told).toEqual([...origins, undefined]);
    expect(policy).toContain(`frame-ancestors 'self' ${origins.join(' ')};`);
  });

  test('may show a page of the agreement in a frame', async () => {
    const { headers } = await app.get('/aps-atf/2006-07/art-16/L');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors \*(?:;|$)/);
    expect(headers['x-frame-options']).toBeUndefined();
  });
});

describe('whatever is wrong is told in the shape that GraphQL has for it', () => {
  test('and an answer in parts comes in one', async () => {
    const response = await post({ query: ASKED }, { accept: 'multipart/mixed' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual(ANSWER);
  });

  test.each([
    ['an empty body', { 'content-type': 'application/json' }, '', 400],
    ['a body of another type', { 'content-type': 'text/plain' }, '{}', 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D', 415],
  ])('%s', async (_, headers, payload, status) => {
    const response = await app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(response.statusCode).toBe(status);
    expect(response.json<GraphAnswer<unknown>>().errors?.[0]?.message).toMatch(/./);
  });
});
