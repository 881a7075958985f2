import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

const YEARS = ['2005-06', '2006-07'] as const;

interface Term {
  readonly term: string;
  readonly definition: string;
  readonly clause: { readonly citation: string };
  readonly scope: { readonly citation: string } | null;
}

interface Occurrence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

interface Used {
  readonly citation: string;
  readonly ownText: string;
  readonly terms: readonly Term[];
  readonly termOccurrences: readonly Occurrence[];
  readonly children?: readonly Used[];
}

const TERM = 'term definition clause { citation } scope { citation }';
const USED = `citation ownText terms { ${TERM} } termOccurrences { text start end term { ${TERM} } }`;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function termsOf(year: string): Promise<readonly Term[]> {
  const source = `query ($year: ContractYear!) { edition(year: $year) { terms { ${TERM} } } }`;
  return (await app.data<{ edition: { terms: readonly Term[] } }>(source, { year })).edition.terms;
}

async function clause(cite: string, year: string): Promise<Used> {
  const source = `query ($cite: String!, $year: ContractYear!) { clause(cite: $cite, year: $year) { ${USED} } }`;
  return (await app.data<{ clause: Used }>(source, { cite, year })).clause;
}

describe.each(YEARS)('the terms of %s', (year) => {
  test.each([
    ['teacher', 'Art. 1.A.1'],
    ['District', 'Art. 1.A.2'],
    ['school', 'Art. 1.A.3'],
    ['site', 'Art. 1.A.3'],
    ['building', 'Art. 1.A.3'],
    ['Superintendent', 'Art. 1.A.4'],
    ['administration', 'Art. 1.A.5'],
    ['principal', 'Art. 1.A.6'],
    ['President', 'Art. 1.A.7'],
    ['full-time teacher', 'Art. 5.A.6'],
    ['part-time teacher', 'Art. 5.A.7'],
    ['short-term teacher', 'Art. 5.A.8'],
    ['grievance', 'Art. 24.B'],
  ])('“%s” is defined in %s for the whole agreement', async (term, citation) => {
    expect(await termsOf(year)).toContainEqual({
      term,
      definition: expect.any(String) as unknown as string,
      clause: { citation },
      scope: null,
    });
  });

  test.each([
    ['workday', 'Art. 24.B.1', 'Art. 24', 'The term "workday" when used in this Article shall mean'],
    ['aggrieved party', 'Art. 24.B.2', 'Art. 24', 'The "aggrieved party" shall mean a teacher or a group of'],
    ['assault', 'Art. 16.B', 'Art. 16', 'Assault shall mean an intentional act which causes an injury.'],
    [
      'serious illness',
      'Art. 16.E',
      'Art. 16',
      'Serious illness shall mean an illness where death is probable',
    ],
    ['assault', 'App. C, LEAVES', 'App. C', 'Assault means an intentional act which causes an injury.'],
    [
      'part-time teacher',
      'Art. 6.A.5',
      'Art. 6',
      'Part-time teachers are those teachers whose work is based on',
    ],
    [
      'consensus',
      'Art. 7, Instructional Councils: Decision-Making Processes, A Definition of Consensus Decision-Making',
      'Art. 7',
      'Consensus decision-making is a process in which participants make decisions by',
    ],
  ])('“%s” is defined in %s, and holds in %s', async (term, citation, scope, words) => {
    const found = (await termsOf(year)).find(
      (each) => each.term === term && each.clause.citation === citation,
    );
    expect(found?.scope).toEqual({ citation: scope });
    expect(found?.definition).toContain(words);
  });

  test('stand in the words of the clauses that define them', async () => {
    for (const {
      term,
      definition,
      clause: { citation },
    } of await termsOf(year)) {
      const { ownText } = await clause(citation, year);
      const [sentence = ''] = definition.split(/(?<=\.) (?=[A-Z])/);
      expect([term, ownText.includes(sentence)]).toEqual([term, true]);
    }
  });
});

test('“mentor” is a term in Article 9 of 2006-07, whose addendum defines it', async () => {
  const mentors = async (year: string) => (await termsOf(year)).filter(({ term }) => term === 'mentor');
  expect(await mentors('2005-06')).toEqual([]);
  const [mentor, ...more] = await mentors('2006-07');
  expect(more).toEqual([]);
  expect(mentor).toMatchObject({ clause: { citation: 'Art. 9.I' }, scope: { citation: 'Art. 9' } });
  expect(mentor?.definition).toMatch(/^A mentor is a professional colleague/);
});

describe('a clause', () => {
  test('tells the terms its words use, each once and as it holds there', async () => {
    const { terms } = await clause('24.F.2', '2005-06');
    const names = terms.map(({ term }) => term);
    expect(names).toContain('workday');
    expect(new Set(names).size).toBe(names.length);
    const inSix = (await clause('6.A.5', '2005-06')).terms.find(({ term }) => term === 'part-time teacher');
    expect(inSix?.clause.citation).toBe('Art. 6.A.5');
    const elsewhere = (await clause('16.M.2', '2005-06')).terms.find(
      ({ term }) => term === 'part-time teacher',
    );
    expect(elsewhere?.clause.citation).toBe('Art. 5.A.7');
  });

  test('does not count the sentence that defines a term', async () => {
    const { termOccurrences } = await clause('24.B.1', '2005-06');
    expect(termOccurrences.map(({ term }) => term.term)).not.toContain('workday');
  });

  test('calls a short-term teacher no mere teacher', async () => {
    const { termOccurrences } = await clause('13.B.1.b', '2005-06');
    const short = termOccurrences.find(({ term }) => term.term === 'short-term teacher') as Occurrence;
    const inside = termOccurrences.filter(({ start, end }) => start < short.end && end > short.start);
    expect(inside).toEqual([short]);
  });
});

describe.each(YEARS)('every clause of %s', (year) => {
  let clauses: readonly Used[];
  beforeAll(async () => {
    const tree = (levels: number): string =>
      levels === 0 ? USED : `${USED} children { ${tree(levels - 1)} }`;
    const roots = await app.data<{ edition: { clauses: readonly { citation: string }[] } }>(
      'query ($year: ContractYear!) { edition(year: $year) { clauses { citation } } }',
      { year },
    );
    const found: Used[] = [];
    for (const { citation } of roots.edition.clauses) {
      const source = `query ($cite: String!, $year: ContractYear!) { clause(cite: $cite, year: $year) { ${tree(7)} } }`;
      const answer = await app.data<{ clause: Used }>(source, { cite: citation, year });
      found.push(...wholeTree(answer.clause));
    }
    clauses = found;
  });

  test('has its terms where it says, in its own words, in order', () => {
    for (const { ownText, termOccurrences } of clauses) {
      expect(termOccurrences.map(({ start, end }) => ownText.slice(start, end))).toEqual(
        termOccurrences.map(({ text }) => text),
      );
      for (const [i, { start }] of termOccurrences.entries()) {
        expect(start).toBeGreaterThanOrEqual(termOccurrences[i - 1]?.end ?? 0);
      }
    }
    expect(clauses.flatMap(({ termOccurrences }) => termOccurrences).length).toBeGreaterThan(1000);
  });

  test('has the terms of its occurrences and no others', () => {
    for (const { terms, termOccurrences } of clauses) {
      const used = new Set(termOccurrences.map(({ term }) => JSON.stringify(term)));
      expect(terms.map((term) => JSON.stringify(term))).toEqual([...used]);
    }
  });

  test('of Article 24 means the workday of 24.B.1, and none elsewhere, though the word stands there', () => {
    const using = clauses.filter(({ terms }) => terms.some(({ term }) => term === 'workday'));
    expect(using.length).toBeGreaterThan(5);
    expect(using.filter(({ citation }) => !citation.startsWith('Art. 24'))).toEqual([]);
    const saying = clauses.filter(({ ownText }) => /\bworkdays?\b/i.test(ownText));
    expect(saying.map(({ citation }) => citation)).toContain('Art. 16.L.3.d');
  });
});

function wholeTree(node: Used): readonly Used[] {
  return [node, ...(node.children ?? []).flatMap(wholeTree)];
}
