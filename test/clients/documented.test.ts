import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  assertInterfaceType,
  buildSchema,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { programsOf, Workshop } from '../support/documented-programs.ts';

const DOCUMENT = 'docs/clients.md';
const PROGRAMS = await programsOf(DOCUMENT);

let app: TestApp;
let workshop: Workshop;
const asked: { method: string; url: string }[] = [];
beforeAll(async () => {
  app = await createTestApp();
  const server = await app.server.listen({ host: '127.0.0.1', port: 0 });
  app.server.server.on('request', ({ method = '', url = '' }) => asked.push({ method, url }));
  workshop = await Workshop.of(DOCUMENT, server);
});
afterAll(async () => {
  await workshop.close();
  await app.close();
});
beforeEach(() => {
  asked.length = 0;
});

/** Runs a file, which must end well and warn of nothing. @returns what it printed. */
async function run(command: string): Promise<string> {
  const { status, stdout, stderr } = await workshop.run(command);
  expect([command, status, command.startsWith('node') ? stderr : '']).toEqual([command, 0, '']);
  return stdout;
}

test.each(PROGRAMS.map((program) => [program.title, program] as const))(
  '%s prints what is said',
  async (_, { commands, prints }) => {
    let printed = '';
    for (const command of commands) printed = await run(command);
    expect(printed).toBe(prints);
  },
);

test('every client that is promised is there', () => {
  expect(PROGRAMS.map(({ title }) => title)).toEqual([
    ...['No client', 'Apollo Client', 'Persisted queries', 'urql', 'Graphcache', 'Relay', 'graphql-request'],
    ...['Types by graphql-codegen', 'Types by gql.tada'],
  ]);
});

describe('what is sent', () => {
  const methods = () => asked.map(({ method }) => method);

  test('by Apollo: one request for each query', async () => {
    await run('node apollo.mjs');
    expect(methods()).toEqual(['POST', 'POST']);
  });

  test('by urql: a GET; with Graphcache nothing that is known', async () => {
    await run('node urql.mjs');
    expect(methods()).toEqual(['GET']);
    await run('node graphcache.mjs');
    expect(methods()).toEqual(['GET', 'GET', 'GET']);
  });

  test('of a persisted query: its words once, then its hash', async () => {
    const fresh = (await workshop.run('node persisted.mjs')).stdout;
    expect(fresh).toContain('Sick Leave');
    const hashed = asked.filter(({ url }) => url.includes('sha256Hash') && !url.includes('query='));
    expect(hashed.length).toBeGreaterThanOrEqual(2);
    expect(hashed.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('types are checked', () => {
  const WRONG = [
    ['a value of another type', 'const annual: string | null', 'const annual: number | null', 'TS2322'],
    ['a variable that is missing', '{ step: 12 }', '{ steps: 12 }', 'TS'],
  ] as const;

  test.each(
    (['codegen-salary.ts', 'tada-salary.ts'] as const).flatMap((file) =>
      WRONG.map((wrong) => [file, ...wrong] as const),
    ),
  )('in %s: %s', async (file, _, right, wrong, code) => {
    const { commands } = PROGRAMS.find((program) => program.commands.some((each) => each.endsWith(file))) ?? {
      commands: [],
    };
    const [prepare = '', check = ''] = commands;
    await run(prepare);
    const text = await workshop.read(file);
    expect(text).toContain(right);
    await workshop.write(`wrong-${file}`, text.replace(right, wrong));
    const { status, stdout } = await workshop.run(check.replace(file, `wrong-${file}`));
    expect(status).not.toBe(0);
    expect(stdout).toContain(code);
  });
});

test('the policies of the documentation name every node, and every list of parts that a node or an answer has', async () => {
  await workshop.write(
    'policies.mjs',
    `import { possibleTypes, typePolicies } from './apollo-cache.mjs';
    const fields = ([type, policy]) => [type, Object.keys(policy.fields ?? {}).sort()];
    console.log(JSON.stringify([possibleTypes.Node, Object.fromEntries(Object.entries(typePolicies).map(fields))]));`,
  );
  const [nodes, fields] = JSON.parse(await run('node policies.mjs')) as [string[], Record<string, string[]>];
  const schema = buildSchema(await workshop.read('schema.graphql'));
  const implementing = (name: string) =>
    schema.getPossibleTypes(assertInterfaceType(schema.getType(name))).toSorted(byName);
  expect(nodes.toSorted()).toEqual(implementing('Node').map(({ name }) => name));
  const answer = assertInterfaceType(schema.getType('RuleAnswer'));
  const parts = [...implementing('Node'), answer].map(
    (type) => [type.name, listsOfParts(type, nodes)] as const,
  );
  expect(parts.filter(([, lists]) => lists.length > 0)).toEqual(
    parts.filter(([, lists]) => lists.length > 0).map(([type]) => [type, fields[type]]),
  );
});

/** The fields of a type that have to be merged: lists of what has no id of its own, and connections. */
function listsOfParts(
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly string[],
): readonly string[] {
  return Object.values(type.getFields())
    .filter(({ type: of }) => {
      const named = getNamedType(of);
      const isPart = isObjectType(named) && !nodes.includes(named.name);
      return isPart && (isListType(getNullableType(of)) || named.name.endsWith('Connection'));
    })
    .map(({ name }) => name)
    .sort();
}

const byName = (a: GraphQLObjectType, b: GraphQLObjectType) => (a.name < b.name ? -1 : 1);

describe('two queries on one thing, with the policies of the documentation', () => {
  const IN_EDITION = (asks: string) => `{ edition(year: "2006-07") { id ${asks} } }`;
  const IN_CLAUSE = (asks: string) => `{ clause(cite: "6.C.10", year: "2006-07") { id ${asks} } }`;
  const SALARY = (asks: string) =>
    IN_EDITION(`rules { id salary(schedule: "AT-1", step: 12, lane: "BA+15") { ${asks} } }`);
  const ORDER = (id: string) =>
    IN_EDITION(
      `rules { id seniorityOrder(teachers: [{ id: "Ann", hiredOn: "${id}" }, { id: "Bob", hiredOn: "2000-08-01" }]) { order { id rank } } }`,
    );
  /** Pairs of queries of which each asks something else of the same thing. */
  const PAIRS: readonly (readonly [string, string, string])[] = [
    ['an answer', SALARY('annual'), SALARY('summary')],
    [
      'the authorities of an answer',
      SALARY('authorities { quote }'),
      SALARY('authorities { clause { id citation } }'),
    ],
    [
      'a schedule',
      IN_EDITION('salarySchedule(name: "AT-1") { lanes }'),
      IN_EDITION('salarySchedule(name: "AT-1") { steps }'),
    ],
    ['parameters of a clause', IN_CLAUSE('parameters { name }'), IN_CLAUSE('parameters { value }')],
    ['rules of a clause', IN_CLAUSE('rules { name }'), IN_CLAUSE('rules { title }')],
    ['orders in which one teacher stands at two places', ORDER('1999-08-01'), ORDER('2001-08-01')],
    [
      'a comparison',
      '{ compare(from: "2005-06", to: "2006-07", cite: "5.E") { counts { revised } } }',
      '{ compare(from: "2005-06", to: "2006-07", cite: "5.E") { counts { inserted } } }',
    ],
  ];

  test.each(PAIRS)('lose nothing of %s', async (_, first, second) => {
    await workshop.write('pair.mjs', PAIR);
    await workshop.write('pair.json', JSON.stringify([first, second]));
    const printed = await run('node pair.mjs');
    const both = [await app.data(first), await app.data(second)];
    expect(JSON.parse(printed)).toEqual(both);
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  const PAIR = `
    import { readFileSync } from 'node:fs';
    import { ApolloClient, gql, HttpLink } from '@apollo/client';
    import { newCache } from './apollo-cache.mjs';
    const client = new ApolloClient({ link: new HttpLink({ uri: 'http://localhost:4000/graphql' }), cache: newCache() });
    const queries = JSON.parse(readFileSync('pair.json', 'utf8')).map((query) => gql(query));
    for (const query of queries) await client.query({ query });
    const bare = (key, value) => (key === '__typename' ? undefined : value);
    console.log(JSON.stringify(queries.map((query) => client.readQuery({ query })), bare));
  `;
});
