import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { breaches } from '../support/accessibility.ts';
import { chromiumPath, openPage, startBrowser, WIDTHS } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { DOCUMENTED, filesIn, type Site, serveSite } from '../support/serve-folder.ts';

const EMBEDDING = new URL('../../docs/embedding.md', import.meta.url).pathname;
const FAQ = new URL('../../docs/examples/faq', import.meta.url).pathname;

let app: TestApp;
let server: string;
beforeAll(async () => {
  app = await createTestApp();
  server = await app.server.listen({ host: '127.0.0.1', port: 0 });
  // The first search of a process reads what it searches.
  await app.query('{ search(query: "leave", year: "2006-07") { totalCount } }');
});
afterAll(() => app.close());

describe('/embed.js', () => {
  test('may be loaded by any page, and kept until the program changes', async () => {
    const response = await app.get('/embed.js', { origin: 'https://faq.union.example' });
    expect(response.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=60, must-revalidate',
    });
    const again = await app.get('/embed.js', { 'if-none-match': String(response.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  test('is small', async () => {
    expect(gzipSync((await app.get('/embed.js')).rawPayload).length).toBeLessThan(15_000);
  });
});

if (chromiumPath() === null)
  process.stdout.write('\nThe elements of other sites in a browser: skipped, no Chromium is installed\n');
const withBrowser = chromiumPath() === null ? describe.skip : describe;

withBrowser('on a page of another origin', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const toClose: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of toClose.splice(0)) await close();
  });

  /** What such a page must allow for the elements to work: no inline style, no inline script. */
  const policy = () =>
    `default-src 'none'; style-src 'self'; img-src data:; script-src 'self' ${server}; connect-src ${server}`;

  /** Opens a page with these elements in its main part. @returns it once none of them waits for an answer. */
  async function open(elements: string) {
    const site = await serveSite(() => pageWith(elements), server, policy());
    return openAt(site);
  }

  async function openAt(site: Site) {
    const opened = await openPage(browser, { width: WIDTHS.phone });
    await opened.page.goto(site.address);
    await settled(opened.page);
    toClose.push(
      () => opened.context.close(),
      () => site.close(),
    );
    return opened;
  }

  /** The page's own policy lets nobody wait in it by a script. */
  async function settled(page: Page): Promise<void> {
    const waiting = page.locator('[aria-busy], :not(:defined)');
    while ((await waiting.count()) > 0) await page.waitForTimeout(20);
  }

  const sourceIn = (page: Page, element: string) => page.locator(`${element} .source`);

  test('a clause stands with its citation, and says what is wrong with one that is not there', async () => {
    const { page, complaints } = await open(
      '<contract-clause cite="16.C" year="2006-07"></contract-clause><contract-clause id="none" cite="16.Z">Kept.</contract-clause>',
    );
    expect(await page.locator('contract-clause .words h3').first().textContent()).toMatch(
      /Bereavement Leave/,
    );
    expect(await sourceIn(page, 'contract-clause').textContent()).toBe(
      'Art. 16.C Bereavement Leave, 2006-07',
    );
    expect(await page.locator('contract-clause a').first().getAttribute('href')).toBe(
      `${server}/aps-atf/2006-07/art-16/C`,
    );
    expect(await page.locator('#none').textContent()).toBe('Kept.');
    expect(await page.locator('#none [role=status]').textContent()).toMatch(/There is no "16\.Z"/);
    expect(complaints).toEqual([]);
    expect(await breaches(page)).toEqual([]);
  });

  test('a clause changes with its attributes', async () => {
    const { page } = await open('<contract-clause cite="16.C" year="2006-07"></contract-clause>');
    await page.evaluate("document.querySelector('contract-clause').setAttribute('cite', '16.D.1')");
    await page.locator('contract-clause').getByText('jury duty').waitFor();
    expect(await sourceIn(page, 'contract-clause').textContent()).toBe('Art. 16.D.1, 2006-07');
  });

  test.each([
    ['word for word', 'cite="16.C"', 'Bereavement leave is not cumulative', 'Art. 16.C.2, 2006-07'],
    [
      'with another number',
      'cite="16.C"',
      'Four (4) days leave with pay will be granted for death',
      'These are not the exact words. See Art. 16.C.1',
    ],
    ['of nowhere', '', 'Every teacher is given a bicycle and a parrot', 'The agreement does not say this.'],
    [
      'of another clause',
      'cite="16.D"',
      'Bereavement leave is not cumulative',
      'These words do not stand in Art. 16.D. They stand in Art. 16.C.2',
    ],
    ['without words of its own', 'cite="16.D.1"', '', 'Art. 16.D.1, 2006-07'],
  ])('a quotation %s is told so', async (_, cite, text, told) => {
    const { page, complaints } = await open(
      `<contract-quote ${cite} year="2006-07">${text}</contract-quote>`,
    );
    expect(await sourceIn(page, 'contract-quote').textContent()).toBe(told);
    expect(complaints).toEqual([]);
    expect(await breaches(page)).toEqual([]);
  });

  test('a clause comes in the end from a server that has too much to do at first', async () => {
    const { page } = await open('<contract-clause year="2006-07"></contract-clause>');
    let refused = 0;
    await page.route(`${server}/graphql?**`, async (route) => {
      if (refused === 2) return route.continue();
      refused += 1;
      const headers = {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Retry-After',
        'retry-after': '1',
      };
      return route.fulfill({ status: 503, headers, json: { errors: [{ message: 'Come back.' }] } });
    });
    await page.evaluate("document.querySelector('contract-clause').setAttribute('cite', '16.C')");
    await page.locator('contract-clause .words').getByText('Bereavement leave is not cumulative').waitFor();
    expect(refused).toBe(2);
  });

  test('a search finds', async () => {
    const { page, complaints } = await open('<contract-search year="2006-07"></contract-search>');
    await page.getByLabel('Citation, words or a question').fill('funeral');
    await page.keyboard.press('Enter');
    await page.locator('contract-search li').first().waitFor();
    expect(await page.locator('contract-search li a').allTextContents()).toContain(
      'Art. 16.C Bereavement Leave',
    );
    expect(complaints).toEqual([]);
    expect(await breaches(page)).toEqual([]);
  });

  test('a search answers a question that is known, and says when the agreement is silent', async () => {
    const { page, complaints } = await open('<contract-search year="2006-07"></contract-search>');
    const field = page.getByLabel('Citation, words or a question');
    await field.fill('How many sick days do I get in a year?');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'How many sick days do I get in a year?' }).waitFor();
    expect(await page.locator('contract-search .summary + .words').first().textContent()).toMatch(/10 days/);
    expect(await breaches(page)).toEqual([]);
    await field.fill('xylophone');
    await page.keyboard.press('Enter');
    await page.getByText('The agreement does not seem to speak of this.').waitFor();
    expect(await page.locator('contract-search .summary').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a form computes; what may be chosen follows what was chosen', async () => {
    const { page, complaints } = await open('<contract-rule name="salary" year="2006-07"></contract-rule>');
    expect(await page.getByLabel('On which step?').isDisabled()).toBe(true);
    await page.getByLabel('On which salary schedule?').selectOption('AT-1');
    await page.getByLabel('On which step?').selectOption('12');
    await page.getByLabel(/lane/i).selectOption('BA+15');
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Compute' }).click();
    await page
      .getByText('The annual salary on schedule AT-1, step 12, lane BA+15 is $35,780 in 2006-07.')
      .waitFor();
    expect(await page.locator('contract-rule blockquote a').first().getAttribute('href')).toBe(
      `${server}/aps-atf/2006-07/app-a/AT-1`,
    );
    expect(complaints).toEqual([]);
    expect(await breaches(page)).toEqual([]);
  });

  test('a form for a list has a row for each', async () => {
    const { page, complaints } = await open(
      '<contract-rule name="seniorityOrder" year="2006-07"></contract-rule>',
    );
    await page.getByRole('button', { name: 'One more' }).click();
    const rows = page.locator('contract-rule fieldset fieldset');
    expect(await rows.count()).toBe(3);
    for (const [row, [name, date]] of [
      ['Ann', '1999-08-12'],
      ['Bob', '1997-08-12'],
      ['Cid', '2001-08-12'],
    ].entries()) {
      await rows.nth(row).locator('input[type=text], input:not([type])').first().fill(String(name));
      await rows.nth(row).locator('input[type=date]').first().fill(String(date));
    }
    await page.getByRole('button', { name: 'Compute' }).click();
    await page
      .getByText(/Bob.*Ann.*Cid/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('every rule has a form that sends what the schema takes', async () => {
    const { edition } = await app.data<{ edition: { rules: { catalogue: readonly { name: string }[] } } }>(
      '{ edition(year: "2006-07") { rules { catalogue { name } } } }',
    );
    const names = edition.rules.catalogue.map(({ name }) => name);
    const { page } = await open('<contract-rule year="2006-07"></contract-rule>');
    const failed: string[] = [];
    for (const name of names) {
      await page.evaluate(`document.querySelector('contract-rule').setAttribute('name', '${name}')`);
      await settled(page);
      await page.evaluate(FILL);
      await page.locator('contract-rule form > button:last-child').click();
      const told = page.locator('contract-rule [role=status] > :is(.summary, .wrong)').first();
      await told.waitFor();
      const words = (await told.textContent()) ?? '';
      // A fact that cannot be is told by the rule; what the schema refuses is the form's fault.
      if (/cannot represent|Syntax Error|Unknown|does not exist|not provided/.test(words))
        failed.push(`${name}: ${words}`);
    }
    expect(failed).toEqual([]);
    expect(names.length).toBeGreaterThan(40);
  });

  /** Fills every field of the form with the first thing that can be. */
  const FILL = `{
    const form = document.querySelector('contract-rule').shadowRoot.querySelector('form');
    for (let round = 0; round < 2; round += 1) {
      for (const control of form.elements) {
        if (control.localName === 'select') control.value ||= control.options[1]?.value ?? '';
        if (control.localName !== 'input' || control.value) continue;
        control.value = control.type === 'date' ? '2006-11-06' : control.inputMode ? '2' : /-hint/.test(control.getAttribute('aria-describedby')) ? '45' : 'x';
      }
      form.dispatchEvent(new Event('change'));
    }
  }`;

  test('the page of the documentation shows what it says', async () => {
    const [, html = ''] = /```html\n(.*?)```/s.exec(await readFile(EMBEDDING, 'utf8')) ?? [];
    const { page, complaints } = await openAt(await serveSite(() => html, server));
    const shown = await page.locator('contract-clause .source, contract-quote .source').allTextContents();
    expect(shown).toEqual(['Art. 16.L.1, 2006-07', 'Art. 16.L.3.a.1, 2006-07']);
    await page.getByLabel('On which salary schedule?').waitFor();
    await page.getByLabel('Citation, words or a question').waitFor();
    expect(complaints.filter((each) => !/favicon|404/.test(each))).toEqual([]);
  });

  test('the FAQ of the examples has ten answers whose words hold, a search, a form and a redline', async () => {
    const site = await serveSite(filesIn(FAQ), server);
    const { page, complaints } = await openAt(site);
    await page.locator('.redline ins').first().waitFor();
    expect(await page.locator('article').count()).toBe(10);
    expect(await page.locator('article .source.wrong, article .hint').allTextContents()).toEqual([]);
    for (const article of await page.locator('article').all())
      expect(await article.locator('.source').first().textContent()).toMatch(/^Art\. \d+\..*, 2006-07$/);
    await page.getByLabel('Citation, words or a question').fill('lunch');
    await page.keyboard.press('Enter');
    await page.locator('contract-search li').getByRole('link', { name: 'Art. 5.C.2' }).first().waitFor();
    expect(complaints).toEqual([]);
    expect(await breaches(page)).toEqual([]);
  });
});

function pageWith(elements: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>FAQ</title><link rel="icon" href="data:,">
    <script type="module" src="${DOCUMENTED}/embed.js"></script></head>
    <body><main><h1>FAQ</h1><h2>Answers</h2>${elements}</main></body></html>`;
}
