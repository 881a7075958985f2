import fastify from 'fastify';
import { address, answerText } from './answer.js';

/** A route of Fastify: it parses the body as JSON and answers a constant text. */
const server = fastify();
server.post('/graphql', (_request, reply) => {
  reply.type('application/json; charset=utf-8').send(answerText);
});
server.get('/health', async () => ({ status: 'ok' }));
await server.listen(address);
