import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits.ts';
import type { Metrics } from './metrics.ts';
import { type OverLimit, overShape, shapeOf } from './query-shape.ts';
import { tellFault } from './tell-fault.ts';

/** What is known of a query that is within the limits. */
interface Weight {
  readonly fields: number;
  /** Whether it waits for its turn each time it is asked. */
  readonly waits: boolean;
}

/**
 * Looks at the words of the queries of a request before they are parsed. One that is over a limit is refused, and so is a
 * batch whose fields are together; one that takes long to validate, or asks for the schema, waits for its turn like
 * everything that is heavy.
 */
export function weighQueries(fastify: FastifyInstance, metrics: Metrics): void {
  const known = new LRUCache<string, Weight>({
    maxSize: LIMITS.queriesKept.most,
    sizeCalculation: (_, query) => query.length,
  });
  fastify.addHook('preHandler', (request, reply, next) => {
    const refuse = (over: OverLimit) => {
      metrics.refused(over.code);
      tellFault({ ...over, status: 400 }, request, reply);
    };
    let fields = 0;
    let isNew = false;
    let waits = false;
    for (const query of queriesOf(request)) {
      let weight = known.get(query);
      if (!weight) {
        const shape = shapeOf(query);
        const over = overShape(shape);
        if (over) return refuse(over);
        isNew = true;
        weight = { fields: shape.fields, waits: shape.asksSchema };
        known.set(query, weight);
      }
      fields += weight.fields;
      waits ||= weight.waits;
    }
    if (fields > LIMITS.fields.most) return refuse(TOO_MANY_TOGETHER);
    if (!waits && !(isNew && fields > LIMITS.lightFields.most)) return next();
    request.budget.waitForTurn().then(() => next(), next);
  });
}

const TOO_MANY_TOGETHER: OverLimit = {
  code: 'TOO_MANY_FIELDS',
  message: `The queries of the batch have more than ${LIMITS.fields.most} fields together. Ask for less in one request.`,
};

/** The queries of a request to /graphql. Where there is none, or something else in its place, Apollo will say so. */
function queriesOf({ body, query }: FastifyRequest): readonly string[] {
  const given = [body ?? query].flat() as readonly ({ readonly query?: unknown } | null)[];
  return given.flatMap((operation) =>
    operation?.query && typeof operation.query === 'string' ? [operation.query] : [],
  );
}
