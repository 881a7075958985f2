import type { WordIndex } from '../words/word-index.ts';

/** A word of a quotation and the place of the same word in the agreement. */
export interface Anchor {
  readonly word: number;
  readonly place: number;
}

/** Words in a row that both have, and the chain of such runs that leads to them. */
interface Seed {
  readonly word: number;
  readonly place: number;
  readonly length: number;
  /** How much finding them says. */
  readonly weight: number;
  score: number;
  before: Seed | null;
  isTaken: boolean;
}

/** How many words in a row are looked up: so many are rarely said of two things. */
const RUN = 3;
/** In a quotation of no more words, pairs and single words are looked up as well. */
const SHORT = 40;
/** The most that is looked into: as many seeds, each compared with as many before it. */
const MOST_SEEDS = 40_000;
const LOOK_BACK = 50;
/** No run of words is said in more places than are looked at, and in how many at least, however long the text. */
const MOST_PLACES = 64;
const FEWEST_PLACES = 4;
/** Parts that have so much less in common with the quotation than the likeliest are not looked at. */
const ENOUGH = 0.7;
/** What it costs a chain that the one has words there which the other has not: for that, for each of them, at the most. */
const DRIFT = 1;
const FURTHER_DRIFT = 0.1;
const MOST_DRIFT = 3;

/**
 * The parts of the agreement that a quotation was most likely taken from, the likeliest first: each as the words that
 * both have in common there. Work grows with the number of words, and not with how often the agreement has them.
 * @param ids the words of the quotation as the index numbers them.
 * @param most how many parts are looked for.
 */
export function findAnchors(
  ids: readonly number[],
  index: WordIndex,
  most: number,
): readonly (readonly Anchor[])[] {
  const seeds = seedsOf(ids, index);
  for (const [i, seed] of seeds.entries()) chain(seed, seeds, i);
  const ends = seeds.toSorted((a, b) => b.score - a.score || a.place - b.place);
  const found: (readonly Anchor[])[] = [];
  for (const end of ends) {
    if (found.length === most || end.score < ENOUGH * (ends[0]?.score ?? 0)) break;
    if (!end.isTaken) found.push(anchorsOf(end));
  }
  return found;
}

/** Runs of words that both have, in the order of their places. */
function seedsOf(ids: readonly number[], index: WordIndex): Seed[] {
  const lengths = ids.length > SHORT ? [RUN] : [RUN, 2, 1].filter((length) => length <= ids.length);
  const places = Math.max(FEWEST_PLACES, Math.min(MOST_PLACES, Math.floor(MOST_SEEDS / ids.length)));
  const seeds: Seed[] = [];
  for (const length of lengths) {
    for (let word = 0; word + length <= ids.length; word += 1) {
      const run = ids.slice(word, word + length);
      // Single words that are said everywhere lead nowhere; in a short quotation others say where it may be from.
      const starts = startsOf(run, index, length === 1 ? 4 * places : places, ids.length <= SHORT);
      const weight = length * (1 - Math.log(starts.length) / Math.log(index.length + 1));
      for (const place of starts)
        seeds.push({ word, place, length, weight, score: weight, before: null, isTaken: false });
    }
  }
  return seeds.sort((a, b) => a.place - b.place || a.word - b.word || b.length - a.length);
}

/** Where words stand in a row, if in no more places than told: labels left out and, in short quotations, kept as well. */
function startsOf(
  run: readonly number[],
  index: WordIndex,
  most: number,
  withLabels: boolean,
): readonly number[] {
  const counts = index.count(run);
  if (counts > most) return [];
  const bare = counts > 0 ? index.findBare(run) : [];
  const labelled = withLabels ? index.findLabelled(run) : [];
  const starts = new Set([...bare, ...labelled].map(({ start }) => start));
  return starts.size > most ? [] : [...starts];
}

/** Links a seed to the one before it with which it makes the best chain. */
function chain(seed: Seed, seeds: readonly Seed[], at: number): void {
  for (let i = at - 1; i >= 0 && i >= at - LOOK_BACK; i -= 1) {
    const before = seeds[i] as Seed;
    const words = seed.word - before.word;
    const places = seed.place - before.place;
    if (words <= 0 || places <= 0) continue;
    // Of runs that overlap only what is new counts.
    const shift = words < places ? words : places;
    const isNew = shift < seed.length ? shift / seed.length : 1;
    const score = before.score + seed.weight * isNew - drift(words + places - 2 * shift);
    if (score > seed.score) {
      seed.score = score;
      seed.before = before;
    }
  }
}

function drift(words: number): number {
  const drifted = DRIFT + FURTHER_DRIFT * words;
  if (words === 0) return 0;
  return drifted < MOST_DRIFT ? drifted : MOST_DRIFT;
}

/** The words that a chain has in common with the agreement, in order; what other chains have of it is theirs. */
function anchorsOf(end: Seed): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (let seed: Seed | null = end; seed && !seed.isTaken; seed = seed.before) {
    seed.isTaken = true;
    anchors.push({ word: seed.word, place: seed.place });
  }
  return anchors.reverse();
}
