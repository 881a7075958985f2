// Where words stand is listed with a release; the database, which is asked where it is not, says the same.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tsquery } from '../../src/search/search-terms.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { SearchRepository, type TermMatches } from '../../src/store/search-repository.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';

let open: OpenLibrary;
beforeAll(async () => {
  open = await openLibrary('postgres');
});
afterAll(() => open.close());

test('of nearly every stem of the agreement it is listed where it stands and what it counts, as the database finds it', async () => {
  const repository = new SearchRepository(open.database);
  const { releases } = await open.library.serving();
  const [release] = releases.values();
  const { editions, vocabulary } = await open.library.agreementAt('aps-atf', release as number);
  const table = new WordTable(await repository.words(release as number, vocabulary), new Map());
  const stems = await open.database.rows<{ lexeme: string; letters: boolean }>(
    `select lexeme, bool_and(word ~ '^[a-z]+$') as letters from search_word
    where until_release_id is null and documents > 0 group by lexeme`,
  );
  const listed = stems.flatMap(({ lexeme }) => {
    const place = table.listOf(lexeme);
    return place ? [{ lexeme, place }] : [];
  });
  expect(listed.length).toBeGreaterThan(0.95 * stems.filter(({ letters }) => letters).length);
  expect(listed.length).toBeGreaterThan(2_500);
  for (const { year } of editions) {
    const found = await Promise.all(
      listed.map(async ({ lexeme, place }) => {
        const list = await repository.list({ release: release as number, ...place });
        const asked = await repository.matches({ release: release as number, year, term: tsquery([lexeme]) });
        return { lexeme, kept: table.matchesIn(list, year), asked };
      }),
    );
    const plain = (matches: TermMatches) => {
      const found: string[] = [];
      matches.visit((position, rank) => void found.push(`${position} ${rank}`));
      return found.sort();
    };
    for (const { lexeme, kept, asked } of found)
      expect([lexeme, ...plain(kept)]).toEqual([lexeme, ...plain(asked)]);
  }
});
