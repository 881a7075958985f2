import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';

const QUERY = '{ clause(cite: "16.L", year: "2005-06") { citation heading text } }';
const PAGE = '/aps-atf/2005-06/art-16/L';

/** One request over a socket, and whether its answer was one that was kept. */
interface Asked {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
  readonly isKept: boolean;
}

/** With a limit of rates the answer is given within the server, without one before it. */
describe.each([
  ['before the server', 'postgres', {}],
  ['before the server, of the embedded database', 'embedded', {}],
  ['within the server, where rates are limited', 'postgres', { rateLimit: 1000 }],
  ['within the server, where every request is logged', 'postgres', { accessLog: true }],
] as const)('an answer that is asked again, %s', (_, databaseType, server) => {
  let app: TestApp;
  let url: string;
  let small: Agreement;
  const publish = (agreement: Agreement) => new AgreementWriter(app.database).publish(agreement);
  beforeAll(async () => {
    app = await createTestApp({
      database: databaseType,
      holding: 'agreement',
      server: { ...server, origins: '*' },
    });
    url = await app.server.listen({ host: '127.0.0.1', port: 0 });
    small = await smallAgreement();
  });
  afterAll(() => app?.close());

  async function hits(): Promise<number> {
    const { body } = await app.get('/metrics');
    return Number(/contract_cache_total\{cache="answers",outcome="hit"\} (\d+)/.exec(body)?.[1] ?? 0);
  }

  async function ask(path: string, options: RequestInit = {}): Promise<Asked> {
    const before = await hits();
    const response = await fetch(url + path, options);
    const body = await response.text();
    const { status, headers } = response;
    return { status, body, headers, isKept: (await hits()) > before };
  }

  function post(body: unknown, headers: Record<string, string> = {}): Promise<Asked> {
    return ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  const withoutOwn = (headers: Headers) =>
    Object.fromEntries(
      [...headers].filter(([name]) => !/^(date|x-request-id|x-ratelimit-.*|keep-alive)$/.test(name)),
    );

  test.each([
    ['a query', () => post({ query: QUERY })],
    [
      'one with variables',
      () => post({ query: 'query ($c: String!) { clause(cite: $c) { id } }', variables: { c: '16.L' } }),
    ],
    ['a batch', () => post([{ query: QUERY }, { query: '{ edition { year } }' }])],
    ['a query by GET', () => ask(`/graphql?query=${encodeURIComponent(QUERY)}`)],
    ['a page', () => ask(PAGE)],
    ['the words of a page', () => ask(PAGE, { headers: { accept: 'text/markdown' } })],
    ['a page that is long enough to be compressed', () => ask('/aps-atf/2005-06/art-16')],
    [
      'a page that is compressed for this client',
      () => ask('/aps-atf/2005-06/art-16', { headers: { 'accept-encoding': 'br' } }),
    ],
    [
      'a query for more than is sent in one piece',
      () => post({ query: '{ clause(cite: "16", year: "2005-06") { text } }' }),
    ],
    ['a search', () => post({ query: '{ search(query: "sick leave") { totalCount } }' })],
  ])('is the same to the last byte: %s', async (_kind, again) => {
    const first = await again();
    const [second, third] = [await again(), await again()];
    expect([first.status, first.isKept, second.isKept, third.isKept]).toEqual([200, false, false, true]);
    expect(third.body).toBe(first.body);
    const {
      'transfer-encoding': _chunked,
      'content-length': _length,
      ...headers
    } = withoutOwn(first.headers);
    expect(withoutOwn(third.headers)).toMatchObject(headers);
    expect(third.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  /** An answer is kept from the second time on. */
  const twice = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    await ask();
    return ask();
  };

  test('has the id of the request that asks', async () => {
    await post({ query: QUERY });
    await post({ query: QUERY });
    const { headers, isKept } = await post({ query: QUERY }, { 'x-request-id': 'mine-1' });
    expect([isKept, headers.get('x-request-id')]).toEqual([true, 'mine-1']);
  });

  test('is told not to have changed to whoever has it, without its body', async () => {
    for (const path of [PAGE, `/graphql?query=${encodeURIComponent(QUERY)}`]) {
      const etag = String((await twice(() => ask(path))).headers.get('etag'));
      const again = await ask(path, { headers: { 'if-none-match': etag } });
      expect([again.status, again.body, again.headers.get('etag'), again.isKept]).toEqual([
        304,
        '',
        etag,
        true,
      ]);
      expect(again.headers.get('content-type')).toBeNull();
      expect(again.headers.get('cache-control')).toMatch(/^public/);
      expect((await ask(path, { headers: { 'if-none-match': '"of another"' } })).status).toBe(200);
    }
  });

  test.each([
    ['other words', () => post({ query: `${QUERY} ` })],
    ['other variables', () => post({ query: QUERY, variables: { a: 1 } })],
    ['another site', () => post({ query: QUERY }, { origin: 'https://faq.union.example' })],
    ['another form', () => post({ query: QUERY }, { accept: 'application/graphql-response+json' })],
  ])('is made anew for %s', async (_what, other) => {
    await post({ query: QUERY });
    expect((await other()).isKept).toBe(false);
  });

  test.each([
    ['has errors', () => post({ query: '{ clause(cite: "99.Z") { id } }' })],
    ['has errors in one operation of a batch', () => post([{ query: QUERY }, { query: '{ nothing }' }])],
    ['says that there is no such page', () => ask('/aps-atf/2005-06/art-99')],
    ['is the health of the process', () => ask('/health')],
    [
      'holds what somebody wrote to be checked',
      () =>
        ask('/aps-atf/check', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'text=Sick+leave',
        }),
    ],
    ['is to a body longer than is looked at', () => post({ query: `${QUERY}${' '.repeat(9000)}` })],
  ])('is never one that %s', async (_kind, again) => {
    const first = await again();
    const [second, third] = [await again(), await again()];
    expect([second.isKept, third.isKept, third.status]).toEqual([false, false, first.status]);
  });

  test('is made anew as soon as anything else is published, and as it is then', async () => {
    const wording = '{ edition(agreement: "small") { clauses { text } } }';
    await publish(reworded(small, 'Teachers shall rest on Fridays.'));
    await post({ query: QUERY });
    await post({ query: wording.replace('small', small.slug) });
    const before = await post({ query: wording.replace('small', small.slug) });
    expect(before.body).toContain('Fridays');
    expect((await post({ query: wording.replace('small', small.slug) })).isKept).toBe(true);
    await publish(reworded(small, 'Teachers shall rest on Mondays.'));
    const after = await post({ query: wording.replace('small', small.slug) });
    expect([after.isKept, after.body.includes('Mondays'), after.body.includes('Fridays')]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await post({ query: QUERY })).isKept).toBe(false);
  });

  test('is refused to a request that names two hosts, like any other', async () => {
    await ask(PAGE);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const asked = request({ port, host: '127.0.0.1', path: PAGE, setHost: false }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      asked.setHeader('Host', [`127.0.0.1:${port}`, 'another.example']);
      asked.on('error', reject).end();
    });
    expect(status).toBe(400);
  });

  test('is counted like any other', async () => {
    const counted = async () => {
      const { body } = await app.get('/metrics');
      const name = 'contract_request_seconds_count{door="graphql",operation="clause",status="200"}';
      return Number(
        body
          .split('\n')
          .find((line) => line.startsWith(name))
          ?.slice(name.length) ?? 0,
      );
    };
    await twice(() => post({ query: QUERY }));
    const before = await counted();
    expect((await post({ query: QUERY })).isKept).toBe(true);
    expect(await counted()).toBe(before + 1);
  });
});

test('a limit of rates counts what is answered from bytes, and ends it', async () => {
  const app = await createTestApp({ rateLimit: 3, server: {} });
  const ask = () => app.server.inject({ method: 'POST', url: '/graphql', payload: { query: QUERY } });
  const statuses = [];
  for (let i = 0; i < 5; i += 1) statuses.push((await ask()).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  await app.close();
});

test('a database that does not answer is told, although the answer is there', async () => {
  const app = await createTestApp({ database: 'postgres' });
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const ask = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
  await (await ask()).text();
  await app.database.close();
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after') !== null]).toEqual([503, true]);
  await app.server.close();
});
