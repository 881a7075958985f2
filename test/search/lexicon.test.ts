import { expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { stemOf } from '../../src/law/words/stem.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { KeptUnpacked } from '../../src/store/packs.ts';
import { SearchLines, searchRows } from '../../src/store/search-rows.ts';
import { memoryInUse } from '../support/memory-in-use.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { tableOf } from '../support/table-of.ts';

/** The words of the real agreement as a database gives them. */
async function wordsOfIt(documents: number): Promise<Buffer> {
  const { printed, asked } = searchRows(await realAgreement(), new SearchLines()).rows;
  const rows = [...printed, ...asked].map((word, i) => ({
    word,
    printed: i < printed.length,
    lexeme: `${stemOf(word)}`,
    documents: 3,
  }));
  return tableOf({ rows, documents });
}

test('the words of releases take as much memory as is said, and more as they are unpacked', async () => {
  const [edition] = editionsOf(await realAgreement()) as [Edition];
  const table = await wordsOfIt(edition.clauses.length);
  const make = () => {
    const packs = new KeptUnpacked(100_000_000);
    const lexicons = Array.from({ length: 50 }, () => new Lexicon(Buffer.from(table), packs));
    return { packs, lexicons };
  };
  const read = (lexicons: readonly Lexicon[]) => {
    for (const lexicon of lexicons) expect(lexicon.wordsOfLength(1, 99).length).toBeGreaterThan(4_000);
  };
  const passing = () => read(make().lexicons);
  passing();
  const start = memoryInUse();
  const { packs, lexicons } = make();
  const said = () => lexicons.reduce((sum, { bytes }) => sum + bytes, packs.calculatedSize);
  const fresh = said();
  expect(fresh).toBeGreaterThan(50 * table.length);
  expect(memoryInUse() - start).toBeLessThan(1.3 * fresh);
  expect(packs.size).toBe(0);
  read(lexicons);
  expect(packs.size).toBeGreaterThan(50 * 5);
  expect(said()).toBe(fresh + packs.calculatedSize);
  expect(memoryInUse() - start).toBeLessThan(1.3 * said());
  expect(memoryInUse() - start).toBeGreaterThan(0.6 * said());
});

test('each word has the stem that it had when the release was published', async () => {
  const lexicon = new Lexicon(await wordsOfIt(3), new Map());
  const words = lexicon.wordsOfLength(1, 99);
  expect(words.map((word) => lexicon.stem(word))).toEqual(words.map(stemOf));
});
