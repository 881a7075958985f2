import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordTable } from '../../src/search/word-table.ts';
import type { WordRow } from '../../src/store/release-words.ts';
import { tableOf } from '../support/table-of.ts';

/** Few letters, so that words begin with one another, and stems are words; of two the first halves in UTF-16 are the same. */
const WORD = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '1', 'ж', '𐐀', '𐐁'),
  minLength: 1,
  maxLength: 4,
});
const ROWS = fc.uniqueArray(
  fc.record({ word: WORD, lexeme: WORD, printed: fc.boolean(), documents: fc.nat(2000) }),
  {
    selector: ({ word }) => word,
    maxLength: 60,
  },
);

/** The documents of a stem are those of the first word that has it: all words of a stem have the same. */
function withDocumentsByStem(rows: readonly WordRow[]): readonly WordRow[] {
  const documents = new Map(rows.toReversed().map((row) => [row.lexeme, row.documents]));
  return rows.map((row) => ({ ...row, documents: documents.get(row.lexeme) as number }));
}

test('a table of words says of each what its row says, and of any other that it is not there', () => {
  fc.assert(
    fc.property(ROWS, fc.array(WORD), fc.nat(), (drawn, others, all) => {
      const rows = withDocumentsByStem(drawn);
      const table = new WordTable(tableOf({ rows, documents: all }), new Map());
      expect(table.documents).toBe(all);
      for (const { word, lexeme, printed, documents } of rows) {
        expect(table.stem(word)).toBe(lexeme);
        expect(table.isPrinted(word)).toBe(printed);
        expect(table.having(lexeme)).toBe(documents);
        const ofStem = rows.filter((row) => row.lexeme === lexeme).map(({ word: each }) => each);
        expect([...table.wordsOf(lexeme)].sort()).toEqual(ofStem.sort());
      }
      const longEnough = rows.filter(({ word }) => word.length >= 2 && word.length <= 3);
      expect(table.wordsOfLength(2, 3)).toEqual(longEnough.map(({ word }) => word).sort());
      for (const other of others) {
        expect(table.stem(other)).toBe(rows.find(({ word }) => word === other)?.lexeme);
        expect(table.isPrinted(other)).toBe(rows.some(({ word, printed }) => word === other && printed));
        if (!rows.some(({ lexeme }) => lexeme === other)) expect(table.wordsOf(other)).toEqual([]);
        expect(table.having(other)).toBe(rows.find(({ lexeme }) => lexeme === other)?.documents ?? 0);
      }
    }),
  );
});
