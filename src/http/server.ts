import fastifyApollo from '@as-integrations/fastify';
import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import createFastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { LIMITS } from '../limits.ts';
import { servePages } from '../pages/serve-pages.ts';
import { Reading } from '../reading/reading.ts';
import { Turnstile } from '../reading/turnstile.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { apolloServer } from './apollo.ts';
import { checkHosts } from './check-host.ts';
import { countSearches } from './count-searches.ts';
import { drainBeforeClose } from './drain.ts';
import { serveHealth } from './health.ts';
import { HttpContext } from './http-context.ts';
import { boundInFlight } from './in-flight.ts';
import { Metrics } from './metrics.ts';
import { Outage } from './outage.ts';
import { limitRates } from './rate-limit.ts';
import { refuseOtherMethods } from './refuse-methods.ts';
import { readJsonBodies } from './request-body.ts';
import { logRequests } from './request-log.ts';
import { keepRequestState, requestId } from './request-state.ts';
import { faultOfRequest, tellFault } from './tell-fault.ts';
import { weighQueries } from './weigh-queries.ts';

export interface ServerOptions {
  readonly logger: Logger;
  /** Points a minute from one address; 0 is no limit. */
  readonly rateLimit?: number;
  readonly corsOrigin?: string;
  /** The address under which the world reaches the server; null where links are paths. */
  readonly publicUrl?: string | null;
  /** The agreement that is meant where an address names none; null where each names one. */
  readonly defaultAgreement?: string | null;
  /** How many requests are answered at the same time. */
  readonly requestsAtOnce?: number;
  /** Milliseconds for which a heavy request waits for its turn. */
  readonly patience?: number;
  /** How many connections may be open. */
  readonly connections?: number;
  /** Proxies whose word on the client's address is taken: how many, or their addresses; false for none. */
  readonly trustProxy?: number | string | false;
  /** Whether browsers are told to come by HTTPS only from now on, and whether to subdomains too. */
  readonly hsts?: 'off' | 'host' | 'subdomains';
  readonly accessLog?: boolean;
  /** A request that takes so many milliseconds is logged with its query; null for none. */
  readonly slowAfter?: number | null;
  readonly metrics?: Metrics;
}

/** Responses smaller than this are sent as they are: compressing them costs more than it saves. */
const COMPRESSED_FROM_BYTES = 16 * 1024;

/** The HTTP server: GraphQL at /graphql, permalinks, health. It does not listen yet. */
export async function createServer(
  schema: GraphQLSchema,
  library: AgreementLibrary,
  search: SearchEngine,
  options: ServerOptions,
): Promise<FastifyInstance> {
  const { metrics = new Metrics() } = options;
  metrics.watchCaches({ editions: library.uses, analyses: library.analysis.uses });
  const outage = new Outage();
  const fastify = bareServer(options);
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOfRequest(error);
    if (fault.status === 503) outage.begin(error, request.log);
    else if (fault.status >= 500) request.log.error({ err: error }, 'internal error');
    return tellFault(fault, request, reply);
  });
  fastify.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.url}.`;
    return tellFault({ code: 'NOT_FOUND', message, status: 404 }, request, reply);
  });
  drainBeforeClose(fastify);
  keepRequestState(fastify, new Turnstile(LIMITS.heavyAtOnce.most, options.patience ?? LIMITS.patience.most));
  const { accessLog = false, slowAfter = null } = options;
  logRequests(fastify, { accessLog, slowAfter }, metrics);
  checkHosts(fastify);
  protectBrowsers(fastify, options.hsts ?? 'host');
  await fastify.register(cors, { origin: options.corsOrigin ?? '*', methods: ['GET', 'POST', 'OPTIONS'] });
  boundInFlight(fastify, options.requestsAtOnce ?? LIMITS.inFlight.most, metrics);
  if (options.rateLimit) await limitRates(fastify, options.rateLimit, metrics);
  await fastify.register(compress, { threshold: COMPRESSED_FROM_BYTES, encodings: ['br', 'gzip'] });
  refuseOtherMethods(fastify);
  serveHealth(fastify, library, outage, metrics);
  const counted = countSearches(search, metrics);
  const apollo = apolloServer(schema, fastify, outage, metrics);
  await apollo.start();
  await fastify.register(async (graph) => {
    readJsonBodies(graph);
    weighQueries(graph, metrics);
    await graph.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      context: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return new HttpContext(library, counted, request);
      },
    });
  });
  await fastify.register(async (pages) => {
    await pages.register(etag, { weak: true });
    await pages.register(accepts);
    servePages(pages, {
      newReading: ({ budget }) => new Reading(library, budget),
      search: counted,
      address: options.publicUrl ?? '',
      defaultAgreement: options.defaultAgreement ?? null,
    });
  });
  return fastify;
}

function bareServer({ logger, trustProxy = false, connections }: ServerOptions): FastifyInstance {
  const fastify = createFastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.body.most,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: typeof trustProxy === 'number' ? (_, hop) => hop < trustProxy : trustProxy,
    genReqId: requestId,
    requestTimeout: LIMITS.requestTime.most,
    connectionTimeout: LIMITS.silence.most,
    http: { headersTimeout: LIMITS.headersTime.most, connectionsCheckingInterval: CHECKING_INTERVAL },
  }) as unknown as FastifyInstance;
  fastify.server.maxConnections = connections ?? LIMITS.connections.most;
  return fastify;
}

/** Milliseconds between looks at which connections are over a time limit. */
const CHECKING_INTERVAL = 1_000;

/** Made once: @fastify/helmet would make the headers anew for every request. */
function protectBrowsers(fastify: FastifyInstance, hsts: NonNullable<ServerOptions['hsts']>): void {
  const strictTransportSecurity = hsts !== 'off' && { includeSubDomains: hsts === 'subdomains' };
  const protect = helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, strictTransportSecurity });
  fastify.addHook('onRequest', (request, reply, next) => {
    protect(request.raw, reply.raw, () => next());
  });
}

/** The pages have their style, script and forms from this server, and nothing inline. */
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
