import { LRUCache } from 'lru-cache';
import { Analysis } from '../law/analysis.ts';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import type { AgreementReader } from './agreement-reader.ts';
import { SharedQuestion } from './shared-question.ts';

/** How many clauses of editions are kept in memory; an edition of this agreement has some 800. */
const CLAUSES_KEPT = 40_000;
/** How many bytes what is found in editions may take; both years of this agreement need some 15 MB. */
const ANALYSES_KEPT = 64_000_000;

/**
 * The agreements as frozen values. A release never changes, so its parts are read once and kept; which release is
 * served is asked of the database anew by every request, so that no answer is older than its question.
 */
export class AgreementLibrary {
  /** What is found in its editions by reading them. */
  readonly analysis = new Analysis(ANALYSES_KEPT);
  readonly #reader: AgreementReader;
  readonly #heads: LRUCache<string, AgreementHead, { slug: string; release: number }>;
  readonly #editions: LRUCache<string, Edition, { release: number; head: EditionHead }>;
  readonly #served: SharedQuestion<number | null>;

  constructor(reader: AgreementReader) {
    this.#reader = reader;
    this.#served = new SharedQuestion((slug) => reader.servedRelease(slug));
    this.#heads = new LRUCache({
      max: 1_000,
      fetchMethod: (_key, _stale, { context }) => reader.head(context.slug, context.release),
    });
    this.#editions = new LRUCache({
      maxSize: CLAUSES_KEPT,
      sizeCalculation: (edition) => edition.clauses.length,
      dispose: (edition) => this.analysis.forget(edition),
      fetchMethod: (_key, _stale, { context }) => reader.edition(context.release, context.head),
    });
  }

  slugs(): Promise<readonly string[]> {
    return this.#reader.slugs();
  }

  /** The agreement as served now; null when there is none of that slug. */
  async agreement(slug: string): Promise<AgreementHead | null> {
    const release = await this.#served.ask(slug);
    if (release === null) return null;
    const key = `${slug} ${release}`;
    return this.#heads.get(key) ?? this.#heads.forceFetch(key, { context: { slug, release } });
  }

  /** One edition of an agreement, kept whole; those who ask while it is being read wait for the same reading. */
  async edition({ release }: AgreementHead, head: EditionHead): Promise<Edition> {
    const key = `${head.agreement} ${release} ${head.year}`;
    return this.#editions.get(key) ?? this.#editions.forceFetch(key, { context: { release, head } });
  }

  instrumentParts(instrument: InstrumentHead): Promise<readonly InstrumentPart[]> {
    return this.#reader.instrumentParts(instrument.release, instrument.slug);
  }
}
