import { describe, expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { byScore, type FoundTerm, scoreMatches } from '../../src/search/score-matches.ts';
import type { TermGroup } from '../../src/search/search-terms.ts';
import { FoundMatches } from '../../src/store/search-repository.ts';
import { RANK_UNITS } from '../../src/store/term-places.ts';
import { smallEdition } from '../support/small-edition.ts';

const clauses = ['1', '2', '3'].map((path) => ({ provision: `of ${path}`, path, text: 'Words.' }));
const then = smallEdition('2001-02', clauses);
const now = smallEdition('2002-03', clauses);

/** A word of the query that weighs so much. */
function word(weight: number, isRequired = false): TermGroup {
  return { alternatives: [], weight, isRequired };
}

/** One alternative of a word, with its rank in each clause that has it. */
function having(
  group: number,
  ranks: Readonly<Record<string, number>>,
  { sureness = 1, edition = now }: { readonly sureness?: number; readonly edition?: Edition } = {},
): FoundTerm {
  const positions = Object.keys(ranks).map((path) => Number(path) - 1);
  const matches = new FoundMatches(
    positions,
    Object.values(ranks).map((rank) => rank * RANK_UNITS),
  );
  return { edition, group, sureness, matches };
}

function scored(found: readonly FoundTerm[], groups: readonly TermGroup[]): readonly string[] {
  return [...scoreMatches(found, groups)]
    .sort(byScore)
    .map(({ clause, score }) => `${clause.edition.head.year} ${clause.reading.path} ${score.toFixed(4)}`);
}

describe('a clause that was matched', () => {
  test('in every word of the query has their ranks, each by its weight', () => {
    const found = [having(0, { 1: 0.5 }), having(1, { 1: 1 })];
    expect(scored(found, [word(3), word(1)])).toEqual(['2002-03 1 0.6250']);
  });

  test('in half of the query has a quarter of what its ranks would give: the part that it has, squared', () => {
    const found = [having(0, { 1: 1, 2: 1 }), having(1, { 1: 1 })];
    expect(scored(found, [word(1), word(1)])).toEqual(['2002-03 1 1.0000', '2002-03 2 0.1250']);
  });

  test('by several alternatives of one word has the best, each as sure as it is', () => {
    const found = [having(0, { 1: 1, 2: 0.5 }, { sureness: 0.8 }), having(0, { 1: 0.9, 2: 0.3 })];
    expect(scored(found, [word(1)])).toEqual(['2002-03 1 0.9000', '2002-03 2 0.4000']);
  });

  test('without a phrase that must stand is left out, however well it has the rest', () => {
    const found = [having(0, { 1: 0.1 }), having(1, { 1: 0.1, 2: 1 })];
    expect(scored(found, [word(1, true), word(1)])).toEqual(['2002-03 1 0.1000']);
  });

  test('with a rank of nothing is left out', () => {
    expect(scored([having(0, { 1: 0 })], [word(1)])).toEqual([]);
  });
});

test('the best stand first; those of one score in printed order, the latest year’s before', () => {
  const found = [
    having(0, { 3: 0.5, 1: 0.5, 2: 0.7 }, { edition: then }),
    having(0, { 3: 0.5, 1: 0.5 }, { edition: now }),
  ];
  expect(scored(found, [word(2)])).toEqual([
    '2001-02 2 0.7000',
    '2002-03 1 0.5000',
    '2002-03 3 0.5000',
    '2001-02 1 0.5000',
    '2001-02 3 0.5000',
  ]);
});
