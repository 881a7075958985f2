import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edition } from '../../../src/law/document/edition.ts';
import { plainText } from '../../../src/law/text/plain-text.ts';
import { foldedWords } from '../../../src/law/words/folded-words.ts';
import { type EditionWord, WordIndex } from '../../../src/law/words/word-index.ts';
import { realEdition } from '../../support/real-agreement.ts';
import { smallEdition } from '../../support/small-edition.ts';

describe('the word index of an edition', () => {
  let edition: Edition;
  let index: WordIndex;
  let words: readonly EditionWord[];
  beforeAll(async () => {
    edition = await realEdition('2006-07');
    index = new WordIndex(edition);
    words = index.words({ start: 0, end: index.length });
  });

  test('has every word of the plain text, labels among them, in printed order', () => {
    const bullets = /^•$/;
    const printed = edition.roots.flatMap((root) => foldedWords(plainText(root)).map(({ folded }) => folded));
    expect(words.map(({ folded }) => folded).filter((word) => !bullets.test(word))).toEqual(printed);
  });

  test('gives the words of any stretch as they are printed, each with its clause', () => {
    for (const [start, end] of [
      [0, 1],
      [500, 700],
      [index.length - 3, index.length],
    ] as const) {
      expect(index.words({ start, end })).toEqual(words.slice(start, end));
      expect(index.clauseAt(start)).toBe(words[start]?.clause);
    }
  });

  test('takes a fraction of the memory that its words do', () => {
    expect(index.bytes).toBeLessThan(40 * words.length);
  });
});

describe('words in a row', () => {
  const word = fc.constantFrom('lamp', 'oil', 'wick', 'a', '1');

  test('are found at every place at which they stand, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (text, wanted) => {
          const index = new WordIndex(
            smallEdition('2001-02', [{ provision: '1', path: 'B', text: text.join(' ') }]),
          );
          const ids = wanted.map((each) => index.idOf(each));
          // The label comes first.
          const expected = text.flatMap((_, i) =>
            wanted.every((each, n) => text[i + n] === each) ? [i + 1] : [],
          );
          expect(index.findBare(ids).map(({ start }) => start)).toEqual(expected);
          expect(index.findLabelled(ids).map(({ start }) => start)).toEqual(expected);
          expect(index.count(ids)).toBe(expected.length);
        },
      ),
    );
  });

  test('are found as well when one word after the other is added, labels left out and with labels among them', () => {
    const clause = fc.array(word, { minLength: 1, maxLength: 20 });
    const wanted = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(clause, clause, wanted, fc.boolean(), (above, below, words, hasLabels) => {
        const index = new WordIndex(
          smallEdition('2001-02', [
            {
              provision: '1',
              path: 'A',
              text: above.join(' '),
              under: [{ provision: '2', path: 'A/1', text: below.join(' ') }],
            },
          ]),
        );
        const ids = words.map((each) => index.idOf(each));
        index.beginningsOf(ids, hasLabels).forEach((beginning, i) => {
          const begun = ids.slice(0, i + 1);
          const found = [...index.findBare(begun), ...(hasLabels ? index.findLabelled(begun) : [])];
          const starts = [...new Set(found.map(({ start }) => start))].sort((a, b) => a - b);
          expect([...index.startsOf(beginning, starts.length).toSorted()]).toEqual(starts);
          if (starts.length > 0) expect(index.startsOf(beginning, starts.length - 1)).toHaveLength(0);
          if (hasLabels) expect(index.has(begun)).toBe(starts.length > 0);
        });
      }),
    );
  });

  test('are found over a label that is left out, or with it', () => {
    const index = new WordIndex(
      smallEdition('2001-02', [
        {
          provision: '1',
          path: 'A',
          text: 'Every lamp',
          under: [{ provision: '2', path: 'A/1', text: 'has oil' }],
        },
      ]),
    );
    const idsOf = (text: string) => text.split(' ').map((each) => index.idOf(each));
    expect(index.findBare(idsOf('lamp has oil'))).toEqual([{ start: 2, end: 6 }]);
    expect(index.findLabelled(idsOf('lamp 1 has'))).toEqual([{ start: 2, end: 5 }]);
    expect(index.findLabelled(idsOf('lamp has oil'))).toEqual([]);
  });

  test('are nowhere in an edition without words, nor words that it does not have', () => {
    const none = new WordIndex(smallEdition('2001-02', []));
    expect(none.findBare([none.idOf('lamp')])).toEqual([]);
    const one = new WordIndex(smallEdition('2001-02', [{ provision: '1', path: 'A', text: 'Every lamp' }]));
    expect(one.findBare([one.idOf('ladder')])).toEqual([]);
    expect(one.findBare([])).toEqual([]);
    expect(one.idBeginning('la')).toBe(one.idOf('lamp'));
  });
});
