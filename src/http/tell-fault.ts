import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from '../reading/request-error.ts';
import { DatabaseUnavailable } from '../store/store-error.ts';
import { type Fault, faultOf, INTERNAL } from './fault.ts';
import type { Metrics } from './metrics.ts';
import type { Outage } from './outage.ts';

/** Answers with what went wrong and nothing else; at /graphql also in the form that GraphQL has for errors. */
export function tellFault(fault: Fault, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, message, status, retryAfter } = fault;
  const requestId = request.id;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  const errors = [{ message, extensions: { code, requestId } }];
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send({ error: code, message, requestId, ...(request.url.startsWith('/graphql') && { errors }) });
}

/** The code of a mistake in how a request is made, by its HTTP status. */
const CODES: Readonly<Record<number, string>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
};

/** Whatever ends a request is told in one form, and logged where it is our fault. */
export function tellFailures(fastify: FastifyInstance, outage: Outage, metrics: Metrics): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOfRequest(error);
    if (error instanceof DatabaseUnavailable) outage.begin(error, request.log);
    else if (fault === INTERNAL) request.log.error({ err: error }, 'internal error');
    if (error instanceof RequestError) metrics.refused(fault.code);
    else if (fault.status >= 500) metrics.failed(fault.code);
    return tellFault(fault, request, reply);
  });
  fastify.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.url}.`;
    return tellFault({ code: 'NOT_FOUND', message, status: 404 }, request, reply);
  });
}

/** The fault that an error is which ended a request; a mistake in how it was made is told in its own words. */
function faultOfRequest(error: FastifyError): Fault {
  const status = error.statusCode ?? 500;
  if (status < 500) return { code: CODES[status] ?? 'BAD_REQUEST', message: error.message, status };
  return faultOf(error) ?? { code: 'BAD_REQUEST', message: error.message, status: 400 };
}
