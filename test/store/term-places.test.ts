// Where words stand is listed with a release; the database, which is asked where it is not, says the same.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tsquery } from '../../src/search/search-terms.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { SearchRepository, type TermMatches } from '../../src/store/search-repository.ts';
import { type TermDocument, termPlaces } from '../../src/store/term-places.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';
import { tableOf } from '../support/table-of.ts';

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
  const first = editions[0]?.year as string;
  const listed = stems.filter(({ lexeme }) => table.matches(lexeme, first) !== null);
  expect(listed.length).toBeGreaterThan(0.95 * stems.filter(({ letters }) => letters).length);
  expect(listed.length).toBeGreaterThan(2_500);
  const [searched] = await open.database.rows<{ documents: number }>(
    'select count(*)::int as documents from search_document where until_release_id is null',
  );
  expect(table.documents).toBe(searched?.documents);
  for (const { year } of editions) {
    const found = await Promise.all(
      listed.map(async ({ lexeme }) => {
        const asked = await repository.matches({ release: release as number, year, term: tsquery([lexeme]) });
        return { lexeme, asked };
      }),
    );
    for (const { lexeme, asked } of found)
      expect([lexeme, ...plain(table.matches(lexeme, year))]).toEqual([lexeme, ...plain(asked)]);
  }
});

/** Few words, so that many documents say the same, in one year and in several. */
const LINE = fc
  .array(fc.constantFrom('leave', 'salary', 'step'), { maxLength: 3 })
  .map((words) => words.join(' '));
const DOCUMENTS = fc.array(fc.tuple(LINE, LINE, fc.constant(''), fc.constant(''), LINE), { maxLength: 12 });

test('what the documents of a year say is the same whether they stand in that year alone or in several', () => {
  const years = ['2004-05', '2005-06', '2006-07', '2007-08'];
  const rows = ['leave', 'salary', 'step'].map((word) => {
    return { word, lexeme: word, printed: true, documents: 1 };
  });
  const tableOfDocuments = (documents: readonly TermDocument[]) => {
    const places = termPlaces(documents, (word) => word);
    return {
      places,
      table: new WordTable(tableOf({ rows, documents: documents.length, places }), new Map()),
    };
  };
  let listedLess = 0;
  fc.assert(
    fc.property(fc.array(DOCUMENTS, { minLength: 4, maxLength: 4 }), (drawn) => {
      const ofYears = drawn.map((its, i) =>
        its.map((lines, position): TermDocument => ({ year: years[i] as string, position, lines })),
      );
      const all = tableOfDocuments(ofYears.flat());
      const alone = ofYears.map((documents) => tableOfDocuments(documents));
      for (const [stem, words] of all.places.stems) expect(words).toBe(stem);
      for (const { lexeme } of rows)
        for (const [i, { table }] of alone.entries()) {
          const year = years[i] as string;
          expect(plain(all.table.matches(lexeme, year))).toEqual(plain(table.matches(lexeme, year)));
        }
      const sum = alone.reduce((bytes, { places }) => bytes + places.lists.length, 0);
      if (all.places.lists.length < sum) listedLess += 1;
      expect(plain(all.table.matches('leave', '2008-09'))).toEqual([]);
    }),
  );
  expect(listedLess).toBeGreaterThan(10);
});

/** Where documents stand and what they count, of what is not listed nothing. */
function plain(matches: TermMatches | null): readonly string[] {
  const found: string[] = [];
  matches?.visit((position, rank) => void found.push(`${position} ${rank}`));
  return found.sort();
}
