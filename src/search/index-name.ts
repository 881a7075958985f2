import { createHash, randomBytes } from 'node:crypto';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import { meilisearchSettings } from './meilisearch-settings.ts';

/** Counted up when documents and synonyms are made differently of the same agreement. */
const INDEX_FORM = 1;

/** What follows the slug: a hash, and in an index that is being made a mark of its own. */
const ENDING = /^[0-9a-f]{12}(-shadow-[0-9a-f]{8})?$/;

/**
 * The index of a release, by what is in it: the content and the settings. A search asks for the index of the very release
 * that its request reads, so it is never answered from another.
 */
export function indexName({ slug, contentHash, vocabulary }: AgreementHead): string {
  const parts = [INDEX_FORM, contentHash, meilisearchSettings(vocabulary, new Map())];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
  return `${prefixOf(slug)}${hash}`;
}

/** The name under which an index is made, before it is put in its place. */
export function shadowName(name: string): string {
  return `${name}-shadow-${randomBytes(4).toString('hex')}`;
}

/**
 * What an index is to an agreement: one that is whole, one that is being made, or null where it is another's. The slug of
 * one agreement may be the beginning of another's, so the whole name counts.
 */
export function kindOfIndex(name: string, slug: string): 'whole' | 'shadow' | null {
  if (!name.startsWith(prefixOf(slug))) return null;
  const ending = ENDING.exec(name.slice(prefixOf(slug).length));
  return ending && (ending[1] ? 'shadow' : 'whole');
}

function prefixOf(slug: string): string {
  return `clauses-${slug}-`;
}
