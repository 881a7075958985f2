import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../limits.ts';
import { Budget } from '../reading/budget.ts';
import { Moment } from '../reading/moment.ts';
import type { Turnstile } from '../reading/turnstile.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request spends. */
    budget: Budget;
    /** What is served, as the request finds it. */
    moment: Moment;
    /** What was asked, in words that are ours: a root field of the graph; null where the address says it. */
    operation: string | null;
    /** Those of its queries that have been checked against the schema and found right; null where there is none yet. */
    validQueries: string[] | null;
  }
  interface FastifyContextConfig {
    /** Whether it is answered however busy the server is. */
    isAlwaysAnswered?: boolean;
  }
}

/** An id that a client or a proxy gives its request is kept, if it is one. */
const GIVEN_ID = /^[\w.:-]{1,64}$/;

/** Gives the ids of requests, which stand in answers, in errors and in the log: no other process gives the same. */
export function requestIds(): (request: IncomingMessage) => string {
  const process = randomUUID().slice(0, 13);
  let last = 0;
  return ({ headers }) => {
    const given = headers['x-request-id'];
    if (typeof given === 'string' && GIVEN_ID.test(given)) return given;
    last += 1;
    return `${process}-${last.toString(36)}`;
  };
}

/** Gives every request its budget and its moment, and says its id in the answer. */
export function keepRequestState(
  fastify: FastifyInstance,
  library: AgreementLibrary,
  turnstile: Turnstile,
): void {
  fastify.decorateRequest('budget', null as unknown as Budget);
  fastify.decorateRequest('moment', null as unknown as Moment);
  fastify.decorateRequest('operation', null);
  fastify.decorateRequest('validQueries', null);
  fastify.decorateRequest('rawBody', null);
  fastify.decorateRequest('answerTag', null);
  fastify.decorateRequest('hasErrors', null);
  fastify.decorateRequest('isRepeatable', false);
  fastify.decorateRequest('copy', null);
  fastify.addHook('onRequest', (request, reply, next) => {
    request.budget = new Budget(turnstile, reply.raw);
    request.moment = new Moment(library);
    reply.header('x-request-id', request.id);
    next();
  });
  fastify.addHook('onSend', (request, reply, payload, next) => {
    request.budget.close();
    const bytes = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.length : 0;
    if (bytes > LIMITS.lightText.most) reply.raw.once('close', turnstile.send(bytes));
    next(null, payload);
  });
}
