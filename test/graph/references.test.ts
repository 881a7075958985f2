import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { parseOutline } from '../../src/ingest/parse/parse-outline.ts';
import type { ClauseKind } from '../../src/law/document/clause-kind.ts';
import { subProvisions } from '../../src/law/document/provision.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import { createTestApp, type GraphError, type TestApp } from '../support/create-test-app.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';
import { realNumbering } from '../support/numbering.ts';
import { realEdition } from '../support/real-agreement.ts';

/** The address of the test app, with which the links of texts begin. */
const ORIGIN = 'http://localhost:80';

const YEARS = ['2005-06', '2006-07'] as const;

interface Cited {
  readonly id: string;
  readonly citation: string;
}

interface Reference {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly status: string;
  readonly source: Cited & { readonly ownText: string };
  readonly target: Cited | null;
  readonly candidates: readonly Cited[];
  readonly external: string | null;
  readonly reason: string | null;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Reference }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const REFERENCE = `text start end status source { id citation ownText } target { id citation }
  candidates { id citation } external reason`;
const PAGE = `query ($year: ContractYear!, $statuses: [ReferenceStatus!], $first: Int!, $after: String) {
  edition(year: $year) { references(statuses: $statuses, first: $first, after: $after) {
    totalCount edges { cursor node { ${REFERENCE} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Asked {
  readonly year: string;
  readonly statuses?: readonly string[];
  readonly first: number;
  readonly after?: string | null;
}

async function page(asked: Asked): Promise<Page> {
  const { edition } = await app.data<{ edition: { references: Page } }>(PAGE, { ...asked });
  return edition.references;
}

async function allReferences(year: string, statuses?: readonly string[]): Promise<readonly Reference[]> {
  const { edges } = await page({ year, first: 500, ...(statuses && { statuses }) });
  return edges.map(({ node }) => node);
}

async function referencesOf(cite: string, year: string): Promise<readonly Reference[]> {
  const source = `query ($cite: String!, $year: ContractYear!) {
    clause(cite: $cite, year: $year) { references { ${REFERENCE} } }
  }`;
  return (await app.data<{ clause: { references: readonly Reference[] } }>(source, { cite, year })).clause
    .references;
}

async function citationsOfReferencesTo(cite: string, year: string): Promise<readonly string[]> {
  const source = `query ($cite: String!, $year: ContractYear!) {
    clause(cite: $cite, year: $year) { referencedBy { ${REFERENCE} } }
  }`;
  const { clause } = await app.data<{ clause: { referencedBy: readonly Reference[] } }>(source, {
    cite,
    year,
  });
  return clause.referencedBy.map((reference) => reference.source.citation);
}

test('every broken reference of 2006-07 is known, and who refers to 24.P', async () => {
  const answer = await app.data<{
    edition: { references: Page };
    clause: { referencedBy: readonly Reference[] };
  }>(`{
    edition(year: "2006-07") { references(statuses: [DANGLING]) { totalCount edges { node {
      text source { citation } candidates { citation } reason } } } }
    clause(cite: "24.P", year: "2006-07") { referencedBy { text source { citation } } }
  }`);
  const { totalCount, edges } = answer.edition.references;
  expect(edges.map(({ node }) => node.source.citation)).toEqual([
    'Art. 1.A.1',
    'Art. 5.B.1',
    'Art. 5.C.1',
    'Art. 6.A.3.a',
    'Art. 6.A.4.a',
    'Art. 13.A.1.a',
    'Art. 16.L.1',
    'App. C, LEAVES',
  ]);
  expect(totalCount).toBe(edges.length);
  for (const { node } of edges) {
    expect(node.reason).toMatch(/ 2006-07\.$/);
    expect(node.candidates.length).toBeGreaterThan(0);
  }
  expect(answer.clause.referencedBy).toEqual([
    { text: 'Article 24, P.', source: { citation: 'Art. 25.C.1' } },
  ]);
});

describe.each(YEARS)('in %s', (year) => {
  test.each([
    ['25.C.1', 'Article 24, P.', 'Art. 24.P'],
    ['16.H.1', 'Article 6, A.13.', 'Art. 6.A.13'],
    ['6.A.13', 'Article 16, paragraph H.1.', 'Art. 16.H.1'],
    ['1.B.3', 'paragraph B.2. above', 'Art. 1.B.2'],
    ['16.L.1.f', 'paragraph M.', 'Art. 16.M'],
    ['16.O.2.f', 'O, 2.e. above', 'Art. 16.O.2.e'],
    ['App. E', '5, C.4.', 'Art. 5.C.4'],
  ])('%s says “%s”, which is %s, and that knows of it', async (cite, text, target) => {
    const found = (await referencesOf(cite, year)).find((reference) => reference.text === text);
    expect(found).toMatchObject({ status: 'RESOLVED', target: { citation: target }, candidates: [] });
    expect(found?.target?.id).toMatch(new RegExp(`^aps-atf/${year}/`));
    expect(await citationsOfReferencesTo(target, year)).toContain(found?.source.citation);
  });

  test('13.A.1.a names a paragraph of 16.N that is not there; first is proposed that of 16.O', async () => {
    const [reference] = await referencesOf('13.A.1.a', year);
    expect(reference).toMatchObject({
      text: 'Article 16, N.2.a.4.',
      status: 'DANGLING',
      target: null,
      reason: `Art. 16.N.2 has no a.4 in ${year}.`,
    });
    expect(reference?.candidates[0]?.citation).toBe('Art. 16.O.2.a.4');
    expect(await citationsOfReferencesTo('16.N.2', year)).not.toContain('Art. 13.A.1.a');
    expect(await citationsOfReferencesTo('16.O.2.a.4', year)).not.toContain('Art. 13.A.1.a');
  });

  test('Appendix C names an Article 22 A. 10. that is not there', async () => {
    const references = await referencesOf('App. C, LEAVES', year);
    expect(references.filter(({ status }) => status === 'DANGLING')).toEqual([
      expect.objectContaining({
        text: 'Article 22, Paragraph A. 10.',
        target: null,
        reason: `Art. 22.A has no 10 in ${year}.`,
      }),
    ]);
  });

  test('1.B.2 names a policy of the Board, which is no clause', async () => {
    const [reference] = await referencesOf('1.B.2', year);
    expect(reference).toMatchObject({
      text: "Board's Labor Relations Policy H.1.",
      status: 'EXTERNAL',
      external: 'Board Labor Relations Policy H.1',
      target: null,
      candidates: [],
    });
  });

  test('16.A.2 leads to Article 20 as printed, and a note says that it is hardly meant', async () => {
    const [reference] = await referencesOf('16.A.2', year);
    expect(reference).toMatchObject({
      text: 'Article 20',
      status: 'RESOLVED',
      target: { citation: 'Art. 20' },
      candidates: [{ citation: 'Art. 16' }, { citation: 'Art. 25.C' }],
      reason: expect.stringMatching(/^Article 20 is about student transportation/),
    });
    const { clause } = await app.data<{ clause: { notes: readonly { kind: string; text: string }[] } }>(
      'query ($year: ContractYear!) { clause(cite: "16.A.2", year: $year) { notes { kind text } } }',
      { year },
    );
    expect(clause.notes).toContainEqual({
      kind: 'REFERENCE',
      text: expect.stringContaining('Article 20') as unknown as string,
    });
  });

  test.each([
    ['15.B.8.b', 'paragraph 4 above', 'Art. 15.B.4', ['Art. 15.B.7']],
    ['App. H', 'Article 25, C.', 'Art. 25.C', ['Art. 28.C']],
    ['App. J, MOU JROTC, 5', 'Appendix I', 'App. I', ['App. J, MOU JROTC INSTRUCTOR COMPENSATION']],
  ])(
    '%s says “%s”, which leads to %s by its letter; that knows what was meant',
    async (cite, text, to, meant) => {
      const slip = (await referencesOf(cite, year)).find((reference) => reference.text === text);
      expect(slip).toMatchObject({ status: 'RESOLVED', target: { citation: to } });
      expect(slip?.candidates.map(({ citation }) => citation)).toEqual(meant);
      expect(slip?.reason).toMatch(/\.$/);
      const { clause } = await app.data<{ clause: { referencedBy: readonly Reference[] } }>(
        `query ($cite: String!, $year: ContractYear!) {
        clause(cite: $cite, year: $year) { referencedBy { text reason } } }`,
        { cite: to, year },
      );
      expect(clause.referencedBy).toContainEqual({ text, reason: slip?.reason });
    },
  );

  test.each([
    ['6.A.3.a', 'Art. 6.A.3'],
    ['6.A.4.a', 'Art. 6.A.4'],
    ['App. C, LEAVES', 'Art. 6.A.13'],
  ])('what %s likely meant is %s first, as its note says', async (cite, meant) => {
    const broken = (await referencesOf(cite, year)).find(({ status }) => status === 'DANGLING');
    expect(broken?.candidates[0]?.citation).toBe(meant);
  });

  test('the Appendix A of the proposal that App. D quotes is none of ours', async () => {
    const [reference] = await referencesOf('App. D, STUDENT WEIGHTED FORMULA*', year);
    expect(reference).toMatchObject({
      text: 'Appendix A',
      status: 'EXTERNAL',
      target: null,
      external: 'Appendix A of the proposal Weighted Student-driven Allocations',
    });
    expect(await citationsOfReferencesTo('App. A', year)).not.toContain('App. D, STUDENT WEIGHTED FORMULA*');
  });

  test.each([
    ['5.C.7', 'Appendix E on page 54', 'App. E'],
    ['6.C.2.c', 'Appendix J on page 62', 'App. J'],
    ['6.C.9', 'Appendix G on page 56', 'App. G'],
    ['14.B.2', 'Appendix B on page 48', 'App. B'],
  ])('%s refers to “%s”, which is printed under it', async (cite, text, target) => {
    const references = await referencesOf(cite, year);
    expect(references.find((reference) => reference.text === text)?.target?.citation).toBe(target);
  });

  test('the footnote of App. D stands with the heading that has its asterisk', async () => {
    const { edition } = await app.data<{ edition: Record<'marked' | 'last', { readonly ownText: string }> }>(
      `query ($year: ContractYear!) { edition(year: $year) {
        marked: clause(cite: "App. D, STUDENT WEIGHTED FORMULA*") { ownText }
        last: clause(cite: "App. D, STUDENT WEIGHTED FORMULA*, At-Risk Factor") { ownText }
      } }`,
      { year },
    );
    const { marked, last } = edition;
    expect(marked.ownText).toMatch(/\*From Albuquerque Public Schools, .* January 2, 2003\.$/);
    expect(last.ownText).not.toContain('*From');
  });

  test('every reference stands in the own words of its clause where it says', async () => {
    const references = await allReferences(year);
    expect(references.length).toBeGreaterThan(120);
    for (const { text, start, end, source } of references) {
      expect([source.citation, source.ownText.slice(start, end)]).toEqual([source.citation, text]);
    }
  });

  test('a reference has what its status calls for, and nothing else', async () => {
    for (const { status, target, external, candidates, reason } of await allReferences(year)) {
      expect([status, target !== null, external !== null]).toEqual([
        status,
        status === 'RESOLVED',
        status === 'EXTERNAL',
      ]);
      if (status === 'EXTERNAL') expect(candidates).toEqual([]);
      else if (status !== 'RESOLVED' || candidates.length > 0) expect(reason).toMatch(/\.$/);
    }
  });

  test('the references of the clauses, and those to them, are those of the edition', async () => {
    const edge = 'text start source { id } target { id }';
    const both = `references { ${edge} } referencedBy { ${edge} }`;
    const { edition } = await app.data<{ edition: { clauses: readonly Linked[] } }>(
      `query ($year: ContractYear!) { edition(year: $year) { clauses { ${tree(both)} } } }`,
      { year },
    );
    const clauses = edition.clauses.flatMap(wholeTree);
    const all = await allReferences(year);
    expect(sorted(clauses.flatMap(({ references }) => references))).toEqual(sorted(all));
    const leading = all.flatMap((reference) => [
      ...(reference.target ? [reference] : []),
      ...(reference.status === 'AMBIGUOUS' ? reference.candidates.map(() => reference) : []),
    ]);
    expect(sorted(clauses.flatMap(({ referencedBy }) => referencedBy))).toEqual(sorted(leading));
  });
});

/** A reference between two clauses. */
type Edge = Pick<Reference, 'text' | 'start'> & {
  readonly source: Pick<Cited, 'id'>;
  readonly target: Pick<Cited, 'id'> | null;
};

interface Linked {
  readonly references: readonly Edge[];
  readonly referencedBy: readonly Edge[];
  readonly children?: readonly Linked[];
}

function sorted(edges: readonly Edge[]): readonly string[] {
  return edges.map(({ text, start, source, target }) => `${source.id} ${start} ${text} ${target?.id}`).sort();
}

/** Fields of a clause and of all under it; the deepest clause of the agreement is on the seventh level. */
function tree(fields: string, levels = 7): string {
  return levels === 0 ? fields : `${fields} children { ${tree(fields, levels - 1)} }`;
}

function wholeTree<Node extends { readonly children?: readonly Node[] }>(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(wholeTree)];
}

test('1.A.1 names the schedule A-1, which 2005-06 has and 2006-07 has not', async () => {
  const ofA1 = async (year: string) =>
    (await referencesOf('1.A.1', year)).find(({ text }) => /\bA-1$/.test(text)) as Reference;
  const before = await ofA1('2005-06');
  expect(before).toMatchObject({ status: 'RESOLVED', target: { id: 'aps-atf/2005-06/app-a/A-1' } });
  const after = await ofA1('2006-07');
  expect(after.candidates.slice(0, 3).map(({ citation }) => citation)).toEqual([
    'App. A, AT-1',
    'App. A, AT-2',
    'App. A, AT-3',
  ]);
  expect(after).toMatchObject({
    status: 'DANGLING',
    target: null,
    reason: 'There is no salary schedule A-1 in 2006-07.',
  });
  expect(after.candidates.map(({ citation }) => citation)).toContain('App. A, A-2');
});

test('two provisions are printed as 6.C.4 in 2006-07, and no clause cites them', async () => {
  expect(await allReferences('2006-07', ['AMBIGUOUS'])).toEqual([]);
  const answer = await app.data(
    '{ clause(cite: "6.C.4", year: "2006-07") { referencedBy { text } alternates { referencedBy { text } } } }',
  );
  expect(answer).toEqual({ clause: { referencedBy: [], alternates: [{ referencedBy: [] }] } });
});

describe('the references of an edition', () => {
  test('are filtered by status, and counted as filtered', async () => {
    const all = await allReferences('2005-06');
    let counted = 0;
    for (const status of ['RESOLVED', 'AMBIGUOUS', 'DANGLING', 'EXTERNAL']) {
      const { totalCount, edges } = await page({ year: '2005-06', statuses: [status], first: 500 });
      const expected = all.filter((reference) => reference.status === status);
      expect(edges.map(({ node }) => node)).toEqual(expected);
      expect(totalCount).toBe(expected.length);
      counted += totalCount;
    }
    expect(counted).toBe(all.length);
    const some = ['EXTERNAL', 'DANGLING'];
    expect(await allReferences('2005-06', some)).toEqual(all.filter(({ status }) => some.includes(status)));
    expect(await allReferences('2005-06', [])).toEqual([]);
  });

  test.each([1, 7, 50, 500])(
    'come in pages of %d that together are all of them, each time alike',
    async (first) => {
      const all = await allReferences('2006-07', ['RESOLVED', 'DANGLING']);
      const pages = await everyPage(first);
      expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node))).toEqual(all);
      expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([all.length]));
      expect(await everyPage(first)).toEqual(pages);
      for (const [i, { edges, pageInfo }] of pages.entries()) {
        expect(pageInfo).toEqual({
          hasNextPage: i < pages.length - 1,
          hasPreviousPage: i > 0,
          startCursor: edges[0]?.cursor,
          endCursor: edges.at(-1)?.cursor,
        });
      }
    },
  );

  test('are 50 a page when no size is asked for', async () => {
    const { edition } = await app.data<{ edition: { references: Page } }>(
      '{ edition(year: "2005-06") { references { edges { cursor } pageInfo { hasNextPage } } } }',
    );
    expect(edition.references.edges).toHaveLength(50);
    expect(edition.references.pageInfo.hasNextPage).toBe(true);
  });

  test('come in the largest page also when its size stands in the query itself', async () => {
    const { edition } = await app.data<{ edition: { references: Page } }>(
      `{ edition(year: "2006-07") { references(first: 500) { edges { node { ${REFERENCE} } } } } }`,
    );
    expect(edition.references.edges.map(({ node }) => node)).toEqual(await allReferences('2006-07'));
  });

  test('come in a page of none, which says how many there are', async () => {
    const { totalCount, edges, pageInfo } = await page({ year: '2005-06', first: 0 });
    expect(edges).toEqual([]);
    expect(totalCount).toBe((await allReferences('2005-06')).length);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  test.each([
    [{ first: -1 }, 'first'],
    [{ first: 501 }, 'first'],
    [{ first: 10, after: 'nonsense' }, 'after'],
    [{ first: 10, after: '' }, 'after'],
    [{ first: 10, after: Buffer.from('at -1').toString('base64url') }, 'after'],
  ])('are refused for %j, which names the argument', async (asked, argument) => {
    const { errors } = await app.query(PAGE, { year: '2005-06', ...asked });
    expect(errors).toHaveLength(1);
    expect((errors as readonly GraphError[])[0]).toMatchObject({
      message: expect.stringContaining(argument),
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });
});

async function everyPage(first: number): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let after: string | null = null; ; after = pages.at(-1)?.pageInfo.endCursor ?? null) {
    pages.push(await page({ year: '2006-07', statuses: ['RESOLVED', 'DANGLING'], first, after }));
    if (!pages.at(-1)?.pageInfo.hasNextPage) return pages;
  }
}

interface Texts extends Cited {
  readonly kind: ClauseKind;
  readonly label: string | null;
  readonly heading: string | null;
  readonly parent: { readonly kind: ClauseKind } | null;
  readonly plain: string;
  readonly markdown: string;
  readonly html: string;
  readonly children?: readonly Texts[];
}

describe.each(YEARS)('the texts of %s', (year) => {
  let clauses: readonly Texts[];
  let html: string;
  let markdown: string;

  beforeAll(async () => {
    const texts = `id citation kind label heading parent { kind }
      plain: text markdown: text(format: MARKDOWN) html: text(format: HTML)`;
    const { edition } = await app.data<{
      edition: { html: string; markdown: string; clauses: readonly Texts[] };
    }>(
      `query ($year: ContractYear!) { edition(year: $year) {
        html: text(format: HTML) markdown: text(format: MARKDOWN) clauses { ${tree(texts)} }
      } }`,
      { year },
    );
    clauses = edition.clauses.flatMap(wholeTree);
    ({ html, markdown } = edition);
    expect(clauses.length).toBe((await realEdition(year)).clauses.length);
  });

  test('link a reference to the permalink of the clause in that year', () => {
    const { html: asHtml, markdown: asMarkdown } = clauses.find(
      ({ citation }) => citation === 'Art. 25.C.1',
    ) as Texts;
    expect(asHtml).toContain(`<a href="${ORIGIN}/aps-atf/${year}/art-24/P">Article 24, P.</a>`);
    expect(asMarkdown).toContain(`[Article 24, P.](${ORIGIN}/aps-atf/${year}/art-24/P)`);
  });

  test('link the references that are resolved, to their targets in order, and nothing else', async () => {
    const resolved = (await allReferences(year, ['RESOLVED'])).filter(
      ({ source, target }) => source.id !== target?.id,
    );
    const links = resolved.map(({ target, text }) => [`/${target?.id}`, text]);
    expect(htmlLinks(html)).toEqual(links);
    expect(markdownLinks(markdown)).toEqual(links);
  });

  test('have no link that leads nowhere', async () => {
    const all = clauses.flatMap((clause) => [...htmlLinks(clause.html), ...markdownLinks(clause.markdown)]);
    const ids = [...new Set(all.map(([href = '']) => decodeURI(href).slice(1)))];
    expect(ids.length).toBeGreaterThan(50);
    for (let i = 0; i < ids.length; i += 50) {
      const asked = ids.slice(i, i + 50);
      const fields = asked.map((id, n) => `a${n}: node(id: ${JSON.stringify(id)}) { id }`);
      const answer = await app.data<Record<string, Cited | null>>(`{ ${fields.join(' ')} }`);
      expect(Object.values(answer).map((node) => node?.id)).toEqual(asked);
      expect(asked.every((id) => id.startsWith(`aps-atf/${year}/`))).toBe(true);
    }
  });

  test('are unchanged as plain text', async () => {
    const { clauses: unlinked } = await realEdition(year);
    expect(clauses.map(({ plain }) => plain)).toEqual(unlinked.map(plainText));
  });

  test('are well-formed HTML with the words of the plain text', () => {
    expect(malformedHtml(html)).toBeNull();
    // Told apart before they are expected: there are thousands, and of those that are right nothing is to be told.
    for (const { citation, html: own, plain } of clauses) {
      const wrong = malformedHtml(own);
      if (wrong !== null) expect([citation, wrong]).toEqual([citation, null]);
      const [served, printed] = [words(wordsOfHtml(own.replaceAll(/<\/?a\b[^>]*>/g, ''))), words(plain)];
      if (!isDeepStrictEqual(served, printed)) expect([citation, served]).toEqual([citation, printed]);
    }
  });

  test('keep nothing of the characters by which links are carried', () => {
    const texts = clauses.flatMap(({ plain, markdown: own, html: ownHtml }) => [plain, own, ownHtml]);
    expect(texts.filter((text) => /[\uE000-\uF8FF]/.test(text))).toEqual([]);
  });

  test('are Markdown that parses back to the same provision, links and all', () => {
    for (const { citation, kind, label, heading, parent, plain, markdown: own } of clauses) {
      const diagnostics = new Diagnostics();
      const options = { file: 'served.md', firstLine: 1, numbering: realNumbering(), tableFile: () => null };
      const outline = parseOutline(
        own.replaceAll(ORIGIN, ''),
        { ...options, ...(parent && { under: parent.kind }) },
        diagnostics,
      );
      if (diagnostics.list.length > 0) expect([citation, diagnostics.list]).toEqual([citation, []]);
      const parsed = subProvisions(outline).map((provision) => ({
        kind: provision.kind,
        label: provision.label,
        heading: provision.heading,
        plain: plainText(provision),
      }));
      const printed = [{ kind, label, heading, plain }];
      if (!isDeepStrictEqual(parsed, printed)) expect([citation, parsed]).toEqual([citation, printed]);
    }
  });
});

/** Each link of a text: where it leads, and its words. */
function htmlLinks(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)].map(([, href = '', linked = '']) => [
    href.replace(ORIGIN, ''),
    wordsOfHtml(linked),
  ]);
}

function markdownLinks(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((http:[^)]*)\)/g)].map(
    ([, linked = '', href = '']) => [href.replace(ORIGIN, ''), linked.replaceAll(/\\(.)/g, '$1')],
  );
}

/** The words of a text; the glyph of a bullet is layout. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '•');
}

test('the reference graph of a year costs as many SQL statements whole as one reference of it', async () => {
  const one = await statementsFor(
    '{ edition(year: "2006-07") { references(first: 1) { edges { node { text } } } } }',
  );
  const whole = await statementsFor(
    `{ edition(year: "2006-07") {
      references(first: 500) { edges { node { text source { ownText } target { id } candidates { id } } } }
      clauses { ${tree('references { target { id } } referencedBy { source { id } }', 4)} }
    } }`,
  );
  expect(whole).toEqual(one);
  expect(one.again).toBe(1);
});

/** How many SQL statements a query costs a process that has read nothing yet, and when it is asked again. */
async function statementsFor(source: string): Promise<{ first: number; again: number }> {
  const fresh = await createTestApp();
  let statements = 0;
  const stop = fresh.database.onQuery(() => {
    statements += 1;
  });
  try {
    await fresh.data(source);
    const first = statements;
    await fresh.data(source);
    return { first, again: statements - first };
  } finally {
    stop();
    await fresh.close();
  }
}
