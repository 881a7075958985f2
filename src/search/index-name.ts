import { createHash, randomBytes } from 'node:crypto';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { Embedder } from './embedder.ts';
import { meilisearchSettings } from './meilisearch-settings.ts';

/** Counted up when documents and synonyms are made differently of the same agreement. */
const INDEX_FORM = 2;

/** What follows the slug: a hash, and in an index that is being made a mark of its own. */
const ENDING = /^[0-9a-f]{12}(-shadow-[0-9a-f]{8})?$/;

/**
 * The index of a release, by what is in it: the content and the settings. A search asks for the index of the very release
 * that its request reads, so it is never answered from another.
 */
export function indexName(
  { slug, contentHash, vocabulary }: AgreementHead,
  embedder: Embedder | null = null,
): string {
  const parts = [INDEX_FORM, contentHash, meilisearchSettings(vocabulary, new Map(), embedder)];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
  return `${prefixOf(slug, embedder !== null)}${hash}`;
}

/** The name under which an index is made, before it is put in its place. */
export function shadowName(name: string): string {
  return `${name}-shadow-${randomBytes(4).toString('hex')}`;
}

/**
 * What an index is to an agreement: one that is whole, one that is being made, or null where it is another's. The slug of
 * one agreement may be the beginning of another's, so the whole name counts.
 */
export function kindOfIndex(name: string, slug: string, isByMeaning = false): 'whole' | 'shadow' | null {
  const prefix = prefixOf(slug, isByMeaning);
  if (!name.startsWith(prefix)) return null;
  const ending = ENDING.exec(name.slice(prefix.length));
  return ending && (ending[1] ? 'shadow' : 'whole');
}

/** An index with an embedder stands beside the one without, which answers when the model does not. */
function prefixOf(slug: string, isByMeaning: boolean): string {
  return `${isByMeaning ? 'meaning' : 'clauses'}-${slug}-`;
}
