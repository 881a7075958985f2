import type { WordIndex } from '../words/word-index.ts';

/** A word of a quotation and the place of the same word in the agreement. */
export interface Anchor {
  readonly word: number;
  readonly place: number;
}

/**
 * Runs of words that both have, in the order of their places, and the chains of them: of each run its first word in the
 * quotation and its place, how many words it has and how much finding them says; the best that a chain comes to that ends
 * with it, and the run before it in that chain, -1 for none.
 */
interface Seeds {
  readonly words: Int32Array;
  readonly places: Int32Array;
  readonly lengths: Int32Array;
  readonly weights: Float64Array;
  readonly scores: Float64Array;
  readonly before: Int32Array;
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
  chain(seeds);
  const taken = new Set<number>();
  const found: (readonly Anchor[])[] = [];
  for (const end of bestEnds(seeds)) {
    if (found.length === most) break;
    if (!taken.has(end)) found.push(anchorsOf(end, seeds, taken));
  }
  return found;
}

/** The runs that end the likeliest chains, the likeliest first. */
function bestEnds({ scores, places }: Seeds): readonly number[] {
  const most = scores.reduce((a, b) => Math.max(a, b), 0);
  const ends: number[] = [];
  for (let i = 0; i < scores.length; i += 1) if ((scores[i] as number) >= ENOUGH * most) ends.push(i);
  const by = (numbers: Float64Array | Int32Array, i: number) => numbers[i] as number;
  return ends.sort((a, b) => by(scores, b) - by(scores, a) || by(places, a) - by(places, b));
}

/** Runs of words that both have, without chains. */
function seedsOf(ids: readonly number[], index: WordIndex): Seeds {
  const isShort = ids.length <= SHORT;
  const lengths = isShort ? [RUN, 2, 1] : [RUN];
  const most = Math.max(FEWEST_PLACES, Math.min(MOST_PLACES, Math.floor(MOST_SEEDS / ids.length)));
  const weights = new Float64Array(ids.length * RUN);
  // A place, a word and how much shorter than the longest the run is, as one number: its order is theirs.
  const runs: number[] = [];
  for (let word = 0; word < ids.length; word += 1) {
    const beginnings = index.beginningsOf(ids.slice(word, word + RUN), isShort);
    for (const length of lengths) {
      const beginning = beginnings[length - 1];
      if (!beginning) continue;
      // Single words that are said everywhere lead nowhere; in a short quotation others say where it may be from.
      const starts = index.startsOf(beginning, length === 1 ? 4 * most : most);
      weights[word * RUN + length - 1] = length * (1 - Math.log(starts.length) / Math.log(index.length + 1));
      for (const place of starts) runs.push((place * ids.length + word) * RUN + RUN - length);
    }
  }
  return inOrder(Float64Array.from(runs).sort(), weights, ids.length);
}

function inOrder(runs: Float64Array, weightsOf: Float64Array, count: number): Seeds {
  const [words, places, lengths] = [0, 0, 0].map(() => new Int32Array(runs.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const weights = new Float64Array(runs.length);
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i] as number;
    const length = RUN - (run % RUN);
    const at = Math.floor(run / RUN);
    words[i] = at % count;
    places[i] = Math.floor(at / count);
    lengths[i] = length;
    weights[i] = weightsOf[(at % count) * RUN + length - 1] as number;
  }
  return { words, places, lengths, weights, scores: weights.slice(), before: words.map(() => -1) };
}

/** Links each run to the one before it with which it makes the best chain. */
function chain({ words, places, lengths, weights, scores, before }: Seeds): void {
  for (let i = 0; i < words.length; i += 1) {
    const [word, place, length] = [words[i] as number, places[i] as number, lengths[i] as number];
    const weight = weights[i] as number;
    let best = weight;
    let from = -1;
    for (let b = i - 1; b >= 0 && b >= i - LOOK_BACK; b -= 1) {
      const most = (scores[b] as number) + weight;
      // Neither what is new nor the drift makes it better than that; most end here.
      if (most <= best) continue;
      const further = word - (words[b] as number);
      const on = place - (places[b] as number);
      if (further <= 0 || on <= 0 || (further !== on && most - DRIFT <= best)) continue;
      // Of runs that overlap only what is new counts.
      const shift = further < on ? further : on;
      const isNew = shift < length ? shift / length : 1;
      const score = (scores[b] as number) + weight * isNew - drift(further + on - 2 * shift);
      if (score > best) {
        best = score;
        from = b;
      }
    }
    scores[i] = best;
    before[i] = from;
  }
}

function drift(words: number): number {
  const drifted = DRIFT + FURTHER_DRIFT * words;
  if (words === 0) return 0;
  return drifted < MOST_DRIFT ? drifted : MOST_DRIFT;
}

/** The words that a chain has in common with the agreement, in order; what other chains have of it is theirs. */
function anchorsOf(end: number, { words, places, before }: Seeds, taken: Set<number>): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = end; at >= 0 && !taken.has(at); at = before[at] as number) {
    taken.add(at);
    anchors.push({ word: words[at] as number, place: places[at] as number });
  }
  return anchors.reverse();
}
