import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { graphSchema } from '../../src/graph/schema.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { deepQueries } from '../support/deep-queries.ts';
import { examplesOf } from '../support/doc-examples.ts';
import { fieldCalls } from '../support/field-calls.ts';

/** What is asked: a body of a request without what makes it another request. */
interface Body {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const SCHEMA = await graphSchema('aps-atf');

const CLAUSE = 'clause(cite: "Art 16.L", year: "2005-06")';

/** Queries whose answers are whole. */
const WHOLE: readonly Body[] = [
  { query: `{ a: ${CLAUSE} { b: citation c: text(format: MARKDOWN) children { d: label heading } } }` },
  {
    query: `{ ${CLAUSE} { ...Named parent { ...Named ...Titled } } }
      fragment Named on Clause { citation ...Titled } fragment Titled on Clause { heading }`,
  },
  {
    query: `{ a: node(id: "aps-atf/2006-07") { ...Any } b: node(id: "aps-atf/2006-07/art-16/L") { ...Any } none: node(id: "x") { id } }
      fragment Any on Node { __typename id ... on Clause { citation } ... on Edition { year } ... { id } }`,
  },
  { query: `{ __proto__: ${CLAUSE} { __proto__: citation toJSON: label then: heading } }` },
  { query: `{ ${CLAUSE} { children { citation } } ${CLAUSE} { children { label citation } heading } }` },
  ...[true, false].flatMap((shows) =>
    ['@include(if: $shows)', '@skip(if: $shows)', '@include(if: false) @skip(if: $shows)'].map(
      (directives) => ({
        query: `query ($shows: Boolean = true) { ${CLAUSE} { citation heading ${directives} ... ${directives} { label } ...F ${directives} } }
          fragment F on Clause { children { citation } }`,
        variables: { shows },
      }),
    ),
  ),
  {
    query: `query ($cite: String!, $format: TextFormat) { clause(cite: $cite) { text(format: $format) } }`,
    variables: { cite: 'Art 5', format: null },
  },
  { query: 'query A { agreements { slug } } query B { agreements { title } }', operationName: 'B' },
  { query: getIntrospectionQuery({ specifiedByUrl: true }) },
  { query: '{ __type(name: "Clause") { name fields { name type { kind ofType { name } } } } __typename }' },
  {
    query:
      '{ edition { rules { mileage(miles: "10") { status summary steps { depth description } notes { text } } } } }',
  },
  { query: '{ edition(year: "2005-06") { text } compare(from: "2005-06", to: "2006-07") { redline } }' },
];

/** Queries with mistakes, and such as ask for too much. */
const WRONG: readonly Body[] = [
  { query: '{ clause(cite: "Art 99.Z") { citation } agreements { slug } }' },
  { query: '{ clauses(cites: ["Art 16.L", "Art 99.Z", "nonsense"]) { citation edition { year } } }' },
  { query: `{ ${CLAUSE} { citation children { citation text(headingLevel: 9) } } }` },
  { query: `{ edition { clauses { heading children { text(headingLevel: 0) } } } }` },
  { query: 'query ($cite: String!) { clause(cite: $cite) { citation } }' },
  { query: 'query ($cite: String!) { clause(cite: $cite) { citation } }', variables: { cite: null } },
  { query: 'query ($cite: String!) { clause(cite: $cite) { citation } }', variables: { cite: ['Art 5'] } },
  { query: 'query ($cite: String) { clause(cite: $cite) { citation } }' },
  {
    query: 'query ($f: TextFormat!) { clause(cite: "Art 5") { text(format: $f) } }',
    variables: { f: 'PDF' },
  },
  { query: 'query ($n: Int) { questions(first: $n) { totalCount } }', variables: { n: 2 ** 40 } },
  {
    query: 'query ($s: Boolean = true) { agreements { slug @skip(if: $s) title } }',
    variables: { s: null },
  },
  { query: '{ edition(year: "1999-00") { year } }' },
  { query: '{ quotes(texts: ["", "sick leave"]) { verdict } }' },
  { query: '{ edition { rules { mileage(miles: -1) { status } } } }' },
  { query: 'query A { agreements { slug } } query B { agreements { title } }' },
  { query: 'query A { agreements { slug } }', operationName: 'C' },
  {
    query:
      '{ edition { clauses { edition { clauses { edition { clauses { edition { clauses { citation } } } } } } } } }',
  },
  { query: `{ ${Array.from({ length: 20 }, (_, i) => `e${i}: edition { text(format: HTML) }`).join(' ')} }` },
];

let app: TestApp;
let asked = 0;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** Asks in words that were never sent, so that nothing but the parsed query is kept. */
async function ask(body: Body): Promise<{ readonly status: number; readonly text: string }> {
  asked += 1;
  const payload = { ...body, extensions: { asked } };
  const { statusCode, body: text } = await app.server.inject({ method: 'POST', url: '/graphql', payload });
  // How much it spent on what before it was refused goes by when its turns ended.
  const told = text
    .replaceAll(/(characters of text|objects|steps of work): [^"]*/g, '$1')
    .replaceAll(/"spent":\{[^}]*\}/g, '"spent":{}');
  return { status: statusCode, text: told.replaceAll(/"requestId":"[^"]*"/g, '"requestId":""') };
}

async function executedByPlans(): Promise<number> {
  const { body } = await app.get('/metrics');
  return [...body.matchAll(/^.*"plans".*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The first answer is that of graphql-js, the others are those of a plan: of a new one, and of one that is kept. */
async function expectSameAgain(body: Body): Promise<void> {
  const first = await ask(body);
  for (let i = 0; i < 2; i += 1) expect({ body, ...(await ask(body)) }).toEqual({ body, ...first });
}

describe('a query that is asked again is answered as it was the first time', () => {
  test.each(WHOLE)('whole: $query', async (body) => {
    const before = await executedByPlans();
    await expectSameAgain(body);
    expect(await executedByPlans()).toBeGreaterThanOrEqual(before + 2);
  });

  test.each(WRONG)('with its mistakes: $query', expectSameAgain);

  test('when one of its variables is wrong between', async () => {
    const query = 'query ($cite: String!) { clause(cite: $cite) { citation } }';
    const right = { query, variables: { cite: 'Art 7' } };
    const first = await ask(right);
    await expectSameAgain({ query, variables: { cite: 7 } });
    await expectSameAgain({ query, variables: { cite: 'Art 99' } });
    expect(await ask(right)).toEqual(first);
  });

  test('as the documentation shows it', async () => {
    for (const page of ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]) {
      if (!page.endsWith('.md')) continue;
      for (const { asks } of examplesOf(page, readFileSync(page, 'utf8')))
        if ('query' in asks) await expectSameAgain({ query: asks.query });
    }
  });

  test('whatever field is asked, without its arguments', async () => {
    for (const { query } of fieldCalls(SCHEMA)) await expectSameAgain({ query });
  });

  test('however deep it goes, and where it is refused', async () => {
    const queries = fc.sample(deepQueries(SCHEMA), { numRuns: 40, seed: 16 });
    for (const query of queries) await expectSameAgain({ query });
  });
});
