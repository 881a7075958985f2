import type { Embedder } from './embedder.ts';

/** Where Meilisearch is, the key it asks for, and the model by which it searches by meaning, if there is one. */
export interface MeilisearchLocation {
  readonly url: string;
  readonly key: string | null;
  readonly embedder?: Embedder | null;
}
