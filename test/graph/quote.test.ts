import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';
import { marked } from '../support/segments.ts';

interface Check {
  readonly verdict: string;
  readonly clause: { readonly citation: string; readonly year: string } | null;
  readonly segments: readonly { readonly operation: 'EQUAL' | 'INSERT' | 'DELETE'; readonly text: string }[];
  readonly exactIn: readonly string[];
}

const QUOTE = `query ($text: String!, $year: ContractYear) {
  quote(text: $text, year: $year) { verdict clause { citation year } segments { operation text } exactIn }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('what the petition page quotes from the Preamble is ALTERED against 2005-06: “educators” for “teachers”', async () => {
  const page = readFileSync(join(REAL_CONTENT, 'sources/000_ca971e31ac8be9b0.txt'), 'utf8');
  const quoted = String(/“(We believe that a collaborative .*?)”/s.exec(page)?.[1]);
  const { verdict, clause, segments, exactIn } = await quote(quoted, '2005-06');
  expect({ verdict, clause, exactIn }).toEqual({
    verdict: 'ALTERED',
    clause: { citation: 'Preamble', year: '2005-06' },
    exactIn: [],
  });
  expect(marked(segments)).toBe(quoted.replace('educators ', '[-teachers -]{+educators +}'));
});

describe('a quotation', () => {
  test('is exact in both years, with its clause in the year asked for', async () => {
    const text = 'will be credited with paid sick leave at the start of the contract year';
    expect(await quote(text, '2005-06')).toEqual({
      verdict: 'EXACT',
      clause: { citation: 'Art. 16.L.1', year: '2005-06' },
      segments: [{ operation: 'EQUAL', text }],
      exactIn: ['2005-06', '2006-07'],
    });
    expect((await quote(text, '2006-07')).clause).toEqual({ citation: 'Art. 16.L.1', year: '2006-07' });
  });

  test('that is exact in the other year only says in which', async () => {
    const text = 'A teacher performing instructional duties with students outside of the contracted duty day';
    expect(await quote(text, '2006-07')).toMatchObject({ verdict: 'EXACT', exactIn: ['2006-07'] });
    const then = await quote(text, '2005-06');
    expect(then.verdict).not.toBe('EXACT');
    expect(then.exactIn).toEqual(['2006-07']);
  });

  test('that was altered since is shown beside the words of the year asked for', async () => {
    const check = await quote(
      'The parties agree to the creation of the District Mentoring Program (DMP).',
      '2006-07',
    );
    expect(check).toMatchObject({
      verdict: 'ALTERED',
      clause: { citation: 'Art. 9.A', year: '2006-07' },
      exactIn: ['2005-06'],
    });
    expect(marked(check.segments)).toContain('agree to the [-continuation -]{+creation +}of the');
  });

  test('is looked up in the latest year when none is given', async () => {
    const { clause } = await quote('The parties agree to the continuation of the District Mentoring Program');
    expect(clause?.year).toBe('2006-07');
  });

  test('that is nowhere is ABSENT, with no clause and nothing to show', async () => {
    expect(await quote('Every lamplighter shall be paid in oil')).toEqual({
      verdict: 'ABSENT',
      clause: null,
      segments: [],
      exactIn: [],
    });
  });

  test('may be one word', async () => {
    expect(await quote('teachers', '2005-06')).toMatchObject({
      verdict: 'EXACT',
      exactIn: ['2005-06', '2006-07'],
    });
    expect(await quote('lamplighter')).toMatchObject({ verdict: 'ABSENT', exactIn: [] });
  });

  test('may have another number, which is not forgiven', async () => {
    const check = await quote('shall be paid at the rate of $1,800 per hour', '2005-06');
    expect(check).toMatchObject({ verdict: 'ALTERED', clause: { citation: 'Art. 6.A.6.d' }, exactIn: [] });
    expect(marked(check.segments)).toContain('[-$18.00 -]{+$1,800 +}');
  });
});

describe('a text that is no quotation', () => {
  test.each(['', '   \n\t', '“…” —'])(
    'such as “%s” is BAD_USER_INPUT, and says that a word is missing',
    async (text) => {
      const { data, errors } = await answer(text);
      expect(data).toEqual({ quote: null });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
      expect(errors?.[0]?.message).toContain('a quotation of one word or more');
    },
  );

  test('such as 100 kB of words is BAD_USER_INPUT, says how long one may be, and is not repeated whole', async () => {
    const { data, errors } = await answer('teacher '.repeat(12_800));
    expect(data).toEqual({ quote: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
    expect(errors?.[0]?.message).toContain('at most 20000 characters, not 102400');
    expect(errors?.[0]?.message.length).toBeLessThan(300);
  });
});

test('the longest text there may be is answered, quoted or not', async () => {
  const { edition } = await app.data<{ edition: { text: string } }>('{ edition(year: "2005-06") { text } }');
  expect((await quote(edition.text.slice(0, 20_000), '2005-06')).verdict).not.toBe('ABSENT');
  expect((await quote('teacher '.repeat(2_500), '2005-06')).verdict).toBe('ABSENT');
});

test('a year that there is none of is YEAR_UNKNOWN', async () => {
  const { errors } = await answer('sick leave', '2019-20');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'YEAR_UNKNOWN', years: ['2005-06', '2006-07'] });
});

async function quote(text: string, year?: string): Promise<Check> {
  return (await app.data<{ quote: Check }>(QUOTE, { text, year })).quote;
}

function answer(text: string, year?: string): Promise<GraphAnswer<{ quote: Check } | null>> {
  return app.query(QUOTE, { text, year });
}
