import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clauseId, GraphContext } from '../graph/context.ts';
import { findNode } from '../graph/find-node.ts';
import { Clause } from '../law/clause.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { clauseJson, clauseMarkdown, clausePage } from './permalink-page.ts';

const TYPES = ['text/html', 'text/markdown', 'application/json'];

/** GET /aps-atf/2005-06/art-16/L answers the clause as HTML, Markdown or JSON, as the Accept header asks. */
export function servePermalinks(fastify: FastifyInstance, library: AgreementLibrary): void {
  fastify.get<{ Params: { agreement: string; year: string; '*': string } }>(
    '/:agreement/:year/*',
    async (request, reply) => {
      const { agreement, year, '*': path } = request.params;
      const clause = await findNode(
        `${agreement}/${year}/${path.replace(/\/$/, '')}`,
        new GraphContext(library),
      );
      reply.header('vary', 'Accept');
      return clause instanceof Clause ? answer(clause, request, reply) : notFound(request, reply);
    },
  );
}

function answer(clause: Clause, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'public, max-age=60, must-revalidate');
  switch (request.accepts().type(TYPES)) {
    case 'text/html':
      return reply.type('text/html; charset=utf-8').send(clausePage(clause, clauseId));
    case 'text/markdown':
      return reply.type('text/markdown; charset=utf-8').send(clauseMarkdown(clause));
    case 'application/json':
      return reply.send(clauseJson(clause, clauseId));
    default:
      return reply
        .code(406)
        .send({ error: 'NOT_ACCEPTABLE', message: `This address answers ${TYPES.join(', ')}.` });
  }
}

function notFound(request: FastifyRequest, reply: FastifyReply) {
  const message = `There is no clause at ${request.url}. Ask clause(cite: …) at /graphql for the nearest that exist.`;
  return reply.code(404).send({ error: 'CLAUSE_NOT_FOUND', message });
}
