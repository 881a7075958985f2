import { expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { stemOf } from '../../src/law/words/stem.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { unpackedPacks } from '../../src/store/packs.ts';
import { SearchLines, searchRows } from '../../src/store/search-rows.ts';
import { memoryInUse } from '../support/memory-in-use.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { tableOf } from '../support/table-of.ts';

/** The words of the real agreement as a database gives them. */
async function wordsOfIt(documents: number): Promise<Buffer> {
  const { printed, asked } = searchRows(await realAgreement(), new SearchLines());
  const rows = [...printed, ...asked].map((word, i) => ({
    word,
    printed: i < printed.length,
    lexeme: `${stemOf(word)}`,
    documents: 3,
  }));
  return tableOf({ rows, documents });
}

test('the words of a release take as much memory as is said, and more with each clause that is looked at', async () => {
  const [edition] = editionsOf(await realAgreement()) as [Edition];
  for (const { reading } of edition.clauses) reading.ownParts.at(0);
  let told = 0;
  const packs = unpackedPacks(10_000_000);
  const make = async () =>
    new Lexicon(await wordsOfIt(edition.clauses.length), packs, () => {
      told += 1;
    });
  const look = (lexicon: Lexicon) => {
    for (const clause of edition.clauses) lexicon.textOf(clause);
  };
  look(await make());
  const start = memoryInUse();
  const lexicon = await make();
  const fresh = lexicon.bytes;
  expect(memoryInUse() - start).toBeLessThan(1.3 * fresh + 100_000);
  expect(packs.size).toBe(0);
  const words = lexicon.wordsOfLength(1, 99);
  expect(words.length).toBeGreaterThan(4_000);
  expect(words.map((word) => lexicon.stem(word))).toEqual(words.map(stemOf));
  expect(lexicon.bytes).toBe(fresh);
  expect(packs.size).toBeGreaterThan(5);
  expect(memoryInUse() - start).toBeLessThan(1.3 * (fresh + packs.calculatedSize) + 100_000);
  packs.clear();
  told = 0;
  look(lexicon);
  expect(told).toBe(edition.clauses.length);
  expect(lexicon.bytes).toBe(fresh);
  expect(lexicon.textBytes).toBeGreaterThan(2 * fresh);
  expect(memoryInUse() - start).toBeLessThan(1.3 * (lexicon.bytes + lexicon.textBytes));
  look(lexicon);
  expect(told).toBe(edition.clauses.length);
  lexicon.forgetTexts();
  expect(lexicon.textBytes).toBe(0);
  expect(memoryInUse() - start).toBeLessThan(1.3 * fresh + 100_000);
  look(lexicon);
  expect(told).toBe(2 * edition.clauses.length);
});
