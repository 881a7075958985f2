import { type GraphQLSchema, isObjectType } from 'graphql';

/** The arguments of root fields that name an agreement. */
const NAMES: ReadonlySet<string> = new Set(['agreement', 'slug']);

/** Gives every root field that asks for an agreement the one that is meant when a client names none. */
export function withDefaultAgreement(schema: GraphQLSchema, slug: string | null): GraphQLSchema {
  const query = schema.getQueryType();
  if (slug === null || !isObjectType(query)) return schema;
  for (const { args } of Object.values(query.getFields())) {
    for (const argument of args) if (NAMES.has(argument.name)) argument.defaultValue = slug;
  }
  return schema;
}
