import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Edition } from '../law/document/edition.ts';
import type { SearchRepository } from '../store/search-repository.ts';
import { MeilisearchIndexer } from './meilisearch-index.ts';
import type { MeilisearchLocation } from './meilisearch-location.ts';
import { MeilisearchSearch } from './meilisearch-search.ts';
import { PostgresSearch } from './postgres-search.ts';
import type { SearchEngine } from './search-engine.ts';
import { type SearchLog, SearchWithFallback } from './search-with-fallback.ts';

/** Search as the application has it. */
export interface OpenSearch {
  readonly engine: SearchEngine;
  /** Makes an agreement ready to be searched, beside the searches. Never fails. */
  prepare(agreement: AgreementHead, editions: readonly Edition[]): Promise<void>;
}

/** Search in PostgreSQL, and where there is a Meilisearch in that, with PostgreSQL for when it is out. */
export function openSearch(
  repository: SearchRepository,
  meilisearch: MeilisearchLocation | null,
  log: SearchLog,
): OpenSearch {
  const postgres = new PostgresSearch(repository);
  if (meilisearch === null) return { engine: postgres, prepare: async () => {} };
  const preferred = new MeilisearchSearch(meilisearch, new MeilisearchIndexer(meilisearch));
  const engine = new SearchWithFallback(preferred, postgres, log);
  return { engine, prepare: (agreement, editions) => engine.prepare(agreement, editions) };
}
