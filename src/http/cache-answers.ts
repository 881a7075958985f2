import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import type { Serving } from '../store/agreement-reader.ts';
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

/**
 * Lets answers to GET be kept. Their tag is made of the program, of what is asked, in which form and under which
 * address, and of the releases that are served: whoever has an answer of that tag is told so, and nothing is made.
 * Answers with errors are not kept.
 */
export function cacheAnswers(fastify: FastifyInstance, times: CacheTimes, library: AgreementLibrary): void {
  let version: string | null = null;
  fastify.decorateRequest('answerTag', null);
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET') return;
    version ??= programVersion();
    const tag = tagOf(version, request, await library.serving());
    if (tagsIn(request).includes(tag)) return tellCached(reply, tag, times).code(304).send();
    request.answerTag = tag;
    return undefined;
  });
  fastify.addHook('onSend', (request, reply, payload, next) => {
    const isWhole =
      reply.statusCode === 200 && typeof payload === 'string' && !payload.startsWith('{"errors"');
    if (request.answerTag && isWhole) tellCached(reply, request.answerTag, times);
    next(null, payload);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The tag of the answer to a GET of the graph, if there is one; null elsewhere. */
    answerTag: string | null;
  }
}

function tagOf(
  version: string,
  { url, headers, protocol, host }: FastifyRequest,
  { generation }: Serving,
): string {
  const parts = [version, url, headers.accept ?? '', protocol, host, generation];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
}

/** The tags of the answers that the client has. */
function tagsIn({ headers }: FastifyRequest): readonly string[] {
  return (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
}

function tellCached(reply: FastifyReply, tag: string, times: CacheTimes): FastifyReply {
  const vary = [reply.getHeader('vary') ?? []].flat().map(String).join(', ');
  if (!/\baccept\b(?!-)/i.test(vary)) reply.header('vary', vary ? `${vary}, Accept` : 'Accept');
  return reply.header('etag', tag).header('cache-control', cacheControl(times));
}
