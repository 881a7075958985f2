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
const MOST_DRIFTED = Math.ceil((MOST_DRIFT - DRIFT) / FURTHER_DRIFT);
/** Sums of weights are as exact as that at the least. */
const ROUNDING = 1e-6;
/** Bits by which places are sorted at a time. */
const BYTE = 8;

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

/** A run of words of the quotation, and where the agreement has it. */
interface SharedRun {
  readonly word: number;
  readonly length: number;
  readonly weight: number;
  readonly starts: Int32Array;
}

/** Runs of words that both have, without chains. */
function seedsOf(ids: readonly number[], index: WordIndex): Seeds {
  return inOrder(sharedRuns(ids, index));
}

/** Those of the first word of the quotation first, and of those the longest. */
function sharedRuns(ids: readonly number[], index: WordIndex): readonly SharedRun[] {
  const isShort = ids.length <= SHORT;
  const lengths = isShort ? [RUN, 2, 1] : [RUN];
  const most = Math.max(FEWEST_PLACES, Math.min(MOST_PLACES, Math.floor(MOST_SEEDS / ids.length)));
  const runs: SharedRun[] = [];
  for (let word = 0; word < ids.length; word += 1) {
    const beginnings = index.beginningsOf(ids.slice(word, word + RUN), isShort);
    for (const length of lengths) {
      const beginning = beginnings[length - 1];
      if (!beginning) continue;
      // Single words that are said everywhere lead nowhere; in a short quotation others say where it may be from.
      const starts = index.startsOf(beginning, length === 1 ? 4 * most : most);
      if (starts.length === 0) continue;
      const weight = length * (1 - Math.log(starts.length) / Math.log(index.length + 1));
      runs.push({ word, length, weight, starts });
    }
  }
  return runs;
}

/** Each run at each of its places, in the order of the places; of those at one place in the order given. */
function inOrder(runs: readonly SharedRun[]): Seeds {
  const count = runs.reduce((sum, { starts }) => sum + starts.length, 0);
  const all = { places: new Int32Array(count), runs: new Int32Array(count) };
  let at = 0;
  for (const [i, { starts }] of runs.entries()) {
    all.places.set(starts, at);
    all.runs.fill(i, at, at + starts.length);
    at += starts.length;
  }
  const sorted = byPlace(all);
  const [words, lengths] = [new Int32Array(count), new Int32Array(count)];
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const { word, length, weight } = runs[sorted.runs[i] as number] as SharedRun;
    words[i] = word;
    lengths[i] = length;
    weights[i] = weight;
  }
  const before = sorted.runs.fill(-1);
  return { words, places: sorted.places, lengths, weights, scores: weights.slice(), before };
}

interface PlacedRuns {
  readonly places: Int32Array;
  readonly runs: Int32Array;
}

/** Sorted by one byte of the places after the other, from the lowest on: those of one place keep their order. */
function byPlace(placed: PlacedRuns): PlacedRuns {
  const { length } = placed.places;
  let [from, to]: [PlacedRuns, PlacedRuns] = [
    placed,
    { places: new Int32Array(length), runs: new Int32Array(length) },
  ];
  const highest = placed.places.reduce((a, b) => Math.max(a, b), 0);
  for (let shift = 0; highest >> shift > 0; shift += BYTE) {
    sortByByte(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function sortByByte(from: PlacedRuns, to: PlacedRuns, shift: number): void {
  const { length } = from.places;
  const starts = new Int32Array((1 << BYTE) + 1);
  const byteOf = (place: number) => (place >> shift) & ((1 << BYTE) - 1);
  for (let i = 0; i < length; i += 1) {
    const next = byteOf(from.places[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  for (let i = 0; i < length; i += 1) {
    const place = from.places[i] as number;
    const at = starts[byteOf(place)] as number;
    starts[byteOf(place)] = at + 1;
    to.places[at] = place;
    to.runs[at] = from.runs[i] as number;
  }
}

/** Links each run to the one before it with which it makes the best chain; of those that are as good to the nearest. */
function chain({ words, places, lengths, weights, scores, before }: Seeds): void {
  // Those that are worth going on from however far off they are.
  const lasting = new Int32Array(words.length);
  let lastings = 0;
  for (let i = 0; i < words.length; i += 1) {
    const [word, place, length] = [words[i] as number, places[i] as number, lengths[i] as number];
    const weight = weights[i] as number;
    const earliest = Math.max(0, i - LOOK_BACK);
    // What is further back has drifted by as much as counts, whichever word of the quotation it is.
    const near = place - word - MOST_DRIFTED;
    let best = weight;
    let from = -1;
    let b = i - 1;
    for (; b >= earliest && (places[b] as number) > near; b -= 1) {
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
    for (let l = lastings - 1; l >= 0 && (lasting[l] as number) >= earliest; l -= 1) {
      const far = lasting[l] as number;
      const further = word - (words[far] as number);
      if (far > b || further <= 0) continue;
      const isNew = further < length ? further / length : 1;
      const score = (scores[far] as number) + weight * isNew - MOST_DRIFT;
      if (score > best) {
        best = score;
        from = far;
      }
    }
    scores[i] = best;
    before[i] = from;
    // What is worth just as much may come out higher by its rounding.
    if (best > MOST_DRIFT - ROUNDING) lasting[lastings++] = i;
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
