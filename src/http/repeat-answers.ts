import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CopyOfAnswer } from './copy-of-answer.ts';
import { headsOf, KeptAnswers, keptBody, keyOf, sendKept } from './kept-answers.ts';
import { doorOf } from './request-log.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came; null where nobody has read one. */
    rawBody: Buffer | null;
    /** Whether its answer is right for whoever asks the same while the same is served. */
    isRepeatable: boolean;
    /** Where its answer is kept then. */
    copy: { readonly key: string; readonly of: CopyOfAnswer } | null;
  }
}

/**
 * Answers what was asked before from bytes, before anything is parsed or made. What is served is asked all the same, so
 * that nothing is answered that has been replaced.
 * @param searchesBeside whether an engine beside the database searches: it may find something else although nothing was
 *   published, so what it found is not kept.
 */
export function repeatAnswers(fastify: FastifyInstance, kept: KeptAnswers, searchesBeside: boolean): void {
  fastify.addHook('preHandler', (request, reply, next) => {
    const key =
      request.method === 'GET' || request.rawBody !== null ? keyOf(request.raw, request.rawBody) : null;
    if (key === null) return next();
    const makeAnew = () => {
      if (kept.isAskedAgain(key))
        request.copy = { key, of: new CopyOfAnswer(reply.raw, KeptAnswers.longest) };
      next();
    };
    if (!kept.has(key)) return makeAnew();
    giveAgain(kept, key, request, reply).then((isGiven) => isGiven || makeAnew(), next);
  });
  fastify.addHook('onResponse', (request, reply, next) => {
    const { copy, moment } = request;
    const isRight = request.isRepeatable && !(searchesBeside && moment.hasSearched);
    if (!copy || !isRight || !moment.isAsked || reply.statusCode !== 200) return next();
    keep(kept, copy, request, reply).then(() => next(), next);
  });
}

async function keep(
  kept: KeptAnswers,
  copy: NonNullable<FastifyRequest['copy']>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const body = copy.of.bytes();
  if (body === null) return;
  const { generation } = await request.moment.serving();
  const headers = reply.getHeaders();
  const etag = typeof headers.etag === 'string' ? headers.etag : null;
  kept.set(copy.key, {
    generation,
    head: headsOf(headers).kept,
    body: keptBody(body),
    etag,
    ...doorOf(request),
  });
}

/** @returns whether it was answered. */
async function giveAgain(
  kept: KeptAnswers,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const { generation } = await request.moment.serving();
  const answer = kept.get(key, generation);
  if (answer === null) return false;
  request.operation = answer.operation;
  request.budget.close();
  reply.hijack();
  sendKept(answer, request.raw, reply.raw, headsOf(reply.getHeaders()).own);
  return true;
}
