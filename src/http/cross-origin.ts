import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser may remember what it may ask; none remembers longer than two hours. */
const REMEMBERED = 7_200;

/** The headers of an answer that a page of another site may read. */
const EXPOSED = [
  'ETag',
  'Retry-After',
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
];

/**
 * Lets pages of other sites ask, and tells them so whatever comes of it: with every error, and with every preflight.
 * @param origins which sites; `*` for all.
 */
export async function openToOthers(
  fastify: FastifyInstance,
  origins: '*' | readonly string[],
): Promise<void> {
  await fastify.register(cors, {
    // A single one is told to everybody, so that caches need not keep an answer for each who asks.
    origin: origins === '*' || origins.length !== 1 ? (origins as '*' | string[]) : (origins[0] as string),
    methods: ['GET', 'POST', 'OPTIONS'],
    maxAge: REMEMBERED,
    exposedHeaders: EXPOSED,
  });
}
