import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { QuestionIndex } from '../law/question/question-index.ts';
import type { SearchEngine, SearchEngineName, SearchRequest, SearchResult } from './search-engine.ts';

/** Milliseconds after which an engine that is out is tried again, beside the searches. */
const TRIED_AGAIN_AFTER = 5_000;

/** An engine that may be out: it has to be prepared for a release, and may fail to answer. */
export interface FallibleEngine extends SearchEngine {
  /** What it is called in the log. */
  readonly title: string;
  /** Sees to it that a release can be searched. @returns whether there was anything to do. */
  prepare(agreement: AgreementHead, questions: readonly QuestionIndex[]): Promise<boolean>;
  /** Fails where some search would: all that it needs is asked, whatever this one needs. */
  tryOut(request: SearchRequest): Promise<void>;
  /** Whether it failed for want of being prepared. */
  isUnprepared(failure: unknown): boolean;
  /** Why it failed, in words for those who run it. */
  reason(failure: unknown): string;
}

/** Where it is told that an engine is out, and that it is back. */
export interface SearchLog {
  warn(message: string): void;
  info(message: string): void;
}

/** An engine is out for one agreement. */
interface Outage {
  /** What was told of it; null while it is only being prepared. */
  told: string | null;
  triedAt: number;
  /** Ends when it has been tried or prepared, however that goes; null while nobody does. */
  trying: Promise<void> | null;
}

/**
 * Two engines, of which the second is always there. Once the first fails, the second answers, and no search waits for the
 * first until it has been tried beside them and has answered. It is told once that it is out and why, and once that it
 * is back.
 */
export class SearchWithFallback implements SearchEngine {
  readonly #preferred: FallibleEngine;
  readonly #fallback: SearchEngine;
  readonly #log: SearchLog;
  /** By the agreement's slug: the index of one may be missing while others are there. */
  readonly #outages = new Map<string, Outage>();

  constructor(preferred: FallibleEngine, fallback: SearchEngine, log: SearchLog) {
    this.#preferred = preferred;
    this.#fallback = fallback;
    this.#log = log;
  }

  get name(): SearchEngineName {
    return this.#preferred.name;
  }

  /**
   * Prepares the first engine beside the searches, which the second answers meanwhile. Never fails.
   * @param before what comes first; searches do not ask the first engine meanwhile.
   */
  async prepare(
    agreement: AgreementHead,
    questions: readonly QuestionIndex[],
    before?: Promise<void>,
  ): Promise<void> {
    // A search that came earlier may have it prepared already.
    const trying = this.#outages.get(agreement.slug)?.trying;
    if (trying) await trying;
    const outage = this.#outages.getOrInsertComputed(agreement.slug, newOutage);
    await this.#mend(outage, agreement.slug, async () => {
      if (before) await before;
      const began = performance.now();
      if (!(await this.#preferred.prepare(agreement, questions))) return;
      const milliseconds = Math.round(performance.now() - began);
      this.#log.info(
        `${this.#preferred.title} has a new index of ${agreement.slug}, built in ${milliseconds} ms`,
      );
    });
  }

  /** A list that the second engine began it also goes on with: the first has another order. */
  async search(request: SearchRequest): Promise<SearchResult> {
    const outage = this.#outages.get(request.agreement.slug);
    if (request.engine !== null && request.engine !== this.#preferred.name)
      return this.#fallback.search(request);
    if (!outage) return this.#preferred.search(request).catch((failure) => this.#fallBack(request, failure));
    if (!outage.trying && Date.now() - outage.triedAt >= TRIED_AGAIN_AFTER)
      void this.#tryAgain(outage, request);
    return this.#fallback.search(request);
  }

  #fallBack(request: SearchRequest, failure: unknown): Promise<SearchResult> {
    const { slug } = request.agreement;
    const outage = this.#outages.getOrInsertComputed(slug, newOutage);
    // Those under way when it went out may each fail in another way.
    if (outage.told === null) this.#tell(outage, slug, failure);
    if (this.#preferred.isUnprepared(failure) && !outage.trying) void this.#tryAgain(outage, request);
    return this.#fallback.search(request);
  }

  #tryAgain(outage: Outage, request: SearchRequest): Promise<void> {
    const { agreement, questions } = request;
    const trial = () => this.#preferred.tryOut(request);
    return this.#mend(outage, agreement.slug, async () => {
      await trial().catch(async (failure) => {
        if (!this.#preferred.isUnprepared(failure)) throw failure;
        await this.#preferred.prepare(agreement, await questions());
        await trial();
      });
    });
  }

  /** Ends an outage when the work succeeds. */
  #mend(outage: Outage, slug: string, work: () => Promise<void>): Promise<void> {
    outage.trying = this.#worked(outage, slug, work);
    return outage.trying;
  }

  async #worked(outage: Outage, slug: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#outages.delete(slug);
      if (outage.told !== null) this.#log.info(`${this.#preferred.title} answers searches in ${slug} again`);
    } catch (failure) {
      this.#tell(outage, slug, failure);
    } finally {
      outage.trying = null;
      outage.triedAt = Date.now();
    }
  }

  #tell(outage: Outage, slug: string, failure: unknown): void {
    const reason = this.#preferred.reason(failure);
    if (outage.told === reason) return;
    outage.told = reason;
    this.#log.warn(`${this.#preferred.title}: ${reason}; ${this.#fallback.name} answers searches in ${slug}`);
  }
}

function newOutage(): Outage {
  return { told: null, triedAt: Date.now(), trying: null };
}
