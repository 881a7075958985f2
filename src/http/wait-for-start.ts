import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../limits.ts';

/**
 * Whoever asks while the program makes its first start waits for it, as long as may be waited; then is told to come back.
 * @param started resolves when something is served, or the start has come to its end.
 */
export function waitForStart(fastify: FastifyInstance, started: Promise<void>): void {
  let isOver = false;
  const over = started.then(() => {
    isOver = true;
  });
  fastify.addHook('onRequest', (_request, _reply, next) => {
    if (isOver) return next();
    const patience = sleep(LIMITS.startingWait.most, undefined, { ref: false });
    void Promise.race([over, patience]).then(() => next());
  });
}
