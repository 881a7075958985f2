import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { QuestionIndex } from '../law/question/question-index.ts';
import type { SearchRepository } from '../store/search-repository.ts';
import { MeilisearchIndexer } from './meilisearch-index.ts';
import type { MeilisearchLocation } from './meilisearch-location.ts';
import { MeilisearchSearch } from './meilisearch-search.ts';
import { PostgresSearch, type SearchRoom } from './postgres-search.ts';
import type { SearchEngine } from './search-engine.ts';
import { type SearchLog, SearchWithFallback } from './search-with-fallback.ts';

/** Search as the application has it. */
export interface OpenSearch {
  readonly engine: SearchEngine;
  /** Makes an agreement ready to be searched, beside the searches. Never fails. */
  prepare(agreement: AgreementHead, questions: readonly QuestionIndex[]): Promise<void>;
}

/**
 * Search in PostgreSQL, and where there is a Meilisearch in that, with PostgreSQL for when it is out. Where that has a model
 * by whose meaning it searches, too, the same Meilisearch searches by words when the model is out.
 * @param room how many bytes of memory what PostgreSQL searches may take.
 */
export function openSearch(
  repository: SearchRepository,
  meilisearch: MeilisearchLocation | null,
  log: SearchLog,
  room?: SearchRoom,
): OpenSearch {
  const postgres = new PostgresSearch(repository, room);
  if (meilisearch === null) return { engine: postgres, prepare: async () => {} };
  const byWords = over({ ...meilisearch, embedder: null }, postgres, log);
  if (!meilisearch.embedder) return { engine: byWords, prepare: (...of) => byWords.prepare(...of) };
  const byMeaning = over(meilisearch, byWords, log);
  const prepare: OpenSearch['prepare'] = (...of) => byMeaning.prepare(...of, byWords.prepare(...of));
  return { engine: byMeaning, prepare };
}

/** A Meilisearch, with another engine for when it is out. */
function over(location: MeilisearchLocation, fallback: SearchEngine, log: SearchLog): SearchWithFallback {
  const preferred = new MeilisearchSearch(location, new MeilisearchIndexer(location));
  return new SearchWithFallback(preferred, fallback, log);
}
