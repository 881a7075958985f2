import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Variables as a client sends them. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The variables without those that are null and given to an argument with a default: many clients send null for what
 * they do not set, and mean the default.
 */
export function withoutNulls(variables: Variables, document: DocumentNode, schema: GraphQLSchema): Variables {
  const nulls = Object.keys(variables).filter((name) => variables[name] === null);
  if (nulls.length === 0) return variables;
  const defaulted = withDefault(document, schema);
  const kept = Object.entries(variables).filter(([name, value]) => value !== null || !defaulted.has(name));
  return Object.fromEntries(kept);
}

/** The variables that are given to an argument with a default. */
function withDefault(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = {
    Variable({ name }: { readonly name: { readonly value: string } }) {
      if (types.getArgument()?.defaultValue !== undefined) found.add(name.value);
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return found;
}
