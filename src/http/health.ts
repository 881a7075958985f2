import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { DatabaseNotOpen } from '../store/store-error.ts';
import type { Metrics } from './metrics.ts';
import type { Outage } from './outage.ts';

/** Milliseconds after which a database that says nothing is taken not to answer. */
const READY_WITHIN = 2_000;

/** What those who look after the server want to know. */
interface Watched {
  readonly outage: Outage;
  readonly metrics: Metrics;
  readonly isClosing: () => boolean;
}

/** Answered however busy the server is, and counted by no limit. */
const ALWAYS = { config: { isAlwaysAnswered: true, rateLimit: false } } as const;

/**
 * /health: the process answers. /ready: the database answers and an agreement is served. /metrics: what the process
 * counts of itself, for Prometheus.
 */
export function serveHealth(
  fastify: FastifyInstance,
  library: AgreementLibrary,
  { outage, metrics, isClosing }: Watched,
): void {
  fastify.get('/health', ALWAYS, async () => ({ status: 'ok' }));
  fastify.get('/ready', ALWAYS, async (request, reply) => {
    if (isClosing())
      return reply.code(503).send({ status: 'not ready', reason: 'the server is about to close' });
    try {
      const agreements = await inTime(library.slugs());
      outage.end(request.log);
      if (agreements.length > 0) return { status: 'ready', agreements };
      return reply.code(503).send({ status: 'not ready', reason: 'no agreement has been ingested' });
    } catch (error) {
      outage.begin(error, request.log);
      const reason = error instanceof DatabaseNotOpen ? error.reason : 'the database does not answer';
      return reply.code(503).send({ status: 'not ready', reason });
    }
  });
  fastify.get('/metrics', ALWAYS, async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}

async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const late = new AbortController();
  const tooLate = sleep(READY_WITHIN, null, { signal: late.signal }).then(() => {
    throw new Error(`the database has said nothing for ${READY_WITHIN / 1000} s`);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    late.abort();
    tooLate.catch(() => {});
  }
}
