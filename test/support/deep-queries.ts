import fc from 'fast-check';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
} from 'graphql';
import { exampleArguments, fieldsOf } from './field-calls.ts';

/** Choices that one query is made of, at most. */
const CHOICES = 80;

/** Queries that go from object to object as deep as may be asked, mostly through lists: short to ask, endless to answer. */
export function deepQueries(schema: GraphQLSchema): fc.Arbitrary<string> {
  const choices = fc.array(fc.nat({ max: 10_000 }), { minLength: CHOICES, maxLength: CHOICES });
  const query = schema.getQueryType() as GraphQLObjectType;
  return fc.record({ choices, depth: fc.integer({ min: 3, max: 12 }) }).map(({ choices: made, depth }) => {
    const left = [...made];
    return selection(query, depth, () => left.shift() ?? 0);
  });
}

/** One or two fields of a type with what is asked below them, beside one that holds no others. */
function selection(type: GraphQLNamedType, depth: number, next: () => number): string {
  const asked = fieldsOf(type).flatMap((field) => {
    const given = exampleArguments(type, field);
    return given === null ? [] : [{ field, given, below: getNamedType(field.type) }];
  });
  const plain = asked.filter(({ below }) => isLeafType(below));
  const objects = asked.filter(({ below }) => fieldsOf(below).length > 0);
  const lists = objects.filter(({ field }) => isListType(getNullableType(field.type)));
  const among = next() % 3 > 0 && lists.length > 0 ? lists : objects;
  const own = plain.length > 0 ? (plain[next() % plain.length]?.field.name ?? '') : '__typename';
  const withText = plain.some(({ field }) => field.name === 'text') ? 'text' : '';
  if (depth === 0 || among.length === 0) return `{ ${own} ${withText} }`;
  const below = Array.from({ length: next() % 4 === 0 ? 2 : 1 }, (_, i) => {
    const { field, given, below: named } = among[next() % among.length] as (typeof among)[number];
    return `f${i}: ${field.name}${given} ${selection(named, depth - 1, next)}`;
  });
  return `{ ${[own, ...below].join(' ')} }`;
}
