import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Fault, faultOf } from './fault.ts';

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

/** The fault that an error is which ended a request; a mistake in how it was made is told in its own words. */
export function faultOfRequest(error: FastifyError): Fault {
  const status = error.statusCode ?? 500;
  if (status < 500) return { code: CODES[status] ?? 'BAD_REQUEST', message: error.message, status };
  return faultOf(error) ?? { code: 'BAD_REQUEST', message: error.message, status: 400 };
}
