import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import createFastify from 'fastify';

/**
 * The yardstick: a bare Apollo server on Fastify whose only resolver returns a constant. The schema and the answer
 * come from a file, so that it answers the very JSON that the application answers.
 */
const { typeDefs, answer } = JSON.parse(readFileSync(String(process.env.BASELINE), 'utf8')) as {
  typeDefs: string;
  answer: Record<string, unknown>;
};
const fastify = createFastify();
const apollo = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, () => value])),
  },
  plugins: [fastifyApolloDrainPlugin(fastify)],
});
await apollo.start();
await fastify.register(fastifyApollo(apollo));
fastify.get('/health', async () => ({ status: 'ok' }));
await fastify.listen({ host: String(process.env.HOST), port: Number(process.env.PORT) });
