import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const MILEAGE = '/aps-atf/compare?from=2005-06&to=2006-07&cite=6.C.4';

test('the years last two are compared where none is named, with as many changes as /graphql counts', async () => {
  const { body } = await app.get('/aps-atf/compare', { accept: 'text/html' });
  const { compare } = await app.data<{ compare: { counts: Record<string, number> } }>(
    '{ compare(from: "2005-06", to: "2006-07") { counts { inserted repealed revised renumbered } } }',
  );
  const { inserted = 0, repealed = 0, revised = 0, renumbered = 0 } = compare.counts;
  expect(body).toContain(`All ${inserted + repealed + revised + renumbered}<`);
  expect(body).toContain(`Revised ${revised}<`);
  expect(body).toContain(`Gone ${repealed}<`);
});

test('one clause shows its words with what came in and what went', async () => {
  const { body } = await app.get('/aps-atf/compare?from=2005-06&to=2006-07&cite=5.E', {
    accept: 'text/html',
  });
  expect(body).toMatch(/<ins>[^<]+<\/ins>/);
  expect(body).toMatch(/<del>[^<]+<\/del>/);
  const beside = await app.get('/aps-atf/compare?from=2005-06&to=2006-07&cite=5.E&view=beside');
  expect(beside.body).toContain('<p class="kicker">2005-06</p>');
});

describe('as a file', () => {
  test('CSV has a row for each change, with the words of either year', async () => {
    const { body, headers } = await app.get('/aps-atf/compare.csv?from=2005-06&to=2006-07&cite=5.E');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="aps-atf-5.E-2005-06-2006-07.csv"');
    expect(body).toMatch(/^change,before,after,words before,words after\r\n/);
    expect(body).toContain('RENUMBERED,Art. 5.E.1.a.3,Art. 5.E.1.a.4,');
  });

  test('Word has tracked changes: accepted they are the later year’s words, rejected the earlier’s', async () => {
    const response = await app.get('/aps-atf/compare.docx?from=2005-06&to=2006-07&cite=9.A');
    expect(response.headers['content-type']).toContain('wordprocessingml.document');
    const xml = strFromU8(unzipSync(response.rawPayload)['word/document.xml'] as Uint8Array);
    expect(xml).toContain('<w:ins ');
    expect(xml).toContain('w:author="2006-07"');
    const words = async (year: string) => {
      const { clause } = await app.data<{ clause: { text: string } }>(
        `{ clause(cite: "9.A", year: "${year}") { text } }`,
      );
      return lettersOf(clause.text);
    };
    const title = lettersOf('9.A, 2005-06 to 2006-07');
    expect(lettersOf(textOf(xml.replaceAll(/<w:del .*?<\/w:del>/gs, '')))).toBe(
      title + (await words('2006-07')),
    );
    expect(lettersOf(textOf(xml.replaceAll(/<w:ins .*?<\/w:ins>/gs, '')))).toBe(
      title + (await words('2005-06')),
    );
  });
});

test('a clause that neither year has is told on a page', async () => {
  const response = await app.get(MILEAGE.replace('6.C.4', '99.Z'), { accept: 'text/html' });
  expect(response.statusCode).toBe(404);
  expect(response.body).toContain('There is no &quot;99.Z&quot; in 2006-07.');
});

function textOf(xml: string): string {
  const runs = [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
  return runs
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");
}

/** Without spaces, which formats set as they please. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s•]/g, '');
}
