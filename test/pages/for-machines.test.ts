import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ publicUrl: 'https://contract.example.org' });
});
afterAll(() => app.close());

test('every address of the sitemap has a page, under the public address', async () => {
  const { body } = await app.get('/sitemap.xml');
  const addresses = [...body.matchAll(/<loc>https:\/\/contract\.example\.org([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(addresses).toEqual(
    expect.arrayContaining(['/aps-atf/2006-07/art-16/L', '/aps-atf/2005-06/rules/salary']),
  );
  const some = addresses.filter((_, i) => i % 9 === 0);
  for (const path of some) expect([path, (await app.get(String(path))).statusCode]).toEqual([path, 200]);
});

test('a feed tells of what is served and of each clause that changed, as Atom and as JSON', async () => {
  const json = (await app.get('/aps-atf/feed.json')).json<{
    items: readonly { id: string; url: string; title: string }[];
  }>();
  const { compare } = await app.data<{ compare: { changes: readonly unknown[] } }>(
    '{ compare(from: "2005-06", to: "2006-07") { changes { kind } } }',
  );
  expect(json.items).toHaveLength(1 + compare.changes.length);
  expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
  expect(json.items.map(({ title }) => title)).toContain('Art. 5.E.1.a.4 renumbered in 2006-07');
  const atom = await app.get('/aps-atf/feed.atom');
  expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(atom.body.match(/<entry>/g)).toHaveLength(json.items.length);
});

test('a feed has absolute links also where no public address is set', async () => {
  const bare = await createTestApp();
  const { statusCode, body } = await bare.get('/aps-atf/feed.atom', { host: 'contract.example.net' });
  expect(statusCode).toBe(200);
  expect(body).toContain('<id>http://contract.example.net/aps-atf</id>');
  await bare.close();
});

test('robots.txt names the sitemap', async () => {
  expect((await app.get('/robots.txt')).body).toContain('Sitemap: https://contract.example.org/sitemap.xml');
});

test('every link of llms.txt leads to Markdown or JSON', async () => {
  const { body, headers } = await app.get('/llms.txt');
  expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
  const links = [...body.matchAll(/\]\(https:\/\/contract\.example\.org([^)]*)\)/g)].map(([, path]) =>
    String(path),
  );
  expect(links.length).toBeGreaterThan(80);
  for (const link of links) expect([link, (await app.get(link)).statusCode]).toEqual([link, 200]);
});

test('a year is answered whole as Markdown and as text, and its contents as JSON', async () => {
  const markdown = await app.get('/aps-atf/2006-07.md');
  expect(markdown.body).toContain('## L. Sick Leave');
  expect((await app.get('/aps-atf/2006-07.txt')).body).toContain(
    'Absent for four (4) or more consecutive days;',
  );
  const contents = (await app.get('/aps-atf/2006-07.json')).json<{
    clauses: readonly { citation: string }[];
  }>();
  expect(contents.clauses.map(({ citation }) => citation)).toEqual(
    expect.arrayContaining(['Preamble', 'Art. 16', 'App. A']),
  );
});

test('a clause names its public address, and what it is in the words of schema.org', async () => {
  const { body } = await app.get('/aps-atf/2006-07/art-16/L', { accept: 'text/html' });
  expect(body).toContain(
    '<link rel="canonical" href="https://contract.example.org/aps-atf/2006-07/art-16/L"/>',
  );
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'Legislation',
    '@id': 'https://contract.example.org/aps-atf/2006-07/art-16/L',
    legislationIdentifier: 'Art. 16.L',
    legislationDate: '2005-08-15',
  });
});
