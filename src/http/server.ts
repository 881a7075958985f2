import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import fastifyApollo from '@as-integrations/fastify';
import createFastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { GraphContext } from '../graph/context.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { apolloServer } from './apollo.ts';
import { serveHealth } from './health.ts';
import { servePermalinks } from './permalinks.ts';
import { QUERY_LIMITS } from './query-limits.ts';

export interface ServerOptions {
  readonly logger: Logger;
  /** Requests a minute from one address; 0 is no limit. */
  readonly rateLimit: number;
  readonly corsOrigin: string;
}

/** Responses smaller than this are sent as they are: compressing them costs more than it saves. */
const COMPRESSED_FROM_BYTES = 16 * 1024;

/** An event loop this late, in milliseconds, means the process has more work than it can do. */
const OVERLOADED_AFTER = 2_000;

/** The HTTP server: GraphQL at /graphql, permalinks, health. It does not listen yet. */
export async function createServer(
  schema: GraphQLSchema,
  library: AgreementLibrary,
  options: ServerOptions,
): Promise<FastifyInstance> {
  const fastify = createFastify({
    loggerInstance: options.logger,
    disableRequestLogging: true,
    bodyLimit: QUERY_LIMITS.bodyBytes,
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;
  await fastify.register(underPressure, { maxEventLoopDelay: OVERLOADED_AFTER });
  await fastify.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  await fastify.register(cors, { origin: options.corsOrigin, methods: ['GET', 'POST', 'OPTIONS'] });
  if (options.rateLimit > 0) await fastify.register(rateLimit, { max: options.rateLimit, timeWindow: '1 minute' });
  await fastify.register(compress, { threshold: COMPRESSED_FROM_BYTES, encodings: ['br', 'gzip'] });
  await fastify.register(etag, { weak: true });
  await fastify.register(accepts);
  const apollo = apolloServer(schema, fastify);
  await apollo.start();
  await fastify.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    context: async () => new GraphContext(library),
  });
  serveHealth(fastify, library);
  servePermalinks(fastify, library);
  return fastify;
}

/** The pages carry their own style and nothing else. */
const CONTENT_SECURITY_POLICY = {
  directives: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], formAction: ["'none'"] },
};
