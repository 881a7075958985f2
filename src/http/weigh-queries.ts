import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits.ts';
import type { Metrics } from './metrics.ts';
import { overShape, shapeOf } from './query-shape.ts';
import { tellFault } from './tell-fault.ts';

/**
 * Looks at the words of a query before it is parsed. One that is over a limit is refused; one that takes long to
 * validate, or asks for the schema, waits for its turn like everything that is heavy.
 */
export function weighQueries(fastify: FastifyInstance, metrics: Metrics): void {
  /** Queries that are within the limits, and whether they wait each time they are asked. */
  const known = new LRUCache<string, boolean>({
    maxSize: LIMITS.queriesKept.most,
    sizeCalculation: (_, query) => query.length,
  });
  fastify.addHook('preHandler', (request, reply, next) => {
    const query = queryOf(request);
    let waits = query === '' ? false : known.get(query);
    if (waits === undefined) {
      const shape = shapeOf(query);
      const over = overShape(shape);
      if (over) {
        metrics.refused(over.code);
        return void tellFault({ ...over, status: 400 }, request, reply);
      }
      known.set(query, shape.asksSchema);
      waits = shape.asksSchema || shape.fields > LIMITS.lightFields.most;
    }
    if (!waits) return next();
    request.budget.waitForTurn().then(() => next(), next);
  });
}

/** The query of a request to /graphql; empty where there is none, or something else in its place: Apollo will say so. */
function queryOf({ body, query }: FastifyRequest): string {
  const given = (body ?? query) as { readonly query?: unknown } | null;
  return typeof given?.query === 'string' ? given.query : '';
}
