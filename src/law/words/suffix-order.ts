/** Places that are next to one another in the order of what follows them: those from which the same words follow. */
export interface PlaceRange {
  readonly start: number;
  readonly end: number;
}

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

  /** All of the places. */
  get all(): PlaceRange {
    return { start: 0, end: this.#places.length };
  }

  /** The places at which words stand in a row. */
  rangeOf(words: readonly number[]): PlaceRange {
    let range = this.all;
    for (let i = 0; i < words.length && range.end > range.start; i += 1)
      range = this.narrowed(range, i, words[i] as number);
    return range;
  }

  /**
   * Of places from which the same words follow those at which one more follows.
   * @param length how many words are the same.
   */
  narrowed({ start, end }: PlaceRange, length: number, word: number): PlaceRange {
    const first = this.#first(start, end, length, word);
    return { start: first, end: this.#first(first, end, length, word + 1) };
  }

  /** The place that is so many places on in the order. */
  placeAt(at: number): number {
    return this.#places[at] as number;
  }

  /** Places in a range, lowest first. */
  placesIn({ start, end }: PlaceRange): Uint32Array {
    return this.#places.slice(start, end).sort();
  }

  /** The first of the places between two from which, so many words on, no lower one than a word follows. */
  #first(start: number, end: number, length: number, word: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      // Nothing follows the last word: that is lower than any.
      const at = this.ids[(this.#places[middle] as number) + length] ?? -1;
      if (at >= word) high = middle;
      else low = middle + 1;
    }
    return low;
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
