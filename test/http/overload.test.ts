import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { Turnstile } from '../../src/reading/turnstile.ts';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

const ORIGIN = 'https://faq.union.example';
const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function newApp(options: Parameters<typeof createTestApp>[0]): Promise<TestApp> {
  const app = await createTestApp(options);
  apps.push(app);
  return app;
}

function ask(app: TestApp, query = '{ clause(cite: "16.L", year: "2005-06") { heading } }') {
  return app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { origin: ORIGIN },
    payload: { query },
  });
}

/** A heavy query under a name of its own: what was asked before is answered without being made. */
function heavy(name: string): string {
  return `{ ${name}: edition { clauses { children { edition { clauses { id } } } } } }`;
}

/** Keeps everyone from reading which release is served, until the returned function is called. */
async function holdRequests(app: TestApp): Promise<() => Promise<void>> {
  const em = app.database.fork();
  await em.begin();
  await em.execute('lock table agreement in access exclusive mode');
  return () => em.commit();
}

describe('when as many requests are under way as may be', () => {
  test('the next is told at once to come back, with the headers that let another site’s page read it', async () => {
    const app = await newApp({ server: { requestsAtOnce: 2 } });
    const release = await holdRequests(app);
    const underWay = [ask(app), ask(app)];
    await untilSomeoneWaits(app);

    const refused = await ask(app);
    expect(refused.statusCode).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    expect(refused.json<GraphAnswer<unknown>>().errors).toMatchObject([
      { extensions: { code: 'SERVER_BUSY' } },
    ]);
    const page = await app.get('/aps-atf/2005-06/art-16/L');
    expect([page.statusCode, page.json()]).toMatchObject([503, { error: 'SERVER_BUSY' }]);

    await release();
    for (const answer of await Promise.all(underWay)) expect(answer.statusCode).toBe(200);
    expect((await ask(app)).statusCode).toBe(200);
  });

  test('those who look after the server are answered, and a browser that asks whether it may', async () => {
    const app = await newApp({ server: { requestsAtOnce: 1 } });
    const release = await holdRequests(app);
    const underWay = ask(app);
    await untilSomeoneWaits(app);
    const preflight = await app.server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    expect((await app.get('/health')).statusCode).toBe(200);
    expect((await app.get('/metrics')).statusCode).toBe(200);
    expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
    await release();
    await underWay;
  });
});

test('a request whose client is gone counts no longer', async () => {
  const app = await newApp({ server: { requestsAtOnce: 1 } });
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const release = await holdRequests(app);
  const gone = new AbortController();
  const asked = fetch(`${url}/aps-atf/2005-06/art-16/L`, { signal: gone.signal });
  await untilSomeoneWaits(app);
  gone.abort();
  await expect(asked).rejects.toThrow();
  await release();
  while ((await ask(app)).statusCode === 503) await wait(10);
  expect((await ask(app)).statusCode).toBe(200);
});

test('heavy requests wait for one another, plain ones for none of them', async () => {
  const app = await newApp({});
  await ask(app, heavy('first'));
  const done: string[] = [];
  const asked = [
    ...Array.from({ length: 12 }, (_, i) => ask(app, heavy(`n${i}`)).then(() => done.push('heavy'))),
    ask(app).then(() => done.push('plain')),
  ];
  await Promise.all(asked);
  // Some heavy ones may be done while the plain one waits for the database.
  expect(done.indexOf('plain')).toBeLessThan(8);
});

test('a heavy request that would wait too long for its turn is told at once to come back', async () => {
  const app = await newApp({ server: { patience: 20 } });
  await ask(app, heavy('before'));
  // The turn of that one is over when others have had the thread.
  await wait(50);
  const [first, ...others] = await Promise.all(['a', 'b', 'c'].map((name) => ask(app, heavy(name))));
  expect(first?.statusCode).toBe(200);
  for (const [i, { statusCode, headers, body }] of others.entries()) {
    expect(statusCode).toBe(503);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(body)).toMatchObject({
      data: { [['b', 'c'][i] as string]: null },
      errors: [{ extensions: { code: 'SERVER_BUSY' } }],
    });
  }
});

describe('a query that takes long to check waits for its turn each time it is asked, and is told at once to come back', () => {
  const HEAVY = '{ edition { clauses { children { edition { clauses { id } } } } } }';
  const WRONG = `{ ${Array.from({ length: 150 }, () => 'clause(cite: "16") { nothing }').join(' ')} }`;
  const SCHEMA = getIntrospectionQuery();
  const extensions = {
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(SCHEMA).digest('hex') },
  };

  test.each([
    ['when it is wrong', { query: WRONG }, { query: WRONG }],
    ['when it asks for the schema by its hash', { query: SCHEMA, extensions }, { extensions }],
  ])('%s', async (_, first, again) => {
    const app = await newApp({ server: { patience: 1 } });
    const post = (payload: object) => app.server.inject({ method: 'POST', url: '/graphql', payload });
    await post(first);
    const statuses: number[] = [];
    // One of the two has the turn first; the other is told to come back.
    for (let tries = 0; tries < 20 && !statuses.includes(503); tries += 1) {
      let isOver = false;
      const heavy = ask(app, HEAVY).finally(() => {
        isOver = true;
      });
      while (!isOver) statuses.push((await post(again)).statusCode);
      await heavy;
    }
    expect(statuses).toContain(503);
  });
});

test('a page that takes long to make waits for its turn, too', async () => {
  const app = await newApp({ server: { patience: 1 } });
  const answers = await Promise.all([1, 2, 3].map(() => app.get('/aps-atf/compare.docx')));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 503, 503]);
});

describe('between two heavy requests whatever else is due is done', () => {
  test.each(['waits already', 'comes only now'])('when the second %s', async (when) => {
    const turnstile = new Turnstile(1, 60_000);
    const leave = await turnstile.enter();
    const done: string[] = [];
    const enter = () => turnstile.enter().then(() => done.push('the next heavy request'));
    const early = when === 'waits already' ? enter() : null;
    setImmediate(() => done.push('a request that came'));
    leave();
    await (early ?? enter());
    expect(done).toEqual(['a request that came', 'the next heavy request']);
  });
});

test('a heavy request whose client is gone is not gone on with', async () => {
  const app = await newApp({});
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const gone = new AbortController();
  const query = '{ edition { clauses { children { edition { clauses { id } } } } } }';
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json' };
  const asked = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: gone.signal });
  await wait(20);
  gone.abort();
  await expect(asked).rejects.toThrow();
  expect((await ask(app, query)).statusCode).toBe(200);
});

test('a body that comes byte by byte ends with 408 when the time for it is over', async () => {
  const app = await newApp({ holding: 'tables' });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const { requestTimeout, headersTimeout } = app.server.server;
  expect([requestTimeout, headersTimeout]).toEqual([30_000, 10_000]);
  app.server.server.requestTimeout = 300;
  app.server.server.headersTimeout = 200;
  const { port } = app.server.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString();
  });
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
  );
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

test('a connection above the number that may be open is closed', async () => {
  const app = await newApp({ holding: 'tables', server: { connections: 1 } });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.server.address() as AddressInfo;
  const first = connect(port, '127.0.0.1');
  await once(first, 'connect');
  const second = connect(port, '127.0.0.1');
  second.on('error', () => {});
  await once(second, 'close');
  expect(first.destroyed).toBe(false);
  first.destroy();
});

async function untilSomeoneWaits(app: TestApp): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await app.database.rows(waiting)).length === 0) await wait(10);
}
