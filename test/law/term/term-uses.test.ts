// Where the terms of an invented edition hold, and which of its words use them.

import { describe, expect, test } from '@jest/globals';
import { type DefinedTerm } from '../../../src/law/term/defined-term.ts';
import { definedTerms } from '../../../src/law/term/defined-terms.ts';
import { findTerms } from '../../../src/law/term/find-terms.ts';
import { termUses } from '../../../src/law/term/term-uses.ts';
import { ownWords } from '../../../src/law/text/printed-words.ts';
import { type SmallClause, smallEdition } from '../../support/small-edition.ts';

/** An edition, its terms, and what a clause of it makes of them. */
function read(...clauses: readonly SmallClause[]) {
  const edition = smallEdition('2001-02', clauses);
  const terms = definedTerms(edition);
  const scopes = terms.map(({ term, scope }) => `${term}: ${scope?.reading.citation ?? 'throughout'}`);
  const uses = (path: string): readonly string[] => {
    const clause = edition.atPath(path);
    if (!clause) throw new RangeError(path);
    const own = ownWords(clause.heading, clause.reading.ownParts);
    return termUses(clause, terms).map(({ start, end, text, isDefinition, term }) => {
      expect(own.slice(start, end)).toBe(text);
      return `${text} ${start}${isDefinition ? ' defined' : ` of ${term.clause.reading.citation}`}`;
    });
  };
  return { terms, scopes, uses };
}

function clause(path: string, text: string, under: readonly SmallClause[] = []): SmallClause {
  return { provision: path, path, text, under };
}

describe('a definition holds', () => {
  test.each([
    ['in the article', '"Lamp" means a light.', 'Lamp: A'],
    ['in the article, where it says so', '"Lamp" as used in this Article means a light.', 'Lamp: A'],
    ['throughout, where it says so', '"Lamp" as used in this Agreement means a light.', 'Lamp: throughout'],
    [
      'throughout, where it is of any provision',
      '"Lamp" means a light under any provision(s) of this Agreement.',
      'Lamp: throughout',
    ],
    [
      'throughout, where it is of any provision in one word',
      '"Lamp" means a light under any provision of this Agreement.',
      'Lamp: throughout',
    ],
  ])('%s', (_, text, scope) => {
    expect(read(clause('A', '', [clause('A/1', text)])).scopes).toEqual([scope]);
  });

  test.each([
    ['General Provisions', 'throughout'],
    ['AGREEMENT', 'throughout'],
    ['General Provisions of Pay', 'A'],
    ['Our Agreement', 'A'],
  ])('that stands under %s: %s', (heading, scope) => {
    const general = { ...clause('A', '', [clause('A/1', '"Lamp" means a light.')]), heading };
    expect(read(general).scopes).toEqual([`Lamp: ${scope}`]);
  });

  test('in the article alone where it says so, whatever the article is', () => {
    const general = {
      ...clause('A', '"Lamp" in this Article means a light.'),
      heading: 'General Provisions',
    };
    expect(read(general).scopes).toEqual(['Lamp: A']);
  });

  test.each([
    ['Definitions', ['Lamp: A.M', 'Oil: A.M']],
    ['DEFINITIONS OF TERMS.', ['Lamp: A.M', 'Oil: A.M']],
    ['Some definitions', []],
    ['Definitions and Pay', []],
  ])('where a memorandum lists it under %s, in the memorandum', (heading, scopes) => {
    const list = { ...clause('A/M/1', 'Lamp: a light.'), more: ['Oil: fat.'], heading };
    expect(read(clause('A', '', [clause('A/M', '', [list])])).scopes).toEqual(scopes);
  });

  test('where an article lists it, in the article', () => {
    const list = { ...clause('A/1', 'Lamp: a light.'), heading: 'Definitions' };
    expect(read(clause('A', '', [list])).scopes).toEqual(['Lamp: A']);
  });
});

describe('a kind of what is defined throughout', () => {
  const general = { ...clause('G', '"Lamp" means a light.'), heading: 'General Provisions' };

  test('is defined throughout, and again only where that is', () => {
    const street = '"Street lamp" means one on a post.';
    const { scopes } = read(
      general,
      clause('A', 'The term "street Lamp" means one on a post.'),
      clause('B', 'The term "street Lamp" means one in a street.'),
      clause('C', street),
    );
    expect(scopes).toEqual([
      'Lamp: throughout',
      'street Lamp: throughout',
      'street Lamp: B',
      'Street lamp: C',
    ]);
  });

  test('is none where the other holds in an article alone', () => {
    const { scopes } = read(
      clause('A', '"Lamp" means a light.'),
      clause('B', 'A "street Lamp" means one on a post.'),
    );
    expect(scopes).toEqual(['Lamp: A', 'street Lamp: B']);
  });
});

describe('words use a term', () => {
  test('from where they stand, but not in the sentence that defines it', () => {
    const { uses } = read(
      clause('A', 'Each lamp is lit. The word "lamp" means a lamp of oil. A lamp burns.', [
        clause('A/1', 'One lamp.'),
      ]),
      clause('B', 'A lamp.'),
    );
    expect(uses('A')).toEqual(['lamp 5 of A', 'lamp 57 of A', 'lamp 28 defined']);
    expect(uses('A/1')).toEqual(['lamp 4 of A']);
    expect(uses('B')).toEqual([]);
  });

  test('right before and right behind that sentence', () => {
    const { uses } = read(clause('A', 'Lit is no lamp. A "lamp" means a light. Lamps burn.'));
    expect(uses('A')).toEqual(['lamp 10 of A', 'Lamps 40 of A', 'lamp 19 defined']);
  });

  test('in the sentence that defines another', () => {
    const { uses } = read(clause('A', '"lamp" means a light. A "wick" means what a lamp burns.'));
    expect(uses('A')).toEqual(['lamp 44 of A', 'lamp 1 defined', 'wick 25 defined']);
  });

  test('under the heading, at their places in the words of the clause', () => {
    const headed = { ...clause('A', 'Oil first.'), heading: 'The Lamp', more: ['"Lamp" means a light.'] };
    expect(read(headed).uses('A')).toEqual(['Lamp 4 of A', 'Lamp 23 defined']);
  });

  test('as the narrower of two definitions has it, whichever comes first', () => {
    const [wide, narrow] = ['"lamp" in this Agreement means a light.', '"lamp" means a lantern.'];
    const below = [clause('A/1', narrow), clause('A/2', 'A lamp.')];
    expect(read(clause('G', wide), clause('A', '', below)).uses('A/2')).toEqual(['lamp 2 of A.1']);
    expect(read(clause('A', '', below), clause('Z', wide)).uses('A/2')).toEqual(['lamp 2 of A.1']);
  });

  test('as the first of two has it that hold equally far', () => {
    const { uses } = read(
      clause('A', '', [clause('A/1', '"Lamp" means a light.'), clause('A/2', '"Lamp" means oil.')]),
    );
    expect(uses('A/2')).toEqual(['Lamp 1 of A.1']);
  });
});

describe('in a text', () => {
  const form = (term: string, ...forms: readonly string[]) =>
    ({ term, forms: [term, ...forms], scope: null }) as unknown as DefinedTerm;
  const TERMS = [
    form('lamp'),
    form('lamp post'),
    form('Board'),
    form('party'),
    form('class'),
    form('box of oil'),
  ];
  const found = (text: string) => findTerms(text, TERMS).map((each) => each.text);

  test.each([
    ['one term stands in another that is longer', 'a lamp post and a lamp', ['lamp post', 'lamp']],
    [
      'the plural is of the last word alone',
      'lamps, lamp posts, lamps post',
      ['lamps', 'lamp posts', 'lamps'],
    ],
    [
      'the plural is any that English has',
      'parties, classes, box of oils',
      ['parties', 'classes', 'box of oils'],
    ],
    ['a word that only begins like one is none', 'lamplight, classic, boxes of oil, partying', []],
    ['what is joined by a hyphen is another word', 'lamp-post, half-lamp, lamp - post', ['lamp']],
    ['a name is one with its capital only', 'the board and the Board', ['Board']],
    ['a name stands in no other name', 'the Harbor Board, The Board, HARBOR Board', ['Board', 'Board']],
    ['a common word in capitals is the term', 'LAMP, OLD LAMP', ['LAMP', 'LAMP']],
    ['in a heading with capitals it is the term', 'Harbor LAMP', ['LAMP']],
    ['what stands after another term is one', 'Lamp Board', ['Lamp', 'Board']],
    ['a line that begins with it begins anew', 'Harbor\nBoard', ['Board']],
    ['a phrase of its own is none', 'National Board, national boards', []],
    ['half of a term at the end is none', 'a box of', []],
    ['nothing is nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
