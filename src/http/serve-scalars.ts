import type { FastifyInstance } from 'fastify';
import { CONTRACT_YEAR_FORM, CONTRACT_YEAR_PATH } from '../graph/scalars.ts';

/** The specifications of those scalars of the graph for which there is no standard to name. */
export function serveScalars(fastify: FastifyInstance): void {
  fastify.get(CONTRACT_YEAR_PATH, async (_, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send(CONTRACT_YEAR_FORM),
  );
}
