import { isDeepStrictEqual } from 'node:util';
import { type EnqueuedTaskPromise, Meilisearch, type Settings } from 'meilisearch';
import type { AgreementHead } from '../law/document/agreement-head.ts';
import type { QuestionIndex } from '../law/question/question-index.ts';
import { searchDocuments } from '../law/words/search-document.ts';
import { EMBEDDER, type Embedder, type EmbedderSettings } from './embedder.ts';
import { indexName, kindOfIndex, shadowName } from './index-name.ts';
import { KnownWords } from './known-words.ts';
import type { MeilisearchLocation } from './meilisearch-location.ts';
import { indexedClause, meilisearchSettings } from './meilisearch-settings.ts';

/** Milliseconds that one task of Meilisearch may take. */
const TASK_TIMEOUT = 120_000;

/** Milliseconds that one may take in which a model reads every clause: a small one on two busy processors took some minutes. */
const MODEL_TASK_TIMEOUT = 10 * 60_000;

/** Milliseconds that one request of the indexing may take. */
const REQUEST_TIMEOUT = 30_000;

/** Milliseconds after which an index half made is taken for one whose maker is gone. */
const FORSAKEN_AFTER = 15 * 60_000;

/** Meilisearch did not do what it was asked; the message has its own code and words. */
class IndexingError extends Error {
  override name = 'IndexingError';
}

/** Builds the indexes of releases. */
export class MeilisearchIndexer {
  readonly #client: Meilisearch;
  readonly #embedder: Embedder | null;
  /** Of an indexer with a model the one without. */
  readonly #byWords: MeilisearchIndexer | null;

  constructor({ url, key, embedder = null }: MeilisearchLocation) {
    this.#embedder = embedder;
    this.#byWords = embedder && new MeilisearchIndexer({ url, key });
    this.#client = new Meilisearch({
      host: url,
      ...(key !== null && { apiKey: key }),
      timeout: REQUEST_TIMEOUT,
      defaultWaitOptions: { timeout: embedder ? MODEL_TASK_TIMEOUT : TASK_TIMEOUT, interval: 50 },
    });
  }

  /**
   * Sees to it that the index of a release is there, whole. It is built beside and then put in its place at once; an
   * index that is there already is left as it is, unless it is to be made anew.
   * @returns whether one was built.
   * @throws IndexingError, or an error of the client when the server does not answer.
   */
  async ensure(
    agreement: AgreementHead,
    questions: readonly QuestionIndex[],
    isAnew = false,
  ): Promise<boolean> {
    // Meilisearch does one thing after the other, and a model may take long: what answers without it comes first.
    if (this.#byWords) await this.#byWords.ensure(agreement, questions);
    const name = indexName(agreement, this.#embedder);
    const isThere = (await this.#names(agreement.slug)).includes(name);
    if (isThere && !isAnew) return false;
    const shadow = shadowName(name);
    try {
      await this.#build(shadow, agreement, questions);
      await this.#putInPlace(shadow, name);
    } catch (failure) {
      // A model that does not answer would hold up whatever comes after it.
      await this.#client.tasks.cancelTasks({ indexUids: [shadow], statuses: ['enqueued', 'processing'] });
      throw failure;
    } finally {
      await this.#client.deleteIndexIfExists(shadow);
    }
    await this.#removeOld(agreement.slug, name);
    return true;
  }

  async #build(shadow: string, agreement: AgreementHead, questions: readonly QuestionIndex[]): Promise<void> {
    const index = this.#client.index(shadow);
    const documents = searchDocuments(questions);
    const embedder = this.#embedder;
    const settings = meilisearchSettings(agreement.vocabulary, new KnownWords(documents).forms(), embedder);
    await done(this.#client.createIndex(shadow, { primaryKey: 'id' }));
    await done(index.updateSettings(withKey(settings, embedder)));
    checkApplied(settings, await index.getSettings());
    await done(index.addDocuments(documents.map(indexedClause)));
    const { numberOfDocuments } = await index.getStats();
    if (numberOfDocuments === documents.length) return;
    throw new IndexingError(`of ${documents.length} documents Meilisearch has ${numberOfDocuments}`);
  }

  /** The one or the other is asked at any moment, never one half made. */
  async #putInPlace(shadow: string, name: string): Promise<void> {
    const isThere = (await this.#client.getRawIndexes({ limit: 1_000 })).results.some(
      ({ uid }) => uid === name,
    );
    await done(this.#client.swapIndexes([{ indexes: [shadow, name], rename: !isThere }]));
  }

  /** Leaves the index before it to those who still read the release before; what others left half made goes. */
  async #removeOld(slug: string, name: string): Promise<void> {
    const { results } = await this.#client.getRawIndexes({ limit: 1_000 });
    const own = (kind: string) =>
      results.filter(({ uid }) => kindOfIndex(uid, slug, this.#embedder !== null) === kind);
    const others = own('whole').filter(({ uid }) => uid !== name);
    const old = others.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)).slice(1);
    const lost = own('shadow').filter(({ createdAt }) => Date.parse(createdAt) < Date.now() - FORSAKEN_AFTER);
    for (const { uid } of [...old, ...lost]) await this.#client.deleteIndexIfExists(uid);
  }

  async #names(slug: string): Promise<readonly string[]> {
    const { results } = await this.#client.getRawIndexes({ limit: 1_000 });
    return results
      .map(({ uid }) => uid)
      .filter((uid) => kindOfIndex(uid, slug, this.#embedder !== null) !== null);
  }
}

/** Waits for a task. @throws IndexingError when it failed. */
async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const { status, type, error } = await enqueued.waitTask();
  if (status === 'succeeded') return;
  throw new IndexingError(
    `the task ${type} ${status}: ${error?.code ?? 'no code'}, ${error?.message ?? 'no message'}`,
  );
}

/** The key of a model goes to the server, and into no name: what the server gives back of it is masked. */
function withKey(settings: Settings, embedder: Embedder | null): Settings {
  const model = settings.embedders?.[EMBEDDER];
  if (!embedder?.key || !model) return settings;
  return { ...settings, embedders: { [EMBEDDER]: { ...model, apiKey: embedder.key } as EmbedderSettings } };
}

/** A setting that the server does not know would otherwise be left out without a word. */
function checkApplied(settings: Settings, applied: Settings): void {
  for (const [name, wanted] of Object.entries(settings)) {
    const is = applied[name as keyof Settings];
    if (!includes(is, wanted))
      throw new IndexingError(
        `the setting ${name} is ${JSON.stringify(is)} and not ${JSON.stringify(wanted)}`,
      );
  }
}

/** Whether a value is the one wanted; an object may have more keys. Lists that mean sets come back sorted. */
function includes(is: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(is))
    return isDeepStrictEqual(is, wanted) || isSameSet(is, wanted);
  if (typeof wanted !== 'object' || wanted === null) return is === wanted;
  if (typeof is !== 'object' || is === null) return false;
  return Object.entries(wanted).every(([key, value]) =>
    includes((is as Record<string, unknown>)[key], value),
  );
}

function isSameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  return isDeepStrictEqual(a.map(String).sort(), b.map(String).sort());
}
