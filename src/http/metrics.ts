import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** A request that was answered. */
export interface AnsweredRequest {
  /** The way it came in: `graphql`, `pages`, `operation`. */
  readonly door: string;
  /** What was asked there: a root field of the graph, the pattern of an address. Never what a client made up. */
  readonly operation: string;
  readonly status: number;
  readonly seconds: number;
}

/** How often something was asked of a cache and was there, and how often it was not. */
export interface CacheUses {
  readonly hits: number;
  readonly misses: number;
}

/** What the process counts of itself, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #caches = new Map<string, CacheUses>();
  readonly #requests = new Histogram({
    name: 'contract_request_seconds',
    help: 'Requests answered, and how long they took.',
    labelNames: ['door', 'operation', 'status'],
    buckets: DURATIONS,
    registers: [this.#registry],
  });
  readonly #searches = this.#counter('contract_searches_total', 'Searches, by the engine that answered.', [
    'engine',
  ]);
  readonly #refusals = this.#counter(
    'contract_refusals_total',
    'Requests refused, by the limit they are over.',
    ['limit'],
  );
  readonly #faults = this.#counter('contract_faults_total', 'Requests that failed by our fault.', ['code']);
  readonly #ingests = new Histogram({
    name: 'contract_ingest_seconds',
    help: 'Readings of the content, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.1, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.#registry],
  });

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** The process as a whole: processor time, memory, how late the event loop is. Once in a process. */
  observeProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  answered({ door, operation, status, seconds }: AnsweredRequest): void {
    this.#requests.observe({ door, operation, status }, seconds);
  }

  /** @param limit the code that was told. */
  refused(limit: string): void {
    this.#refusals.inc({ limit });
  }

  failed(code: string): void {
    this.#faults.inc({ code });
  }

  searched(engine: string): void {
    this.#searches.inc({ engine });
  }

  /** Counts, whenever somebody looks, the statements that the database was sent so far. */
  watchStatements(sent: () => number): void {
    this.#watched('contract_statements_total', 'Statements sent to the database to read.', (counter) => {
      counter.inc(sent());
    });
  }

  /** Counts, whenever somebody looks, how often something was in a cache and how often not. */
  watchCaches(caches: Readonly<Record<string, CacheUses>>): void {
    const help = 'What was asked of what is kept in memory, and whether it was there.';
    const isFirst = this.#caches.size === 0;
    for (const [cache, uses] of Object.entries(caches)) this.#caches.set(cache, uses);
    if (!isFirst) return;
    this.#watched('contract_cache_total', help, (counter) => {
      for (const [cache, { hits, misses }] of this.#caches) {
        counter.inc({ cache, outcome: 'hit' }, hits);
        counter.inc({ cache, outcome: 'miss' }, misses);
      }
    });
  }

  /** Counts, whenever somebody looks, what became of what replicas were asked. */
  watchReplicas(uses: () => readonly Readonly<Record<'answered' | 'behind' | 'failed', number>>[]): void {
    const help = 'What replicas were asked, by their place in the settings, and what became of it.';
    this.#watched('contract_replica_statements_total', help, (counter) => {
      for (const [index, outcomes] of uses().entries())
        for (const [outcome, times] of Object.entries(outcomes))
          counter.inc({ replica: index + 1, outcome }, times);
    });
  }

  ingested(outcome: string, seconds: number): void {
    this.#ingests.observe({ outcome }, seconds);
  }

  /** All of it, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** A counter whose values are counted elsewhere. */
  #watched(name: string, help: string, read: (counter: Counter<string>) => void): void {
    new Counter<string>({
      name,
      help,
      labelNames: ['cache', 'replica', 'outcome'],
      registers: [this.#registry],
      collect() {
        this.reset();
        read(this);
      },
    });
  }

  #counter<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}
