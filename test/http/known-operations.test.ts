import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

/** A query, with variables that are right for it. */
interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A request to /graphql: the parameters of an operation, right or wrong, and the way they are sent. */
interface Sent {
  readonly method: 'GET' | 'POST';
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether Apollo was spared. */
  readonly isKnown: boolean;
}

const CLAUSE = 'clause(cite: $cite, year: $year)';
const AT = '$cite: String!, $year: ContractYear';

const OPERATIONS: readonly Operation[] = [
  {
    query: `query (${AT}, $format: TextFormat) { ${CLAUSE} { citation text(format: $format) } }`,
    variables: { cite: '16.L' },
  },
  {
    query: `query Read(${AT}, $more: Boolean = true) {
      ${CLAUSE} { citation heading @include(if: $more) children @skip(if: $more) { ownText } }
      edition(year: $year) { text @skip(if: true) year }
    }`,
    variables: { cite: 'Art. 5', more: false },
    operationName: 'Read',
  },
  {
    query: `query A(${AT}) { ${CLAUSE} { ...F } } query B { agreements { slug title } } fragment F on Clause { id }`,
    variables: { cite: '7' },
    operationName: 'A',
  },
  // Longer than what is sent as text.
  { query: `query (${AT}) { ${CLAUSE} { text(format: HTML) } }`, variables: { cite: '16' } },
  // Three long texts, two of them alike, beside short ones and mistakes.
  {
    query: `query (${AT}) {
      whole: compare(from: "2005-06", to: "2006-07") { to { year } redline again: redline html: redline(format: HTML) }
      edition(year: $year) { clauses { heading } text }
      compare(from: "2005-06", to: "2006-07", cite: $cite) { redline }
    }`,
    variables: { cite: '16.L' },
  },
  // More than one request may ask.
  {
    query: `query (${AT}) { ${CLAUSE} { edition { clauses { edition { text } } } } }`,
    variables: { cite: '16.L' },
  },
  { query: '{ agreements { slug } __typename }', variables: {} },
];

/** What may stand in the place of a variable; undefined for nothing. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  cite: ['Art. 16.L', '99.Z', '', null, 7, ['5'], { a: 1 }],
  year: ['2005-06', '1999-00', null, 5, ['2005-06']],
  more: [true, false, null, 'yes', 1],
  format: ['HTML', 'PDF', null, 3],
  other: [1, null, { deep: [] }],
};

const ACCEPTS = [
  'application/json',
  '*/*',
  'application/*',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/graphql-response+json;charset=utf-8, application/json;charset=utf-8',
  'application/json;q=0.1, application/graphql-response+json;q=0.8',
  'application/json; callbackSpec=1.0',
  'multipart/mixed;deferSpec=20220824, application/json',
  'multipart/mixed;incrementalSpec=v0.2',
  'text/event-stream',
  'application/json;q=0',
  'nonsense',
  '',
];

let app: TestApp;
let url: string;
let padding = 1;
let asked = 0;
beforeAll(async () => {
  app = await createTestApp();
  url = await app.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app?.close());

async function counted(what: string): Promise<number> {
  const { body } = await app.get('/metrics');
  const line = body.split('\n').find((each) => each.startsWith(what));
  return Number(line?.slice(line.lastIndexOf(' ')) ?? 0);
}

const knownOnes = () => counted('contract_cache_total{cache="known operations",outcome="hit"}');

/** Sends what was never sent to the byte, so that no answer is given again. */
async function send({ method, parameters, headers }: Sent): Promise<Answer> {
  asked += 1;
  const before = await knownOnes();
  const response = await fetch(`${url}/graphql${method === 'GET' ? addressOf(parameters) : ''}`, {
    method,
    headers: { ...headers, ...(method === 'POST' && { 'content-type': 'application/json' }) },
    ...(method === 'POST' && { body: JSON.stringify({ extensions: { asked }, ...parameters }) }),
  });
  const own = /^(date|x-request-id|keep-alive)$/;
  const told = Object.fromEntries([...response.headers].filter(([name]) => !own.test(name)));
  // The tag is made of the address, which is another each time.
  if (told.etag) told.etag = told.etag.replaceAll(/[\w-]/g, '_');
  const id = String(response.headers.get('x-request-id'));
  const body = (await response.text()).replaceAll(`"requestId":"${id}"`, '"requestId":"its own"');
  return {
    status: response.status,
    headers: told,
    body: withoutTurns(body),
    isKnown: (await knownOnes()) > before,
  };
}

function addressOf(parameters: Sent['parameters']): string {
  const given = Object.entries({ asked, ...parameters }).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return `?${new URLSearchParams(given)}`;
}

/** How much was spent on what before a request was refused goes by when its turns ended. */
function withoutTurns(body: string): string {
  return body
    .replaceAll(/(characters of text|objects|steps of work): [^"]*/g, '$1')
    .replaceAll(/"spent":\{[^}]*\}/g, '"spent":{}');
}

/** The words of an operation, as nobody has asked them. */
function inNewWords(operation: Operation): Operation {
  padding += 1;
  return { ...operation, query: operation.query + ' '.repeat(padding) };
}

/** How it is answered when its words are new, which Apollo does, and when they have been asked before. */
async function bothWays(operation: Operation, sent: (words: Operation) => Sent) {
  const { isKnown: wasKnown, ...first } = await send(sent(inNewWords(operation)));
  expect(wasKnown).toBe(false);
  const words = inNewWords(operation);
  const right: Sent = { method: 'POST', parameters: { ...words }, headers: {} };
  await send(right);
  expect((await send(right)).isKnown).toBe(true);
  const { isKnown, ...again } = await send(sent(words));
  return { first, again, isKnown };
}

/** Variables in the place of some that are right. */
const someVariables = fc
  .array(fc.constantFrom(...Object.keys(VALUES)), { maxLength: 2 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(VALUES[name] ?? []))]))),
  );

/** A request for an operation, mostly a right one. */
const aRequest = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  method: fc.constantFrom('GET' as const, 'POST' as const),
  headers: fc.oneof(fc.constant({}), fc.record({ accept: fc.constantFrom(...ACCEPTS) })),
  hasOwnVariables: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.boolean()),
  variables: someVariables,
  name: fc.oneof(
    { arbitrary: fc.constant({}), weight: 3 },
    fc.record({ operationName: fc.constantFrom(null, '', 'A', 'B', 'Read', 'Z') }),
  ),
});

test('an operation that is known is answered as one that is new, whatever its variables, name and form', async () => {
  let known = 0;
  const property = fc.asyncProperty(aRequest, async (drawn) => {
    const { operation, method, headers, hasOwnVariables, name } = drawn;
    const variables = { ...(hasOwnVariables && operation.variables), ...drawn.variables };
    const { first, again, isKnown } = await bothWays(operation, (words) => ({
      method,
      headers,
      parameters: { ...words, ...name, variables },
    }));
    expect(again).toEqual(first);
    known += Number(isKnown);
  });
  await fc.assert(property, { numRuns: 150, seed: 17 });
  expect(known).toBeGreaterThan(50);
});

test.each(['GET', 'POST'] as const)(
  'by %s it may be asked by its hash, once it is kept under that',
  async (method) => {
    const { query, variables } = inNewWords(OPERATIONS[0] as Operation);
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
    const byHash = (more: object): Sent => ({
      method,
      headers: {},
      parameters: { variables, extensions: { persistedQuery, n: asked }, ...more },
    });
    const unknown = await send(byHash({}));
    expect([unknown.status, unknown.isKnown]).toEqual([200, false]);
    expect(unknown.body).toContain('PERSISTED_QUERY_NOT_FOUND');
    const first = await send({ ...byHash({ query }), method: 'POST' });
    await send({ method: 'POST', headers: {}, parameters: { query, variables } });
    const again = await send(byHash({}));
    expect([first.isKnown, again.isKnown, again.body]).toEqual([false, true, first.body]);
    const ofAnother = byHash({
      extensions: { persistedQuery: { ...persistedQuery, version: 2 }, n: -asked },
    });
    expect((await send(ofAnother)).isKnown).toBe(false);
  },
);

describe('what is Apollo’s to answer is left to it', () => {
  const [operation] = OPERATIONS as readonly [Operation];
  const post = (parameters: object) => (words: Operation) => ({
    method: 'POST' as const,
    headers: {},
    parameters: { ...words, ...parameters },
  });
  const get = (parameters: object) => (words: Operation) => ({
    method: 'GET' as const,
    headers: {},
    parameters: { ...words, ...parameters },
  });

  test.each([
    ['variables that are a text', post({ variables: '{"cite": "5"}' })],
    ['variables that are a list', post({ variables: [] })],
    ['a name that is a number', post({ operationName: 7 })],
    ['extensions that are a text', post({ extensions: 'x' })],
    ['a hash of other words', post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } })],
    ['a query that is none', post({ query: 7 })],
    ['variables in an address that are no JSON', get({ variables: '{' })],
    ['variables in an address that are a list', get({ variables: '[]' })],
    ['variables in an address that are null', get({ variables: 'null' })],
    ['extensions in an address that are no JSON', get({ extensions: 'x' })],
    [
      'an address with the type of a body that it has not',
      (words: Operation) => ({ ...get({})(words), headers: { 'content-type': 'text/plain' } }),
    ],
  ])('%s', async (_what, sent) => {
    const { first, again, isKnown } = await bothWays(operation, sent);
    expect(again).toEqual(first);
    expect(isKnown).toBe(false);
  });

  test('a parameter that an address has twice', async () => {
    const words = inNewWords(operation);
    const right: Sent = { method: 'POST', parameters: { ...words }, headers: {} };
    await send(right);
    await send(right);
    const twice = `/graphql${addressOf({ ...words })}&operationName=a&operationName=b`;
    const { statusCode, body } = await app.get(twice);
    expect(statusCode).toBe(400);
    expect(body).toContain("The 'operationName' search parameter may only be specified once.");
  });
});

test('it is counted by what it asks, like any other', async () => {
  const words = inNewWords(OPERATIONS[0] as Operation);
  const sent: Sent = { method: 'POST', parameters: { ...words }, headers: {} };
  await send(sent);
  await send(sent);
  const count = () =>
    counted('contract_request_seconds_count{door="graphql",operation="clause",status="200"}');
  const before = await count();
  expect((await send(sent)).isKnown).toBe(true);
  expect(await count()).toBe(before + 1);
});

test('its answer is kept, and given to who asks the very same', async () => {
  const words = inNewWords(OPERATIONS[0] as Operation);
  const sent: Sent = { method: 'POST', parameters: { ...words, extensions: { same: padding } }, headers: {} };
  const answers: Answer[] = [];
  const kept = () => counted('contract_cache_total{cache="answers",outcome="hit"}');
  for (let i = 0; i < 2; i += 1) answers.push(await send(sent));
  const before = await kept();
  const third = await send(sent);
  expect([answers[1]?.isKnown, third.isKnown, (await kept()) - before]).toEqual([true, false, 1]);
  expect([third.status, third.body]).toEqual([answers[0]?.status, answers[0]?.body]);
});

test('a database that does not answer is told as to one that is new', async () => {
  const lost = await createTestApp();
  const ask = (query: string, n: number) =>
    lost.server.inject({ method: 'POST', url: '/graphql', payload: { query, extensions: { n } } });
  const known = '{ clause(cite: "16.L") { citation } }';
  for (let n = 0; n < 2; n += 1) await ask(known, n);
  await lost.database.close();
  const told = [await ask(`${known} `, 3), await ask(known, 4)].map(({ statusCode, headers, body }) => ({
    statusCode,
    retryAfter: headers['retry-after'],
    cacheControl: headers['cache-control'],
    body: body.replaceAll(/"requestId":"[^"]*"/g, ''),
  }));
  expect(told[1]).toEqual(told[0]);
  expect([told[1]?.statusCode, told[1]?.retryAfter !== undefined]).toEqual([503, true]);
  await lost.server.close();
});
