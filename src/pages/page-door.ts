import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseContractYear } from '../law/document/contract-year.ts';
import type { Edition } from '../law/document/edition.ts';
import type { Reading } from '../reading/reading.ts';
import { RequestError } from '../reading/request-error.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { type Missing, missingPage, mistakePage } from './error-page.tsx';
import { splitEnding } from './page-format.ts';
import type { Site } from './site.ts';

/** What the pages are served with. */
export interface PagesOptions {
  /** What one request reads. */
  readonly newReading: (request: FastifyRequest) => Reading;
  readonly search: SearchEngine;
  /** The address under which the world reaches the server; empty where none is set. */
  readonly address: string;
  /** The agreement that is meant where the address names none. */
  readonly defaultAgreement: string | null;
  /** What a page says of how long it may be kept. */
  readonly cacheControl: string;
}

/** What one request for a page is answered from. */
export interface PageVisit {
  readonly reading: Reading;
  readonly site: Site;
  readonly edition: Edition;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What stands in the address at a name, such as `schedule`. */
  readonly parameter: (name: string) => string;
  /** What a form or a link gives after the `?`; null when it is not there or empty. */
  readonly given: (name: string) => string | null;
  /** Answers 404, as a page or, to a program that asks for JSON, as JSON. */
  readonly missing: (message: string, near?: Partial<Pick<Missing, 'nearest' | 'elsewhere'>>) => FastifyReply;
}

type Answer = (visit: PageVisit) => Promise<unknown> | unknown;

/**
 * Serves pages at an address in which `:agreement` and `:year` name what they speak of; without them the first
 * agreement and its default year are meant. What is asked wrongly is told on a page, and so is what is not there.
 */
export class PageDoor {
  readonly #fastify: FastifyInstance;
  readonly #options: PagesOptions;

  constructor(fastify: FastifyInstance, options: PagesOptions) {
    this.#fastify = fastify;
    this.#options = options;
  }

  get(path: string, answer: Answer): void {
    this.#serve(['GET'], path, answer);
  }

  /** For a page with a form whose fields are too long for an address. */
  getOrPost(path: string, answer: Answer): void {
    this.#serve(['GET', 'POST'], path, answer);
  }

  #serve(method: readonly ('GET' | 'POST')[], url: string, answer: Answer): void {
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const visit = await this.#visitOf(request, reply);
      if (!visit) return this.#notHere(request, reply);
      reply.header('cache-control', this.#options.cacheControl).type('text/html; charset=utf-8');
      try {
        return await answer(visit);
      } catch (error) {
        // Who is told when to come back has made no mistake.
        if (!(error instanceof RequestError) || error.extensions.retryAfter !== undefined) throw error;
        return mistaken(visit, error);
      }
    };
    this.#fastify.route({ method: [...method], url, handler });
  }

  /** Null when the address names an agreement or a year that there is not. */
  async #visitOf(request: FastifyRequest, reply: FastifyReply): Promise<PageVisit | null> {
    const parameters = request.params as Readonly<Record<string, string | undefined>>;
    const query = request.query as Readonly<Record<string, string | readonly string[] | undefined>>;
    const reading = this.#options.newReading(request);
    const agreement = await reading.agreement(parameters.agreement ?? this.#options.defaultAgreement ?? '');
    const year = parameters.year === undefined ? null : parseContractYear(splitEnding(parameters.year).path);
    const head =
      parameters.year === undefined
        ? agreement?.editions.at(-1)
        : agreement?.editions.find((each) => each.year === year);
    if (!agreement || !head) return null;
    const given = (name: string) => [query[name]].flat().at(-1)?.trim() || null;
    const site = { agreement, head, address: this.#options.address };
    return {
      reading,
      site,
      edition: await reading.edition(agreement, head),
      request,
      reply,
      parameter: (name) => parameters[name] ?? '',
      given,
      missing: (message, near = {}) =>
        sendMissing(site, request, reply, {
          nearest: [],
          elsewhere: [],
          ...near,
          message,
          path: request.url,
        }),
    };
  }

  async #notHere(request: FastifyRequest, reply: FastifyReply) {
    const reading = this.#options.newReading(request);
    const parameters = request.params as Readonly<Record<string, string | undefined>>;
    const agreement =
      (await reading.agreement(parameters.agreement ?? '')) ??
      (await reading.agreement(this.#options.defaultAgreement ?? ''));
    const head = agreement?.editions.at(-1);
    if (!agreement || !head)
      return reply
        .code(503)
        .header('retry-after', '5')
        .send({ error: 'NOT_READY', message: 'No agreement is served yet; ask again in a moment.' });
    const site = { agreement, head, address: this.#options.address };
    const years = agreement.editions.map(({ year }) => ({ year, href: `/${agreement.slug}/${year}` }));
    const message = `There is no agreement or contract year at ${request.url}.`;
    return sendMissing(site, request, reply, { message, path: request.url, nearest: [], elsewhere: years });
  }
}

function sendMissing(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  missing: Missing,
): FastifyReply {
  reply.code(404).header('cache-control', 'no-store').header('vary', 'Accept');
  if (request.accepts().type(['text/html', 'application/json']) !== 'application/json')
    return reply.type('text/html; charset=utf-8').send(missingPage(site, missing));
  return reply.type('application/json; charset=utf-8').send({
    error: 'CLAUSE_NOT_FOUND',
    message: missing.message,
    nearest: missing.nearest.map(({ reading }) => reading.citation),
    years: missing.elsewhere.map(({ year }) => year),
  });
}

function mistaken({ site, request, reply }: PageVisit, error: RequestError) {
  return reply
    .code(error.extensions.code === 'CLAUSE_NOT_FOUND' ? 404 : 400)
    .header('cache-control', 'no-store')
    .send(mistakePage(site, request.url, error.message));
}
