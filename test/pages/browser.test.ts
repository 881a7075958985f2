import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { breaches } from '../support/accessibility.ts';
import { chromiumPath, openPage, startBrowser, type View, WIDTHS } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';

const withBrowser = chromiumPath() === null ? describe.skip : describe;
if (chromiumPath() === null)
  process.stdout.write('\nThe pages in a browser: skipped, no Chromium is installed\n');

const LONG: readonly string[] = ['an article', 'notes', 'an instrument', 'a comparison'];

let app: TestApp;
let browser: Browser;
let address: string;

withBrowser('the pages in a browser', () => {
  beforeAll(async () => {
    app = await createTestApp();
    address = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  // A light page on a desktop and a dark one on a phone, without JavaScript: together they are every look there is.
  const LOOKS: readonly (readonly [string, View])[] = [
    ['on a desktop', { width: WIDTHS.desktop }],
    ['on a phone in the dark', { width: WIDTHS.phone, scheme: 'dark', javaScriptEnabled: false }],
  ];

  // One window for all the pages, as a reader has: opening one takes longer than the page in it.
  type Window = Awaited<ReturnType<typeof openPage>>;

  describe.each(LOOKS)('%s', (_, view) => {
    let window: Window;
    beforeAll(async () => {
      window = await openPage(browser, view);
    });
    afterEach(() => {
      window.complaints.length = 0;
    });
    afterAll(() => window.context.close());

    test.each(KINDS_OF_PAGE)('%s neither complains nor scrolls sideways', async (_kind, path) => {
      const { page, complaints } = window;
      await page.goto(`${address}${path}`);
      const { width } = page.viewportSize() ?? { width: 0 };
      const box = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(complaints.filter((each) => !/status of 40\d/.test(each))).toEqual([]);
      expect(box).toBeLessThanOrEqual(width);
    });
  });

  describe.each(LOOKS)('%s', (_, view) => {
    let window: Window;
    beforeAll(async () => {
      window = await openPage(browser, { ...view, javaScriptEnabled: true });
    });
    afterAll(() => window.context.close());

    // The whole of the longest pages takes axe ten seconds each, and has nothing that the others have not.
    test.each(KINDS_OF_PAGE.filter(([kind]) => !LONG.includes(kind)))(
      '%s breaks no rule of accessibility',
      async (_kind, path) => {
        await window.page.goto(`${address}${path}`);
        expect(await breaches(window.page)).toEqual([]);
      },
    );
  });
});
