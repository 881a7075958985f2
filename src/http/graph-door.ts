import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import accepts from '@fastify/accepts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../limits.ts';
import { explorerPage } from '../pages/explorer.tsx';
import type { HttpContext } from './http-context.ts';
import type { KnownOperations } from './known-operations.ts';
import { sendBytes } from './long-answers.ts';
import type { Metrics } from './metrics.ts';
import { tellFault } from './tell-fault.ts';

/**
 * Serves GraphQL at /graphql, by GET and by POST, one operation or a batch; a browser that comes by gets the explorer.
 * @param known answers what it can; Apollo has the rest.
 */
export async function serveGraph(
  fastify: FastifyInstance,
  apollo: ApolloServer<HttpContext>,
  known: KnownOperations,
  contextOf: (request: FastifyRequest) => HttpContext,
): Promise<void> {
  await fastify.register(accepts);
  acceptWhatClientsSay(fastify);
  sendBytes(fastify);
  const begin = (request: FastifyRequest, reply: FastifyReply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    return contextOf(request);
  };
  const answerByApollo = fastifyApolloHandler(apollo, { context: async (...asked) => begin(...asked) });
  fastify.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: (request, reply) =>
      known.answer(request, reply, () => begin(request, reply)) ??
      answerByApollo.call(fastify, request, reply),
  });
}

/**
 * Clients that can read an answer in parts say so, and nothing else: the answer comes in one part, as JSON. Whoever would
 * rather have a page than JSON is a person, and gets the explorer.
 */
function acceptWhatClientsSay(fastify: FastifyInstance): void {
  const page = explorerPage();
  fastify.addHook('onRequest', (request, reply, next) => {
    const { headers, method } = request;
    if (headers.accept?.includes('multipart/mixed') && !headers.accept.includes('json'))
      headers.accept = `application/json, ${headers.accept}`;
    if (method === 'GET' && headers.accept?.includes('text/html') && wantsPage(request))
      return sendExplorer(reply, page);
    next();
  });
}

function wantsPage(request: FastifyRequest): boolean {
  return request.accepts().type(['application/json', 'text/html']) === 'text/html';
}

function sendExplorer(reply: FastifyReply, page: string): void {
  reply
    .header('cache-control', 'no-cache')
    .header('vary', 'Accept')
    .type('text/html; charset=utf-8')
    .send(page);
}

/**
 * Bounds how many operations come in one request; they share the budget of one. Each is told its own mistakes: the
 * answer as a whole is 200, as clients take another status for that of all.
 */
export function boundBatches(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('preHandler', (request, reply, next) => {
    const { body } = request;
    if (!Array.isArray(body) || body.length <= LIMITS.operations.most) return next();
    const code = 'TOO_MANY_OPERATIONS';
    metrics.refused(code);
    const message = `The batch has ${body.length} operations; it may have ${LIMITS.operations.most}.`;
    tellFault({ code, message, status: 400 }, request, reply);
  });
  fastify.addHook('onSend', (request, reply, payload, next) => {
    if (isAnsweredBatch(request, reply, payload)) reply.code(200);
    next(null, payload);
  });
}

function isAnsweredBatch({ body }: FastifyRequest, { statusCode }: FastifyReply, payload: unknown): boolean {
  return Array.isArray(body) && statusCode === 400 && typeof payload === 'string' && payload.startsWith('[');
}
