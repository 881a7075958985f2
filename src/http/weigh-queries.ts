import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits.ts';
import type { Kept } from './kept.ts';
import type { Metrics } from './metrics.ts';
import { keyOfHash } from './persisted-key.ts';
import { type OverLimit, overShape, shapeOf } from './query-shape.ts';
import { tellFault } from './tell-fault.ts';

/** What is known of a query that is within the limits. */
interface Weight {
  readonly fields: number;
  /** Whether it waits for its turn each time it is asked. */
  readonly waits: boolean;
  /** Whether it was found valid: one that is not is checked anew whenever it is asked, for Apollo does not keep it. */
  isValid: boolean;
}

/**
 * Looks at the words of the queries of a request before they are parsed. One that is over a limit is refused, and so is a
 * batch whose fields are together; one that takes long to validate, or asks for the schema, waits for its turn like
 * everything that is heavy.
 * @param persisted the queries that clients ask by their hash, as Apollo keeps them.
 */
export function weighQueries(fastify: FastifyInstance, persisted: Kept<string>, metrics: Metrics): void {
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
    let isToCheck = false;
    let waits = false;
    for (const query of queriesOf(request, persisted)) {
      let weight = known.get(query);
      if (!weight) {
        const shape = shapeOf(query);
        const over = overShape(shape);
        if (over) return refuse(over);
        weight = { fields: shape.fields, waits: shape.asksSchema, isValid: false };
        known.set(query, weight);
      }
      fields += weight.fields;
      isToCheck ||= !weight.isValid;
      waits ||= weight.waits;
    }
    if (fields > LIMITS.fields.most) return refuse(TOO_MANY_TOGETHER);
    if (!waits && !(isToCheck && fields > LIMITS.lightFields.most)) return next();
    request.budget.waitForTurn().then(() => next(), next);
  });
  fastify.addHook('onResponse', ({ validQueries }, _, next) => {
    for (const query of validQueries ?? []) {
      const weight = known.peek(query);
      if (weight) weight.isValid = true;
    }
    next();
  });
}

const TOO_MANY_TOGETHER: OverLimit = {
  code: 'TOO_MANY_FIELDS',
  message: `The queries of the batch have more than ${LIMITS.fields.most} fields together. Ask for less in one request.`,
};

/** A query as it is asked: by its words, or by their hash. */
interface Operation {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** The queries of a request to /graphql. Where there is none, or something else in its place, Apollo will say so. */
function queriesOf({ body, query }: FastifyRequest, persisted: Kept<string>): readonly string[] {
  const given = [body ?? query].flat() as readonly (Operation | null)[];
  return given.flatMap((operation) => {
    const words = operation?.query || persisted.peek(keyOfHash(hashOf(operation)));
    return words && typeof words === 'string' ? [words] : [];
  });
}

/** The hash by which a query is asked, in whatever form; empty where there is none. */
function hashOf(operation: Operation | null): string {
  const extensions = operation?.extensions ?? '';
  const text = typeof extensions === 'string' ? extensions : JSON.stringify(extensions);
  return /"sha256Hash"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '';
}
