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

/** What the process counts of itself, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'contract_request_seconds',
    help: 'Requests answered, and how long they took.',
    labelNames: ['door', 'operation', 'status'],
    buckets: DURATIONS,
    registers: [this.#registry],
  });
  readonly #statements = this.#counter('contract_statements_total', 'Statements sent to the database.');
  readonly #cache = this.#counter(
    'contract_cache_total',
    'What was asked of what is kept in memory, and whether it was there.',
    ['cache', 'outcome'],
  );
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

  sent(statements: number): void {
    this.#statements.inc(statements);
  }

  /** @param cache which; @param isHit whether it was there. */
  looked(cache: string, isHit: boolean): void {
    this.#cache.inc({ cache, outcome: isHit ? 'hit' : 'miss' });
  }

  ingested(outcome: string, seconds: number): void {
    this.#ingests.observe({ outcome }, seconds);
  }

  /** All of it, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}
