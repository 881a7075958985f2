import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

interface Checked {
  readonly problems: number;
  readonly citations: readonly { text: string; start: number; status: string; target: Cited | null }[];
  readonly quotations: readonly {
    text: string;
    start: number;
    end: number;
    cited: Cited | null;
    check: {
      verdict: string;
      hasOmissions: boolean;
      clause: Cited | null;
      alterations: readonly { kind: string; expected: string; found: string }[];
    };
  }[];
}

interface Cited {
  readonly citation: string;
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const QUERY = `query ($text: String!, $year: ContractYear) { checkDocument(text: $text, year: $year) {
  problems
  citations { text start status target { citation } }
  quotations { text start end cited { citation }
    check { verdict hasOmissions clause { citation } alterations { kind expected found } } }
} }`;

async function checked(text: string, year: string | null = '2005-06'): Promise<Checked> {
  return (await app.data<{ checkDocument: Checked }>(QUERY, { text, year })).checkDocument;
}

const SICK = 'Earned sick leave will be prorated for late hires, mid-year contract changes';

describe('an FAQ page', () => {
  const PAGE = [
    '# Sick leave',
    '',
    `What if I am hired late? Art. 16.L.1.d says: “${SICK}.” See also Article 16, Q.`,
    '',
    'Is bereavement leave cumulative? No:',
    '',
    '> Bereavement leave is cumulative nor is it deducted from a teacher’s sick leave.',
    '',
    '(Art. 16.C.2). Teachers “shall be paid in oil at midwinter”.',
  ].join('\n');

  test('has each citation and quotation told with its place, and how many do not hold', async () => {
    const { citations, quotations, problems } = await checked(PAGE);
    expect(citations.map(({ status, target }) => [status, target?.citation ?? null])).toEqual([
      ['RESOLVED', 'Art. 16.L.1.d'],
      ['DANGLING', null],
      ['RESOLVED', 'Art. 16.C.2'],
    ]);
    expect(quotations.map(({ check, cited }) => [check.verdict, cited?.citation ?? null])).toEqual([
      ['EXACT', 'Art. 16.L.1.d'],
      ['ALTERED', 'Art. 16.C.2'],
      ['ABSENT', 'Art. 16.C.2'],
    ]);
    expect(quotations[1]?.check.alterations).toEqual([{ kind: 'NEGATION', expected: 'not', found: '' }]);
    expect(problems).toBe(3);
    for (const { text, start, end } of quotations) expect(PAGE.slice(start, end)).toBe(text);
    for (const { text, start } of citations) expect(PAGE.startsWith(text, start)).toBe(true);
  });
});

describe('the clause that a text names for a quotation', () => {
  test.each([
    ['before it', `Art. 16.L.1.d says “${SICK}”.`, 'Art. 16.L.1.d'],
    ['after it in brackets', `Art. 5.A says much. “${SICK}” (Art. 16.L.1.d)`, 'Art. 16.L.1.d'],
    ['after it with a word', `“${SICK}” (see Article 16, L.1.d)`, 'Art. 16.L.1.d'],
    ['each its own', `Art. 16.C says “of one two three four”, Art. 16.L.1 “${SICK}”.`, 'Art. 16.L.1'],
    ['later in its paragraph', `“${SICK}” is what we find when we look at Art. 16.L.`, 'Art. 16.L'],
  ])('stands %s', async (_, text, citation) => {
    const { quotations } = await checked(text);
    expect(quotations.at(-1)?.cited?.citation).toBe(citation);
  });

  test('is none of another paragraph', async () => {
    const { quotations } = await checked(`See Art. 16.L.\n\nIt is said that “${SICK}”.`);
    expect(quotations[0]?.cited).toBeNull();
  });

  test('is not the clause of the words: that is told, and the words are EXACT', async () => {
    const { quotations, problems } = await checked(`Art. 5.D says “${SICK}”.`);
    expect(quotations[0]?.check).toMatchObject({
      verdict: 'EXACT',
      alterations: [{ kind: 'OTHER_CLAUSE', expected: 'Art. 5.D', found: 'Art. 16.L.1.d' }],
    });
    expect(problems).toBe(1);
  });

  test('says which of several places is meant', async () => {
    const words = 'The District will';
    const { quotations } = await checked(`Art. 13.B says “${words} … ” and “${words}`);
    expect(quotations).toEqual([]);
    const { quotations: long } = await checked(
      'Art. 5.E.1.a.1: “Teachers shall have all modified Wednesdays”',
    );
    expect(long[0]?.check.clause?.citation).toBe('Art. 5.E.1.a.1');
  });
});

test('the words of the other contract year are told as that', async () => {
  const { quotations } = await checked('“shall be paid $19.00 per hour for the 2006/07 school year”');
  expect(quotations[0]?.check.alterations[0]).toEqual({
    kind: 'OTHER_YEAR',
    expected: '2005-06',
    found: '2006-07',
  });
});

test('a text without citations and quotations has no problems', async () => {
  expect(await checked('Good morning.')).toEqual({ problems: 0, citations: [], quotations: [] });
  expect(await checked('')).toEqual({ problems: 0, citations: [], quotations: [] });
});

test.each([
  ['too long a text', 'x'.repeat(20_001), 'at most 20000 characters'],
  ['too many quotations', '“one two three four” '.repeat(101), 'at most 100 quotations'],
])('%s is refused, and says what is allowed', async (_, text, allowed) => {
  const { data, errors } = await app.query<{ checkDocument: null }>(QUERY, { text });
  expect(data.checkDocument).toBeNull();
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'text' } });
  expect(errors?.[0]?.message).toContain(allowed);
});
