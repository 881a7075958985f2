import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../limits.ts';
import { Budget } from '../reading/budget.ts';
import type { Turnstile } from '../reading/turnstile.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request spends. */
    budget: Budget;
    /** What was asked, in words that are ours: a root field of the graph; null where the address says it. */
    operation: string | null;
  }
  interface FastifyContextConfig {
    /** Whether it is answered however busy the server is. */
    isAlwaysAnswered?: boolean;
  }
}

/** An id that a client or a proxy gives its request is kept, if it is one. */
const GIVEN_ID = /^[\w.:-]{1,64}$/;

/** The id of a request: it stands in its answer, in errors and in the log. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
}

/** Gives every request its budget and says its id in the answer. */
export function keepRequestState(fastify: FastifyInstance, turnstile: Turnstile): void {
  fastify.decorateRequest('budget', null as unknown as Budget);
  fastify.decorateRequest('operation', null);
  fastify.addHook('onRequest', (request, reply, next) => {
    const budget = new Budget(turnstile);
    request.budget = budget;
    reply.header('x-request-id', request.id);
    reply.raw.once('close', () => budget.close());
    next();
  });
  fastify.addHook('onSend', (request, reply, payload, next) => {
    request.budget.close();
    const bytes = typeof payload === 'string' ? payload.length : 0;
    if (bytes > LIMITS.lightText.most) reply.raw.once('close', turnstile.send(bytes));
    next(null, payload);
  });
}
