import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clause } from '../law/document/clause.ts';
import { Edition } from '../law/document/edition.ts';
import { findNode } from '../reading/find-node.ts';
import { clauseId } from '../reading/permalink.ts';
import type { Reading } from '../reading/reading.ts';
import { clauseJson, clauseMarkdown, clausePage, editionPage } from './permalink-page.ts';

const CACHED = 'public, max-age=60, must-revalidate';
const TYPES = ['text/html', 'text/markdown', 'application/json'];

interface Permalink {
  readonly Params: { readonly agreement: string; readonly year: string; readonly '*'?: string };
}

/**
 * GET /aps-atf/2005-06/art-16/L answers the clause as HTML, Markdown or JSON, as the Accept header asks;
 * GET /aps-atf/2005-06 the contents of the year. An address that differs in capitals leads to the right one.
 */
export function servePermalinks(fastify: FastifyInstance, newReading: () => Reading): void {
  const handler = async (request: FastifyRequest<Permalink>, reply: FastifyReply) => {
    const { agreement, year, '*': path = '' } = request.params;
    const reading = newReading();
    reply.header('vary', 'Accept');
    const id = [agreement, year, ...path.split('/').filter(Boolean)].join('/');
    const found = await findNode(id, reading);
    if (found instanceof Clause) return answerClause(found, request, reply);
    if (!(found instanceof Edition)) return redirectOrNotFound(id, reading, request, reply);
    reply.header('cache-control', CACHED);
    return reply.type('text/html; charset=utf-8').send(editionPage(found, clauseId));
  };
  fastify.get<Permalink>('/:agreement/:year', handler);
  fastify.get<Permalink>('/:agreement/:year/*', handler);
}

/** Labels are printed in capitals and small letters; people type what they like. */
async function redirectOrNotFound(
  id: string,
  reading: Reading,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const [agreement, year, ...path] = id.split('/');
  const edition = await findNode(`${agreement}/${year}`, reading);
  const wanted = path.join('/').toLowerCase();
  const clause =
    edition instanceof Edition &&
    edition.clauses.find(({ reading }) => reading.path.toLowerCase() === wanted);
  return clause ? reply.redirect(`/${encodeURI(clauseId(clause))}`, 301) : notFound(request, reply);
}

function answerClause(clause: Clause, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', CACHED);
  switch (request.accepts().type(TYPES)) {
    case 'text/html':
      return reply.type('text/html; charset=utf-8').send(clausePage(clause, clauseId));
    case 'text/markdown':
      return reply.type('text/markdown; charset=utf-8').send(clauseMarkdown(clause, clauseId));
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
