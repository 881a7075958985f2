// What searches keep in memory is counted as it grows, and never more than they may keep.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Reading } from '../../src/reading/reading.ts';
import { readSearch } from '../../src/reading/search-asked.ts';
import { PostgresSearch } from '../../src/search/postgres-search.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';

let open: OpenLibrary;
beforeAll(async () => {
  open = await openLibrary('postgres');
});
afterAll(() => open.close());

const WORDS = ['leave', 'grievance', 'salary', 'class', 'teacher', 'evaluation', 'coach', 'transfer'];

/** Searches for one word after the other. @returns what is kept after each. */
async function keptAfterEach(search: PostgresSearch): Promise<readonly number[]> {
  const kept: number[] = [];
  for (const written of WORDS) {
    const asked = { agreement: 'aps-atf', written, year: '2006-07', kinds: null, within: null, first: 50 };
    const { list } = await readSearch({ ...asked, withFacets: false }, new Reading(open.library));
    const page = { first: 50, offset: 0, engine: null, withFacets: false };
    expect((await search.search({ ...list, ...page })).hits.length).toBeGreaterThan(5);
    kept.push(search.bytes);
  }
  return kept;
}

test('the texts of clauses are counted with each search that finds more', async () => {
  const kept = await keptAfterEach(new PostgresSearch(new SearchRepository(open.database)));
  for (const [i, bytes] of kept.slice(1).entries()) expect(bytes).toBeGreaterThan(kept[i] as number);
});

test('and are let go of when there are too many', async () => {
  const room = 760_000;
  const ample = await keptAfterEach(new PostgresSearch(new SearchRepository(open.database)));
  const kept = await keptAfterEach(new PostgresSearch(new SearchRepository(open.database), room));
  expect(Math.max(...kept)).toBeLessThanOrEqual(room);
  expect(Math.max(...kept)).toBeLessThan(0.8 * (ample.at(-1) ?? 0));
  expect(kept.some((bytes, i) => bytes < (kept[i - 1] ?? 0))).toBe(true);
});
