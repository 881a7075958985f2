import type { IncomingMessage, RequestListener, Server } from 'node:http';
import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import createFastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Executor } from '../graph/execution/executor.ts';
import { LIMITS } from '../limits.ts';
import { serveAssets } from '../pages/serve-assets.ts';
import { servePages } from '../pages/serve-pages.ts';
import { Reading } from '../reading/reading.ts';
import { Turnstile } from '../reading/turnstile.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { type Answering, apolloServer } from './apollo.ts';
import { type CacheTimes, cacheAnswers, cacheControl, isPublic, isWithoutErrors } from './cache-answers.ts';
import { checkHosts } from './check-host.ts';
import { countSearches } from './count-searches.ts';
import { openToOthers } from './cross-origin.ts';
import { drainBeforeClose } from './drain.ts';
import { frontDoor } from './front-door.ts';
import { boundBatches, serveGraph } from './graph-door.ts';
import { serveHealth } from './health.ts';
import { HttpContext } from './http-context.ts';
import { boundInFlight } from './in-flight.ts';
import { Kept } from './kept.ts';
import { KeptAnswers } from './kept-answers.ts';
import { KeptQueries } from './kept-queries.ts';
import { KnownOperations } from './known-operations.ts';
import { type CacheUses, Metrics } from './metrics.ts';
import { OperationErrors } from './operation-errors.ts';
import { Outage } from './outage.ts';
import { type Hsts, protectBrowsers } from './protect-browsers.ts';
import { refuseOtherMethods } from './refuse-methods.ts';
import { repeatAnswers } from './repeat-answers.ts';
import { readJsonBodies } from './request-body.ts';
import { logRequests } from './request-log.ts';
import { keepRequestState, requestIds } from './request-state.ts';
import { serveScalars } from './serve-scalars.ts';
import { tellFailures } from './tell-fault.ts';
import { waitForStart } from './wait-for-start.ts';
import { weighQueries } from './weigh-queries.ts';

export interface ServerOptions {
  readonly logger: Logger;
  /** Points a minute from one address; 0 is no limit. */
  readonly rateLimit?: number;
  /** The sites whose pages may ask, and may show pages in frames; `*` for all. */
  readonly origins?: '*' | readonly string[];
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
  readonly hsts?: Hsts;
  readonly accessLog?: boolean;
  /** A request that takes so many milliseconds is logged with its query; null for none. */
  readonly slowAfter?: number | null;
  /** For how long others may keep answers. */
  readonly cacheTimes?: CacheTimes;
  /** Resolves when something is served, or the start has come to its end; until then whoever asks waits. */
  readonly started?: Promise<void>;
  readonly metrics?: Metrics;
}

/** Responses smaller than this are sent as they are: compressing them costs more than it saves. */
const COMPRESSED_FROM_BYTES = 16 * 1024;

/** A browser asks again after a minute: answers change with the release only. */
const CACHE_TIMES: CacheTimes = { fresh: 60, stale: 0 };

/** The HTTP server of a process that answers nothing but how it is. It does not listen yet. */
export async function createHealthServer(
  library: AgreementLibrary,
  options: ServerOptions,
): Promise<FastifyInstance> {
  return (await guardedServer(library, options)).fastify;
}

/** The HTTP server: GraphQL at /graphql, permalinks, health. It does not listen yet. */
export async function createServer(
  schema: GraphQLSchema,
  library: AgreementLibrary,
  search: SearchEngine,
  options: ServerOptions,
): Promise<FastifyInstance> {
  const { cacheTimes = CACHE_TIMES } = options;
  const kept = new KeptAnswers();
  const { fastify, outage, metrics } = await guardedServer(library, options, kept);
  metrics.watchCaches({ editions: library.uses, analyses: library.analysis.uses, answers: kept.uses });
  serveScalars(fastify);
  const counted = countSearches(search, metrics);
  const answering = {
    schema,
    executor: new Executor(schema),
    queries: new KeptQueries(),
    persisted: new Kept<string>(LIMITS.persistedQueries.most, ({ length }) => length),
    errors: new OperationErrors(schema, outage, metrics),
  };
  const known = new KnownOperations(answering);
  metrics.watchCaches({ ...cachesOf(answering), 'known operations': known.uses });
  const apollo = apolloServer(answering, fastify);
  await apollo.start();
  const { started = Promise.resolve() } = options;
  const searchesBeside = search.name !== 'POSTGRES';
  await fastify.register(async (graph) => {
    waitForStart(graph, started);
    readJsonBodies(graph);
    boundBatches(graph, metrics);
    repeatAnswers(graph, kept, searchesBeside);
    weighQueries(graph, answering.persisted, metrics);
    cacheAnswers(graph, cacheTimes, isWithoutErrors);
    const addressOf = ({ protocol, host }: FastifyRequest) => options.publicUrl ?? `${protocol}://${host}`;
    await serveGraph(
      graph,
      apollo,
      known,
      (request) => new HttpContext(library, counted, request, addressOf(request)),
    );
  });
  await fastify.register(async (assets) => {
    await assets.register(etag, { weak: true });
    serveAssets(assets, cacheControl(cacheTimes));
  });
  await fastify.register(async (pages) => {
    waitForStart(pages, started);
    repeatAnswers(pages, kept, searchesBeside);
    cacheAnswers(pages, cacheTimes, isPublic);
    await pages.register(accepts);
    servePages(pages, {
      newReading: ({ budget, moment }) => new Reading(library, budget, '', moment),
      search: counted,
      address: options.publicUrl ?? '',
      cacheControl: cacheControl(cacheTimes),
      defaultAgreement: options.defaultAgreement ?? null,
    });
  });
  return fastify;
}

function cachesOf({ queries, executor, persisted }: Answering): Readonly<Record<string, CacheUses>> {
  return { queries: queries.uses, plans: executor.uses, 'persisted queries': persisted.uses };
}

/** What every server has: its limits, what it tells of failures, its log, and its health. */
async function guardedServer(
  library: AgreementLibrary,
  options: ServerOptions,
  kept: KeptAnswers = new KeptAnswers(),
): Promise<{ fastify: FastifyInstance; outage: Outage; metrics: Metrics }> {
  const { metrics = new Metrics(), accessLog = false, slowAfter = null } = options;
  const outage = new Outage();
  const most = options.requestsAtOnce ?? LIMITS.inFlight.most;
  let isClosing = () => false;
  // Where rates are limited or every request is logged, more is to be known of each than is known where it comes in.
  const isOpen = () => !options.rateLimit && !accessLog && !isClosing();
  const idOf = requestIds();
  const door = { kept, library, metrics, idOf, isOpen, most };
  const fastify = bareServer(options, idOf, (next) => frontDoor(next, door));
  tellFailures(fastify, outage, metrics);
  isClosing = drainBeforeClose(fastify);
  const turnstile = new Turnstile(LIMITS.heavyAtOnce.most, options.patience ?? LIMITS.patience.most);
  keepRequestState(fastify, library, turnstile);
  logRequests(fastify, { accessLog, slowAfter }, metrics);
  await openToOthers(fastify, options.origins ?? '*');
  checkHosts(fastify);
  protectBrowsers(fastify, options.hsts ?? 'host', options.origins ?? '*');
  boundInFlight(fastify, most, metrics);
  if (options.rateLimit) {
    const { limitRates } = await import('./rate-limit.ts');
    await limitRates(fastify, options.rateLimit, metrics);
  }
  await fastify.register(compress, { threshold: COMPRESSED_FROM_BYTES, encodings: ['br', 'gzip'] });
  refuseOtherMethods(fastify);
  serveHealth(fastify, library, { outage, metrics, isClosing });
  return { fastify, outage, metrics };
}

function bareServer(
  { logger, trustProxy = false, connections }: ServerOptions,
  idOf: (request: IncomingMessage) => string,
  doorBefore: (next: RequestListener) => RequestListener,
): FastifyInstance {
  const fastify = createFastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.body.most,
    routerOptions: { ignoreTrailingSlash: true },
    schemaController: { compilersFactory: NO_COMPILERS },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: typeof trustProxy === 'number' ? (_, hop) => hop < trustProxy : trustProxy,
    genReqId: idOf,
    serverFactory: (handler) => newServer(doorBefore(handler)),
  }) as unknown as FastifyInstance;
  fastify.server.maxConnections = connections ?? LIMITS.connections.most;
  return fastify;
}

/** No route has a JSON Schema. Without these Fastify loads what compiles them. */
const NO_COMPILERS = { buildValidator: refuseSchema, buildSerializer: refuseSchema };

function refuseSchema(): never {
  throw new Error('a route has a JSON Schema, and there is nothing to compile it');
}

function newServer(listener: RequestListener): Server {
  // An import would read each of its exports, and so load Node's HTTP client, which takes 50 ms and 16 MB.
  const { createServer: createHttpServer } = process.getBuiltinModule('node:http');
  const server = createHttpServer(
    {
      requestTimeout: LIMITS.requestTime.most,
      headersTimeout: LIMITS.headersTime.most,
      connectionsCheckingInterval: CHECKING_INTERVAL,
      keepAliveTimeout: KEPT_OPEN,
    },
    listener,
  );
  return server.setTimeout(LIMITS.silence.most);
}

/** Milliseconds for which a connection is kept open for a next request: longer than balancers keep theirs, mostly a minute. */
const KEPT_OPEN = 72_000;

/** Milliseconds between looks at which connections are over a time limit. */
const CHECKING_INTERVAL = 1_000;
