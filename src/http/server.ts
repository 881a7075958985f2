import fastifyApollo from '@as-integrations/fastify';
import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import createFastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { GraphContext } from '../graph/context.ts';
import { LIMITS } from '../limits.ts';
import { servePages } from '../pages/serve-pages.ts';
import { Reading } from '../reading/reading.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { apolloServer, INTERNAL_ERROR } from './apollo.ts';
import { serveHealth } from './health.ts';

export interface ServerOptions {
  readonly logger: Logger;
  /** Requests a minute from one address; 0 is no limit. */
  readonly rateLimit: number;
  readonly corsOrigin: string;
  /** The address under which the world reaches the server; null where links are paths. */
  readonly publicUrl: string | null;
  /** The agreement that is meant where an address names none; null where each names one. */
  readonly defaultAgreement: string | null;
  /** An event loop this late, in milliseconds, means the process has more work than it can do; 0 for never. */
  readonly overloadedAfter?: number;
}

/** Responses smaller than this are sent as they are: compressing them costs more than it saves. */
const COMPRESSED_FROM_BYTES = 16 * 1024;

const OVERLOADED_AFTER = 2_000;

/** The HTTP server: GraphQL at /graphql, permalinks, health. It does not listen yet. */
export async function createServer(
  schema: GraphQLSchema,
  library: AgreementLibrary,
  search: SearchEngine,
  options: ServerOptions,
): Promise<FastifyInstance> {
  const fastify = createFastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.body.most,
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;
  fastify.setErrorHandler(maskInternal);
  // A connection whose request is answered while the server closes would otherwise be kept open, and the process with it.
  fastify.addHook('preClose', async () => {
    fastify.server.keepAliveTimeout = 1;
  });
  await fastify.register(underPressure, { maxEventLoopDelay: options.overloadedAfter ?? OVERLOADED_AFTER });
  const protect = helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  fastify.addHook('onRequest', (request, reply, next) => {
    protect(request.raw, reply.raw, () => next());
  });
  await fastify.register(cors, { origin: options.corsOrigin, methods: ['GET', 'POST', 'OPTIONS'] });
  if (options.rateLimit > 0)
    await fastify.register(rateLimit, { max: options.rateLimit, timeWindow: '1 minute' });
  await fastify.register(compress, { threshold: COMPRESSED_FROM_BYTES, encodings: ['br', 'gzip'] });
  const newContext = () => new GraphContext(library, search);
  const apollo = apolloServer(schema, fastify);
  await apollo.start();
  await fastify.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    context: async (_, reply) => {
      reply.header('cache-control', 'no-store');
      return newContext();
    },
  });
  serveHealth(fastify, library);
  await fastify.register(async (pages) => {
    await pages.register(etag, { weak: true });
    await pages.register(accepts);
    const address = options.publicUrl ?? '';
    const { defaultAgreement } = options;
    servePages(pages, { newReading: () => new Reading(library), search, address, defaultAgreement });
  });
  return fastify;
}

/** What is wrong with a request is told; an error nobody expected is logged with its cause and told without it. */
function maskInternal(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if ((error.statusCode ?? 500) !== 500) return reply.send(error);
  request.log.error({ err: error }, 'internal error');
  return reply.code(500).send({ error: INTERNAL_ERROR.code, message: INTERNAL_ERROR.message });
}

/** Made once: @fastify/helmet would make the headers anew for every request. The pages have their style, script and forms from this server, and nothing inline. */
const CONTENT_SECURITY_POLICY = {
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    // Served over plain HTTP, the pages' links to one another must not be sent to an HTTPS port that is not there.
    upgradeInsecureRequests: null,
  },
};
