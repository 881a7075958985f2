import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const page = async (path: string) => (await app.get(path, { accept: 'text/html' })).body;

test('every rule of the agreement has a form, with a field for each fact it must have', async () => {
  const list = await page('/aps-atf/2006-07/rules');
  const { edition } = await app.data<{
    edition: {
      rules: { catalogue: readonly { name: string; facts: readonly { name: string; kind: string }[] }[] };
    };
  }>('{ edition(year: "2006-07") { rules { catalogue { name facts { name kind } } } } }');
  for (const { name, facts } of edition.rules.catalogue) {
    expect([name, list.includes(`href="/aps-atf/2006-07/rules/${name}"`)]).toEqual([name, true]);
    const form = await page(`/aps-atf/2006-07/rules/${name}`);
    for (const fact of facts.filter(({ kind }) => kind !== 'OBJECT' && kind !== 'LIST'))
      expect([name, fact.name, form.includes(`name="${fact.name}"`)]).toEqual([name, fact.name, true]);
  }
});

describe('an answer is a link', () => {
  test('with the sentence, the figure, the words and the other year', async () => {
    const html = await page('/aps-atf/2006-07/rules/salary?schedule=AT-1&step=12&lane=BA%2B15');
    expect(html).toContain('The annual salary on schedule AT-1, step 12, lane BA+15 is $35,780 in 2006-07.');
    expect(html).toContain('<dd>$35,780</dd>');
    expect(html).toContain('<a href="/aps-atf/2006-07/app-a/AT-1">App. A, AT-1</a>');
    expect(html).toContain('href="/aps-atf/2005-06/rules/salary?schedule=AT-1&amp;step=12&amp;lane=BA%2B15"');
    expect(html).toMatch(
      /<dd class="summary">The annual salary on schedule AT-1, step 12, lane BA\+15 is \$[\d,]+ in 2005-06\./,
    );
  });

  test('a list stands in one field', async () => {
    const html = await page('/aps-atf/2006-07/rules/occasionalClassPay?hourlyRate=30&minutes=45,+50');
    expect(html).toContain('value="45, 50"');
    expect(html).toContain('class="figures"');
  });
});

test('what is wrong is told at its field, and what was given stays there', async () => {
  const html = await page('/aps-atf/2006-07/rules/salary?schedule=AT-1&step=twelve&lane=BA');
  expect(html).toContain('id="fact-step-wrong"');
  expect(html).toContain('aria-describedby="fact-step-wrong"');
  expect(html).toContain('value="twelve"');
  expect(html).not.toContain('class="figures"');
});

test('what is given is written into the page as text', async () => {
  const html = await page(
    `/aps-atf/2006-07/rules/salary?schedule=AT-1&step=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  expect(html).not.toContain('<script>alert');
});

test('there is no calculator of a name that no rule has', async () => {
  expect((await app.get('/aps-atf/2006-07/rules/bonus')).statusCode).toBe(404);
});

describe('a deadline', () => {
  const GRIEVANCE = 'stage=FILING&from=2006-11-06';

  test('is a whole day in a calendar, the same event however often it is asked for', async () => {
    const { body, headers } = await app.get(`/aps-atf/2006-07/rules/grievanceDeadline.ics?${GRIEVANCE}`);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { edition } = await app.data<{ edition: { rules: { grievanceDeadline: { due: string } } } }>(
      '{ edition(year: "2006-07") { rules { grievanceDeadline(stage: FILING, from: "2006-11-06") { due } } } }',
    );
    const { due } = edition.rules.grievanceDeadline;
    expect(body).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await app.get(`/aps-atf/2006-07/rules/grievanceDeadline.ics?${GRIEVANCE}`)).body).toBe(body);
    expect(await page(`/aps-atf/2006-07/rules/grievanceDeadline?${GRIEVANCE}`)).toContain(
      `href="/aps-atf/2006-07/rules/grievanceDeadline.ics?${GRIEVANCE.replace('&', '&amp;')}"`,
    );
  });

  test('that cannot be computed has no file', async () => {
    expect((await app.get('/aps-atf/2006-07/rules/grievanceDeadline.ics?stage=FILING')).statusCode).toBe(404);
    expect((await app.get('/aps-atf/2006-07/rules/grievanceDeadline.ics?stage=SOMETIME')).statusCode).toBe(
      400,
    );
  });
});
