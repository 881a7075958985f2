import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const CITATIONS = `query ($cite: String!) { clause(cite: $cite, year: "2005-06") {
  kind label
  parent { citation } ancestors { citation } children { citation } previous { citation } next { citation }
} }`;

interface Placed {
  readonly clause: {
    readonly kind: string;
    readonly label: string | null;
    readonly parent: Cited | null;
    readonly ancestors: readonly Cited[];
    readonly children: readonly Cited[];
    readonly previous: Cited | null;
    readonly next: Cited | null;
  };
}
interface Cited {
  readonly citation: string;
}

async function place(cite: string) {
  const { clause } = await app.data<Placed>(CITATIONS, { cite });
  const named = (clauses: readonly Cited[]) => clauses.map(({ citation }) => citation);
  return {
    kind: clause.kind,
    label: clause.label,
    parent: clause.parent?.citation ?? null,
    ancestors: named(clause.ancestors),
    children: named(clause.children),
    previous: clause.previous?.citation ?? null,
    next: clause.next?.citation ?? null,
  };
}

test('16.L stands between K and M of Article 16 and has three paragraphs', async () => {
  expect(await place('16.L')).toEqual({
    kind: 'SECTION',
    label: 'L',
    parent: 'Art. 16',
    ancestors: ['Art. 16'],
    children: ['Art. 16.L.1', 'Art. 16.L.2', 'Art. 16.L.3'],
    previous: 'Art. 16.K',
    next: 'Art. 16.M',
  });
});

test('16.O.2.a.4 has its ancestors from the article down, and is the last of its siblings', async () => {
  expect(await place('16.O.2.a.4')).toEqual({
    kind: 'ITEM',
    label: '4',
    parent: 'Art. 16.O.2.a',
    ancestors: ['Art. 16', 'Art. 16.O', 'Art. 16.O.2', 'Art. 16.O.2.a'],
    children: [],
    previous: 'Art. 16.O.2.a.3',
    next: null,
  });
});

test('the preamble comes first, without parent and without label', async () => {
  const preamble = await place('Preamble');
  expect(preamble).toMatchObject({
    kind: 'PREAMBLE',
    label: null,
    parent: null,
    ancestors: [],
    previous: null,
  });
  expect(preamble.next).toBe('Agreement');
});

test('Appendix L comes last', async () => {
  expect(await place('Appendix L')).toMatchObject({ kind: 'APPENDIX', previous: 'App. K', next: null });
});

test('the neighbours of a salary schedule are the schedules printed around it', async () => {
  expect(await place('AT-2')).toMatchObject({
    kind: 'TABLE',
    label: 'AT-2',
    parent: 'App. A',
    previous: 'App. A, AT-1',
    next: 'App. A, A-1',
  });
});

test('Appendix J holds four memoranda', async () => {
  const answer = await app.data('{ clause(cite: "App. J", year: "2005-06") { children { kind heading } } }');
  const memorandum = (words: string) => ({
    kind: 'MEMORANDUM',
    heading: `MEMORANDUM OF UNDERSTANDING ${words}`,
  });
  expect(answer).toEqual({
    clause: {
      children: [
        memorandum('SPECIAL EDUCATION CONTINUUM OF SERVICE DELIVERY OPTIONS'),
        memorandum('SUPPORT FOR COLLABORATIVE LEARNING COMMUNITY AND LESSON STUDY LEADERS'),
        memorandum('EVALUATION TASK FORCE'),
        memorandum('JROTC INSTRUCTOR COMPENSATION'),
      ],
    },
  });
});

test('the top level in printed order: preamble, agreement, 28 articles, signatures, appendices A to L', async () => {
  const { edition } = await app.data<{ edition: { clauses: readonly Cited[] } }>(
    '{ edition(year: "2005-06") { clauses { citation } } }',
  );
  const articles = Array.from({ length: 28 }, (_, i) => `Art. ${i + 1}`);
  const appendices = [...'ABCDEFGHIJKL'].map((letter) => `App. ${letter}`);
  expect(edition.clauses.map(({ citation }) => citation)).toEqual([
    'Preamble',
    'Agreement',
    ...articles,
    'Agreement Signatures',
    ...appendices,
  ]);
});

describe('in the whole of 2005-06', () => {
  interface Clause {
    readonly id: string;
    readonly parent: { readonly id: string } | null;
    readonly previous: { readonly id: string } | null;
    readonly next: { readonly id: string } | null;
    readonly children?: readonly Clause[];
  }
  let roots: readonly Clause[];
  beforeAll(async () => {
    const fields = 'id parent { id } previous { id } next { id }';
    const deep = (levels: number): string =>
      `${fields}${levels > 0 ? ` children { ${deep(levels - 1)} }` : ''}`;
    const answer = await app.data<{ edition: { clauses: readonly Clause[] } }>(
      `{ edition(year: "2005-06") { clauses { ${deep(8)} } } }`,
    );
    roots = answer.edition.clauses;
  });

  test('every clause is its children’s parent, and its id begins theirs', () => {
    const check = (clause: Clause) => {
      for (const child of clause.children ?? []) {
        expect(child.parent).toEqual({ id: clause.id });
        expect(child.id.startsWith(`${clause.id}/`)).toBe(true);
        check(child);
      }
    };
    for (const root of roots) {
      expect(root.parent).toBeNull();
      check(root);
    }
  });

  test('previous and next lead through every list of siblings and back', () => {
    const check = (siblings: readonly Clause[]) => {
      siblings.forEach(({ previous, next, children }, i) => {
        expect(previous?.id ?? null).toBe(siblings[i - 1]?.id ?? null);
        expect(next?.id ?? null).toBe(siblings[i + 1]?.id ?? null);
        check(children ?? []);
      });
    };
    check(roots);
  });
});

describe('the title that a numbered paragraph has on a line of its own is its heading', () => {
  const HEADED =
    'query ($cite: String!, $year: ContractYear) { clause(cite: $cite, year: $year) { heading } }';
  test.each([
    ['2005-06', '13.B.1', 'Layoff'],
    ['2005-06', '13.B.2', 'Recall'],
    ['2005-06', '16.L.3', 'General Provisions'],
    ['2005-06', '16.M.1', 'Eligibility'],
    ['2006-07', '16.M.4', 'Other Conditions'],
    ['2006-07', '16.O.3', 'General Provisions'],
    ['2005-06', '6.A.6', 'Compensation'],
    ['2006-07', '6.A.6', 'Compensation'],
    ['2006-07', '6.C.3.b.2', 'Compensation Ladder Based on Endorsements and Utilization'],
    ['2005-06', '6.C.5.b', 'Election/Selection Procedure'],
    ['2006-07', '6.C.7', 'Elementary Team Leaders'],
    ['2005-06', '5.E.1.a', 'Elementary'],
    ['2006-07', '5.E.1.b', 'Middle and High School'],
    ['2006-07', '9.J.4', 'Mentor Teacher Qualifications'],
  ])('in %s, of Art. %s: %s', async (year, cite, heading) => {
    expect(await app.data(HEADED, { cite, year })).toEqual({ clause: { heading } });
  });

  test('what runs on in a sentence is none', async () => {
    for (const cite of ['16.L.1', '6.C.7.a', '6.A.7'])
      expect(await app.data(HEADED, { cite, year: '2005-06' })).toEqual({ clause: { heading: null } });
  });

  test('what is printed after it at the margin is not its own', async () => {
    const source = 'query ($cite: String!) { clause(cite: $cite, year: "2005-06") { text ownText } }';
    const textOf = async (cite: string) => {
      const { clause } = await app.data<{ clause: { text: string; ownText: string } }>(source, { cite });
      return clause;
    };
    expect((await textOf('16.O.3')).text).not.toContain('Refer to Appendix C');
    expect((await textOf('16.O')).ownText).toContain('Refer to Appendix C on pages 49-51');
    expect((await textOf('6.C.9')).ownText).toContain('Refer to Appendix G');
    expect((await textOf('6.C')).ownText).not.toContain('Refer to Appendix G');
    expect((await textOf('6.C.7')).ownText).toMatch(
      /^Elementary Team Leaders\n\nThere shall be a collaborative effort/,
    );
  });
});

test('the words at one level are the same in an answer of a whole year as in one of a clause', async () => {
  interface Worded {
    readonly citation: string;
    readonly ownText: string;
    readonly children?: readonly Worded[];
  }
  const nested = (levels: number): string =>
    `{ citation ownText ${levels > 0 ? `children ${nested(levels - 1)}` : ''} }`;
  const { edition } = await app.data<{ readonly edition: { readonly clauses: readonly Worded[] } }>(
    `{ edition(year: "2006-07") { clauses ${nested(7)} } }`,
  );
  const all = (clauses: readonly Worded[]): readonly Worded[] =>
    clauses.flatMap((clause) => [clause, ...all(clause.children ?? [])]);
  const whole = new Map(all(edition.clauses).map(({ citation, ownText }) => [citation, ownText]));
  for (const cite of ['Preamble', 'Art. 16.L.3.a.1', 'Art. 9.O', 'Art. 28', 'App. A', 'App. B', 'App. G']) {
    const { clause } = await app.data<{ readonly clause: Worded }>(
      'query ($cite: String!) { clause(cite: $cite, year: "2006-07") { citation ownText } }',
      { cite },
    );
    expect(clause.ownText).toBe(whole.get(clause.citation));
  }
});
