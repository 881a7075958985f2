import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type GraphQLInputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
} from 'graphql';
import { graphSchema } from '../../src/graph/schema.ts';
import { createTestApp, type GraphAnswer, type TestApp } from '../support/create-test-app.ts';
import { deepQueries } from '../support/deep-queries.ts';
import { type FieldCall, fieldCalls, fieldsOf } from '../support/field-calls.ts';
import { DATABASES } from '../support/test-database.ts';

const SCHEMA = await graphSchema('aps-atf');
const CALLS = fieldCalls(SCHEMA);

/** Milliseconds of this thread's own work that one request may take: it is not the clock, which others' work would move. */
const MOST = 1_000;

/** What somebody might send who wants to see what happens, and what comes near to what is meant. */
const WORDS = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '',
        ' ',
        '\0',
        '\ud800',
        '\u202e',
        '💥',
        "'",
        '"',
        '\\',
        '%',
        '_',
        '*',
        '..',
        '../../etc/passwd',
        '<script>',
      ],
      ...[
        "' or 1=1 --",
        '$1',
        '{{x}}',
        '__proto__',
        'constructor',
        'toString',
        'null',
        'NaN',
        '-0',
        '1e999',
        '9'.repeat(400),
      ],
      ...[
        'aps-atf',
        'aps-atf/2005-06',
        'aps-atf/2006-07/rules',
        'aps-atf/2005-06/art-16/L',
        'aps-atf/instruments/x',
        '///',
      ],
      ...[
        'Art 16.L',
        '16.L.1(c)',
        'App. A, AT-1',
        'MOU',
        'Preamble',
        'Article',
        `16.${'L.'.repeat(90)}`,
        '((((',
      ],
      ...[
        '2005-06',
        '2006-07',
        '2006',
        '2006-13',
        '2005-08-15',
        '0000-00-00',
        '99999-01-01',
        '2005-02-30',
        '-271821-04-20',
      ],
      ...[
        'AT-1',
        'A-1',
        'BA',
        'MA+45',
        'leave',
        'sick leave',
        '"sick leave"',
        'leeve',
        'the of and',
        '16.L leave',
      ],
      ...[
        'MOU '.repeat(5_000),
        'Articles 1 through 99 '.repeat(900),
        ' q'.repeat(9_990),
        'x'.repeat(30_000),
        '('.repeat(19_000),
      ],
      ...[
        'Section 1-26 '.repeat(1_500),
        'A.1.a.1) '.repeat(2_000),
        'the teacher shall '.repeat(1_100),
        '“'.repeat(10_000),
      ],
    ),
  },
);

function arbitraryOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type))
    return fc.oneof({ weight: 15, arbitrary: arbitraryOf(type.ofType) }, fc.constant(null));
  return fc.oneof({ weight: 3, arbitrary: givenOf(type) }, fc.constantFrom(null, undefined));
}

function givenOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return givenOf(type.ofType);
  if (isListType(type))
    return fc.oneof(fc.array(arbitraryOf(type.ofType), { maxLength: 4 }), manyOf(type.ofType));
  if (isEnumType(type))
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...type.getValues().map(({ name }) => name)) },
      WORDS,
    );
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => [field.name, arbitraryOf(field.type)] as const,
    );
    return fc.record(Object.fromEntries(fields));
  }
  const numbers = fc.constantFrom<unknown>(0, 1, -1, 5, 35, 100, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, 0.1, 1e21);
  if (type.name === 'Int' || type.name === 'Float') return fc.oneof({ weight: 9, arbitrary: numbers }, WORDS);
  if (type.name === 'Boolean') return fc.oneof({ weight: 9, arbitrary: fc.boolean() }, WORDS);
  return type.name === 'Decimal' ? fc.oneof(numbers, WORDS) : WORDS;
}

function manyOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  return fc.tuple(givenOf(type), fc.constantFrom(20, 400)).map(([item, count]) => Array(count).fill(item));
}

function variablesOf({ args }: FieldCall): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(args.map(({ name, type }) => [name, arbitraryOf(type)] as const)));
}

test('every field of the schema that takes arguments is tried', () => {
  const types = Object.values(SCHEMA.getTypeMap()).filter(
    (type) => isCompositeType(type) && !isIntrospectionType(type),
  );
  const names = types.flatMap((type) =>
    fieldsOf(type).flatMap(({ name, args }) => (args.length > 0 ? [`${type.name}.${name}`] : [])),
  );
  expect(CALLS.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

describe.each(DATABASES)('on the %s database', (database) => {
  const log: string[] = [];
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ database, log });
    // What is found in editions is found once, whoever asks first.
    await app.data(
      '{ edition { text clauses { terms { term } } } compare(from: "2005-06", to: "2006-07") { redline } search(query: "leave") { totalCount } }',
    );
  });
  afterAll(() => app.close());

  /** Asks; whatever it was, it is answered or refused as what it is, within a second of this thread's own work. */
  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<void> {
    const began = process.threadCpuUsage();
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
    });
    const { user, system } = process.threadCpuUsage(began);
    const { errors = [] } = response.json<GraphAnswer<unknown>>();
    expect([200, 400, 413]).toContain(response.statusCode);
    for (const { extensions } of errors) {
      expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
      expect(extensions.code).not.toBe('SERVICE_UNAVAILABLE');
    }
    expect((user + system) / 1_000).toBeLessThan(MOST);
  }

  test('whatever is given for any argument of any field is answered or refused', async () => {
    for (const call of CALLS) {
      const property = fc.asyncProperty(variablesOf(call), (variables) => ask(call.query, variables));
      await fc.assert(property, { numRuns: 4 });
    }
  }, 300_000);

  test('whatever is asked of whatever, as deep as may be, is answered or refused', async () => {
    const property = fc.asyncProperty(deepQueries(SCHEMA), (query) => ask(query));
    // Whatever fails is told as far as it was made smaller by then.
    await fc.assert(property, {
      numRuns: 150,
      interruptAfterTimeLimit: 120_000,
      markInterruptAsFailure: true,
    });
  }, 300_000);

  test('none of all this is in the log as a fault of ours', () => {
    expect(log.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
  });
});
