import type { FastifyRequest } from 'fastify';
import { GraphContext } from '../graph/context.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';

/** What the resolvers of a request share, and the request. */
export class HttpContext extends GraphContext {
  readonly request: FastifyRequest;

  constructor(library: AgreementLibrary, search: SearchEngine, request: FastifyRequest, address: string) {
    super(library, search, request.budget, address, request.moment);
    this.request = request;
  }
}
