import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';

const log: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ log });
});
afterAll(() => app.close());

function post(payload: object) {
  return app.server.inject({ method: 'POST', url: '/graphql', payload });
}

async function codes(payload: object): Promise<readonly string[] | undefined> {
  const { errors } = (await post(payload)).json<GraphAnswer<unknown>>();
  return errors?.map(({ extensions }) => extensions.code);
}

/** Fields whose arguments have defaults, each under the name of its variable, and the same without it. */
const DEFAULTED = [
  ['ID', 'agreement(slug: $given) { slug }', 'agreement { slug }'],
  ['ID', 'edition(agreement: $given) { year }', 'edition { year }'],
  ['ID', 'clause(cite: "16.L", agreement: $given) { id }', 'clause(cite: "16.L") { id }'],
  ['ID', 'quote(text: "sick leave", agreement: $given) { verdict }', 'quote(text: "sick leave") { verdict }'],
  [
    'Int',
    'search(query: "leave", first: $given) { edges { cursor } }',
    'search(query: "leave") { edges { cursor } }',
  ],
  ['TextFormat', 'clause(cite: "16.L.1") { text(format: $given) }', 'clause(cite: "16.L.1") { text }'],
  [
    'Int',
    'edition { references(first: $given) { edges { cursor } } }',
    'edition { references { edges { cursor } } }',
  ],
  [
    'TextFormat',
    'compare(from: "2005-06", to: "2006-07", cite: "16.L") { redline(format: $given) }',
    'compare(from: "2005-06", to: "2006-07", cite: "16.L") { redline }',
  ],
] as const;

describe('null for an argument with a default means the default, as many clients send it for what they do not set', () => {
  test.each(DEFAULTED)('%s: %s', async (type, field, without) => {
    const asked = await app.data(`query ($given: ${type}) { ${field} }`, { given: null });
    expect(asked).toEqual(await app.data(`{ ${without} }`));
  });

  test('also where the variable is given in a fragment', async () => {
    const source =
      'query ($f: TextFormat) { clause(cite: "16.L.1") { ...F } } fragment F on Clause { text(format: $f) }';
    expect(await app.data(source, { f: null })).toEqual(
      await app.data('{ clause(cite: "16.L.1") { text } }'),
    );
  });

  test('while null for an argument without one is told as what it is', async () => {
    expect(
      await codes({ query: 'query ($c: String!) { clause(cite: $c) { id } }', variables: { c: null } }),
    ).toEqual(['BAD_USER_INPUT']);
    const query = 'query ($f: TextFormat = null) { clause(cite: "16.L.1") { text(format: $f) } }';
    expect(await codes({ query })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('an empty string names nothing', () => {
  test.each([
    ['edition(year: "") { year }', 'YEAR_UNKNOWN'],
    ['edition(on: "") { year }', 'BAD_USER_INPUT'],
    ['edition(on: " ") { year }', 'BAD_USER_INPUT'],
    ['clause(cite: "16.L", year: "") { id }', 'YEAR_UNKNOWN'],
    ['compare(from: "", to: "2006-07") { redline }', 'YEAR_UNKNOWN'],
    ['compare(from: "2005-06", to: "") { redline }', 'YEAR_UNKNOWN'],
    ['search(query: "leave", year: "") { totalCount }', 'YEAR_UNKNOWN'],
    ['quote(text: "sick leave", year: "") { verdict }', 'YEAR_UNKNOWN'],
    ['citations(text: "16.L", year: "") { text }', 'YEAR_UNKNOWN'],
    ['edition(agreement: "") { year }', 'BAD_USER_INPUT'],
  ])('%s is %s', async (field, code) => {
    expect(await codes({ query: `{ ${field} }` })).toEqual([code]);
  });
});

test.each([
  ['quote(text: "") { verdict }', 'quote'],
  ['citations(text: "16.L", within: "hello") { text }', 'citations'],
  ['compare(from: "2005-06", to: "2019-20") { redline }', 'compare'],
  ['search(query: "") { totalCount }', 'search'],
])('a mistake in %s leaves the rest of the answer standing', async (field, name) => {
  const { data, errors } = await app.query(`{ ${field} clause(cite: "16.L") { citation } }`);
  expect(data).toEqual({ [name]: null, clause: { citation: 'Art. 16.L' } });
  expect(errors).toHaveLength(1);
});

describe('what cannot be executed is the mistake of whoever asks', () => {
  test.each(['mutation', 'subscription'])('a %s: there is none', async (type) => {
    const response = await post({ query: `${type} { x }` });
    expect(response.statusCode).toBe(400);
    expect(response.json<GraphAnswer<unknown>>().errors).toMatchObject([
      {
        message: `This graph answers queries alone: it has no ${type}.`,
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });

  test('a query that is asked by a hash of other words', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const response = await post({ query: '{ __typename }', extensions });
    expect(response.statusCode).toBe(400);
    expect(response.json<GraphAnswer<unknown>>().errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('a hash that is not known yet', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'b'.repeat(64) } };
    expect(await codes({ extensions })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test.each([
    [{ query: '{ a: __typename } query B { __typename }' }],
    [{ query: 'query A { __typename }', operationName: 'B' }],
    [
      {
        query: 'query ($first: Int) { search(query: "leave", first: $first) { totalCount } }',
        variables: { first: 'x' },
      },
    ],
    [{ query: '{ clause(cite: 16) { id } }' }],
    [{ query: 'query ($yes: Boolean!) { agreement @include(if: $yes) { slug } }', variables: { yes: null } }],
    [{ query: '{' }],
    [{ query: '' }],
    [{ query: 7 }],
    [{ query: '{ __typename }', variables: 'x' }],
    [{}],
  ])('%j', async (payload) => {
    const given = await codes(payload);
    expect(given?.length).toBeGreaterThan(0);
    expect(given).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

test('none of all this is in the log as a fault of ours', () => {
  expect(log.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
});
