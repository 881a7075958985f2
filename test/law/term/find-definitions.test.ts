import { describe, expect, test } from '@jest/globals';
import { findDefinitions, readListed } from '../../../src/law/term/find-definitions.ts';

function terms(text: string): readonly string[] {
  return findDefinitions(text).flatMap((each) => each.terms);
}

describe('a sentence defines', () => {
  test.each([
    ['what it has in quotes', 'The word "lamp," when used here, shall mean a light.', ['lamp']],
    ['all that it has in quotes', '"Lamp" and "lantern" means a light.', ['Lamp', 'lantern']],
    ['a few words before what it means', 'A street lamp means a light on a post.', ['street lamp']],
    ['them without the article', 'The lamp is defined as a light.', ['lamp']],
    ['no word that begins like an article', 'Theatre means a house.', ['Theatre']],
    ['them without “which”', 'Oil, which means fat.', ['Oil']],
    [
      'five words and not six',
      'Lamps of the old kind means oil. Lamps of the old kind too means gas.',
      ['Lamps of the old kind'],
    ],
    ['what stands before the first of the words that define', 'A lamp means that light means oil.', ['lamp']],
    ['what is included', 'Paid are the "lamp services," which include oil.', ['lamp services']],
    [
      'what is designated',
      'For keepers, one night of duty is designated as at least six hours.',
      ['night of duty'],
    ],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each([
    ['where the words before say something', 'It means that lamps are lit.'],
    ['where they have a comma', 'Lamps, lanterns means light.'],
    ['where there are none', ' means light.'],
    ['where nothing defines', 'A lamp is lit at dusk.'],
  ])('nothing %s', (_, text) => {
    expect(terms(text)).toEqual([]);
  });

  test('and is told whole, with the words that introduce it', () => {
    const text = 'Lamps are lit. "Lamp" when used in this Article means a light. Oil is paid for.';
    expect(findDefinitions(text)).toEqual([
      {
        terms: ['Lamp'],
        introduction: '"Lamp" when used in this Article',
        sentence: '"Lamp" when used in this Article means a light.',
      },
    ]);
  });
});

describe('a party is defined by what it is called hereinafter', () => {
  test('each from where it is named', () => {
    const text =
      'An agreement between the Board of Lamps (hereinafter referred to as the Board) and the Keepers (hereinafter referred to as the Guild).';
    expect(findDefinitions(text)).toEqual([
      {
        terms: ['Board'],
        introduction: '',
        sentence: 'the Board of Lamps (hereinafter referred to as the Board)',
      },
      { terms: ['Guild'], introduction: '', sentence: 'the Keepers (hereinafter referred to as the Guild)' },
    ]);
  });

  test('at the beginning of a text, too, and not where the bracket has no end', () => {
    expect(terms('(hereinafter referred to as the Board) it is.')).toEqual(['Board']);
    expect(terms('the Keepers (hereinafter referred to as the Guild, lamps')).toEqual([]);
  });
});

describe('a paragraph in a list of definitions', () => {
  test('is a term, a colon and what it means', () => {
    expect(readListed('Lamp Post: what a lamp is on.', 'Oil: fat.')).toEqual({
      ...{ terms: ['Lamp Post'], introduction: '', sentence: 'Lamp Post: what a lamp is on.' },
    });
    expect(readListed('lamp post: what a lamp is on.', undefined)).toBeNull();
  });

  test('goes on in the next where it ends in a colon', () => {
    expect(readListed('Lamp: one of these:', 'a lantern.')?.sentence).toBe(
      'Lamp: one of these:\n\na lantern.',
    );
    expect(readListed('Lamp: one of these:', undefined)?.sentence).toBe('Lamp: one of these:');
  });
});
