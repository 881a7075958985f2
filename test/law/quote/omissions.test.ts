// What a quotation says that it leaves out or puts in, and how far that goes.

import { describe, expect, test } from '@jest/globals';
import { checkQuote } from '../../../src/law/quote/check-quote.ts';
import { WordIndex } from '../../../src/law/words/word-index.ts';
import { marked } from '../../support/segments.ts';
import { type SmallClause, smallEdition } from '../../support/small-edition.ts';

/** So many words, no two alike and none of them said elsewhere. */
function others(count: number): string {
  const digits = 'abcdefghij';
  return Array.from({ length: count }, (_, i) => `moth${digits[Math.floor(i / 10)]}${digits[i % 10]}`).join(
    ' ',
  );
}

function indexOf(...clauses: readonly SmallClause[]): WordIndex {
  return new WordIndex(smallEdition('2001-02', clauses));
}

/** An article of one paragraph. */
const article = (path: string, text: string): SmallClause => ({ provision: path, path, text });

const verdictOf = (text: string, index: WordIndex) => checkQuote(text, index).verdict;

const told = (text: string, index: WordIndex) =>
  checkQuote(text, index).alterations.map(({ kind, expected, found }) => `${kind} ${expected} > ${found}`);

describe('words in brackets stand for no more than eight of the clause', () => {
  const of = (count: number) =>
    indexOf(article('1', `Keepers are paid in oil ${others(count)} every night of May.`));
  const QUOTED = 'Keepers are paid in oil [gladly] every night of May';

  test('eight are left out as the brackets say', () => {
    expect(checkQuote(QUOTED, of(8))).toMatchObject({ verdict: 'EXACT', hasOmissions: true, totalPlaces: 1 });
  });

  test('nine are left out without a word', () => {
    expect(verdictOf(QUOTED, of(9))).toBe('ALTERED');
    expect(told(QUOTED, of(9))).toEqual([`OMISSION ${others(9)} > [gladly]`]);
  });

  test('as many as one likes where a mark beside them says so', () => {
    expect(verdictOf(QUOTED.replace(']', '] …'), of(9))).toBe('EXACT');
    expect(verdictOf(QUOTED.replace('[', '… ['), of(30))).toBe('EXACT');
  });
});

describe('where some labels are quoted and others are not, so much and no more may be left out', () => {
  const of = (words: string) =>
    indexOf({
      ...article('1', 'Keepers are paid in oil:'),
      under: [
        { provision: 'a', path: '1/a', text: `gladly at dusk ${words} every night;` },
        { provision: 'b', path: '1/b', text: 'at dawn of Sundays.' },
      ],
    });
  const quoted = (mark: string) =>
    `Keepers are paid in oil: a. gladly at dusk ${mark} every night; at dawn of Sundays`;

  test.each([
    ['[soon]', others(8), 'EXACT'],
    ['[soon]', others(9), 'ALTERED'],
    ['…', others(9), 'EXACT'],
    ['… [soon]', others(9), 'EXACT'],
    ['…', 'and not ever', 'EXACT'],
    ['…', 'and not', 'ALTERED'],
    ['[soon]', 'and not', 'ALTERED'],
  ])('at “%s” in place of “%s” it is %s', (mark, words, verdict) => {
    expect(verdictOf(quoted(mark), of(words))).toBe(verdict);
  });
});

describe('words are left out of one article', () => {
  const index = indexOf(
    {
      ...article('1', 'Keepers are paid in oil every night of May.'),
      under: [{ provision: '1a', path: '1/a', text: 'Lamps are lit at dusk.' }],
    },
    article('2', 'Owls are kept in the tower by day.'),
  );

  test.each([
    ['within a clause', 'Keepers are paid … night of May', 'EXACT', '1'],
    ['from a clause to one under it', 'Keepers are paid … lit at dusk', 'EXACT', '1'],
    ['up to the end of the article', 'Lamps are lit … Owls are kept in', 'ALTERED', null],
    ['from the beginning of the next one on', 'lit at dusk … kept in the tower', 'ALTERED', null],
    [
      'from the midst of the one to the midst of the other',
      'are lit at … kept in the tower',
      'ALTERED',
      null,
    ],
  ])('%s: “%s” is %s', (_, text, verdict, path) => {
    const check = checkQuote(text, index);
    expect([check.verdict, check.clause?.reading.path ?? null]).toEqual([verdict, path]);
  });

  test('what is left out over the end of one is told', () => {
    expect(told('are lit at … kept in the tower', index)).toEqual(['OMISSION dusk. Owls are > …']);
    expect(told('Lamps are lit … Owls are kept in', index)).toEqual(['OMISSION at dusk > …']);
    expect(told('lit at dusk … kept in the tower', index)).toEqual(['OMISSION Owls are > …']);
  });

  test('a mark between the last word of one and the first of the next leaves out nothing', () => {
    expect(checkQuote('lit at dusk … Owls are kept', index)).toMatchObject({
      verdict: 'EXACT',
      hasOmissions: false,
      clause: null,
    });
  });
});

describe('a piece of fewer than three words is of the sentence of the piece beside it', () => {
  /** What stands after the first words, and before the last ones. */
  const of = (count: number) => indexOf(article('1', `Keepers are paid ${others(count)} gladly every May.`));

  test.each([
    ['three words and three', 'Keepers are paid … gladly every May', 200],
    ['three words and two', 'Keepers are paid … gladly every', 60],
    ['two words and three', 'are paid … gladly every May', 60],
    ['one word and one', 'paid … gladly', 60],
  ])('%s: “%s” stand up to %i words apart', (_, text, apart) => {
    expect(checkQuote(text, of(apart))).toMatchObject({
      verdict: 'EXACT',
      hasOmissions: true,
      totalPlaces: 1,
    });
    if (apart < 200) expect(verdictOf(text, of(apart + 1))).not.toBe('EXACT');
  });
});

describe('of places at which a quotation with omissions could begin', () => {
  test('the one that leaves out least is told', () => {
    const index = indexOf(article('1', 'Oil of the lamp, and oil of the tower, is for keepers of owls.'));
    const { segments, totalPlaces } = checkQuote('oil of the … for keepers of', index);
    expect([marked(segments), totalPlaces]).toEqual(['oil of the [-tower, is -]{+… +}for keepers of', 1]);
  });

  test('all are told that go on in their own article, in printed order', () => {
    const text = 'Keepers are paid in oil every night of May.';
    const index = indexOf(article('2', text), article('1', text), article('3', 'Owls are kept.'));
    const { places, totalPlaces } = checkQuote('Keepers are … every night of May', index);
    expect([places.map(({ reading }) => reading.path), totalPlaces]).toEqual([['2', '1'], 2]);
  });
});

describe('words that deny what is said are not left out silently', () => {
  test.each([
    ['one', 'Lamps are not lit by day.', 'Lamps are … lit by day', 'NEGATION not > …'],
    ['one with another', 'Keepers may not leave a lamp.', 'Keepers … leave a lamp', 'NEGATION may not > …'],
    [
      'one in brackets',
      'Lamps are not lit by day.',
      'Lamps are [gladly] lit by day',
      'NEGATION not > [gladly]',
    ],
  ])('%s: “%s” as “%s”', (_, text, quoted, expected) => {
    expect(told(quoted, indexOf(article('1', text)))).toEqual([expected]);
  });

  test('among three they may, wherever the words stand', () => {
    const text = 'Keepers may not ever leave a lamp.';
    const index = indexOf(article('1', text), article('2', text));
    expect(checkQuote('Keepers … leave a lamp', index)).toMatchObject({ verdict: 'EXACT', totalPlaces: 2 });
  });
});

describe('letters of a word in brackets', () => {
  const index = indexOf(
    article('1', 'Every keeper receives oil for the lamp of a tower.'),
    article('2', 'No lamp may be dimmed, and Os are round.'),
  );

  test.each([
    ['are letters of the word of the clause', 'keeper receiv[es] oil'],
    ['stand for another ending of it', 'keeper receiv[ed] oil'],
    ['stand for an ending that is left out', 'keeper receiv[] oil'],
    ['stand for another case of its first letter', '[e]very keeper receives'],
    ['stand for another ending after three letters', 'keeper rec[koned] oil'],
    ['whatever the case of those before them', 'keeper RECEIV[ed] oil'],
  ])('%s: “%s”', (_, text) => {
    expect(checkQuote(text, index)).toMatchObject({ verdict: 'EXACT', hasOmissions: true, totalPlaces: 1 });
  });

  test.each([
    ['of another word', 'keeper deceiv[es] oil'],
    ['after fewer than three letters', 'keeper re[ckoned] oil'],
    ['before the first letters that the word has', 'keeper [de]ceives oil'],
  ])('are no omission %s: “%s”', (_, text) => {
    expect(verdictOf(text, index)).not.toBe('EXACT');
  });

  test('a word alone that has them is found wherever it stands', () => {
    expect(checkQuote('la[mp]', index).places.map(({ reading }) => reading.path)).toEqual(['1', '2']);
  });
});

describe('a mark of omission', () => {
  const index = indexOf(article('1', 'Keepers are paid in oil every night of May.'));

  test.each([
    '…',
    '...',
    '. . .',
    '. . . .',
    '(…)',
    '( ... )',
    '* * *',
    '***',
    '[…]',
    '[...]',
    '[ . . . ]',
    '[]',
  ])('“%s” leaves out what the quotation does not say', (mark) => {
    const text = `Keepers are paid ${mark} night of May`;
    const { verdict, segments } = checkQuote(text, index);
    expect([verdict, marked(segments)]).toEqual([
      'EXACT',
      `Keepers are paid [-in oil every -]{+${mark} +}night of May`,
    ]);
  });

  test('may be as many as fifty pieces', () => {
    const words = others(100).split(' ');
    const long = indexOf(article('1', words.join(' ')), article('2', words.join(' ')));
    const quoted = (pieces: number) =>
      words
        .filter((_, i) => i % 2 === 0)
        .slice(0, pieces)
        .join(' … ');
    expect(checkQuote(quoted(50), long)).toMatchObject({ verdict: 'EXACT', totalPlaces: 2 });
  });

  test('is followed by a comma that belongs to it', () => {
    const { segments } = checkQuote('Keepers are paid [gladly], in oil', index);
    expect(marked(segments)).toBe('Keepers are paid {+[gladly], +}in oil');
  });

  test('and no words are quoted by a text that has none', () => {
    for (const text of ['', ' ', '“…”', '[gladly]', '(*)'])
      expect(checkQuote(text, index)).toMatchObject({ verdict: 'ABSENT', segments: [], alterations: [] });
  });
});
