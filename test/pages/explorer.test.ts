import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EXPLORER_QUERIES } from '../../src/pages/assets.ts';
import { chromiumPath, openPage, startBrowser, WIDTHS } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

/** What browsers say when somebody types an address. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const ASKED = 'query Asked { clause(cite: "16.L", year: "2006-07") { citation heading } }';

/** The names of the queries that the explorer is given. */
const NAMES = (JSON.parse(EXPLORER_QUERIES) as readonly { query: string }[]).map(
  ({ query }) => /^query (\w+)/.exec(query)?.[1],
);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('every query of the explorer is answered without a mistake', async () => {
  expect(NAMES).not.toHaveLength(0);
  for (const { query } of JSON.parse(EXPLORER_QUERIES) as readonly { query: string }[])
    expect((await app.query(query)).errors).toBeUndefined();
});

describe('whoever comes to /graphql', () => {
  test('with a browser gets a page, and every other client JSON', async () => {
    const page = await app.get('/graphql', { accept: BROWSER });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.vary).toMatch(/\baccept\b(?!-)/i);
    const asked = `/graphql?query=${encodeURIComponent(ASKED)}`;
    for (const accept of ['application/json', '*/*', 'application/json, text/html', 'text/html;q=0.1, */*'])
      expect((await app.get(asked, { accept })).json()).toEqual({
        data: { clause: { citation: 'Art. 16.L', heading: 'Sick Leave' } },
      });
  });

  test('may run no script and no style but those of this server', async () => {
    const policy = String(
      (await app.get('/graphql', { accept: BROWSER })).headers['content-security-policy'],
    );
    expect(policy).toMatch(/^default-src 'none';.*script-src 'self';/);
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});

if (chromiumPath() === null)
  process.stdout.write('\nThe explorer in a browser: skipped, no Chromium is installed\n');
const withBrowser = chromiumPath() === null ? describe.skip : describe;

withBrowser('the explorer', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    address = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** The names of the tabs, without that of the button which closes one. */
  async function tabsOf(page: Page): Promise<string[]> {
    return (await page.getByRole('tab').allTextContents()).map((each) => each.split(' ')[0] ?? '');
  }

  /** The explorer, once it has read the schema. */
  async function openExplorer(path: string) {
    const opened = await openPage(browser, { width: WIDTHS.desktop });
    const asked: string[] = [];
    opened.page.on('request', (request) => asked.push(request.url()));
    await opened.page.goto(`${address}${path}`);
    await opened.page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).waitFor();
    return { ...opened, asked };
  }

  test('shows the queries of the README in tabs and runs the first, asking nobody else', async () => {
    const { page, context, complaints, asked } = await openExplorer('/graphql');
    expect(await tabsOf(page)).toEqual(NAMES);
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
    await page.locator('.result-window').getByText('Sick Leave').first().waitFor();
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
    await context.close();
  });

  test('shows the query of its address first', async () => {
    const { page, context, complaints } = await openExplorer(`/graphql?query=${encodeURIComponent(ASKED)}`);
    expect((await tabsOf(page))[0]).toBe('Asked');
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
    await page.locator('.result-window').getByText('Sick Leave').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('documents the schema', async () => {
    const { page, context, complaints } = await openExplorer('/graphql');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'checkDocument' }).first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
