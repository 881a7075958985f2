// What the editors noted reaches whoever reads: on the clause, on what stands under it, and through every door.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Note {
  readonly kind: string;
  readonly text: string;
  readonly clause: { readonly citation: string };
}

const SICK_LEAVE = ['Art. 16.L.1', 'Art. 16.L.1.a', 'Art. 16.L.1.b', 'Art. 16.L.1.c'];

describe('the notes of Sick Leave', () => {
  test('stand on its paragraphs: asked for by itself the section has none', async () => {
    expect(await app.data('{ clause(cite: "16.L") { notes { text } } }')).toEqual({ clause: { notes: [] } });
  });

  test('are all there when those on the clauses under it are asked for, in printed order', async () => {
    const answer = await app.data<{ clause: { notes: readonly Note[] } }>(
      '{ clause(cite: "16.L") { notes(deep: true) { kind text clause { citation } } } }',
    );
    const noted = answer.clause.notes.map(({ clause }) => clause.citation);
    expect([...new Set(noted)].slice(0, 4)).toEqual(SICK_LEAVE);
    expect(answer.clause.notes.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('not taken away'),
    );
  });

  test.each(['text/html', 'text/markdown', 'application/json'])(
    'are on its permalink as %s',
    async (accept) => {
      const { body } = await app.get('/aps-atf/2006-07/art-16/L', { accept });
      for (const citation of SICK_LEAVE) expect(body).toContain(citation);
      expect(body).toContain('not taken away');
    },
  );

  test('are, in JSON, each with its kind, its clause and the words it is about', async () => {
    const answer = await app.get('/aps-atf/2006-07/art-16/L/1/b', { accept: 'application/json' });
    expect(answer.json().notes).toContainEqual({
      clause: 'aps-atf/2006-07/art-16/L/1/b',
      citation: 'Art. 16.L.1.b',
      kind: 'ARITHMETIC',
      text: expect.stringContaining('65.4225'),
      quotes: expect.any(Array),
      cells: [],
    });
  });

  test('are no words of the agreement: in Markdown they are quotations below its text', async () => {
    const { body } = await app.get('/aps-atf/2006-07/art-16/L/1/b', { accept: 'text/markdown' });
    expect(body).toMatch(/\n\n> Editors’ note on Art\. 16\.L\.1\.b \(ARITHMETIC\): .*65\.4225/);
  });
});

describe('the references of a section', () => {
  const ask = (deep: boolean) => `{ clause(cite: "13.A", year: "2005-06") {
    references(deep: ${deep}) { text source { citation } } referencedBy(deep: ${deep}) { text source { citation } } } }`;

  test('are those in its own words', async () => {
    expect(await app.data(ask(false))).toEqual({ clause: { references: [], referencedBy: [] } });
  });

  test('and those of the clauses under it, when these are asked for', async () => {
    const answer = await app.data<{ clause: { references: readonly unknown[] } }>(ask(true));
    expect(answer.clause.references).toContainEqual({
      text: 'Article 16, N.2.a.4.',
      source: { citation: 'Art. 13.A.1.a' },
    });
  });

  test('the deep references to an article are those to every clause of it, each once, in printed order', async () => {
    const answer = await app.data<{
      clause: {
        referencedBy: readonly { text: string }[];
        children: readonly { referencedBy: readonly { text: string }[] }[];
      };
    }>(`{ clause(cite: "Art. 24", year: "2005-06") { referencedBy(deep: true) { text start source { id } }
      children { referencedBy(deep: true) { text start source { id } } } } }`);
    const { referencedBy, children } = answer.clause;
    for (const reference of children.flatMap((child) => child.referencedBy)) {
      expect(referencedBy).toContainEqual(reference);
    }
    expect(new Set(referencedBy.map((one) => JSON.stringify(one))).size).toBe(referencedBy.length);
  });
});
