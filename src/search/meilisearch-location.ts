/** Where Meilisearch is, and the key it asks for. */
export interface MeilisearchLocation {
  readonly url: string;
  readonly key: string | null;
}
