import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { ownWords } from '../law/text/printed-words.ts';
import type { Budget } from '../reading/budget.ts';
import type { Moment } from '../reading/moment.ts';
import { Reading } from '../reading/reading.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';

/** What the resolvers of one request share: what it reads, what it may spend, and the engine that searches. */
export class GraphContext extends Reading {
  readonly search: SearchEngine;
  /**
   * The edition of which own words were asked last, with all of them where they are there. Not a `#` name: Apollo gives
   * each operation a copy of the context, which has no such.
   */
  private lastRead: { readonly edition: Edition; readonly all: readonly string[] | null } | null = null;

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

  /** The own words of a clause. For a request that has become heavy, and reads many, those of its whole edition are made. */
  ownWords({ edition, order, heading, reading }: Clause): string {
    const { isHeavy } = this.budget;
    if (this.lastRead?.edition !== edition || (isHeavy && !this.lastRead.all)) {
      const all = isHeavy ? this.analysis.ownWords(edition) : this.analysis.knownOwnWords(edition);
      this.lastRead = { edition, all };
    }
    return this.lastRead.all?.[order] ?? ownWords(heading, reading.ownParts);
  }
}
