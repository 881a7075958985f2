import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { malformedHtml } from '../support/html-tags.ts';

interface Cited {
  readonly citation: string;
}
interface Change {
  readonly kind: string;
  readonly before: Cited | null;
  readonly after: Cited | null;
  readonly segments: readonly { readonly operation: string; readonly text: string }[];
}
interface Comparison {
  readonly from: { readonly year: string };
  readonly to: { readonly year: string };
  readonly counts: Readonly<Record<'inserted' | 'repealed' | 'revised' | 'renumbered' | 'unchanged', number>>;
  readonly changes: readonly Change[];
  readonly redline: string;
}

const COUNTS = 'counts { inserted repealed revised renumbered unchanged }';
const CHANGES = 'changes { kind before { citation } after { citation } segments { operation text } }';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('what was moved, and what is a change of punctuation only, is told of every change', async () => {
  const { compare } = await app.data<{
    compare: { changes: readonly { after: Cited | null; isEditorial: boolean; movedFrom: Cited | null }[] };
  }>(
    '{ compare(from: "2005-06", to: "2006-07") { changes { after { citation } isEditorial movedFrom { citation } } } }',
  );
  const moved = compare.changes.filter(({ movedFrom }) => movedFrom !== null);
  expect(moved.map(({ after, movedFrom }) => [after?.citation, movedFrom?.citation])).toContainEqual([
    'Art. 6.C.5',
    'Art. 6.C.3.c',
  ]);
  expect(compare.changes.filter(({ isEditorial }) => isEditorial)).toEqual([]);
});

test('what does Art 16.L say in 2006-07, and what changed between the years: answered in one request, with proof', async () => {
  const answer = await app.data<{ clause: object; compare: Comparison }>(`{
    clause(cite: "Art 16.L", year: "2006-07") { text change instrument { title } history { year citation } }
    compare(from: "2005-06", to: "2006-07") {
      counts { revised inserted renumbered repealed }
      changes { kind before { citation } after { citation } segments { operation text } }
    }
  }`);
  expect(answer.clause).toEqual({
    text: expect.stringMatching(/^L\. Sick Leave\n\n1\. All active employees on Schedules/),
    change: 'UNCHANGED',
    instrument: { title: expect.stringContaining('2005-2006') },
    history: [
      { year: '2005-06', citation: 'Art. 16.L' },
      { year: '2006-07', citation: 'Art. 16.L' },
    ],
  });
  const { counts, changes } = answer.compare;
  expect(counts).toEqual({ revised: 22, inserted: 106, renumbered: 11, repealed: 1 });
  expect(changes).toHaveLength(22 + 106 + 11 + 1);
  expect(changes[0]).toEqual({
    kind: 'REVISED',
    before: { citation: 'Art. 5.E.1' },
    after: { citation: 'Art. 5.E.1' },
    segments: [
      { operation: 'EQUAL', text: 'All employees on Salary Schedules ' },
      { operation: 'DELETE', text: 'AT-1, AT-2, A-1 ' },
      { operation: 'INSERT', text: 'AT1, AT2, AT3 ' },
      { operation: 'EQUAL', text: 'and ' },
      { operation: 'DELETE', text: 'A-2 ' },
      { operation: 'INSERT', text: 'A2 ' },
      {
        operation: 'EQUAL',
        text: 'shall have within the duty week a minimum of 200 minutes for preparation and planning:',
      },
    ],
  });
});

describe('the changes between two years', () => {
  test('count every clause of the later year once, and what was repealed', async () => {
    const { counts } = await compared('from: "2005-06", to: "2006-07"', COUNTS);
    const { count } = await clauseCount('2006-07');
    expect(counts.inserted + counts.revised + counts.renumbered + counts.unchanged).toBe(count);
    const then = await clauseCount('2005-06');
    expect(counts.repealed + counts.revised + counts.renumbered + counts.unchanged).toBe(then.count);
  });

  test('may be asked for by kind', async () => {
    const query =
      'changes(kinds: [REPEALED, RENUMBERED]) { kind before { citation } after { citation } segments { operation text } }';
    const { changes } = await compared('from: "2005-06", to: "2006-07"', query);
    expect(inShort(changes)).toEqual([
      'RENUMBERED Art. 5.E.1.a.3 > Art. 5.E.1.a.4',
      'RENUMBERED Art. 6.A.6.e > Art. 6.A.6.f',
      'RENUMBERED Art. 6.A.6.f > Art. 6.A.6.g',
      'RENUMBERED Art. 6.A.6.g > Art. 6.A.6.h',
      'RENUMBERED Art. 6.C.3.c.1 > Art. 6.C.5.a',
      'RENUMBERED Art. 6.C.3.c.2 > Art. 6.C.5.b',
      'RENUMBERED Art. 6.C.3.c.3 > Art. 6.C.5.c',
      'RENUMBERED Art. 9.N > Art. 9.O',
      'RENUMBERED Art. 9.O > Art. 9.P',
      'RENUMBERED Art. 9.P > Art. 9.Q',
      'RENUMBERED Art. 9.Q > Art. 9.R',
      'REPEALED App. A, A-1 > none',
    ]);
  });

  test('never name what is unchanged, also when asked for by that kind', async () => {
    const { changes } = await compared(
      'from: "2005-06", to: "2006-07"',
      'changes(kinds: [UNCHANGED]) { kind }',
    );
    expect(changes).toEqual([]);
  });

  test('have no differences in the words of what was only renumbered', async () => {
    const { changes } = await compared(
      'from: "2005-06", to: "2006-07"',
      'changes(kinds: [RENUMBERED]) { segments { operation } }',
    );
    const operations = changes.flatMap(({ segments }) => segments.map(({ operation }) => operation));
    expect(new Set(operations)).toEqual(new Set(['EQUAL']));
  });
});

describe('a comparison', () => {
  test('from the later year to the earlier is allowed, and reversed', async () => {
    const query = `from { year } to { year } ${COUNTS} ${CHANGES}`;
    const there = await compared('from: "2005-06", to: "2006-07", cite: "6.A"', query);
    const back = await compared('from: "2006-07", to: "2005-06", cite: "6.A"', query);
    expect([back.from.year, back.to.year]).toEqual(['2006-07', '2005-06']);
    expect(inShort(there.changes)).toContain('INSERTED none > Art. 6.A.6.e');
    expect(inShort(back.changes)).toContain('REPEALED Art. 6.A.6.e > none');
    expect(inShort(back.changes)).toContain('RENUMBERED Art. 6.A.6.f > Art. 6.A.6.e');
    const { inserted, repealed, ...rest } = there.counts;
    expect(back.counts).toEqual({ inserted: repealed, repealed: inserted, ...rest });
  });

  test('of a year with itself has no changes', async () => {
    const { counts, changes, redline } = await compared(
      'from: "2006-07", to: "2006-07"',
      `${COUNTS} ${CHANGES} redline`,
    );
    const { count } = await clauseCount('2006-07');
    expect(counts).toEqual({ inserted: 0, repealed: 0, revised: 0, renumbered: 0, unchanged: count });
    expect(changes).toEqual([]);
    expect(redline).not.toMatch(/<ins>|<del>/);
  });

  test('of one article has the changes of that article', async () => {
    const { changes } = await compared('from: "2005-06", to: "2006-07", cite: "Article 14"', CHANGES);
    expect(inShort(changes).slice(0, 3)).toEqual([
      'INSERTED none > Art. 14.C',
      'INSERTED none > Art. 14.C.1',
      'INSERTED none > Art. 14.C.2',
    ]);
    expect(changes.every(({ after }) => after?.citation.startsWith('Art. 14.'))).toBe(true);
  });

  test('of a clause means the provision that has the citation in the later year', async () => {
    const { changes } = await compared('from: "2005-06", to: "2006-07", cite: "9.O"', CHANGES);
    expect(inShort(changes)).toEqual(['RENUMBERED Art. 9.N > Art. 9.O']);
  });

  test.each([
    ['14.C', ['INSERTED none > Art. 14.C']],
    ['App. A, A-1', ['REPEALED App. A, A-1 > none']],
    ['6.C.3.c.2', ['RENUMBERED Art. 6.C.3.c.2 > Art. 6.C.5.b']],
  ])('of %s, which one year does not have, begins %j', async (cite, first) => {
    const { changes } = await compared(`from: "2005-06", to: "2006-07", cite: "${cite}"`, CHANGES);
    expect(inShort(changes).slice(0, 1)).toEqual(first);
  });

  test('of 6.C.3 says where 6.C.3.c went', async () => {
    const { changes } = await compared('from: "2005-06", to: "2006-07", cite: "6.C.3"', CHANGES);
    expect(inShort(changes)).toContain('REVISED Art. 6.C.3.c > Art. 6.C.5');
    expect(changes.filter(({ kind }) => kind === 'REPEALED')).toEqual([]);
  });
});

describe('a redline', () => {
  test('is HTML unless asked for otherwise', async () => {
    const { redline } = await compared('from: "2005-06", to: "2006-07", cite: "9.C"', 'redline');
    expect(malformedHtml(redline)).toBeNull();
    expect(redline).toContain(
      '<h2>C. <ins>Leadership Team</ins></h2><p><ins>A joint leadership team will guide',
    );
  });

  test.each([
    ['MARKDOWN', '~~e.~~ <ins>f.</ins> Teacher, librarian'],
    ['PLAIN', '[-e.-] {+f.+} Teacher, librarian'],
  ])('may be %s', async (format, expected) => {
    const { redline } = await compared(
      'from: "2005-06", to: "2006-07", cite: "6.A.6"',
      `redline(format: ${format})`,
    );
    expect(redline).toContain(expected);
  });

  test('of the whole agreement is well-formed HTML', async () => {
    const { redline } = await compared('from: "2005-06", to: "2006-07"', 'redline');
    expect(malformedHtml(redline)).toBeNull();
    expect(redline.match(/<h1>/g)?.length).toBeGreaterThan(40);
  });
});

describe('a comparison that cannot be made', () => {
  test.each([
    ['cite: "Art 99"', 'CLAUSE_NOT_FOUND'],
    ['cite: "hello"', 'CITATION_INVALID'],
    ['cite: ""', 'CITATION_INVALID'],
    ['agreement: "nowhere"', 'BAD_USER_INPUT'],
  ])('for %s is %s', async (argument, code) => {
    const answer = await app.query(`{ compare(from: "2005-06", to: "2006-07", ${argument}) { ${COUNTS} } }`);
    expect(answer.data).toEqual({ compare: null });
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['compare'], code],
    ]);
  });

  test('for a clause of neither year is told which are near', async () => {
    const answer = await app.query('{ compare(from: "2005-06", to: "2006-07", cite: "14.E") { redline } }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'CLAUSE_NOT_FOUND',
      nearest: expect.arrayContaining(['Art. 14.D']),
      years: [],
    });
  });

  test.each([
    'from: "2019-20", to: "2006-07"',
    'from: "2005-06", to: "2019-20"',
    'from: "2005", to: "2006-07"',
  ])('for a year that there is none of is YEAR_UNKNOWN, with those there are: %s', async (years) => {
    const answer = await app.query(`{ compare(${years}) { redline } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'YEAR_UNKNOWN',
      years: ['2005-06', '2006-07'],
    });
  });
});

async function compared(args: string, fields: string): Promise<Comparison> {
  return (await app.data<{ compare: Comparison }>(`{ compare(${args}) { ${fields} } }`)).compare;
}

/** How many clauses a year has, counted as its own permalinks. */
async function clauseCount(year: string): Promise<{ count: number }> {
  const deep = (levels: number): string => `id${levels > 0 ? ` children { ${deep(levels - 1)} }` : ''}`;
  const answer = await app.data<object>(`{ edition(year: "${year}") { clauses { ${deep(8)} } } }`);
  return { count: JSON.stringify(answer).split('"id"').length - 1 };
}

function inShort(changes: readonly Change[]): readonly string[] {
  return changes.map(
    ({ kind, before, after }) => `${kind} ${before?.citation ?? 'none'} > ${after?.citation ?? 'none'}`,
  );
}
