// What becomes of searches when Meilisearch does not do what it should: real servers on this machine that refuse, stall, or
// answer as Meilisearch does when it has no index or does not know the key.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';
import { citations, search, trySearch } from '../support/search.ts';

let library: OpenLibrary;
let app: TestApp | undefined;
let server: Server | undefined;

// Whatever becomes of Meilisearch, what is read is the same.
beforeAll(async () => {
  library = await openLibrary('postgres');
});
afterAll(() => library.close());

afterEach(async () => {
  await app?.close();
  await stop();
  app = undefined;
});

/** A server on a port of this machine, which a later one may take over. */
async function serve(listener: RequestListener, port = 0): Promise<number> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(): Promise<void> {
  const stopping = server;
  server = undefined;
  stopping?.closeAllConnections();
  await new Promise<void>((resolve) => (stopping ? stopping.close(() => resolve()) : resolve()));
}

async function searchingAt(port: number, log: string[] = []): Promise<TestApp> {
  app = await createTestApp({ library, meilisearch: { url: `http://127.0.0.1:${port}`, key: 'a-key' }, log });
  return app;
}

/** Answers as Meilisearch does when something is wrong. */
function failing(status: number, code: string, message: string): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message, code, type: 'invalid_request', link: '' }));
  };
}

/** What the log tells of Meilisearch. */
function told(log: readonly string[]): readonly string[] {
  return log
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .filter((line) => /MEILISEARCH/.test(line));
}

async function freePort(): Promise<number> {
  const port = await serve(() => {});
  await stop();
  return port;
}

describe('PostgreSQL answers, says so, and it is told once', () => {
  async function expectFallback(port: number, words: RegExp): Promise<void> {
    const log: string[] = [];
    const searching = await searchingAt(port, log);
    for (const query of ['bereavment', 'sick leave', '16.L.1.c']) {
      const found = await search(searching, query, { year: '2006-07' });
      expect(found.engine).toBe('POSTGRES');
      expect(found.totalCount).toBeGreaterThan(0);
    }
    expect(told(log)).toHaveLength(1);
    expect(told(log)[0]).toMatch(words);
  }

  test('when nothing listens there', async () => {
    await expectFallback(await freePort(), /MEILI_URL does not answer \(ECONNREFUSED\); POSTGRES answers/);
  });

  test('when the connection breaks', async () => {
    const port = await serve((request) => request.socket.destroy());
    await expectFallback(port, /MEILI_URL does not answer/);
  });

  test('when the server is too slow', async () => {
    const port = await serve(() => {});
    await expectFallback(port, /MEILI_URL is too slow/);
  });

  test('when the key is wrong', async () => {
    const port = await serve(failing(403, 'invalid_api_key', 'The provided API key is invalid.'));
    await expectFallback(port, /MEILI_KEY is refused/);
  });

  test('when there is no index of what is served, and none can be made', async () => {
    const port = await serve(failing(404, 'index_not_found', 'Index `clauses` not found.'));
    await expectFallback(port, /no index of what is served/);
  });

  test('when it is out of order', async () => {
    const port = await serve(failing(500, 'internal', 'Too many open files.'));
    await expectFallback(port, /Too many open files \(internal\)/);
  });

  test('when it is no Meilisearch', async () => {
    const port = await serve((_, response) => response.end('<html>It works!</html>'));
    await expectFallback(port, /MEILISEARCH: .+; POSTGRES answers/);
  });
});

test('only the searches under way wait for a slow server', async () => {
  let asked = 0;
  const searching = await searchingAt(
    await serve(() => {
      asked += 1;
    }),
  );
  const answers = await Promise.all([1, 2, 3].map(() => search(searching, 'sick leave')));
  expect(answers.map(({ engine }) => engine)).toEqual(['POSTGRES', 'POSTGRES', 'POSTGRES']);
  const before = asked;
  for (let i = 0; i < 5; i += 1) expect((await search(searching, 'sick leave')).engine).toBe('POSTGRES');
  // The server may have been tried again meanwhile, beside the searches.
  expect(asked - before).toBeLessThan(5);
});

test('a list begun in PostgreSQL is gone on with there', async () => {
  const searching = await searchingAt(await freePort());
  const first = await search(searching, 'sick leave', { first: 5 });
  const next = await search(searching, 'sick leave', { first: 5, after: first.pageInfo.endCursor });
  const both = await search(searching, 'sick leave', { first: 10 });
  expect([...citations(first), ...citations(next)]).toEqual(citations(both));
});

test('a cursor of Meilisearch is refused while PostgreSQL answers, whose list has another order', async () => {
  const searching = await searchingAt(await freePort());
  const { edges } = await search(searching, 'sick leave', { first: 1 });
  const own = Buffer.from(edges[0]?.cursor ?? '', 'base64url').toString();
  const other = Buffer.from(own.replace('POSTGRES', 'MEILISEARCH')).toString('base64url');
  const { errors } = await trySearch(searching, 'sick leave', { after: other });
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('start from the first page') as unknown,
    extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
  });
});

const { MEILI_URL: url, MEILI_KEY: key } = process.env;
const withMeilisearch = url ? test : test.skip;

withMeilisearch(
  `a server that comes back is searched again by itself${url ? '' : ', skipped: MEILI_URL is not given'}`,
  async () => {
    const port = await freePort();
    const log: string[] = [];
    app = await createTestApp({
      library,
      meilisearch: { url: `http://127.0.0.1:${port}`, key: key ?? null },
      log,
    });
    expect((await search(app, 'sick leave')).engine).toBe('POSTGRES');
    await serve(forwardTo(String(url)), port);
    await wait(5_100);
    for (let waited = 0; waited < 30_000; waited += 100) {
      if ((await search(app, 'sick leave')).engine === 'MEILISEARCH') break;
      await wait(100);
    }
    expect((await search(app, 'sick leave')).engine).toBe('MEILISEARCH');
    const [out, ...back] = told(log);
    expect(out).toMatch(/does not answer/);
    expect(back.at(-1)).toMatch(/answers searches in aps-atf again/);
  },
);

/** Passes every request on to another server. */
function forwardTo(target: string): RequestListener {
  return async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(new URL(request.url ?? '/', target), {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
}
