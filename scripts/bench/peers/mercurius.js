import fastify from 'fastify';
import mercurius from 'mercurius';
import { address, resolvers, schemaText } from './answer.js';

/** Mercurius with its compiler of queries: the only resolver returns a constant. */
const server = fastify();
server.register(mercurius, { schema: schemaText, resolvers, jit: 1 });
server.get('/health', async () => ({ status: 'ok' }));
await server.listen(address);
