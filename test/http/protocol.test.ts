import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
let url: string;
beforeAll(async () => {
  app = await createTestApp();
  url = await app.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

/** What the audit would rather have otherwise, and why it is as it is. */
const FAILED_WHOLE =
  'a request that cannot be executed is 400 in every media type: caches and monitors go by the status';
const WARNINGS: Readonly<Record<string, string>> = {
  '572B SHOULD use 200 status code on document parsing failure when accepting application/json': FAILED_WHOLE,
  'FDE2 SHOULD use 200 status code on document validation failure when accepting application/json':
    FAILED_WHOLE,
  '7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json':
    FAILED_WHOLE,
};

describe('GraphQL over HTTP', () => {
  test('is spoken as the audit of its specification asks, but for warnings that have a reason', async () => {
    const results = await Promise.all(serverAudits({ url: `${url}/graphql` }).map((audit) => audit.fn()));
    const told = results.filter(({ status }) => status !== 'ok');
    expect(told.filter(({ status }) => status === 'error')).toEqual([]);
    expect(told.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(Object.keys(WARNINGS).sort());
  });

  test.each(['PUT', 'PATCH', 'DELETE'] as const)(
    '%s /graphql is 405 and says what is allowed',
    async (method) => {
      const response = await app.server.inject({
        method,
        url: '/graphql',
        payload: { query: '{ __typename }' },
      });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toBe('GET, POST, OPTIONS, HEAD');
      expect(response.json<GraphAnswer<unknown>>().errors?.[0]?.extensions.code).toBe('METHOD_NOT_ALLOWED');
    },
  );

  test.each(['/aps-atf/2005-06/art-16/L', '/aps-atf/2005-06', '/health'])(
    'POST %s is 405, too',
    async (path) => {
      const response = await app.server.inject({ method: 'POST', url: path, payload: {} });
      expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    },
  );
});

/** Sends a request as it stands. @returns the first line of what is answered. */
async function raw(lines: readonly string[]): Promise<string> {
  const { port } = app.server.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString().split('\r\n')[0] ?? '';
}

describe('a request is for one host', () => {
  test.each([
    [['Host: localhost'], 'HTTP/1.1 200 OK'],
    [['Host: localhost', 'Host: elsewhere.example'], 'HTTP/1.1 400 Bad Request'],
    [['Host: localhost', 'HOST: localhost'], 'HTTP/1.1 400 Bad Request'],
    [['Host: local host'], 'HTTP/1.1 400 Bad Request'],
    [['Host: ['], 'HTTP/1.1 400 Bad Request'],
    [['Host: 1.2.3.999'], 'HTTP/1.1 400 Bad Request'],
    [[], 'HTTP/1.1 400 Bad Request'],
  ])('%j is answered %s', async (hosts, status) => {
    expect(await raw(['GET /health HTTP/1.1', ...hosts, 'Connection: close'])).toBe(status);
  });
});

describe('a body is told apart from one that is not what it says it is', () => {
  function post(payload: string | Buffer) {
    const headers = { 'content-type': 'application/json' };
    return app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
  }
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  test.each<[string, string | Buffer, string]>([
    [
      'bytes that are not UTF-8',
      Buffer.from('{"query":"{__typename}","operationName":"\xff"}', 'latin1'),
      'not valid UTF-8',
    ],
    ['half a character', Buffer.from('{"query":"\xe2\x82"}', 'latin1'), 'not valid UTF-8'],
    ['a key that is no key', '{"query":"{__typename}","__proto__":{"x":1}}', '"__proto__"'],
    [
      'one that is written with escapes',
      '{"query":"{__typename}","variables":{"\\u005f_proto__":{}}}',
      '"__proto__"',
    ],
    [
      'values deep inside others',
      `{"query":"{__typename}","variables":{"a":${nested(2_400)}}}`,
      'more than 64 deep',
    ],
    ['nothing', '', 'empty'],
    ['JSON that ends too early', '{"query":', 'not valid JSON'],
  ])('%s', async (_, payload, told) => {
    const response = await post(payload);
    expect(response.statusCode).toBe(400);
    expect(response.json<{ message: string }>().message).toContain(told);
    expect(response.json<GraphAnswer<unknown>>().errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test.each([
    [
      'brackets in a text',
      JSON.stringify({ query: '{ quote(text: "[[[") { verdict } }', variables: { a: '['.repeat(200) } }),
    ],
    [
      'brackets after an escaped quotation mark',
      JSON.stringify({ query: '{ __typename }', variables: { a: `\\"${'{'.repeat(200)}` } }),
    ],
    ['a key named like what an object has', '{"query":"{__typename}","constructor":{"prototype":{}}}'],
    ['the word itself', '{"query":"{ quote(text: \\"__proto__\\") { verdict } }"}'],
    ['curly quotes', '{"query":"{ quote(text: \\"“sick leave”\\") { verdict } }"}'],
  ])('while it may have %s', async (_, payload) => {
    expect((await post(payload)).statusCode).toBe(200);
  });
});

describe('HTTPS is asked for from now on', () => {
  const header = async (hsts: 'off' | 'host' | 'subdomains') => {
    const other = await createTestApp({ holding: 'tables', server: { hsts } });
    const { headers } = await other.get('/health');
    await other.close();
    return headers['strict-transport-security'];
  };

  test('of this host, and not of others under it, unless the settings say so', async () => {
    expect((await app.get('/health')).headers['strict-transport-security']).toBe('max-age=31536000');
    expect(await header('subdomains')).toBe('max-age=31536000; includeSubDomains');
    expect(await header('off')).toBeUndefined();
  });
});
