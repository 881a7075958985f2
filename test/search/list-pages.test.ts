// Lists of where stems stand are read in pages: each is what the database has, and is asked for once.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ListPages } from '../../src/search/list-pages.ts';
import { type ListPlace, WordTable } from '../../src/search/word-table.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { DatabaseUnavailable } from '../../src/store/store-error.ts';
import { memoryInUse } from '../support/memory-in-use.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';

const AMPLE = 10_000_000;

let open: OpenLibrary;
let repository: SearchRepository;
let release: number;
let places: readonly ListPlace[];

beforeAll(async () => {
  open = await openLibrary('postgres');
  repository = new SearchRepository(open.database);
  [release] = [...(await open.library.serving()).releases.values()] as [number];
  const { vocabulary } = await open.library.agreementAt('aps-atf', release);
  const table = new WordTable(await repository.words(release, vocabulary), new Map());
  const stems = await open.database.rows<{ lexeme: string }>(
    'select distinct lexeme from search_word where until_release_id is null and documents > 0',
  );
  places = stems
    .flatMap(({ lexeme }) => table.listOf(lexeme) ?? [])
    .sort((one, other) => one.start - other.start);
});
afterAll(() => open.close());

/** How many statements somebody sends. */
async function sentBy(work: () => Promise<unknown>): Promise<number> {
  const before = open.database.statementsSent;
  await work();
  return open.database.statementsSent - before;
}

test('every list is the same as it is in the database, those that go over the end of a page too', async () => {
  const pages = new ListPages(repository, AMPLE);
  const [direct, read] = [[], []] as [Buffer[], Uint8Array[]];
  for (const place of places) {
    direct.push(await repository.list({ release, ...place }));
    read.push(await pages.read(release, place));
  }
  expect(places.length).toBeGreaterThan(2_500);
  expect(Math.max(...places.map(({ length }) => length))).toBeGreaterThan(1_536);
  expect(read.map((list) => Buffer.from(list).toString('hex'))).toEqual(
    direct.map((list) => list.toString('hex')),
  );
});

test('what one asked for is there for the next, with what stands near it; in another release it is another', async () => {
  const pages = new ListPages(repository, AMPLE);
  const [first, second] = places as [ListPlace, ListPlace];
  expect(await sentBy(() => pages.read(release, first))).toBe(1);
  expect(await sentBy(() => pages.read(release, first))).toBe(0);
  expect(await sentBy(() => pages.read(release, second))).toBe(0);
  await expect(pages.read(release + 1_000, first)).rejects.toThrow(DatabaseUnavailable);
});

test('where there is no room any more one page of ten is kept, so that those there stay, and all are read', async () => {
  const pages = new ListPages(repository, 6_000);
  const ofEach = [...Map.groupBy(places, ({ start }) => Math.floor(start / 1_536)).values()].map((inPage) =>
    inPage.find(({ start, length }) => (start % 1_536) + length <= 1_536),
  );
  const [first, second, third, ...others] = ofEach.filter((place) => place !== undefined);
  const isKept = async (place = first) => (await sentBy(() => pages.read(release, place as ListPlace))) === 0;
  for (const place of [first, second, third]) expect(await isKept(place)).toBe(false);
  for (const place of others.slice(0, 9))
    expect([await isKept(place), await isKept(first)]).toEqual([false, true]);
  expect(await isKept(others[9])).toBe(false);
  expect([await isKept(others[9]), await isKept(first), await isKept(second)]).toEqual([true, true, false]);
});

test('they take as much memory as is said', async () => {
  const readAll = async () => {
    const pages = new ListPages(repository, AMPLE);
    for (const place of places) await pages.read(release, place);
    return pages;
  };
  await readAll();
  const start = memoryInUse();
  const kept = [await readAll(), await readAll(), await readAll(), await readAll()];
  const taken = memoryInUse() - start;
  const said = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(said).toBeGreaterThan(4 * 200_000);
  expect(taken).toBeLessThan(1.2 * said);
  expect(taken).toBeGreaterThan(0.6 * said);
});
