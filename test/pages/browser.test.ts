import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { chromiumPath, openPage, startBrowser, type View, WIDTHS } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

  describe.each(LOOKS)('%s', (_, view) => {
    test.each(KINDS_OF_PAGE)('%s neither complains nor scrolls sideways', async (_kind, path) => {
      const { page, context, complaints } = await openPage(browser, view);
      await page.goto(`${address}${path}`);
      const { width } = page.viewportSize() ?? { width: 0 };
      const box = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(complaints.filter((each) => !/status of 40\d/.test(each))).toEqual([]);
      expect(box).toBeLessThanOrEqual(width);
      await context.close();
    });

    // The whole of the longest pages takes axe ten seconds each, and has nothing that the others have not.
    test.each(KINDS_OF_PAGE.filter(([kind]) => !LONG.includes(kind)))(
      '%s breaks no rule of accessibility',
      async (_kind, path) => {
        const { page, context } = await openPage(browser, { ...view, javaScriptEnabled: true });
        await page.goto(`${address}${path}`);
        await page.evaluate(AXE);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        const broken = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
        expect(broken).toEqual([]);
        await context.close();
      },
    );
  });
});
