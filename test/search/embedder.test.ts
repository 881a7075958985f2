// Search by meaning is Meilisearch's own; what is ours is what it is told, and what becomes of searches when its model
// fails. A stand-in speaks its API: no ranking is claimed here.

import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { indexName } from '../../src/search/index-name.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { search } from '../support/search.ts';
import { untilAnswers } from '../support/search-engines.ts';
import { type ModelFailure, type SentQuery, StandInMeilisearch } from '../support/stand-in-meilisearch.ts';

const MODEL: Embedder = {
  source: 'rest',
  model: 'small-sentences',
  url: 'http://localhost:9/embed',
  key: 'a-secret',
  ratio: 0.6,
};

let meilisearch: StandInMeilisearch;
let app: TestApp;
let log: string[];

// The first database of a run takes a while.
beforeAll(async () => {
  await (await createTestApp()).close();
});
beforeEach(() => {
  meilisearch = new StandInMeilisearch();
  log = [];
});
afterEach(async () => {
  await app?.close();
  await meilisearch.stop();
});

async function start(failure: ModelFailure): Promise<void> {
  meilisearch.failure = failure;
  const url = await meilisearch.start();
  app = await createTestApp({ meilisearch: { url, key: null, embedder: MODEL }, log });
  await untilAnswers(app, 'MEILISEARCH');
}

function told(): readonly string[] {
  return log
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .filter((line) => /MEILI_EMBEDDER/.test(line));
}

const byMeaning = ({ hybrid }: SentQuery) => hybrid !== undefined;

/** Searches until a query by meaning has been answered: the index of the model is built beside the searches. */
async function untilByMeaning(): Promise<void> {
  const isAnswered = (query: SentQuery) =>
    byMeaning(query) && query.q === 'my mother died' && meilisearch.indexes.has(query.indexUid);
  for (let i = 0; i < 1_000 && !meilisearch.queries.some(isAnswered); i += 1) {
    await search(app, 'my mother died', { year: '2006-07' });
    await wait(10);
  }
}

describe('with a model', () => {
  test('clauses are found by words and by meaning, in an index of their own', async () => {
    await start('none');
    await untilByMeaning();
    const asked = meilisearch.queries.findLast(byMeaning);
    // Alone it fails where the model fails; mixed with words Meilisearch would answer by words and tell nobody.
    expect(asked).toMatchObject({ q: 'my mother died', hybrid: { embedder: 'meaning', semanticRatio: 1 } });
    const { settings } = meilisearch.indexes.get(asked?.indexUid ?? '') ?? {};
    expect(settings?.embedders).toMatchObject({
      meaning: { source: 'rest', url: MODEL.url, apiKey: 'a-secret', request: { model: 'small-sentences' } },
    });
    // Else Meilisearch could not tell what is wrong with the model before it is itself given up as too slow.
    expect(settings?.searchCutoffMs).toBeGreaterThan(0);
    expect(settings?.searchCutoffMs).toBeLessThan(LIMITS.meilisearchTime.most);
    expect([...meilisearch.indexes.keys()].map((name) => name.split('-')[0]).toSorted()).toEqual([
      'clauses',
      'meaning',
    ]);
  });

  test('what is quoted or left out is meant by its words, and by those of the agreement', async () => {
    await start('none');
    await untilByMeaning();
    meilisearch.queries.length = 0;
    await search(app, '"immediate family"', { year: '2006-07' });
    await search(app, 'leave -sick', { year: '2006-07' });
    expect(meilisearch.queries.filter(byMeaning)).toEqual([]);
    expect(meilisearch.queries[0]?.attributesToSearchOn).not.toContain('asked');
    expect(meilisearch.queries.at(-1)?.q).toBe('leave -"sick"');
  });
});

describe('words answer, and it is told once', () => {
  test.each([
    ['when the model fails as the index is made', 'indexing', /vector_embedding_error/],
    ['when it fails at a search', 'searching', /error while generating embeddings/],
    ['when it is too slow', 'slow', /too slow/],
  ] as const)('%s', async (_, failure, words) => {
    await start(failure);
    const faults = () => told().filter((line) => words.test(line));
    // The index of the model is made beside the searches, after the one without.
    for (let i = 0; i < 20 || (i < 1_000 && faults().length === 0); i += 1) {
      const { engine, totalCount } = await search(app, 'my mother died', { year: '2006-07' });
      expect(engine).toBe('MEILISEARCH');
      expect(totalCount).toBeGreaterThan(0);
    }
    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toMatch(
      /^MEILISEARCH with MEILI_EMBEDDER rest: .*; MEILISEARCH answers searches in aps-atf$/,
    );
  });
});

test('a model that is out is not told to be back by searches that do without it', async () => {
  await start('none');
  await untilByMeaning();
  meilisearch.failure = 'searching';
  await search(app, 'my mother died', { year: '2006-07' });
  const before = told().length;
  const { now } = Date;
  try {
    for (const [n, query] of ['16.C', '"immediate family"', 'leave -sick'].entries()) {
      // Long enough for it to be tried again beside the search.
      Date.now = () => now() + (n + 1) * 60_000;
      const asked = meilisearch.queries.filter(byMeaning).length;
      // A search does not try it while the trial before is under way.
      do {
        await search(app, query, { year: '2006-07' });
        await wait(10);
      } while (meilisearch.queries.filter(byMeaning).length === asked);
      expect(meilisearch.queries.filter(byMeaning)).toHaveLength(asked + 1);
    }
  } finally {
    Date.now = now;
  }
  expect(told()[before - 1]).toMatch(/error while generating embeddings/);
  expect(told().slice(before)).toEqual([]);
});

test('the index is named after the model, not after its key', () => {
  const head = { slug: 'aps', release: 1, publishedAt: '', contentHash: 'c', title: '', parties: [] };
  const agreement = { ...head, instruments: [], editions: [], events: [], vocabulary: [] };
  const name = (more: Partial<Embedder>) => indexName(agreement, { ...MODEL, ...more });
  expect(name({ key: 'another' })).toBe(name({}));
  expect(name({ model: 'another' })).not.toBe(name({}));
  expect(name({ source: 'ollama' })).not.toBe(name({}));
  expect(indexName(agreement)).not.toBe(name({}));
});
