import type { FastifyInstance } from 'fastify';
import type { AgreementLibrary } from '../store/agreement-library.ts';

/** /health: the process answers. /ready: the database answers and an agreement is served. */
export function serveHealth(fastify: FastifyInstance, library: AgreementLibrary): void {
  fastify.get('/health', async () => ({ status: 'ok' }));
  fastify.get('/ready', async (request, reply) => {
    try {
      const agreements = await library.slugs();
      if (agreements.length > 0) return { status: 'ready', agreements };
      return reply.code(503).send({ status: 'not ready', reason: 'no agreement has been ingested' });
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer');
      return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
    }
  });
}
