import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const CLAUSE = 'query ($cite: String!) { clause(cite: $cite, year: "2005-06") { id citation heading } }';

interface Found {
  readonly clause: { readonly id: string; readonly citation: string; readonly heading: string | null };
}

test.each([
  ['Art 16.L', 'Art. 16.L'],
  ['Article 16, L.1.c', 'Art. 16.L.1.c'],
  ['art. 16 L 1 c', 'Art. 16.L.1.c'],
  ['16.L.1(c)', 'Art. 16.L.1.c'],
  ['16.l', 'Art. 16.L'],
  ['Art 16, section L, paragraph 1, subparagraph c', 'Art. 16.L.1.c'],
  ['Article 24, paragraph H', 'Art. 24.H'],
  ['Appendix B', 'App. B'],
  ['App. A, AT-2', 'App. A, AT-2'],
  ['AT-2', 'App. A, AT-2'],
  ['at2', 'App. A, AT-2'],
  ['Salary Schedule AT-2', 'App. A, AT-2'],
  ['Preamble', 'Preamble'],
  ['  preamble ', 'Preamble'],
  ['MOU JROTC', 'App. J, MOU JROTC INSTRUCTOR COMPENSATION'],
  ['Appendix J, MOU JROTC', 'App. J, MOU JROTC INSTRUCTOR COMPENSATION'],
  ['Agreement Signatures', 'Agreement Signatures'],
])('“%s” is read as %s', async (cite, citation) => {
  const { clause } = await app.data<Found>(CLAUSE, { cite });
  expect(clause.citation).toBe(citation);
});

test('a citation inside an edition is read the same way', async () => {
  const source = '{ edition(year: "2005-06") { clause(cite: "16.L.1(c)") { id } } }';
  expect(await app.data(source)).toEqual({ edition: { clause: { id: 'aps-atf/2005-06/art-16/L/1/c' } } });
});

test('every clause of 2005-06 is found by the citation it bears', async () => {
  const deep = (levels: number): string =>
    `id citation${levels > 0 ? ` children { ${deep(levels - 1)} }` : ''}`;
  const { edition } = await app.data<{ edition: { clauses: readonly Node[] } }>(
    `{ edition(year: "2005-06") { clauses { ${deep(8)} } } }`,
  );
  const clauses = edition.clauses.flatMap(wholeTree);
  expect(clauses.length).toBeGreaterThan(700);
  for (let i = 0; i < clauses.length; i += 50) {
    const batch = clauses.slice(i, i + 50);
    const fields = batch
      .map(({ citation }, n) => `c${n}: clause(cite: ${JSON.stringify(citation)}) { id }`)
      .join(' ');
    const answer = await app.data<{ edition: Record<string, { id: string }> }>(
      `{ edition(year: "2005-06") { ${fields} } }`,
    );
    expect(Object.values(answer.edition).map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
  }
});

interface Node {
  readonly id: string;
  readonly citation: string;
  readonly children?: readonly Node[];
}

function wholeTree(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(wholeTree)];
}
