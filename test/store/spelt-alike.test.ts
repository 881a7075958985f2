// What a misspelt word may be is looked for among the words that are kept; the database, were it asked, would say the same.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Lexicon } from '../../src/search/lexicon.ts';
import { speltAlike } from '../../src/search/spelt-alike.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { type OpenLibrary, openLibrary } from '../support/open-library.ts';

let open: OpenLibrary;
beforeAll(async () => {
  open = await openLibrary('postgres');
});
afterAll(() => open.close());

/** What the database finds of words of about the same length that are like one, with what tells the first from the next. */
const ALIKE = `
  select w.word, similarity(w.word, q.word)::text || ' ' || w.documents as place
  from (select ?::text as word) q join search_word w on w.word % q.word
  where w.until_release_id is null and w.word !~ '[0-9]' and q.word !~ '[0-9]' and abs(length(w.word) - length(q.word)) <= 2
  order by similarity(w.word, q.word) desc, w.documents desc`;

test('the words that are spelt like one are those that the database finds, in its order', async () => {
  const { releases } = await open.library.serving();
  const [release] = releases.values();
  const { vocabulary } = await open.library.agreementAt('aps-atf', release as number);
  const words = await new SearchRepository(open.database).words(release as number, vocabulary);
  const lexicon = new Lexicon(words, new Map());
  const known = lexicon.wordsOfLength(3, 16);
  expect(known.length).toBeGreaterThan(3_000);
  const typed = known.filter((_, i) => i % 60 === 0).flatMap(misspellings);
  expect(typed.length).toBeGreaterThan(150);
  let found = 0;
  for (const word of typed) {
    const there = await open.database.rows<{ word: string; place: string }>(ALIKE, [word]);
    const placeOf = new Map(there.map((each) => [each.word, each.place]));
    const alike = speltAlike(word, lexicon);
    // Words of one place have no order: by their places the lists are the same.
    expect([word, ...alike.map((each) => placeOf.get(each))]).toEqual([
      word,
      ...there.slice(0, 8).map(({ place }) => place),
    ]);
    found += alike.length;
  }
  expect(found).toBeGreaterThan(typed.length);
});

/** A letter left out, one put in twice, two swapped, one changed. */
function misspellings(word: string): readonly string[] {
  const at = word.length >> 1;
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  return [
    before + after,
    before + here + here + after,
    before + (after[0] ?? '') + here + after.slice(1),
    `${before}x${after}`,
  ];
}
