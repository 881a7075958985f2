/**
 * Words in a row as numbers, and the places in them put in the order of all the words that follow: a suffix array. Where
 * words stand in a row is then found by halving, however long the text is.
 */
export class SuffixOrder {
  readonly ids: Uint32Array;
  /** Every place, those first from which the lowest numbers follow. */
  readonly #places: Uint32Array;

  constructor(ids: Uint32Array) {
    this.ids = ids;
    this.#places = placesInOrder(ids);
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.ids.byteLength + this.#places.byteLength;
  }

  /** Every place at which words stand in a row, lowest first. */
  placesOf(words: readonly number[]): readonly number[] {
    return [...this.#places.subarray(...this.#rangeOf(words))].sort((a, b) => a - b);
  }

  /** At how many places words stand in a row. */
  countOf(words: readonly number[]): number {
    const [start, end] = this.#rangeOf(words);
    return end - start;
  }

  #rangeOf(words: readonly number[]): readonly [start: number, end: number] {
    const start = this.#first((place) => this.#compare(words, place) >= 0);
    return [start, this.#first((place) => this.#compare(words, place) > 0)];
  }

  /** The first of the places, as they are ordered, for which something holds that holds for all after it. */
  #first(holds: (place: number) => boolean): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#places[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Below 0 when what follows from a place comes before the words, 0 when it begins with them. */
  #compare(words: readonly number[], place: number): number {
    for (let i = 0; i < words.length; i += 1) {
      const difference = (this.ids[place + i] ?? -1) - (words[i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/**
 * Places ordered by the word there, then by two words, by four, by eight …, until no two are alike: each round joins the
 * order of a place with that of the place as many words on.
 */
function placesInOrder(ids: Uint32Array): Uint32Array {
  const { length } = ids;
  let ranks = ids;
  let places = sortedBy(ranks, Uint32Array.from(ids.keys()));
  for (let width = 1; ; width *= 2) {
    places = sortedBy(ranks, bySecondHalf(places, width));
    const next = ranksOf(places, ranks, width);
    if (length === 0 || next[places[length - 1] as number] === length - 1) return places;
    ranks = next;
  }
}

/** The places in the order of what follows `width` words on: first those after which nothing follows. */
function bySecondHalf(places: Uint32Array, width: number): Uint32Array {
  const { length } = places;
  const ordered = new Uint32Array(length);
  let at = 0;
  for (let place = Math.max(0, length - width); place < length; place += 1) ordered[at++] = place;
  for (const place of places) if (place >= width) ordered[at++] = place - width;
  return ordered;
}

/** Places sorted by their ranks, those of one rank left in the order they were in. */
function sortedBy(ranks: Uint32Array, places: Uint32Array): Uint32Array {
  let most = 0;
  for (const rank of ranks) if (rank > most) most = rank;
  const starts = new Uint32Array(most + 2);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] as number) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const rank = ranks[place] as number;
    sorted[starts[rank] as number] = place;
    starts[rank] = (starts[rank] as number) + 1;
  }
  return sorted;
}

/** The rank of each place among places in order: that of the one before where both halves of what follows are alike. */
function ranksOf(places: Uint32Array, halves: Uint32Array, width: number): Uint32Array<ArrayBuffer> {
  const ranks = new Uint32Array(places.length);
  let rank = 0;
  for (let i = 1; i < places.length; i += 1) {
    const [one, other] = [places[i - 1] as number, places[i] as number];
    if (halves[one] !== halves[other] || halves[one + width] !== halves[other + width]) rank += 1;
    ranks[other] = rank;
  }
  return ranks;
}
