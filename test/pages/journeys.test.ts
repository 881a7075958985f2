import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { chromiumPath, openPage, startBrowser, type View, WIDTHS } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

const withBrowser = chromiumPath() === null ? describe.skip : describe;

let app: TestApp;
let browser: Browser;
let address: string;

withBrowser('journeys through the pages', () => {
  beforeAll(async () => {
    app = await createTestApp();
    address = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const FLYER = [
    'Under Art. 16.L.1 teachers “will be credited with paid sick leave at the start of the contract year as follows”.',
    'Art. 16.Z says more.',
    'Article 24.F.2: “The aggrieved must file a written grievance within fifteen (15) workdays of the act or discovery of the act that caused the grievance.”',
  ].join('\n\n');

  const VIEWS: readonly (readonly [string, View])[] = [
    ['on a desktop', { width: WIDTHS.desktop }],
    ['on a phone without JavaScript', { width: WIDTHS.phone, javaScriptEnabled: false }],
  ];

  describe.each(VIEWS)('%s', (_, view) => {
    test('a teacher asks how many sick days there are, reads the words, changes the year, computes', async () => {
      const { page, context, complaints } = await openPage(browser, view);
      await page.goto(address);
      await page.getByLabel('Citation, words or a question').last().fill('how many sick days do I get');
      await page.getByRole('button', { name: 'Find' }).last().click();
      await page.getByRole('link', { name: 'How many sick days do I get in a year?' }).click();
      expect(await page.locator('.lead-answer').textContent()).toContain('10 days');
      await page.getByRole('link', { name: 'Art. 16.L.1.a' }).first().click();
      expect(await page.locator('h1').textContent()).toContain('Art. 16.L.1.a');
      await page
        .getByRole('navigation', { name: 'Contract year' })
        .getByRole('link', { name: '2005-06' })
        .click();
      expect(page.url()).toBe(`${address}/aps-atf/2005-06/art-16/L/1/a`);
      await page.getByRole('link', { name: 'Calculators' }).click();
      await page.getByRole('link', { name: 'Sick leave credit', exact: true }).click();
      await page.getByLabel('On which salary schedule?').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Compute' }).click();
      expect(await page.locator('.figures').first().textContent()).toMatch(/\d/);
      expect(await page.locator('.authorities').textContent()).toContain('16.L.1');
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('a representative finds a deadline from a date and puts it in a calendar', async () => {
      const { page, context, complaints } = await openPage(browser, view);
      await page.goto(`${address}/aps-atf/2006-07/rules/grievanceDeadline`);
      await page.getByLabel('Which step?').selectOption('FILING');
      await page.locator('input[name="from"]').fill('2006-11-06');
      await page.getByRole('button', { name: 'Compute' }).click();
      expect(page.url()).toContain('stage=FILING&from=2006-11-06');
      expect(await page.locator('.figures time').first().getAttribute('datetime')).toMatch(
        /^2006-1[12]-\d\d$/,
      );
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Put it in a calendar' }).click();
      const file = await readFile(await (await download).path(), 'utf8');
      expect(file).toMatch(/^BEGIN:VCALENDAR/);
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('a union’s editor checks a flyer, and sees what does not hold', async () => {
      const { page, context, complaints } = await openPage(browser, view);
      await page.goto(address);
      await page.getByRole('link', { name: 'Check a text' }).click();
      await page.getByLabel('The text').fill(FLYER);
      await page.getByLabel('Contract year').selectOption('2006-07');
      await page.getByRole('button', { name: 'Check' }).click();
      expect(await page.locator('#result').textContent()).toBe('2 of 5 do not hold.');
      const told = await page.locator('.checked > li').allTextContents();
      expect(told.map((each) => each.replaceAll(/\s+/g, ' ').trim())).toEqual([
        expect.stringMatching(/^Art\. 16\.L\.1 leads to Art\. 16\.L\.1/),
        expect.stringMatching(/^Word for word: Art\. 16\.L\.1/),
        expect.stringMatching(/^Art\. 16\.Z leads nowhere/),
        expect.stringMatching(/^Article 24\.F\.2 leads to Art\. 24\.F\.2/),
        expect.stringMatching(
          /^Not word for word what it says: Art\. 24\.F\.2.*Another number: “fifteen \(15\)” where it says “ten \(10\)”\.$/,
        ),
      ]);
      expect(await page.getByLabel('The text').inputValue()).toBe(FLYER);
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('a negotiator compares 6.A, sees it whole with its changes, and takes it along for Word', async () => {
      const { page, context, complaints } = await openPage(browser, view);
      await page.goto(`${address}/aps-atf/compare`);
      await page.getByLabel('Clause').fill('6.A');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('link', { name: 'Whole text, changes marked' }).click();
      expect(await page.locator('.redline ins').count()).toBeGreaterThan(0);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Word, with tracked changes' }).click();
      const file = await readFile(await (await download).path());
      expect(strFromU8(unzipSync(file)['word/document.xml'] as Uint8Array)).toContain('<w:ins ');
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  test('each printed page has at its head what the page is, and at its foot which one it is', async () => {
    const { page, context } = await openPage(browser, { width: WIDTHS.desktop });
    await page.goto(`${address}/aps-atf/2006-07/art-16/L`);
    const heads = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const printed = rules.find((rule) => rule instanceof CSSPageRule);
      return [
        printed?.cssText ?? '',
        getComputedStyle(document.documentElement).getPropertyValue('--running'),
      ];
    });
    expect(heads[0]).toMatch(/@top-center \{[^}]*var\(--running.*@bottom-center \{[^}]*counter\(page\)/s);
    expect(heads[1]).toBe(JSON.stringify(await page.title()));
    await context.close();
  });

  test('a citation can be copied, and a quotation has the words and no note', async () => {
    const { page, context } = await openPage(browser, { width: WIDTHS.desktop });
    await page.goto(`${address}/aps-atf/2006-07/art-16/L/1/a`);
    const copied = () => page.evaluate('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'Copy citation' }).click();
    expect(await copied()).toBe('Art. 16.L.1.a, 2006-07');
    await page.getByRole('button', { name: 'Quote' }).click();
    expect(await copied()).toMatch(
      /^“a\..*Those employed for one hundred eighty-two \(182\) days.*” \(Art\. 16\.L\.1\.a, 2006-07\)$/,
    );
    await context.close();
  });
});
