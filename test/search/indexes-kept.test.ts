// Which indexes are there after one has been made. A stand-in speaks the API of Meilisearch.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import { QuestionIndex } from '../../src/law/question/question-index.ts';
import { indexName, shadowName } from '../../src/search/index-name.ts';
import { MeilisearchIndexer } from '../../src/search/meilisearch-index.ts';
import { smallEdition } from '../support/small-edition.ts';
import { StandInMeilisearch } from '../support/stand-in-meilisearch.ts';

const EDITION = smallEdition('2001-02', [{ provision: 'one', path: '1', text: 'Sick leave.' }]);
const QUESTIONS = [new QuestionIndex(EDITION, [])];

let meilisearch: StandInMeilisearch;
let url: string;
let indexer: MeilisearchIndexer;

beforeEach(async () => {
  meilisearch = new StandInMeilisearch();
  url = await meilisearch.start();
  indexer = new MeilisearchIndexer({ url, key: null });
});
afterEach(() => meilisearch.stop());

/** An agreement as served with some content. */
function release(contentHash: string, slug = 'small'): AgreementHead {
  return {
    ...{ release: 1, publishedAt: '', contentHash, slug, title: '', parties: [] },
    ...{ instruments: [], editions: [], events: [], vocabulary: [] },
  };
}

/** Makes the index of some content as if on a day of January. */
async function made(day: number, agreement: AgreementHead): Promise<void> {
  await indexer.ensure(agreement, QUESTIONS);
  putOn(day, indexName(agreement));
}

function putOn(day: number, name: string): void {
  const index = meilisearch.indexes.get(name);
  if (index) index.createdAt = `2001-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
}

function names(): readonly string[] {
  return [...meilisearch.indexes.keys()].toSorted();
}

test('the index before the last is kept for those who still read its release, and the older ones go', async () => {
  const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map((hash) => release(hash));
  await made(1, first as AgreementHead);
  // It was made anew after the second.
  await made(3, second as AgreementHead);
  await made(2, third as AgreementHead);
  await made(4, fourth as AgreementHead);
  expect(names()).toEqual([second, fourth].map((each) => indexName(each as AgreementHead)).toSorted());
});

test('those of other agreements stay, also of one whose name goes on where ours ends', async () => {
  const others = ['other', 'small-2'].flatMap((slug) => ['x', 'y', 'z'].map((hash) => release(hash, slug)));
  for (const name of others.map((other) => indexName(other)))
    meilisearch.indexes.set(name, { createdAt: '2000-01-01T00:00:00.000Z', settings: {}, documents: [] });
  await made(1, release('a'));
  await made(2, release('b'));
  await made(3, release('c'));
  expect(names()).toEqual([...others, release('b'), release('c')].map((each) => indexName(each)).toSorted());
});

test('one that is there already is left as it is, and none is removed', async () => {
  await made(1, release('a'));
  await made(2, release('b'));
  expect(await indexer.ensure(release('a'), QUESTIONS)).toBe(false);
  expect(names()).toHaveLength(2);
  expect(await indexer.ensure(release('a'), QUESTIONS, true)).toBe(true);
  expect(names()).toHaveLength(2);
});

test('what another maker left half made long ago goes, what one is making now stays', async () => {
  const [forsaken, underWay] = ['a', 'b'].map((hash) => shadowName(indexName(release(hash))));
  const half = { settings: {}, documents: [] };
  meilisearch.indexes.set(String(forsaken), { ...half, createdAt: '2001-01-01T00:00:00.000Z' });
  meilisearch.indexes.set(String(underWay), { ...half, createdAt: new Date().toISOString() });
  await made(1, release('c'));
  expect(names()).toEqual([String(underWay), indexName(release('c'))].toSorted());
});

test('settings come back with sets in another order, and with more than was given', async () => {
  meilisearch.givesBack = (settings) => {
    const filterableAttributes = (settings.filterableAttributes as string[]).toReversed();
    return {
      ...settings,
      filterableAttributes,
      typoTolerance: { ...Object(settings.typoTolerance), more: 1 },
    };
  };
  expect(await indexer.ensure(release('a'), QUESTIONS)).toBe(true);
});

describe('an index is not put in its place', () => {
  test.each<readonly [what: string, given: Record<string, unknown>, message: RegExp]>([
    [
      'a set lacks one',
      { filterableAttributes: ['year'] },
      /^the setting filterableAttributes is \["year"\] and/,
    ],
    ['a list is another', { sortableAttributes: ['year'] }, /^the setting sortableAttributes is /],
    [
      'a value is another',
      { prefixSearch: 'indexingTime' },
      /^the setting prefixSearch is "indexingTime" and/,
    ],
    ['a part is another', { faceting: { maxValuesPerFacet: 1 } }, /^the setting faceting is /],
    ['a part is missing', { faceting: {} }, /^the setting faceting is /],
    ['nothing is given back', { faceting: null }, /^the setting faceting is null and/],
  ])('when %s in what the server gives back of its settings', async (_, given, message) => {
    meilisearch.givesBack = (settings) => ({ ...settings, ...given });
    await expect(indexer.ensure(release('a'), QUESTIONS)).rejects.toThrow(message);
    expect(names()).toEqual([]);
  });

  test.each([
    ['when the server does not keep a setting', 'a setting', /^the setting \w+ is undefined and not /],
    ['when it does not keep a clause', 'a document', /^of 1 documents Meilisearch has 0$/],
  ] as const)('%s, and nothing half made is left', async (_, lost, message) => {
    await made(1, release('a'));
    meilisearch.loses = lost;
    await expect(indexer.ensure(release('b'), QUESTIONS)).rejects.toThrow(message);
    expect(names()).toEqual([indexName(release('a'))]);
  });

  test('when a task of the server fails: its own code and words say why', async () => {
    const embedder = { source: 'rest', model: 'm', url: 'http://localhost:9', key: 'a', ratio: 0.5 } as const;
    meilisearch.failure = 'indexing';
    const byMeaning = new MeilisearchIndexer({ url, key: null, embedder });
    await expect(byMeaning.ensure(release('a'), QUESTIONS)).rejects.toThrow(
      /failed: vector_embedding_error, the model does not answer$/,
    );
    // The one without the model was made first, and answers.
    expect(names()).toEqual([indexName(release('a'))]);
  });
});
