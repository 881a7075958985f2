import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ publicUrl: 'https://contract.example.org' });
});
afterAll(() => app.close());

interface Named {
  readonly citation: string;
}

describe('many clauses at once', () => {
  test('come in the order asked; one that is not found is null, with its own error', async () => {
    const { data, errors } = await app.query<{ clauses: (Named | null)[] }>(
      '{ clauses(cites: ["16.L", "Art 99", "App. B", "%%"], year: "2006-07") { citation } }',
    );
    expect(data.clauses).toEqual([{ citation: 'Art. 16.L' }, null, { citation: 'App. B' }, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['clauses', 1], 'CLAUSE_NOT_FOUND'],
      [['clauses', 3], 'CITATION_INVALID'],
    ]);
  });

  test('none, where none is asked', async () => {
    expect(await app.data('{ clauses(cites: []) { citation } }')).toEqual({ clauses: [] });
  });

  test('at most a hundred', async () => {
    const query = 'query ($cites: [String!]!) { clauses(cites: $cites) { citation } }';
    const ask = (length: number) =>
      app.query<{ clauses: Named[] | null }>(query, { cites: Array.from({ length }, () => '16.L') });
    expect((await ask(100)).data.clauses).toHaveLength(100);
    const { data, errors } = await ask(101);
    expect(data.clauses).toBeNull();
    expect(errors?.[0]?.message).toBe(
      'The argument "cites" is "101 citations"; it must be at most 100 citations.',
    );
  });
});

describe('many quotations at once', () => {
  test('are each checked; one that cannot be is null, with its own error', async () => {
    const { data, errors } = await app.query<{ quotes: ({ verdict: string } | null)[] }>(
      `query ($texts: [String!]!) { quotes(texts: $texts, year: "2006-07") { verdict } }`,
      {
        texts: [
          'The sick leave bank is a voluntary bank',
          ' … ',
          'There shall be no strike on the moon at any time whatever',
          'during the time of this Agreement',
        ],
      },
    );
    expect(data.quotes.map((check) => check?.verdict ?? null)[1]).toBeNull();
    expect(data.quotes.filter((check) => check !== null)).toHaveLength(3);
    expect(errors?.map(({ path, message }) => [path, message])).toEqual([
      [['quotes', 1], 'The argument "texts[1]" is " … "; it must be a quotation of one word or more.'],
    ]);
  });

  test('at most twenty', async () => {
    const texts = Array.from({ length: 21 }, () => 'sick leave');
    const { errors } = await app.query('query ($texts: [String!]!) { quotes(texts: $texts) { verdict } }', {
      texts,
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('where things are on the web', () => {
  test('clauses, editions and questions say their absolute address', async () => {
    const { clause, edition } = await app.data<{
      clause: { url: string; questions: { url: string; answer: string }[] };
      edition: { url: string };
    }>(`{
      clause(cite: "16.L", year: "2006-07") { url questions { url answer(format: MARKDOWN) } }
      edition(year: "2005-06") { url }
    }`);
    expect(clause.url).toBe('https://contract.example.org/aps-atf/2006-07/art-16/L');
    expect(edition.url).toBe('https://contract.example.org/aps-atf/2005-06');
    expect(clause.questions[0]?.url).toMatch(
      /^https:\/\/contract\.example\.org\/aps-atf\/2006-07\/questions\//,
    );
    expect(clause.questions[0]?.answer).toMatch(
      /\]\(https:\/\/contract\.example\.org\/aps-atf\/2006-07\/art-16/,
    );
  });

  test('an address leads to the page of the clause, also where a heading is in it', async () => {
    const { clause } = await app.data<{ clause: { url: string } }>(
      '{ clause(cite: "App. J, MOU EVALUATION TASK FORCE", year: "2006-07") { url } }',
    );
    const { pathname } = new URL(clause.url);
    expect((await app.get(pathname, { accept: 'text/html' })).statusCode).toBe(200);
  });

  test('the references of a text are links to it, or none', async () => {
    const ask = async (links: string) => {
      const { clause, edition } = await app.data<{
        clause: { html: string; markdown: string };
        edition: { text: string };
      }>(`{
        clause(cite: "16.A.2", year: "2006-07") {
          html: text(format: HTML, links: ${links}) markdown: text(format: MARKDOWN, links: ${links})
        }
        edition(year: "2006-07") { text(format: MARKDOWN, links: ${links}) }
      }`);
      return [clause.html, clause.markdown, edition.text];
    };
    for (const text of await ask('ABSOLUTE')) {
      expect(text).toMatch(/https:\/\/contract\.example\.org\/aps-atf\/2006-07\/art-/);
      expect(text).not.toMatch(/(?:href="|\]\()\//);
    }
    for (const text of await ask('NONE')) expect(text).not.toMatch(/href=|\]\(/);
  });

  test('without a public address they lead to the server that was asked', async () => {
    const other = await createTestApp();
    const { headers } = await other.get('/health');
    const response = await other.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'contract.local:4000' },
      payload: { query: '{ clause(cite: "16.L") { url } }' },
    });
    await other.close();
    expect(headers).toBeDefined();
    expect(response.json()).toEqual({
      data: { clause: { url: 'http://contract.local:4000/aps-atf/2006-07/art-16/L' } },
    });
  });
});

describe('a text set into a page of one’s own', () => {
  const html = async (given: string) => {
    const { clause } = await app.data<{ clause: { text: string } }>(
      `{ clause(cite: "16.L", year: "2006-07") { text(format: HTML ${given}) } }`,
    );
    return clause.text;
  };

  test('begins with a heading of the level that the page needs', async () => {
    expect(await html('')).toMatch(/^<section[^>]*><h2>L\. Sick Leave<\/h2>/);
    expect(await html('headingLevel: 4')).toMatch(/^<section[^>]*><h4>L\. Sick Leave<\/h4>/);
    const { errors } = await app.query('{ clause(cite: "16.L") { text(headingLevel: 7) } }');
    expect(errors?.[0]?.message).toBe(
      'The argument "headingLevel" is "7"; it must be a whole number from 1 to 6.',
    );
  });

  test('has what the editors noted beside the words, where that is asked', async () => {
    expect(await html('')).not.toContain('<aside');
    expect(await html('withNotes: true')).toContain('<aside class="note arithmetic"><p>');
  });
});
