import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits.ts';
import type { Kept } from './kept.ts';
import type { Metrics } from './metrics.ts';
import { overShape, shapeOf } from './query-shape.ts';
import { tellFault } from './tell-fault.ts';

/**
 * Looks at the words of a query before it is parsed. One that is over a limit is refused; one that takes long to
 * validate, or asks for the schema, waits for its turn like everything that is heavy.
 * @param persisted the queries that clients ask by their hash, as Apollo keeps them.
 */
export function weighQueries(fastify: FastifyInstance, persisted: Kept<string>, metrics: Metrics): void {
  /**
   * Queries that have been found valid, and whether they wait each time they are asked. One that is not valid is checked anew
   * whenever it is asked: it is kept nowhere.
   */
  const valid = new LRUCache<string, boolean>({
    maxSize: LIMITS.queriesKept.most,
    sizeCalculation: (_, query) => query.length,
  });
  const weighed = new WeakMap<FastifyRequest, { readonly query: string; readonly asksSchema: boolean }>();
  fastify.addHook('preHandler', (request, reply, next) => {
    const query = queryOf(request) || (persisted.peek(APOLLO_PREFIX + hashOf(request)) ?? '');
    let waits = query === '' ? false : valid.get(query);
    if (waits === undefined) {
      const shape = shapeOf(query);
      const over = overShape(shape);
      if (over) {
        metrics.refused(over.code);
        return void tellFault({ ...over, status: 400 }, request, reply);
      }
      weighed.set(request, { query, asksSchema: shape.asksSchema });
      waits = shape.asksSchema || shape.fields > LIMITS.lightFields.most;
    }
    if (!waits) return next();
    request.budget.waitForTurn().then(() => next(), next);
  });
  fastify.addHook('onResponse', (request, _, next) => {
    const shape = request.isValid ? weighed.get(request) : undefined;
    if (shape) valid.set(shape.query, shape.asksSchema);
    next();
  });
}

/** What Apollo puts before a hash under which it keeps a query. */
const APOLLO_PREFIX = 'apq:';

/** The query of a request to /graphql; empty where there is none, or something else in its place: Apollo will say so. */
function queryOf(request: FastifyRequest): string {
  const { query } = given(request);
  return typeof query === 'string' ? query : '';
}

/** The hash by which a query is asked, in whatever form; empty where there is none. */
function hashOf(request: FastifyRequest): string {
  const { extensions } = given(request);
  const text = typeof extensions === 'string' ? extensions : JSON.stringify(extensions ?? '');
  return /"sha256Hash"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '';
}

function given({ body, query }: FastifyRequest): { readonly query?: unknown; readonly extensions?: unknown } {
  return (body ?? query ?? {}) as object;
}
