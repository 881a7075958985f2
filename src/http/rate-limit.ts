import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import { LIMITS, PRICES } from '../limits.ts';
import type { Metrics } from './metrics.ts';

const MINUTE = 60_000;

/** What an address has spent in the minute that began at a time, in points. */
interface Spent {
  points: number;
  readonly since: number;
}

/**
 * Bounds what one address may ask in a minute, in points: a request is one, and one more for each so much work or text.
 * @param points how many.
 */
export async function limitRates(fastify: FastifyInstance, points: number, metrics: Metrics): Promise<void> {
  let spending = new Spending();
  const addresses = new WeakMap<object, string>();
  await fastify.register(rateLimit, {
    max: points,
    timeWindow: MINUTE,
    // The plugin makes the store itself.
    store: class extends Spending {
      constructor() {
        super();
        spending = this;
      }
    },
    onExceeding: (request, address) => void addresses.set(request, address),
    onExceeded: () => metrics.refused('RATE_LIMITED'),
  });
  fastify.addHook('onResponse', (request, _, next) => {
    const address = addresses.get(request);
    if (address)
      spending.add(
        address,
        Math.floor(request.budget.work / PRICES.point + request.budget.text / PRICES.pointOfText),
      );
    next();
  });
}

/** The points of the addresses that asked last. */
class Spending {
  readonly #spent = new LRUCache<string, Spent>({ max: LIMITS.addresses.most, ttl: MINUTE });

  incr(
    address: string,
    done: (error: Error | null, result?: { current: number; ttl: number }) => void,
  ): void {
    const spent = this.add(address, 1);
    done(null, { current: spent.points, ttl: spent.since + MINUTE - Date.now() });
  }

  add(address: string, points: number): Spent {
    const known = this.#spent.get(address);
    if (known) {
      known.points += points;
      return known;
    }
    const spent = { points, since: Date.now() };
    this.#spent.set(address, spent);
    return spent;
  }

  child(): this {
    return this;
  }
}
