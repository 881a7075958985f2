import { readFileSync } from 'node:fs';

/** What every peer is started with: a schema, and the constant that it answers; the very JSON that the application answers. */
const { typeDefs, answer } = JSON.parse(readFileSync(String(process.env.BASELINE), 'utf8'));

export const schemaText = typeDefs;

/** The resolvers of the schema: each field of the query returns its constant. */
export const resolvers = {
  Query: Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, () => value])),
};

/** The whole answer to a request, as text. */
export const answerText = JSON.stringify({ data: answer });

/** Where to listen. */
export const address = { host: String(process.env.HOST), port: Number(process.env.PORT) };
