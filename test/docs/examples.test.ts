import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { type Example, examplesOf } from '../support/doc-examples.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const SERVER = 'http://localhost:4000';

const examples = PAGES.flatMap((page) => examplesOf(page, read(page)));

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ publicUrl: SERVER });
});
afterAll(() => app.close());

describe('what the documentation shows is what a reader gets', () => {
  test('there are examples of queries, of commands and of answers', () => {
    expect(examples.filter(({ asks }) => 'query' in asks).length).toBeGreaterThan(80);
    expect(examples.filter(({ asks }) => 'curl' in asks).length).toBeGreaterThan(8);
    expect(examples.filter(({ answer }) => answer).length).toBeGreaterThan(10);
  });

  test.each(examples.map((example) => [example.at, example] as const))('%s', async (_, example) => {
    const { status, body } = await asked(example);
    expect(status).toBe(200);
    const { answer } = example;
    if (answer === null) expect(errorsIn(body)).toBeUndefined();
    else if (answer.language === 'json') expect(JSON.parse(body)).toEqual(like(JSON.parse(answer.text)));
    else expect(`${body.trimEnd()}\n`).toEqual(like(answer.text));
  });
});

describe('what the documentation names', () => {
  const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;

  test.each(PAGES)('%s: every command of npm is one', (page) => {
    const named = [...read(page).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(PAGES)('%s: every link to another page leads to a heading of it', (page) => {
    const links = [...prose(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const lost = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? page : join(page, '..', path);
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });
});

async function asked({ asks }: Example): Promise<{ readonly status: number; readonly body: string }> {
  const request = 'query' in asks ? post(asks.query) : requestOf(asks.curl);
  const { statusCode, body } = await app.server.inject(request);
  return { status: statusCode, body };
}

function post(query: string) {
  return { method: 'POST', url: '/graphql', headers: {}, payload: { query } } as const;
}

/** The request that a command of curl makes. */
function requestOf([, ...words]: readonly string[]) {
  const headers: Record<string, string> = { host: new URL(SERVER).host };
  const sent: string[] = [];
  let url = new URL(SERVER);
  let isGet = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--get') isGet = true;
    else if (word === '--header') {
      const [name = '', ...value] = (words[++i] ?? '').split(': ');
      headers[name.toLowerCase()] = value.join(': ');
    } else if (word === '--data' || word === '--data-urlencode') sent.push(words[++i] ?? '');
    else if (/^-/.test(word)) throw new Error(`${word} is no option of curl that these pages use`);
    else url = new URL(word);
  }
  if (url.origin !== SERVER) throw new Error(`${url} is not of ${SERVER}`);
  if (isGet) for (const pair of sent) url.searchParams.append(...nameAndValue(pair));
  const payload = isGet || sent.length === 0 ? {} : { payload: sent.join('&') };
  return {
    method: 'payload' in payload ? 'POST' : 'GET',
    url: url.pathname + url.search,
    headers,
    ...payload,
  } as const;
}

function nameAndValue(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** What is printed of an answer: a text that ends in `…` is only its beginning, and each request has an id of its own. */
function like(printed: unknown): unknown {
  if (typeof printed === 'string')
    return printed.trimEnd().endsWith('…') ? beginning(printed.trimEnd()) : printed;
  if (Array.isArray(printed)) return printed.map(like);
  if (printed === null || typeof printed !== 'object') return printed;
  return Object.fromEntries(
    Object.entries(printed).map(([key, value]) => [
      key,
      key === 'requestId' ? expect.any(String) : like(value),
    ]),
  );
}

function beginning(printed: string): unknown {
  return expect.stringMatching(new RegExp(`^${RegExp.escape(printed.slice(0, -1).trimEnd())}`));
}

function errorsIn(body: string): unknown {
  return body.startsWith('{') ? JSON.parse(body).errors : undefined;
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** What is not in a block of code. */
function prose(page: string): string {
  return read(page)
    .replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, 'code');
}

/** The anchors of a page, as those who show Markdown make them of its headings. */
function anchorsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
