// Where what was found stands in the words of a clause, and what of them is shown.

import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { ownWords } from '../../src/law/text/printed-words.ts';
import { searchWords } from '../../src/law/words/search-words.ts';
import { FOUND, foundIn } from '../../src/search/found-words.ts';
import { highlight } from '../../src/search/highlight.ts';
import { type Phrase, SearchedText, SoughtPhrases } from '../../src/search/searched-text.ts';
import { realAgreement } from '../support/real-agreement.ts';

/** A text with words in brackets as found, as a search gives it. */
function found(marked: string) {
  const stretches: { start: number; end: number }[] = [];
  const text = marked.replaceAll(/\[(.*?)\]/g, (_, word: string, at: number) => {
    const start = at - 2 * stretches.length;
    stretches.push({ start, end: start + word.length });
    return word;
  });
  return { text, found: stretches };
}

describe('what is shown of a clause', () => {
  test('is its heading and its words, with what was found marked and the rest escaped', () => {
    expect(highlight(found('Lamp [Oil]'), found('Oil < [fat] & "wax"'))).toBe(
      'Lamp <mark>Oil</mark>: Oil &lt; <mark>fat</mark> &amp; &quot;wax&quot;',
    );
  });

  test('is one of them where the other is empty', () => {
    expect(highlight(found('[Oil]'), found(''))).toBe('<mark>Oil</mark>');
    expect(highlight(found(''), found('of [fat]'))).toBe('of <mark>fat</mark>');
  });

  const filler = (words: number) => Array.from({ length: words }, (_, i) => `w${i % 10}`).join(' ');
  const excerpt = (words: string) => highlight(found(''), found(words));

  test('is all of 280 characters, and of more whole words from the beginning', () => {
    const whole = filler(93).padEnd(280, 'x');
    expect(excerpt(whole)).toBe(whole);
    const longer = excerpt(`${whole}y`);
    expect(longer).toMatch(/^w0 w1 .*\d …$/);
    expect(longer.length).toBeGreaterThanOrEqual(240);
    expect(longer.length).toBeLessThan(250);
  });

  test('begins a few words before what was found', () => {
    const shown = excerpt(`${filler(200)} [oil] ${filler(200)}`);
    expect(shown).toMatch(/^… w\d (?:w\d ){10,13}<mark>oil<\/mark> w0 .* …$/);
    const text = shown.replaceAll(/<\/?mark>|… | …/g, '');
    expect(text.length).toBeGreaterThanOrEqual(240);
    expect(text.length).toBeLessThan(250);
  });

  test('is the part where most was found, the earliest of several', () => {
    const shown = excerpt(
      `[first] ${filler(150)} [second] w [third] ${filler(150)} [fourth] w [fifth] ${filler(150)}`,
    );
    expect(shown).toContain('<mark>second</mark> w <mark>third</mark>');
    expect(shown).not.toMatch(/first|fourth/);
  });

  test('goes to the end where what was found is there', () => {
    expect(excerpt(`${filler(200)} [last] word`)).toMatch(/^… w.* <mark>last<\/mark> word$/);
  });

  test('begins and ends with whole words, to the letter', () => {
    const words = `${'x'.repeat(50)}  ${'y '.repeat(20)}[oil] ${'z '.repeat(150)}`.trim();
    const shown = excerpt(words);
    expect(shown).toMatch(
      /^… (?:y ){19}<mark>oil<\/mark> (?:z )+…$|^… (?:y ){20}<mark>oil<\/mark> (?:z )+…$/,
    );
    const inside = shown
      .replace(/^… /, '')
      .replace(/ …$/, '')
      .replaceAll(/<\/?mark>/g, '');
    expect(words.replaceAll(/[[\]]/g, '')).toContain(inside);
    expect(inside.length).toBeGreaterThanOrEqual(240);
    expect(inside.length).toBeLessThanOrEqual(241);
  });

  test('shows what was found at its very end and not what is beyond', () => {
    const at = (gap: number) => excerpt(`[first] ${'z'.repeat(gap)} [second] ${'w '.repeat(200)}`);
    expect(at(220)).toContain('<mark>second</mark>');
    expect(at(226)).toContain('<mark>second</mark>');
    expect(at(240)).not.toContain('second');
  });

  test('marks what is shown alone', () => {
    const shown = excerpt(`[a] [b] [c] ${filler(150)} [d]`);
    expect(shown).toMatch(/^<mark>a<\/mark> <mark>b<\/mark> <mark>c<\/mark> w0/);
    expect(shown.match(/<mark>/g)).toHaveLength(3);
  });
});

test('of a long text the part is shown where most is found, and marked in it alone', () => {
  const filler = 'oil '.repeat(100);
  const shown = highlight(found(''), found(`[lamp] ${filler}[wick] of [wick] ${filler}[post]`));
  expect(shown).toBe(`… ${'oil '.repeat(9)}<mark>wick</mark> of <mark>wick</mark> ${'oil '.repeat(47)}oil …`);
});

/** A text as it is searched once, and as it is searched again and again. */
const TEXTS = {
  passes: (text: string) => new SearchedText(text),
  'is kept': (text: string) => {
    const kept = new SearchedText(text);
    kept.keepWords();
    return kept;
  },
} as const;

describe.each(Object.entries(TEXTS))('phrases in a text that %s', (_, textOf) => {
  let text: SearchedText;
  beforeEach(() => {
    text = textOf('Lamps of oil, lamp oils.\n\nOil lamp\tpost: oil, oil!');
  });
  const find = (...phrases: readonly Phrase[]) =>
    text
      .find(new SoughtPhrases(phrases, (stem) => [stem, `${stem}s`]))
      .map(({ start, end }) => `${start} ${text.text.slice(start, end)}`);

  test('are found in any form of their words, in order', () => {
    expect(find(['lamp'], ['oil'])).toEqual([
      ...['0 Lamps', '9 oil', '14 lamp', '19 oils', '26 Oil', '30 lamp', '41 oil', '46 oil'],
    ]);
    expect(find(['wick'])).toEqual([]);
  });

  test('are the longest where several begin, and do not overlap', () => {
    expect(find(['lamp'], ['lamp', 'oil'], ['oil'])).toEqual([
      ...['0 Lamps', '9 oil', '14 lamp oils', '26 Oil', '30 lamp', '41 oil', '46 oil'],
    ]);
    expect(find(['oil', 'lamp'], ['lamp', 'oil'])).toEqual(['9 oil, lamp', '26 Oil lamp']);
  });

  test('do not go over the end of a paragraph or of a cell', () => {
    expect(find(['oil', 'oil'])).toEqual(['41 oil, oil']);
    expect(find(['lamp', 'post'])).toEqual([]);
  });
});

describe.each(Object.entries(TEXTS))('every word of a text that %s is found where it stands', (_, textOf) => {
  const check = (text: string) => {
    const searched = textOf(text);
    for (const { folded, start, end } of searchWords(text).filter(({ folded }) => folded !== '')) {
      const found = searched.find(new SoughtPhrases([[folded]], (stem) => [stem]));
      expect(found).toContainEqual({ start, end });
    }
  };

  test('whatever its letters are', () => {
    const odd = fc.constantFrom(..."aZ09.,-'’(é ﬁ Ａ İ ½ ² ٣ ß Œ\n\t");
    const some = fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 1 })), {
      size: 'max',
      maxLength: 60,
    });
    fc.assert(
      fc.property(some, (letters) => check(letters.join(''))),
      { numRuns: 300 },
    );
  });

  test('however long the text is', () => {
    const searched = textOf(`${'on '.repeat(30_000)}leave`);
    const phrases = new SoughtPhrases([['leave']], (stem) => [stem]);
    expect(searched.find(phrases)).toEqual([{ start: 90_000, end: 90_005 }]);
  });

  test('however many words and cells it has, and whatever texts were read after it', () => {
    const phrases = new SoughtPhrases([['leave']], (stem) => [stem]);
    for (const cells of [0, 3, 2_040, 2_044, 2_048]) {
      const [first, second] = [`${'a\t'.repeat(cells)}leave`, `${'b c '.repeat(cells)}oil`];
      const [searched] = [first, second].map(textOf);
      expect(searched?.find(phrases)).toEqual([{ start: 2 * cells, end: 2 * cells + 5 }]);
    }
  });

  test('in the real agreement', async () => {
    const [edition] = editionsOf(await realAgreement()) as [Edition];
    const long = edition.clauses.filter((_, i) => i % 7 === 0);
    for (const { heading, reading } of long) check(ownWords(heading, reading.ownParts));
  });
});

describe('words that were marked in a line', () => {
  const line = (marked: string) => marked.replaceAll('[', FOUND.open).replaceAll(']', FOUND.close);
  const words = (text: string, marked: string) =>
    foundIn(text, line(marked)).map(({ start, end }) => text.slice(start, end));

  test('stand where the text has them', () => {
    expect(words("The Keeper's lamps; $2,500!", 'the [keeper] lamps [2500]')).toEqual(["Keeper's", '2,500']);
    expect(words('The lamps', 'the lamps')).toEqual([]);
  });

  test('may be several under one mark, or begun alone', () => {
    expect(words('a b c d e', 'a [b c] d e')).toEqual(['b', 'c']);
    expect(words('lamplight of oil', '[lamp]light of [o]il')).toEqual(['lamplight', 'oil']);
    expect(words('a b c d', '[a] [b c d]')).toEqual(['a', 'b', 'c', 'd']);
    expect(words('a b c d', '[a b] c [d]')).toEqual(['a', 'b', 'd']);
  });
});
