import { LRUCache } from 'lru-cache';
import type { AgreementHead, InstrumentHead } from '../law/agreement-head.ts';
import type { Edition, EditionHead } from '../law/edition.ts';
import type { InstrumentPart } from '../law/instrument.ts';
import type { AgreementReader } from './agreement-reader.ts';

/** How many clauses of editions are kept in memory; an edition of this agreement has some 800. */
const CLAUSES_KEPT = 40_000;

/**
 * The agreements as frozen values. A release never changes, so its parts are read once and kept; which release is
 * served is asked of the database anew by every request, so that no answer is older than its question.
 */
export class AgreementLibrary {
  readonly #reader: AgreementReader;
  readonly #heads: LRUCache<string, AgreementHead>;
  readonly #editions: LRUCache<string, Edition>;
  readonly #served = new Map<string, { asked: Promise<number | null> }>();

  constructor(reader: AgreementReader) {
    this.#reader = reader;
    this.#heads = new LRUCache({ max: 1_000 });
    this.#editions = new LRUCache({ maxSize: CLAUSES_KEPT, sizeCalculation: (edition) => edition.clauses.length });
  }

  slugs(): Promise<readonly string[]> {
    return this.#reader.slugs();
  }

  /** The agreement as served now; null when there is none of that slug. */
  async agreement(slug: string): Promise<AgreementHead | null> {
    const release = await this.#servedRelease(slug);
    if (release === null) return null;
    const key = `${slug} ${release}`;
    const kept = this.#heads.get(key);
    if (kept) return kept;
    const head = await this.#reader.head(slug, release);
    this.#heads.set(key, head);
    return head;
  }

  /** One edition of an agreement, kept whole. */
  async edition(agreement: AgreementHead, head: EditionHead): Promise<Edition> {
    const key = `${agreement.release} ${head.year}`;
    const kept = this.#editions.get(key);
    if (kept) return kept;
    const edition = await this.#reader.edition(agreement.release, head);
    this.#editions.set(key, edition);
    return edition;
  }

  instrumentParts(instrument: InstrumentHead): Promise<readonly InstrumentPart[]> {
    return this.#reader.instrumentParts(instrument.release, instrument.slug);
  }

  /**
   * Requests that come in the same turn of the event loop share one question to the database: it is sent after all
   * of them began, so the answer is as fresh for each as one of its own.
   */
  #servedRelease(slug: string): Promise<number | null> {
    const waiting = this.#served.get(slug);
    if (waiting) return waiting.asked;
    const asked = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#served.delete(slug);
      return this.#reader.servedRelease(slug);
    });
    this.#served.set(slug, { asked });
    return asked;
  }
}
