import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  GraphQLString,
  parse,
  responsePathAsArray,
} from 'graphql';
import { Executor } from '../../src/graph/execution/executor.ts';

/** By what a resolver gives at a place of the answer, or how it fails there: the same each time. */
interface World {
  readonly seed: number;
  readonly failing: number;
}

const COLOUR = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 'red' } } });

const fields = (): Record<string, GraphQLFieldConfig<unknown, World>> => {
  const leaves = { words: GraphQLString, number: GraphQLInt, colour: COLOUR };
  const objects = { thing: THING, any: ANY };
  const types: Record<string, GraphQLOutputType> = { ...leaves, ...objects };
  const all: [string, GraphQLOutputType][] = [];
  for (const [name, type] of Object.entries(types)) {
    const sure = new GraphQLNonNull(type);
    all.push([name, type], [`${name}Sure`, sure], [`${name}List`, new GraphQLList(type)]);
    all.push(
      [`${name}SureList`, new GraphQLNonNull(new GraphQLList(sure))],
      [`${name}Lists`, new GraphQLList(new GraphQLList(sure))],
    );
  }
  return Object.fromEntries(
    all.map(([name, type]) => [name, { type, args: { n: { type: GraphQLInt } }, resolve }]),
  );
};

const ANY: GraphQLInterfaceType = new GraphQLInterfaceType({
  name: 'Any',
  fields,
  resolveType: (value) => (value as { readonly type: string }).type,
});
const THING: GraphQLObjectType = new GraphQLObjectType({ name: 'Thing', interfaces: [ANY], fields });
const OTHER = new GraphQLObjectType({ name: 'Other', interfaces: [ANY], fields });
const SCHEMA = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields }),
  types: [THING, OTHER],
});

function resolve(
  _source: unknown,
  args: object,
  { seed, failing }: World,
  info: GraphQLResolveInfo,
): unknown {
  const place = responsePathAsArray(info.path).join('.');
  const chance = (what: string) => hash(`${seed} ${what} ${place} ${JSON.stringify(args)}`);
  const value = madeOf(info.returnType, chance, '');
  const fails = chance('fails') % 100 < failing;
  const how = chance('how') % 6;
  if (fails && how === 0) throw new Error(`thrown at ${place}`);
  if (fails && how === 1) return Promise.reject(new Error(`rejected at ${place}`));
  if (fails && how === 2) return new Error(`given at ${place}`);
  if (fails && how === 3) return null;
  if (fails && how === 4) return undefined;
  if (fails && how === 5) return Symbol.for('nothing that any type takes');
  return chance('later') % 3 === 0 ? Promise.resolve(value) : value;
}

function madeOf(type: GraphQLOutputType, chance: (what: string) => number, at: string): unknown {
  if (type instanceof GraphQLNonNull) return madeOf(type.ofType, chance, at);
  if (type instanceof GraphQLList)
    return Array.from({ length: chance(`length${at}`) % 4 }, (_, i) => {
      const item = madeOf(type.ofType, chance, `${at}.${i}`);
      const kind = chance(`item${at}.${i}`) % 12;
      if (kind === 0) return null;
      if (kind === 1) return new Error(`item ${at}.${i}`);
      return kind < 4 ? Promise.resolve(item) : item;
    });
  if (type === GraphQLString) return 'words';
  if (type === GraphQLInt) return chance(`number${at}`) % 7;
  if (type === COLOUR) return 'red';
  return { type: ['Thing', 'Other', 'Thing', 'Other', 'Thing', 'Query', 'Nowhere'][chance(`type${at}`) % 7] };
}

function hash(words: string): number {
  let hashed = 2166136261;
  for (const character of words) hashed = Math.imul(hashed ^ character.charCodeAt(0), 16777619) >>> 0;
  return (hashed ^ (hashed >>> 15)) >>> 0;
}

const NAMES = Object.keys(fields());
const isLeaf = (name: string) => /^(words|number|colour)/.test(name);

/** Selections of all kinds: under aliases, in fragments, with arguments, skipped and included. */
const SELECTION = fc.letrec<{ set: string; one: string }>((tie) => ({
  set: fc
    .array(tie('one'), { minLength: 1, maxLength: 4 })
    .map((selections) => `{ ${selections.join(' ')} }`),
  one: fc.oneof(
    { maxDepth: 5, depthSize: 'large' },
    fc.constantFrom('__typename', 'words', 'numberSure', '__proto__: words'),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom('', '(n: 1)', '(n: $n)'),
        fc.constantFrom('', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @skip(if: false)'),
        tie('set'),
      )
      .map(([name, args, directive, below]) => {
        // Under a name of its own, as two of one name with other arguments would be no valid query.
        const key = `${name}${hash(`${args}${directive}`) % 97}`;
        return `${key}: ${name}${args}${directive} ${isLeaf(name) ? '' : below}`;
      }),
    fc
      .tuple(
        fc.constantFrom('', 'on Thing', 'on Other', 'on Any'),
        fc.constantFrom('', ' @include(if: $yes)'),
        tie('set'),
      )
      .map(([condition, directive, below]) => `... ${condition}${directive} ${below}`),
    fc.constantFrom('...Deep', '...Flat'),
  ),
})).set;

const FRAGMENTS = `
  fragment Deep on Any { thing { ...Flat anyList { ...Flat } } words }
  fragment Flat on Thing { wordsSure colourList numberSureList __typename }`;

const settings = { n: 3, yes: true };

describe('an operation that is executed by a plan', () => {
  test('gives what graphql-js gives, errors and their order too, whatever resolvers do', async () => {
    const world = fc.record({ seed: fc.nat(), failing: fc.constantFrom(0, 2, 10, 30) });
    await fc.assert(
      fc.asyncProperty(SELECTION, world, fc.boolean(), async (selection, context, yes) => {
        const document = parse(`query ($n: Int, $yes: Boolean!) ${selection} ${FRAGMENTS}`);
        const variables = { ...settings, yes };
        const executor = new Executor(SCHEMA);
        const expected = await execute({
          schema: SCHEMA,
          document,
          contextValue: context,
          variableValues: variables,
        });
        for (let i = 0; i < 3; i += 1) {
          const answer = await executor.execute({ document, operationName: null, variables }, context);
          expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
        }
        expect(executor.uses.hits + executor.uses.misses).toBe(2);
      }),
      // Of a fixed seed: graphql-js leaves some rejections to nobody, which would end the process that tests it.
      { numRuns: 300, seed: 2 },
    );
  });

  test('is planned when it is asked again, and forgotten when others take its place', async () => {
    const most = 300;
    const executor = new Executor(SCHEMA, most);
    const ask = (document: ReturnType<typeof parse>) =>
      executor.execute({ document, operationName: null, variables: {} }, { seed: 1, failing: 0 });
    const documents = Array.from({ length: 50 }, (_, i) => parse(`{ a${i}: words b${i}: number }`));
    for (const document of documents) await ask(document);
    expect(executor.uses).toEqual({ hits: 0, misses: 0 });
    for (const document of documents) await ask(document);
    expect(executor.uses).toEqual({ hits: 0, misses: 50 });
    for (const document of documents.slice(-5)) await ask(document);
    expect(executor.uses).toEqual({ hits: 5, misses: 50 });
    for (const document of documents.slice(0, 5)) await ask(document);
    expect(executor.uses).toEqual({ hits: 5, misses: 55 });
  });
});
