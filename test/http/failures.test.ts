import { afterEach, describe, expect, test } from '@jest/globals';
import {
  createTestApp,
  type GraphAnswer,
  type TestApp,
  type TestAppOptions,
} from '../support/create-test-app.ts';
import { administer } from '../support/test-database.ts';

const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function newApp(options: TestAppOptions): Promise<TestApp> {
  const app = await createTestApp({ holding: 'agreement', ...options });
  apps.push(app);
  return app;
}

/** Takes the database away from under a running application. */
async function dropDatabase(app: TestApp): Promise<string> {
  const [row] = await app.database.rows<{ name: string }>('select current_database() as name');
  const name = row?.name ?? '';
  await administer(`drop database ${name} with (force)`);
  return name;
}

test('/health says that the process answers', async () => {
  const app = await newApp({ holding: 'tables' });
  const response = await app.get('/health');
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
});

describe('/ready', () => {
  test('is 200 when an agreement is served, and names it', async () => {
    const response = await (await newApp({})).get('/ready');
    expect([response.statusCode, response.json()]).toEqual([
      200,
      { status: 'ready', agreements: ['aps-atf'] },
    ]);
  });

  test('is 503 before anything has been ingested', async () => {
    const response = await (await newApp({ holding: 'tables' })).get('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ status: 'not ready', reason: 'no agreement has been ingested' });
  });

  test('is 503 when the database is gone, while /health goes on', async () => {
    const app = await newApp({ holding: 'tables' });
    await dropDatabase(app);
    const response = await app.get('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ status: 'not ready', reason: 'the database does not answer' });
    expect((await app.get('/health')).statusCode).toBe(200);
  });
});

describe('when the database is gone', () => {
  const AWAY =
    /^The server cannot reach its database just now; nothing is wrong with what was asked\. Ask again in \d+ seconds\.$/;
  const ask = (app: TestApp) =>
    app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: 'https://faq.union.example' },
      payload: { query: '{ clause(cite: "16.L", year: "2005-06") { id } }' },
    });

  test('a query is 503, says when to ask again, and not why', async () => {
    const app = await newApp({});
    const name = await dropDatabase(app);
    const response = await ask(app);
    expect(response.statusCode).toBe(503);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    const { data, errors } = response.json<GraphAnswer<unknown>>();
    expect(data).toEqual({ clause: null });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(AWAY), path: ['clause'], extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ]);
    expect(response.body).not.toContain(name);
  });

  test('and so is a permalink', async () => {
    const app = await newApp({});
    const name = await dropDatabase(app);
    const response = await app.get('/aps-atf/2005-06/art-16/L');
    expect(response.statusCode).toBe(503);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(response.json()).toMatchObject({
      error: 'SERVICE_UNAVAILABLE',
      message: expect.stringMatching(AWAY),
    });
    expect(response.body).not.toContain(name);
  });

  test('the log has it once, with the cause, however many ask, through whatever door', async () => {
    const log: string[] = [];
    const app = await newApp({ log });
    const name = await dropDatabase(app);
    for (let i = 0; i < 5; i += 1) await ask(app);
    await app.get('/aps-atf/2005-06/art-16/L');
    await app.get('/ready');
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(name);
  });

  test('what needs no database is answered still', async () => {
    const app = await newApp({});
    await dropDatabase(app);
    expect(await app.data('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});

test('before anything has been ingested a query is 503, for nothing is wrong with it', async () => {
  const app = await newApp({ holding: 'tables' });
  const payload = { query: '{ clause(cite: "16.L") { id } }' };
  const response = await app.server.inject({ method: 'POST', url: '/graphql', payload });
  expect(response.statusCode).toBe(503);
  expect(response.json<GraphAnswer<unknown>>().errors?.[0]?.message).toContain('No agreement is served yet');
});

test('a mistake of the client is not logged as ours', async () => {
  const log: string[] = [];
  const app = await newApp({ log });
  await app.query('{ clause(cite: "hello") { id } }');
  await app.get('/aps-atf/2005-06/art-99');
  expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
});
