import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

const ARTICLE_16 = '/aps-atf/2005-06/art-16';
const ORIGIN = 'https://faq.union.example';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('other sites may ask', () => {
  test('from any origin when none is set: the answer and the permalinks say so', async () => {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: ORIGIN },
      payload: { query: '{ __typename }' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect((await app.get(ARTICLE_16, { origin: ORIGIN })).headers['access-control-allow-origin']).toBe('*');
  });

  test('after a preflight, which is answered without a body', async () => {
    const response = await app.server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers['access-control-allow-methods']).toBe('GET, POST, OPTIONS');
    expect(response.headers['access-control-allow-headers']).toBe('content-type');
  });

  test('from one origin only when CORS_ORIGIN names it', async () => {
    const strict = await createTestApp({ server: { origins: [ORIGIN] }, holding: 'tables' });
    const response = await strict.get('/health', { origin: 'https://elsewhere.example' });
    await strict.close();
    expect(response.headers['access-control-allow-origin']).toBe(ORIGIN);
  });
});

describe('every answer bears the headers that keep a browser safe', () => {
  test.each(['/health', ARTICLE_16, '/aps-atf/2005-06/art-99', '/nothing'])('%s', async (path) => {
    const { headers } = await app.get(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('and does not send the reader of a plain HTTP page to an HTTPS port that may not be there', async () => {
    const policy = String((await app.get(ARTICLE_16)).headers['content-security-policy']);
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

describe('a long answer is compressed', () => {
  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('with %s, for whoever accepts it', async (encoding, decompress) => {
    const plain = await app.get(ARTICLE_16, { accept: 'text/html' });
    const response = await app.get(ARTICLE_16, { accept: 'text/html', 'accept-encoding': encoding });
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.headers.vary).toMatch(/accept-encoding/i);
    expect(response.headers.vary).toMatch(/\baccept\b(?!-)/i);
    expect(decompress(response.rawPayload).toString()).toBe(plain.body);
    expect(response.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  test('from /graphql too', async () => {
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-encoding': 'gzip' },
      payload: { query: '{ edition(year: "2005-06") { text } }' },
    });
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(response.rawPayload).toString()).toContain('PREAMBLE');
  });

  test('and a short one is not', async () => {
    const response = await app.get('/aps-atf/2005-06/art-16/C', { 'accept-encoding': 'gzip, br' });
    expect(response.headers['content-encoding']).toBeUndefined();
  });
});
