import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { graphSchema } from '../../src/graph/schema.ts';
import { createTestApp } from '../support/create-test-app.ts';

const schema = await graphSchema(null);

/** A sentence: it begins with a capital, a figure or what is quoted, has several words, and ends. */
const SENTENCE = /^["“`<\p{Lu}\d](?=.*\s).*[.?]$/su;

describe('everything in the schema has a sentence for whoever uses it', () => {
  test.each(['type', 'field', 'argument', 'value'] as const)('every %s', (what) => {
    const named = described(schema).filter((each) => each.what === what);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ description }) => !isSentence(description)).map(({ name }) => name)).toEqual([]);
  });

  test('and every scalar of its own the address of what its form is', () => {
    const scalars = ownTypes(schema).filter(isScalarType);
    expect(scalars.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ContractYear', 'Date', 'Decimal']),
    );
    for (const { name, specifiedByURL } of scalars)
      expect([name, specifiedByURL]).toEqual([name, expect.stringMatching(/^(?:https:\/)?\/[a-z]/)]);
  });

  test('which is answered where it is one of the server itself', async () => {
    const app = await createTestApp();
    const own = ownTypes(schema).flatMap((type) => (isScalarType(type) ? (type.specifiedByURL ?? []) : []));
    const paths = own.filter((url) => url.startsWith('/'));
    for (const path of paths) expect((await app.get(path)).statusCode).toBe(200);
    expect((await app.get('/scalars/contract-year')).body).toContain('2006-07');
    await app.close();
  });

  test('what has none is found, wherever it stands', () => {
    const bare = buildSchema(
      'type Query { a(b: C): E } input C { d: Int } enum E { F } scalar G interface H { i: Int } union J = Query',
    );
    const names = described(bare).flatMap(({ name, description }) => (isSentence(description) ? [] : name));
    expect(names.toSorted()).toEqual([
      ...['C', 'C.d', 'E', 'E.F', 'G', 'H', 'H.i', 'J', 'Query', 'Query.a', 'Query.a(b)'],
    ]);
  });
});

interface Described {
  readonly what: 'type' | 'field' | 'argument' | 'value';
  readonly name: string;
  readonly description: string | null | undefined;
}

/** All that a client can read of a schema, with what is said of it. */
function described(of: GraphQLSchema): readonly Described[] {
  return ownTypes(of).flatMap((type) => [
    { what: 'type' as const, name: type.name, description: type.description },
    ...partsOf(type),
  ]);
}

function ownTypes(of: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(of.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function partsOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name, description }) => ({ what: 'value', name: `${type.name}.${name}`, description }));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): readonly Described[] => {
    const name = `${type.name}.${field.name}`;
    const args = 'args' in field ? field.args : [];
    return [
      { what: 'field', name, description: field.description },
      ...args.map(
        (argument: GraphQLArgument): Described => ({
          what: 'argument',
          name: `${name}(${argument.name})`,
          description: argument.description,
        }),
      ),
    ];
  });
}

function isSentence(description: string | null | undefined): boolean {
  return SENTENCE.test(description?.trim() ?? '');
}
