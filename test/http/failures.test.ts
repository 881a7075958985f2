import { afterEach, describe, expect, test } from '@jest/globals';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';
import { administer } from '../support/test-database.ts';

const MASKED = 'The server could not answer this; the fault is on our side.';
const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function newApp(options: Parameters<typeof createTestApp>[0]): Promise<TestApp> {
  const app = await createTestApp(options);
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
  test('a query is told that the fault is ours, without its cause, which is logged', async () => {
    const log: string[] = [];
    const app = await newApp({ log });
    const name = await dropDatabase(app);
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ clause(cite: "16.L", year: "2005-06") { id } }' },
    });
    expect(response.statusCode).toBe(200);
    const { data, errors } = response.json<GraphAnswer<unknown>>();
    expect(data).toEqual({ clause: null });
    expect(errors).toEqual([
      {
        message: MASKED,
        path: ['clause'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(response.body).not.toContain(name);
    expect(log.join('')).toContain(name);
  });

  test('a permalink is 500 with the same words, and the cause is logged', async () => {
    const log: string[] = [];
    const app = await newApp({ log });
    const name = await dropDatabase(app);
    const response = await app.get('/aps-atf/2005-06/art-16/L');
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({ error: 'INTERNAL_SERVER_ERROR', message: MASKED });
    expect(log.join('')).toContain(name);
  });
});

test('a mistake of the client is not logged as ours', async () => {
  const log: string[] = [];
  const app = await newApp({ log });
  await app.query('{ clause(cite: "hello") { id } }');
  await app.get('/aps-atf/2005-06/art-99');
  expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
});
