import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const SICK_LEAVE = '/aps-atf/2005-06/art-16/L';

describe('GET /aps-atf/2005-06/art-16/L', () => {
  test('answers a browser with a page of its own: title, words, the way up and to its neighbours', async () => {
    const response = await app.get(SICK_LEAVE, {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toContain('<title>Art. 16.L Sick Leave, 2005-06 · Negotiated Agreement</title>');
    expect(response.body).toContain('<link rel="canonical" href="/aps-atf/2005-06/art-16/L"/>');
    expect(response.body).toContain('<a href="/aps-atf/2005-06/art-16">Art. 16 LEAVES</a>');
    expect(response.body).toContain('<a href="/aps-atf/2005-06/art-16/K">← Art. 16.K Sabbatical Leave</a>');
    expect(response.body).toContain('<a href="/aps-atf/2005-06/art-16/M">Art. 16.M Sick Leave Bank →</a>');
    const words = /<div id="text"[^>]*>(.*?)<\/div>/s.exec(response.body)?.[1] ?? '';
    expect(malformedHtml(words)).toBeNull();
    expect(wordsOfHtml(words)).toContain('Absent for four (4) or more consecutive days;');
  });

  test('answers text/markdown with the outline, the citation and the year above it', async () => {
    const response = await app.get(SICK_LEAVE, { accept: 'text/markdown' });
    expect(response.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(response.body).toMatch(
      /^<!-- Art\. 16\.L, 2005-06 -->\n\n## L\. Sick Leave\n\n1\. All active employees/,
    );
  });

  test('answers application/json with the clause and the permalinks around it', async () => {
    const response = await app.get(SICK_LEAVE, { accept: 'application/json' });
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toMatchObject({
      id: 'aps-atf/2005-06/art-16/L',
      citation: 'Art. 16.L',
      kind: 'SECTION',
      label: 'L',
      heading: 'Sick Leave',
      year: '2005-06',
      change: 'ENACTED',
      instrument: '2005-agreement',
      inForceFrom: '2005-08-15',
      source: { file: '003_e95df812710c4457.txt', firstLine: 1053, lastLine: 1076 },
      parent: 'aps-atf/2005-06/art-16',
      children: [1, 2, 3].map((label) => `aps-atf/2005-06/art-16/L/${label}`),
      previous: 'aps-atf/2005-06/art-16/K',
      next: 'aps-atf/2005-06/art-16/M',
    });
  });

  test('gives the words that /graphql gives', async () => {
    const { text } = (await app.get(SICK_LEAVE, { accept: 'application/json' })).json<{ text: string }>();
    expect(await app.data('{ clause(cite: "16.L", year: "2005-06") { text } }')).toEqual({
      clause: { text },
    });
  });

  test.each([
    ['*/*', 'text/html; charset=utf-8'],
    ['text/markdown;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['text/*', 'text/html; charset=utf-8'],
  ])('with Accept: %s answers %s', async (accept, type) => {
    const response = await app.get(SICK_LEAVE, { accept });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe(type);
  });

  test('without an Accept header answers the page', async () => {
    expect((await app.get(SICK_LEAVE)).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('with an Accept header for none of its types answers 406, and which there are', async () => {
    const response = await app.get(SICK_LEAVE, { accept: 'image/png' });
    expect(response.statusCode).toBe(406);
    expect(response.json()).toEqual({
      error: 'NOT_ACCEPTABLE',
      message: 'This address answers text/html, text/markdown, application/json, text/plain, text/csv.',
    });
  });

  test('varies by Accept, so that a cache keeps the three apart', async () => {
    for (const accept of ['text/html', 'text/markdown', 'application/json', 'image/png']) {
      expect((await app.get(SICK_LEAVE, { accept })).headers.vary).toMatch(/\baccept\b/i);
    }
  });

  test('bears an ETag of its own for each type, and answers 304 to whoever has it', async () => {
    const tags = new Set<string>();
    for (const accept of ['text/html', 'text/markdown', 'application/json']) {
      const etag = String((await app.get(SICK_LEAVE, { accept })).headers.etag);
      tags.add(etag);
      const again = await app.get(SICK_LEAVE, { accept, 'if-none-match': etag });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
    }
    expect(tags.size).toBe(3);
    expect((await app.get(SICK_LEAVE, { 'if-none-match': 'W/"another"' })).statusCode).toBe(200);
  });

  test('may be kept for a minute', async () => {
    expect((await app.get(SICK_LEAVE)).headers['cache-control']).toBe('public, max-age=60, must-revalidate');
  });

  test('answers HEAD without a body', async () => {
    const response = await app.server.inject({ method: 'HEAD', url: SICK_LEAVE });
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('');
  });
});

describe('other ways to write an address', () => {
  test.each([
    `${SICK_LEAVE}/`,
    '/aps-atf/2005-2006/art-16/L',
    '/aps-atf/2005-06/art-16%2FL',
    `${SICK_LEAVE}?utm_source=newsletter`,
  ])('%s leads to Sick Leave, whose canonical address it names', async (path) => {
    const response = await app.get(path);
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('<link rel="canonical" href="/aps-atf/2005-06/art-16/L"/>');
  });

  test.each(['/aps-atf/2005-06/ART-16/l', '/aps-atf/2005-06/Art-16/L/'])(
    '%s is sent on to the right capitals',
    async (path) => {
      const response = await app.get(path);
      expect(response.statusCode).toBe(301);
      expect(response.headers.location).toBe(SICK_LEAVE);
    },
  );

  test('a name with letters that an address may not hold is encoded', async () => {
    const { edition } = await app.data<{ edition: { clauses: readonly { id: string }[] } }>(
      '{ edition(year: "2005-06") { clauses { id } } }',
    );
    for (const { id } of edition.clauses) expect((await app.get(`/${encodeURI(id)}`)).statusCode).toBe(200);
  });
});

test('a year has a page that leads to its preamble, articles and appendices', async () => {
  const response = await app.get('/aps-atf/2005-06', { accept: 'text/html' });
  expect(response.statusCode).toBe(200);
  for (const path of ['preamble', 'art-1', 'art-28', 'app-l']) {
    expect(response.body).toContain(`href="/aps-atf/2005-06/${path}"`);
  }
});

test.each([
  ['.md', 'text/markdown; charset=utf-8', '## L. Sick Leave'],
  ['.json', 'application/json; charset=utf-8', '"citation":"Art. 16.L"'],
  ['.txt', 'text/plain; charset=utf-8', 'L. Sick Leave'],
])('with the ending %s it answers %s, whatever is accepted', async (ending, type, words) => {
  const response = await app.get(`${SICK_LEAVE}${ending}`, { accept: 'text/html' });
  expect(response.headers['content-type']).toBe(type);
  expect(response.body).toContain(words);
});

test('a table has the ending .csv, and words have not', async () => {
  const table = await app.get('/aps-atf/2006-07/app-a/AT-1.csv');
  expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(table.body).toMatch(/^Step,BA,BA\+15,/);
  expect((await app.get(`${SICK_LEAVE}.csv`)).statusCode).toBe(404);
});

describe('an address where nothing stands', () => {
  test.each([
    ['/aps-atf/2005-06/art-99', [], []],
    ['/aps-atf/2019-20/art-16', [], ['2005-06', '2006-07']],
    ['/nowhere/2005-06/art-16', [], ['2005-06', '2006-07']],
    ['/aps-atf/2005-06/art-16/L/1/z', ['Art. 16.L.1', 'Art. 16.L.1.a', 'Art. 16.L.1.b'], []],
    ['/aps-atf/2006-07/app-a/A-1', ['App. A'], ['2005-06']],
  ])('%s is 404, and says what is near it and which years have it', async (path, nearest, years) => {
    const json = await app.get(path, { accept: 'application/json' });
    expect(json.statusCode).toBe(404);
    expect(json.json()).toMatchObject({ error: 'CLAUSE_NOT_FOUND', years });
    expect(json.json<{ nearest: string[] }>().nearest.slice(0, nearest.length)).toEqual(nearest);
    const page = await app.get(path, { accept: 'text/html' });
    expect(page.statusCode).toBe(404);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const citation of nearest)
      expect(new RegExp(`>${RegExp.escape(citation)}[ <]`).test(page.body)).toBe(true);
  });

  test('/favicon.ico is 404 too', async () => {
    expect((await app.get('/favicon.ico')).statusCode).toBe(404);
  });

  test('a path that is not UTF-8 is 400', async () => {
    expect((await app.get('/aps-atf/2005-06/%ff')).statusCode).toBe(400);
  });
});
