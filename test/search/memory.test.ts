// What searches keep in memory is counted as it grows, and never more than they may keep.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import type { EditionHead } from '../../src/law/document/edition.ts';
import { stemOf } from '../../src/law/words/stem.ts';
import { Reading } from '../../src/reading/reading.ts';
import { readSearch } from '../../src/reading/search-asked.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { PostgresSearch } from '../../src/search/postgres-search.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';
import { smallAgreement } from '../support/small-agreement.ts';

let open: OpenLibrary;
beforeAll(async () => {
  open = await openLibrary('postgres');
});
afterAll(() => open.close());

const WORDS = ['leave', 'grievance', 'salary', 'class', 'teacher', 'evaluation', 'coach', 'transfer'];

/** Searches for one word after the other, so many times. @returns what is kept after each. */
async function keptAfterEach(search: PostgresSearch, times = 1): Promise<readonly number[]> {
  const kept: number[] = [];
  for (const written of Array.from({ length: times }, () => WORDS).flat()) {
    expect(await found(search, written)).toBeGreaterThan(5);
    kept.push(search.bytes);
  }
  return kept;
}

/** How many clauses of an agreement, of its newest year, a search finds. */
async function found(
  search: PostgresSearch,
  written: string,
  { library }: OpenLibrary = open,
  agreement = 'aps-atf',
): Promise<number> {
  const year = (await library.agreement(agreement))?.editions.at(-1)?.year ?? null;
  const asked = { agreement, written, year, kinds: null, within: null, first: 50, withFacets: false };
  const { list } = await readSearch(asked, new Reading(library));
  const page = { first: 50, offset: 0, engine: null, withFacets: false };
  return (await search.search({ ...list, ...page })).hits.length;
}

test('what a misspelt word was taken for is known to whoever searches next', async () => {
  const { library } = open;
  const agreement = (await library.agreement('aps-atf')) as AgreementHead;
  const edition = await library.edition(agreement, agreement.editions.at(-1) as EditionHead);
  const taken = () => library.spellings(agreement, edition).get(stemOf('tranzfer'));
  expect(taken()).toBeUndefined();
  expect(await found(new PostgresSearch(new SearchRepository(open.database)), 'tranzfer')).toBeGreaterThan(5);
  expect(taken()).toBe(stemOf('transfer'));
});

test('the texts of clauses are counted with each search that finds more', async () => {
  const kept = await keptAfterEach(new PostgresSearch(new SearchRepository(open.database)));
  for (const [i, bytes] of kept.slice(1).entries()) expect(bytes).toBeGreaterThan(kept[i] as number);
});

test('and are let go of when there are too many', async () => {
  const room = { words: 150_000, searched: 220_000 };
  const ample = await keptAfterEach(new PostgresSearch(new SearchRepository(open.database)));
  const kept = await keptAfterEach(new PostgresSearch(new SearchRepository(open.database), room), 4);
  expect(Math.max(...kept)).toBeLessThanOrEqual(room.words + room.searched);
  expect(Math.max(...kept)).toBeLessThan(0.8 * (ample.at(-1) ?? 0));
  expect(kept.some((bytes, i) => bytes < (kept[i - 1] ?? 0))).toBe(true);
});

test('words of another release, for which they would have to go, take their place, and both are found', async () => {
  const own = await openLibrary('postgres', 'agreement');
  try {
    await new AgreementWriter(own.database).publish(await smallAgreement());
    const repository = new SearchRepository(own.database);
    const wordsOf = async (agreement: string) => {
      const { release } = (await own.library.agreement(agreement)) as AgreementHead;
      return new Lexicon(await repository.words(release, []), new Map()).bytes;
    };
    const [large, small] = [await wordsOf('aps-atf'), await wordsOf('small')];
    // Too little for the words of both.
    const room = { words: Math.ceil(large + small / 2), searched: 1_000_000 };
    const search = new PostgresSearch(repository, room);
    for (const _ of [1, 2]) {
      expect(await found(search, 'leave', own)).toBeGreaterThan(5);
      const kept = search.bytes;
      expect(kept).toBeGreaterThan(large);
      expect(await found(search, 'lamplighter', own, 'small')).toBeGreaterThan(0);
      expect(search.bytes).toBeLessThan(kept - large / 2);
    }
  } finally {
    await own.close();
  }
});
