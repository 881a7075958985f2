import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

const log: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ log, server: { accessLog: true, slowAfter: 0 } });
});
afterAll(() => app.close());

const QUERY = '{ clause(cite: "16.L", year: "2005-06") { heading } }';

function ask(query: string, headers: Record<string, string> = {}, variables: object = {}) {
  return app.server.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
}

/** The value of a metric, by its name with its labels. */
async function metric(name: string): Promise<number> {
  const { body } = await app.get('/metrics');
  const line = body.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}

/** How much a metric grows by what is done. */
/** What was asked before is answered from bytes: whoever wants it made asks something new. */
let asked = 0;
function another(): number {
  asked += 1;
  return asked;
}

async function growth(name: string, done: () => Promise<unknown>): Promise<number> {
  const before = await metric(name);
  await done();
  return (await metric(name)) - before;
}

describe('the metrics count', () => {
  const requests = (door: string, operation: string, status: number) =>
    `contract_request_seconds_count{door="${door}",operation="${operation}",status="${status}"}`;

  test.each([
    ['a query by its root field', requests('graphql', 'clause', 200), () => ask(`query MyName ${QUERY}`)],
    [
      'one of several as such',
      requests('graphql', 'several', 200),
      () => ask('{ agreement { slug } edition { year } }'),
    ],
    ['one that is refused', requests('graphql', 'none', 400), () => ask('{ nothing }')],
    [
      'a page by the pattern of its address',
      requests('pages', '/:agreement/:year/*', 200),
      () => app.get('/aps-atf/2005-06/art-16/L'),
    ],
    ['those who look after the server', requests('operation', '/health', 200), () => app.get('/health')],
    [
      'searches by the engine',
      'contract_searches_total{engine="POSTGRES"}',
      () => ask(`{ search(query: "leave ${another()}") { totalCount } }`),
    ],
    [
      'refusals by the limit',
      'contract_refusals_total{limit="TOO_MANY_FIELDS"}',
      () => ask(`{ ${'__typename '.repeat(500)} }`),
    ],
    [
      'answers that grow too large',
      'contract_refusals_total{limit="ANSWER_TOO_LARGE"}',
      () => ask('{ edition { clauses { children { edition { text } } } } }'),
    ],
    [
      'what was there of what is kept',
      'contract_cache_total{cache="queries",outcome="hit"}',
      () => app.query(QUERY, { notUsed: another() }),
    ],
    [
      'answers given again from bytes',
      'contract_cache_total{cache="answers",outcome="hit"}',
      () => ask(QUERY),
    ],
    ['statements', 'contract_statements_total', () => ask(QUERY)],
  ])('%s', async (_, name, done) => {
    await done();
    await done();
    expect(await growth(name, done)).toBe(1);
  });

  test('and no name that a client made up', async () => {
    await ask('query InventedByAClient { clause(cite: "16.L") { id } }');
    await app.get('/invented-by-a-client');
    expect((await app.get('/metrics')).body).not.toMatch(/invented/i);
  });
});

describe('every request has an id', () => {
  test.each(['/health', '/metrics', '/aps-atf/2005-06/art-16/L', '/nothing/at/all', '/graphql'])(
    'in the answer of %s',
    async (path) => {
      expect((await app.get(path)).headers['x-request-id']).toMatch(/^[0-9a-z-]{15,}$/);
    },
  );

  test('the one that a proxy gave it, if it is one', async () => {
    expect((await ask(QUERY, { 'x-request-id': 'abc-123' })).headers['x-request-id']).toBe('abc-123');
    const other = (await ask(QUERY, { 'x-request-id': 'a b\tc<script>' })).headers['x-request-id'];
    expect(other).toMatch(/^[0-9a-z-]{15,}$/);
  });

  test('which its errors bear, of the graph and of HTTP', async () => {
    const id = { 'x-request-id': 'the-id' };
    const wrong = (await ask('{ clause(cite: "hello") { id } }', id)).json<GraphAnswer<unknown>>();
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'CITATION_INVALID', requestId: 'the-id' });
    const invalid = (await ask('{ nothing }', id)).json<GraphAnswer<unknown>>();
    expect(invalid.errors?.[0]?.extensions.requestId).toBe('the-id');
    expect((await app.get('/health?x', { ...id, host: 'no host' })).json()).toMatchObject({
      requestId: 'the-id',
    });
  });

  test('and every line of the log that is about it', async () => {
    log.length = 0;
    await ask(QUERY, { 'x-request-id': 'in-the-log' });
    expect(log.length).toBeGreaterThan(0);
    for (const line of log) expect(JSON.parse(line)).toMatchObject({ reqId: 'in-the-log' });
  });
});

describe('the log has, where the settings say so,', () => {
  test('every request: what was asked, by whom, with what outcome, but not what people search for', async () => {
    log.length = 0;
    await app.get('/aps-atf/search?q=my+own+affairs');
    const line = log.map((each) => JSON.parse(each)).find(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ method: 'GET', url: '/aps-atf/search', status: 200, ip: '127.0.0.1' });
    expect(line.milliseconds).toEqual(expect.any(Number));
    expect(log.join('')).not.toContain('affairs');
  });

  test('slow queries in their words, without what was put into their variables', async () => {
    log.length = 0;
    await ask('query ($t: String!) { quote(text: $t) { verdict } }', {}, { t: 'my own affairs' });
    const line = log.map((each) => JSON.parse(each)).find(({ msg }) => msg === 'slow request');
    expect(line).toMatchObject({
      level: 40,
      operation: 'quote',
      steps: expect.any(Number),
      query: expect.stringContaining('quote(text: $t)'),
    });
    expect(log.join('')).not.toContain('affairs');
  });
});
