import type { Budget } from '../reading/budget.ts';
import type { Moment } from '../reading/moment.ts';
import { Reading } from '../reading/reading.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';

/** What the resolvers of one request share: what it reads, what it may spend, and the engine that searches. */
export class GraphContext extends Reading {
  readonly search: SearchEngine;

  constructor(
    library: AgreementLibrary,
    search: SearchEngine,
    budget?: Budget,
    address?: string,
    moment?: Moment,
  ) {
    super(library, budget, address, moment);
    this.search = search;
  }
}
