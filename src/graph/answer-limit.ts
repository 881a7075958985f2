import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { GraphContext } from './context.ts';

/**
 * Counts the objects of every answer, so that a request can be stopped that would hold too many. How much a query asks
 * for cannot be told from its words: `edition { clauses { edition { clauses …` is short, shallow and endless.
 */
export function limitAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type))) countItems(field);
    }
  }
  return schema;
}

function countItems(field: GraphQLField<unknown, GraphContext>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const items: unknown = resolve(source, args, context, info);
    return items instanceof Promise ? items.then((list) => counted(list, context)) : counted(items, context);
  };
}

function counted(items: unknown, context: GraphContext): unknown {
  if (Array.isArray(items)) context.holdMore(items.length);
  return items;
}
