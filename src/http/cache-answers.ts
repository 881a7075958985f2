import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tagsIn } from './kept-answers.ts';
import { programVersion } from './program-version.ts';

/** For how long browsers and shared caches keep an answer without asking again, in seconds. */
export interface CacheTimes {
  readonly fresh: number;
  /** How much longer they may give it while they ask. */
  readonly stale: number;
}

/** What a `Cache-Control` header says of an answer that changes with the release only. */
export function cacheControl({ fresh, stale }: CacheTimes): string {
  const after = stale > 0 ? `stale-while-revalidate=${stale}` : 'must-revalidate';
  return `public, max-age=${fresh}, ${after}`;
}

/** Tells whether an answer depends on nothing but what is asked and what is served. */
export type IsWhole = (reply: FastifyReply, payload: unknown) => boolean;

/** How an answer of the graph with errors begins, by itself or in a batch: they are written first. */
const WITH_ERRORS = '{"errors":';

/** An answer of the graph without errors. Bytes are the answer of one operation. */
export const isWithoutErrors: IsWhole = ({ statusCode, request }, payload) => {
  if (statusCode !== 200) return false;
  // To look for errors in the text of a whole year would take longer than to be told.
  if (request.hasErrors !== null) return !request.hasErrors;
  if (typeof payload === 'string') return !payload.includes(WITH_ERRORS);
  return Buffer.isBuffer(payload) && payload.toString('latin1', 0, WITH_ERRORS.length) !== WITH_ERRORS;
};

/** A page that says of itself that others may keep it. */
export const isPublic: IsWhole = (reply) =>
  reply.statusCode === 200 && String(reply.getHeader('cache-control')).startsWith('public');

/**
 * Lets answers be kept. The tag of one to GET is made of the program, of what is asked, in which form and under which
 * address, and of what is served: whoever has an answer of that tag is told so, and nothing is made. Answers with errors
 * are not kept.
 * @param isWhole which answers are.
 */
export function cacheAnswers(fastify: FastifyInstance, times: CacheTimes, isWhole: IsWhole): void {
  let version: string | null = null;
  const tell = async (request: FastifyRequest, reply: FastifyReply, next: () => void) => {
    version ??= programVersion();
    const tag = tagOf(version, request, (await request.moment.serving()).generation);
    if (tagsIn(request).includes(tag)) return void tellCached(reply, tag, times).code(304).send();
    request.answerTag = tag;
    next();
  };
  fastify.addHook('preHandler', (request, reply, next) => {
    if (request.method !== 'GET') return next();
    tell(request, reply, next).catch(next);
  });
  fastify.addHook('onSend', (request, reply, payload, next) => {
    request.isRepeatable = isWhole(reply, payload);
    if (request.answerTag && request.isRepeatable) tellCached(reply, request.answerTag, times);
    next(null, payload);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The tag of the answer to a GET, if it is one that may be kept; null elsewhere. */
    answerTag: string | null;
    /** Whether its answer tells errors, as who executed the operation knows; null where nobody has said so. */
    hasErrors: boolean | null;
  }
}

function tagOf(
  version: string,
  { url, headers, protocol, host }: FastifyRequest,
  generation: string,
): string {
  const parts = [version, url, headers.accept ?? '', protocol, host, generation];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

function tellCached(reply: FastifyReply, tag: string, times: CacheTimes): FastifyReply {
  const vary = [reply.getHeader('vary') ?? []].flat().map(String).join(', ');
  if (!/\baccept\b(?!-)/i.test(vary)) reply.header('vary', vary ? `${vary}, Accept` : 'Accept');
  const isSaid = String(reply.getHeader('cache-control')).startsWith('public');
  if (!isSaid) reply.header('cache-control', cacheControl(times));
  return reply.header('etag', tag);
}
