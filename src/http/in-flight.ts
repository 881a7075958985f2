import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import { tellFault } from './tell-fault.ts';

const BUSY = {
  code: 'SERVER_BUSY',
  message: 'The server has more requests than it can answer now. Ask again in a moment.',
  status: 503,
  retryAfter: 1,
} as const;

/**
 * Bounds how many requests are answered at the same time; whoever comes on top is told at once to come back. A request counts from when
 * it has been received whole: a body that trickles in takes no work.
 * @param most how many.
 */
export function boundInFlight(fastify: FastifyInstance, most: number, metrics: Metrics): void {
  let inFlight = 0;
  const answered = () => {
    inFlight -= 1;
  };
  fastify.addHook('onRequest', (request, reply, next) => {
    if (inFlight < most || request.routeOptions.config.isAlwaysAnswered) return next();
    metrics.refused(BUSY.code);
    tellFault(BUSY, request, reply);
  });
  fastify.addHook('preHandler', ({ budget }, _, next) => {
    inFlight += 1;
    budget.whenClosed(answered);
    next();
  });
}
