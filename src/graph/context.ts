import { Reading } from '../reading/reading.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';

/** What the resolvers of one request share: what it reads, and the engine that searches. */
export class GraphContext extends Reading {
  readonly search: SearchEngine;

  constructor(library: AgreementLibrary, search: SearchEngine) {
    super(library);
    this.search = search;
  }
}
