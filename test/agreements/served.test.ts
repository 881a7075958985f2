// Small agreements written for these tests, each numbered in another style and each of two terms. They are ingested,
// served and asked back: nothing that the program does goes by how one agreement is numbered.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

interface Found {
  readonly id: string;
  readonly citation: string;
  readonly kind: string;
  readonly ownText: string;
}

interface Reference {
  readonly text: string;
  readonly status: string;
  readonly target: { readonly citation: string } | null;
  readonly external: string | null;
}

const TERMS = {
  lettered: ['2010-11', '2011-12'],
  sections: ['2022-25', '2025-27'],
  decimals: ['2020-23', '2023-26'],
  romans: ['2018-20', '2020-22'],
} as const;
type Style = keyof typeof TERMS;
const STYLES = Object.keys(TERMS) as readonly Style[];

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ holding: 'tables' });
  const writer = new AgreementWriter(app.database);
  for (const style of STYLES) await ingest(join(import.meta.dirname, style), writer);
});
afterAll(() => app.close());

async function cited(style: Style, cite: string, year?: string) {
  return app.query<{ clause: (Found & { readonly alternates: readonly { readonly id: string }[] }) | null }>(
    `query ($cite: String!, $year: ContractYear, $agreement: ID!) {
      clause(cite: $cite, year: $year, agreement: $agreement) { id citation kind ownText alternates { id } }
    }`,
    { cite, agreement: style, ...(year && { year }) },
  );
}

async function idOf(style: Style, cite: string, year: string = TERMS[style][0]): Promise<string | undefined> {
  const { data } = await cited(style, cite, year);
  return data.clause?.id.replace(`${style}/${year}/`, '');
}

async function referencesOf(style: Style, cite: string): Promise<readonly Reference[]> {
  const { clause } = await app.data<{ clause: { references: readonly Reference[] } }>(
    `query ($cite: String!, $year: ContractYear, $agreement: ID!) {
      clause(cite: $cite, year: $year, agreement: $agreement) {
        references { text status target { citation } external }
      }
    }`,
    { cite, agreement: style, year: TERMS[style][0] },
  );
  return clause.references;
}

describe.each(STYLES.flatMap((style) => TERMS[style].map((year) => [style, year] as const)))(
  'the agreement of the style %s in %s',
  (style, year) => {
    let clauses: readonly Found[];
    beforeAll(async () => {
      const { edition } = await app.data<{ edition: { text: string; all: readonly Found[] } }>(
        `query ($year: ContractYear, $agreement: ID!) { edition(year: $year, agreement: $agreement) {
          all: clauses { ...C children { ...C children { ...C children { ...C children { ...C children { ...C } } } } } }
        } } fragment C on Clause { id citation kind ownText }`,
        { year, agreement: style },
      );
      clauses = edition.all.flatMap(withChildren);
    });

    test('has every clause found again by the citation and the permalink it is served with', async () => {
      expect(clauses.length).toBeGreaterThan(15);
      for (const { id, citation } of clauses) {
        const found = (await cited(style, citation, year)).data.clause;
        const isAlternate = found?.alternates.some((other) => other.id === id);
        const own = isAlternate ? (await cited(style, `${citation} [2]`, year)).data.clause : found;
        expect(own).toMatchObject({ id });
        expect((await cited(style, id)).data.clause).toMatchObject({ id });
      }
    });

    test('has a page at every permalink', async () => {
      for (const { id, citation } of clauses) {
        const { statusCode, body } = await app.get(`/${id}`, { accept: 'text/html' });
        expect([id, statusCode]).toEqual([id, 200]);
        expect(body).toContain(citation);
      }
    });
  },
);

function withChildren(clause: Found & { readonly children?: readonly Found[] }): readonly Found[] {
  return [clause, ...(clause.children ?? []).flatMap(withChildren)];
}

describe('a clause is found by what people write', () => {
  test.each<[Style, string, string]>([
    ['lettered', 'Art. 1.B.2.b.2.a', 'art-1/B/2/b/2/a'],
    ['lettered', 'Article 1, B.2.b(2)(a)', 'art-1/B/2/b/2/a'],
    ['lettered', '1.B.2', 'art-1/B/2'],
    ['lettered', 'Article 2, Section B', 'art-2/B'],
    ['lettered', 'Appendix A', 'app-a'],
    ['lettered', 'LB-1', 'app-a/LB-1'],
    ['lettered', 'Salary Schedule LB-1', 'app-a/LB-1'],
    ['lettered', 'MOU Reading Room', 'app-a/mou-reading-room'],
    ['lettered', 'Preamble, B', 'preamble/B'],
    ['sections', 'Article 3, Section 2', 'art-3/2'],
    ['sections', 'Art. 3, Sec. 2(a)(2)(iii)', 'art-3/2/a/2/iii'],
    ['sections', 'Article 3, Section 2, a) 2. iii', 'art-3/2/a/2/iii'],
    ['sections', '3.2(a)(1)', 'art-3/2/a/1'],
    ['sections', 'Section 2 of Article 3', 'art-3/2'],
    ['sections', 'Article 2(A)', 'art-2-a'],
    ['sections', 'Article 2(A), Section 1', 'art-2-a/1'],
    ['sections', 'Appendix 1', 'app-1'],
    ['sections', 'LOA Boat Days', 'loa-boat-days'],
    ['sections', 'Letter of Agreement – Boat Days', 'loa-boat-days'],
    ['sections', 'LOA Boat Days, Section 1', 'loa-boat-days/1'],
    ['decimals', '2.1.3.2.1', 'art-2/1/3/2/1'],
    ['decimals', 'Section 2.1.3', 'art-2/1/3'],
    ['decimals', '§ 2.1', 'art-2/1'],
    ['decimals', 'Article 2.1.3', 'art-2/1/3'],
    ['decimals', 'Article 2', 'art-2'],
    ['decimals', 'Exhibit A', 'exh-a'],
    ['decimals', 'Exhibit A.1', 'exh-a/1'],
    ['romans', 'Article II.A.1.i.iv', 'art-ii/A/1/i/iv'],
    ['romans', 'II.A.1.a', 'art-ii/A/1/a'],
    ['romans', 'Art. IV', 'art-iv'],
    ['romans', 'Article II, Section A, paragraph 1', 'art-ii/A/1'],
    ['romans', 'Exhibit 1', 'exh-1'],
    ['romans', 'Side Letter Encores', 'side-letter-encores'],
  ])('%s: %s', async (style, cite, path) => {
    expect(await idOf(style, cite)).toBe(path);
  });
});

describe('a citation that leads nowhere is told as the agreement writes its own', () => {
  test.each<[Style, readonly string[]]>([
    ['lettered', ['Art 1.B', 'LB-1', 'MOU Reading Room']],
    ['sections', ['Article 3, Section 2', 'Art. 3, Sec. 2(a)(1)', 'LOA Boat Days']],
    ['decimals', ['Section 2.1.3', '2.1.3.2', 'Exhibit A']],
    ['romans', ['Article II.A.1', 'II.A.1.i.iii', 'Side Letter Encores']],
  ])('%s', async (style, examples) => {
    const [error] = (await cited(style, '?!')).errors ?? [];
    expect(error?.extensions.code).toBe('CITATION_INVALID');
    for (const example of examples) expect(error?.message).toContain(example);
    expect(error?.message).not.toContain('16.L');
  });

  test.each<[Style, string, readonly string[]]>([
    ['sections', 'Art. 3, Sec. 2(a)(2)(v)', ['Art. 3, Sec. 2(a)(2)(iii)', 'Art. 3, Sec. 2(a)(2)(ii)']],
    ['romans', 'Art. V', ['Art. IV', 'Art. III', 'Art. II']],
    ['romans', 'Art. II.A.1.i.vi', ['Art. II.A.1.i.iv', 'Art. II.A.1.i.iii', 'Art. II.A.1.i.ii']],
    ['decimals', '2.1.9', ['Art. 2.1.4', 'Art. 2.1.3', 'Art. 2.1.2']],
    ['sections', 'Article 4', ['Art. 3', 'Art. 5']],
  ])('%s has no %s; the nearest by number come first', async (style, cite, nearest) => {
    const [error] = (await cited(style, cite, TERMS[style][0])).errors ?? [];
    expect(error?.extensions.code).toBe('CLAUSE_NOT_FOUND');
    const offered = error?.extensions.nearest as readonly string[] | undefined;
    expect(offered?.slice(0, nearest.length)).toEqual(nearest);
  });
});

describe('the references in the words lead where they mean', () => {
  test.each<[Style, string, readonly (readonly [text: string, leadsTo: string])[]]>([
    ['lettered', 'Art. 1.B.1', [['A. above', 'Art. 1.A']]],
    [
      'lettered',
      'Art. 2.A',
      [
        ['Appendix A', 'App. A'],
        ['Salary Schedule LB-1', 'App. A, LB-1'],
      ],
    ],
    [
      'lettered',
      'Art. 2.A.3',
      [
        ['this Section', 'Art. 2.A'],
        ['Fair Labor Standards Act', 'EXTERNAL'],
      ],
    ],
    ['lettered', 'Art. 3.A', [['Article 1.B.2.b(2)', 'Art. 1.B.2.b.2']]],
    ['lettered', 'Art. 3.C', [['Paragraph 2 of Article 1, B', 'Art. 1.B.2']]],
    ['sections', 'Art. 1, Sec. 2', [['Article 2, Section 1.', 'Art. 2, Sec. 1']]],
    [
      'sections',
      'Art. 2, Sec. 2',
      [
        ['Subsections a)', 'Art. 2, Sec. 1(a)'],
        ['b) of Section 1', 'Art. 2, Sec. 1(b)'],
        ['Appendix 1', 'App. 1'],
      ],
    ],
    ['sections', 'Art. 3, Sec. 2', [['This Section', 'Art. 3, Sec. 2']]],
    ['sections', 'Art. 3, Sec. 2(b)', [['Subsection a) above', 'Art. 3, Sec. 2(a)']]],
    [
      'sections',
      'Art. 3, Sec. 4',
      [
        ['Section 2', 'Art. 3, Sec. 2'],
        ['Article 2(A)', 'Art. 2(A)'],
      ],
    ],
    ['sections', 'Art. 5', [['Family and Medical Leave Act', 'EXTERNAL']]],
    ['sections', 'Art. 5, Sec. 1', [['LOA Boat Days', 'LOA Boat Days']]],
    ['decimals', 'Art. 1.1', [['Section 2.1.3', 'Art. 2.1.3']]],
    [
      'decimals',
      'Art. 2.2.2',
      [
        ['Section 2.9', 'DANGLING'],
        ['Exhibit A', 'Exh. A'],
        ['29 U.S.C. § 207', 'EXTERNAL'],
      ],
    ],
    ['decimals', 'Exh. A.2', [['A.1', 'Exh. A.1']]],
    ['romans', 'Art. I.B', [['Article II', 'Art. II']]],
    ['romans', 'Art. II.A.1.i.iv', [['paragraph 2 below', 'Art. II.A.2']]],
    ['romans', 'Art. II.A.2', [['A.1.i.iv', 'Art. II.A.1.i.iv']]],
    [
      'romans',
      'Art. II.B.2',
      [
        ['This Section', 'Art. II.B'],
        ['Item iii of A.1.i', 'Art. II.A.1.i.iii'],
      ],
    ],
    [
      'romans',
      'Art. IV.A',
      [
        ['Exhibit 1', 'Exh. 1'],
        ['Article VII', 'DANGLING'],
      ],
    ],
  ])('%s, %s', async (style, cite, expected) => {
    const found = await referencesOf(style, cite);
    expect(found.map(({ text, status, target }) => [text, target?.citation ?? status])).toEqual(expected);
  });

  test('a range leads to each of its members: decimals, Art. 2.1.4', async () => {
    const found = await referencesOf('decimals', 'Art. 2.1.4');
    expect(found.map(({ target }) => target?.citation)).toEqual([
      'Art. 2.1.4',
      'Art. 2.1.1',
      'Art. 2.1.2',
      'Art. 2.1.3',
    ]);
  });

  test('a range leads to each of its members: sections, Art. 5, Sec. 2', async () => {
    const found = await referencesOf('sections', 'Art. 5, Sec. 2');
    expect(found.map(({ target, status }) => target?.citation ?? status)).toEqual([
      'Art. 3, Sec. 1',
      'Art. 3, Sec. 2',
      'Art. 3, Sec. 3',
      'DANGLING',
    ]);
  });
});

describe('what this format can write', () => {
  test('two tables under one numbered paragraph have an address each', async () => {
    const { clause } = await app.data<{
      clause: { children: readonly { citation: string; table: { rows: readonly string[][] } }[] };
    }>('{ clause(cite: "Art. 2.A.2", agreement: "lettered") { children { citation table { rows } } } }');
    expect(clause.children).toEqual([
      {
        citation: 'Art. 2.A.2, Weekdays',
        table: {
          rows: [
            ['first', '20'],
            ['next', '25'],
          ],
        },
      },
      {
        citation: 'Art. 2.A.2, Sundays',
        table: {
          rows: [
            ['first', '30'],
            ['next', '35'],
          ],
        },
      },
    ]);
  });

  test('two series that both begin at 1 stand under headings of one section', async () => {
    const paths = [
      await idOf('lettered', 'Art. 2.B, Full-time librarians, 1.b'),
      await idOf('lettered', 'Art. 2.B, Part-time librarians, 1'),
    ];
    expect(paths).toEqual(['art-2/B/full-time-librarians/1/b', 'art-2/B/part-time-librarians/1']);
  });

  test('a label that the parties left out is no clause, and what follows it keeps its own', async () => {
    expect(await idOf('lettered', 'Art. 3.C')).toBe('art-3/C');
    expect((await cited('lettered', 'Art. 3.B', '2010-11')).errors?.[0]?.extensions.code).toBe(
      'CLAUSE_NOT_FOUND',
    );
  });

  test('a label that the parties printed twice leads to the first; the second is its alternate and has a form of its own', async () => {
    const first = (await cited('sections', 'Article 3, Section 4', '2022-25')).data.clause;
    expect(first?.ownText).toContain('go together');
    expect(first?.alternates).toEqual([{ id: 'sections/2022-25/art-3/4~2022-agreement' }]);
    const second = (await cited('sections', 'Article 3, Section 4 [2]', '2022-25')).data.clause;
    expect(second).toMatchObject({
      id: 'sections/2022-25/art-3/4~2022-agreement',
      citation: 'Art. 3, Sec. 4',
      ownText: 'Nobody swims',
    });
    expect(await idOf('sections', 'Art. 3, Sec. 4(b)')).toBe('art-3/4~2022-agreement/b');
  });

  test('after h. the label i. is a letter, and under it i. is a Roman numeral', async () => {
    const kind = async (cite: string) => (await cited('romans', cite)).data.clause?.kind;
    expect(await kind('II.A.1.i')).toBe('SUBPARAGRAPH');
    expect(await kind('II.A.1.i.i')).toBe('ITEM');
    expect(await kind('II.A.1.i.v')).toBe('ITEM');
    expect(await kind('II.A.1.j')).toBe('SUBPARAGRAPH');
  });
});

describe('a term of several years', () => {
  test.each(['2025-27', '2025-2027', '2025/27', '2025–2027'])('is asked for as %s', async (year) => {
    const { edition } = await app.data<{ edition: { year: string; inForceFrom: string } }>(
      'query ($year: ContractYear) { edition(year: $year, agreement: "sections") { year inForceFrom } }',
      { year },
    );
    expect(edition).toEqual({ year: '2025-27', inForceFrom: '2025-07-01' });
  });

  test('is told with its forms when another is asked for', async () => {
    const { errors } = await cited('sections', 'Article 1', '2019-20');
    expect(errors?.[0]?.message).toBe(
      'There is no contract year "2019-20" (2025-27, 2025-2027 or 2025/27). There is 2022-25, 2025-27.',
    );
  });

  test('is compared with the one before it, and a renumbered section is the same section', async () => {
    const { comparison, clause } = await app.data<{
      comparison: { changes: readonly { kind: string; after: { citation: string } | null }[] };
      clause: { history: readonly { year: string; citation: string }[] };
    }>(`{
      comparison: compare(from: "2022-25", to: "2025-27", agreement: "sections") { changes { kind after { citation } } }
      clause(cite: "Art. 3, Sec. 4", year: "2025-27", agreement: "sections") { history { year citation } }
    }`);
    expect(comparison.changes).toContainEqual({ kind: 'INSERTED', after: { citation: 'Art. 3, Sec. 3' } });
    expect(clause.history).toEqual([
      { year: '2022-25', citation: 'Art. 3, Sec. 3' },
      { year: '2025-27', citation: 'Art. 3, Sec. 4' },
    ]);
  });
});
