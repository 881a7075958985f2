import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

const HEADER = `# The schema that /graphql serves, emitted by "npm run schema:emit". Do not edit: change src/graph and emit it again.
# It stays a superset of contract.graphql, which clients are written against.
`;

/** A schema as schema/schema.graphql has it: in alphabetical order, so that it changes only where the graph does. */
export function schemaText(schema: GraphQLSchema): string {
  return `${HEADER}\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
