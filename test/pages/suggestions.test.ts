import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { chromiumPath, openPage, startBrowser, WIDTHS } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
let browser: Browser;
let address: string;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => {
  await app.close();
});

test('what is offered under the search field comes as JSON, each with where it leads', async () => {
  const response = await app.get('/aps-atf/suggest?q=ber');
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.json()).toContainEqual({
    kind: 'HEADING',
    text: 'Bereavement Leave',
    cite: 'Art. 16.C',
    href: '/aps-atf/2006-07/art-16/C',
  });
  expect((await app.get('/aps-atf/suggest?q=b')).json()).toEqual([]);
  expect((await app.get('/aps-atf/suggest')).json()).toEqual([]);
  expect((await app.get(`/aps-atf/suggest?q=${'x'.repeat(101)}`)).statusCode).toBe(400);
});

test('the answer to the very question stands before the clauses, and nothing is promised where nothing answers', async () => {
  const answered = (await app.get('/aps-atf/search?q=how+many+sick+days+do+i+get+in+a+year')).body;
  expect(answered.indexOf('class="answered"')).toBeGreaterThan(0);
  expect(answered.indexOf('class="answered"')).toBeLessThan(answered.indexOf('class="hits"'));
  expect(answered).not.toContain('does not seem to speak of this');
  const unanswered = (await app.get('/aps-atf/search?q=who+owns+the+zebra+in+the+lobby')).body;
  expect(unanswered).toContain('The agreement does not seem to speak of this.');
  expect(unanswered).not.toContain('class="answered"');
});

const withBrowser = chromiumPath() === null ? describe.skip : describe;

withBrowser('in a browser', () => {
  beforeAll(async () => {
    address = await app.server.listen({ host: '127.0.0.1', port: 0 });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('suggestions come while someone types, and the keyboard goes to one', async () => {
    const { page, context, complaints } = await openPage(browser, { width: WIDTHS.phone });
    await page.goto(`${address}/aps-atf`);
    const field = page.locator('#home-q');
    await field.pressSequentially('berea');
    const option = page.locator('#home-q-suggestions [role=option]', { hasText: 'Bereavement Leave' });
    await option.first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await field.press('Enter');
    await page.waitForURL('**/art-16/C');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('Escape puts them away, and without JavaScript the field searches all the same', async () => {
    const { page, context } = await openPage(browser, { width: WIDTHS.desktop });
    await page.goto(`${address}/aps-atf`);
    const field = page.locator('#home-q');
    await field.pressSequentially('griev');
    await page.locator('#home-q-suggestions [role=option]').first().waitFor();
    await field.press('Escape');
    expect(await page.locator('#home-q-suggestions').isHidden()).toBe(true);
    await context.close();
    const plain = await openPage(browser, { width: WIDTHS.desktop, javaScriptEnabled: false });
    await plain.page.goto(`${address}/aps-atf`);
    await plain.page.locator('#home-q').fill('bereavement');
    await plain.page.locator('#home-q').press('Enter');
    await plain.page.waitForURL('**/search?q=bereavement');
    await plain.context.close();
  });
});
