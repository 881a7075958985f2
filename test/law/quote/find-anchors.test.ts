// Which parts of an agreement a quotation may be from: held against chains that are made without any shortcut.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Anchor, findAnchors } from '../../../src/law/quote/find-anchors.ts';
import { WordIndex } from '../../../src/law/words/word-index.ts';
import { smallEdition } from '../../support/small-edition.ts';

/** How long runs are, and from how many words on only the longest are looked for. */
const RUN = 3;
const SHORT = 40;
const MOST_SEEDS = 40_000;
const LOOK_BACK = 50;
const ENOUGH = 0.7;

/** A run of words that a quotation shares with an edition, and the best chain that ends with it. */
interface Seed extends Anchor {
  readonly length: number;
  readonly weight: number;
  score: number;
  before: Seed | null;
}

/** An edition of some hundred words, of few different ones, in clauses of a paragraph each; its labels are words, too. */
const words = fc.array(fc.nat(), { minLength: 5, maxLength: 700, size: 'max' });
const clauses = fc
  .record({ words, different: fc.integer({ min: 2, max: 400 }), each: fc.integer({ min: 1, max: 200 }) })
  .map(({ words: all, different, each }) =>
    Array.from({ length: Math.ceil(all.length / each) }, (_, i) =>
      all.slice(i * each, (i + 1) * each).map((word) => `w${word % different}`),
    ),
  );

/** What is done to words in a row: where, how many are dropped and what is put there instead. */
const edits = fc.array(
  fc.tuple(
    fc.nat(60),
    fc.nat(200),
    fc.array(
      fc.nat(405).map((word) => `w${word}`),
      { maxLength: 6 },
    ),
  ),
  { maxLength: 4 },
);

test('the likeliest parts are those that chains of all their runs make the likeliest, one after the other', () => {
  fc.assert(
    fc.property(
      clauses,
      fc.nat(),
      fc.integer({ min: 1, max: 400 }),
      edits,
      fc.integer({ min: 1, max: 6 }),
      (texts, from, length, changed, most) => {
        const index = indexOf(texts);
        const start = from % index.length;
        const quoted = index
          .words({ start, end: Math.min(index.length, start + length) })
          .map(({ folded }) => folded);
        for (const [at, dropped, added] of changed)
          quoted.splice(at % (quoted.length + 1), dropped, ...added);
        const ids = quoted.map((word) => index.idOf(word));
        expect(findAnchors(ids, index, most)).toEqual(likeliest(ids, index, most));
      },
    ),
    // An agreement of fewer words would be told sooner, but to look for it takes minutes.
    { numRuns: 150, endOnFailure: true },
  );
});

test('a long text that says one thing over and over is looked for where it is said rarely, in few places', () => {
  const said = Array.from(
    { length: 30 },
    (_, i) => `each keeper ${i % 3 ? 'of a lamp' : 'in a tower'} n${i}`,
  );
  const index = indexOf([said]);
  const ids = (times: number) =>
    `${'of a lamp '.repeat(times)}in a tower n3`
      .trim()
      .split(' ')
      .map((word) => index.idOf(word));
  for (const times of [5, 20, 700, 3_000])
    expect(findAnchors(ids(times), index, 3)).toEqual(likeliest(ids(times), index, 3));
});

function indexOf(texts: readonly (readonly string[])[]): WordIndex {
  const all = texts.map((text, i) => ({ provision: `${i}`, path: `${i + 1}`, text: text.join(' ') }));
  return new WordIndex(smallEdition('2001-02', all));
}

function likeliest(ids: readonly number[], index: WordIndex, most: number): readonly (readonly Anchor[])[] {
  const seeds = chained(seedsOf(ids, index));
  const best = Math.max(0, ...seeds.map(({ score }) => score));
  const ends = seeds
    .filter(({ score }) => score >= ENOUGH * best)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const taken = new Set<Seed>();
  const found: (readonly Anchor[])[] = [];
  for (const end of ends) {
    if (found.length === most) break;
    const anchors: Anchor[] = [];
    for (let at: Seed | null = end; at && !taken.has(at); at = at.before) {
      taken.add(at);
      anchors.unshift({ word: at.word, place: at.place });
    }
    if (anchors.length > 0) found.push(anchors);
  }
  return found;
}

/** Each run wherever it stands, in the order of places. Rare ones say more. */
function seedsOf(ids: readonly number[], index: WordIndex): Seed[] {
  const most = Math.max(4, Math.min(64, Math.floor(MOST_SEEDS / ids.length)));
  const seeds: Seed[] = [];
  for (const [word] of ids.entries())
    for (const length of ids.length <= SHORT ? [RUN, 2, 1] : [RUN]) {
      const run = ids.slice(word, word + length);
      if (run.length < length) continue;
      const places = placesOf(run, index, ids.length <= SHORT);
      if (places.length === 0 || places.length > (length === 1 ? 4 * most : most)) continue;
      const weight = length * (1 - Math.log(places.length) / Math.log(index.length + 1));
      for (const place of places) seeds.push({ word, place, length, weight, score: weight, before: null });
    }
  return seeds.sort((a, b) => a.place - b.place);
}

/** Where a run stands with the labels left out; with labels as well, if they are asked for. */
function placesOf(run: readonly number[], index: WordIndex, hasLabels: boolean): readonly number[] {
  const places = new Set(index.findBare(run).map(({ start }) => start));
  if (hasLabels) for (const { start } of index.findLabelled(run)) places.add(start);
  return [...places];
}

/** Of each run the best chain that ends with it; of chains that are as good that which goes on from the nearest run. */
function chained(seeds: Seed[]): Seed[] {
  for (const [i, seed] of seeds.entries())
    for (const earlier of seeds.slice(Math.max(0, i - LOOK_BACK), i).reverse()) {
      const [further, on] = [seed.word - earlier.word, seed.place - earlier.place];
      if (further <= 0 || on <= 0) continue;
      const shift = Math.min(further, on);
      const isNew = Math.min(1, shift / seed.length);
      const score = earlier.score + seed.weight * isNew - drift(Math.abs(further - on));
      if (score > seed.score) Object.assign(seed, { score, before: earlier });
    }
  return seeds;
}

/** What it costs that one of two has so many words more between two runs. */
function drift(words: number): number {
  return words === 0 ? 0 : Math.min(3, 1 + 0.1 * words);
}
