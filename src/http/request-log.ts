import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';

export interface RequestLogOptions {
  /** Whether every request is logged. */
  readonly accessLog: boolean;
  /** A request that takes so many milliseconds is logged with its query; null for none. */
  readonly slowAfter: number | null;
}

/** How much of a slow query the log repeats. Variables are left out: people put their own affairs into them. */
const QUERY_LOGGED = 2_000;

/** Counts every request that is answered, and logs those that the settings name. */
export function logRequests(
  fastify: FastifyInstance,
  { accessLog, slowAfter }: RequestLogOptions,
  metrics: Metrics,
): void {
  fastify.addHook('onResponse', (request, reply, next) => {
    const { statusCode: status, elapsedTime } = reply;
    metrics.answered({ ...doorOf(request), status, seconds: elapsedTime / 1000 });
    const isSlow = slowAfter !== null && elapsedTime >= slowAfter;
    if (accessLog || isSlow) {
      const { method, ip, operation, budget } = request;
      const milliseconds = Math.round(elapsedTime);
      const steps = Math.round(budget.work);
      const asked = { method, url: pathOf(request), operation, status, milliseconds, steps };
      if (accessLog) request.log.info({ ...asked, ip }, 'request');
      if (isSlow) request.log.warn({ ...asked, query: queryOf(request) }, 'slow request');
    }
    next();
  });
}

/** By which door a request came, and what was asked there. */
export function doorOf({ operation, routeOptions }: FastifyRequest): { door: string; operation: string } {
  const { url, config } = routeOptions;
  if (url === '/graphql') return { door: 'graphql', operation: operation ?? 'none' };
  return { door: config.isAlwaysAnswered ? 'operation' : 'pages', operation: url ?? 'none' };
}

/** What follows the `?` is left out: it may hold what people search for. */
function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? url;
}

function queryOf({ body, query }: FastifyRequest): string | undefined {
  const given = ((body ?? query) as { readonly query?: unknown } | null)?.query;
  return typeof given === 'string' ? given.slice(0, QUERY_LOGGED) : undefined;
}
