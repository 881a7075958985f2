/** Words in a row, as numbers, and of what kind each is. */
export interface WordRow {
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
}

/** Bits of a kind. A label in print may be left out everywhere; a quoted word may be one. A mark is no word. */
export const KIND = { number: 1, label: 2, mark: 4 } as const;

/** The words of a quotation, and those that it may have been taken from. */
export interface Rows {
  readonly quoted: WordRow;
  readonly printed: WordRow;
  /** Whether printed words before the first, or after the last, that is laid beside one count for nothing. */
  readonly isOpen: 'before' | 'after' | null;
}

/** For each quoted word the printed one beside it, the same or another; -1 where it has been put in. */
export interface Pairs {
  readonly same: Int32Array;
  readonly other: Int32Array;
}

/** A word put in, or in the place of another. */
const CHANGE = 3;
/** A word in the place of another of its kind. */
const LIKE_CHANGE = 2;
/** A word left out; many in a row count as so many at the most. */
const LEFT_OUT = 1;
const MUCH_LEFT_OUT = 3;
/** More than anything costs. */
const UNREACHED = 1 << 29;

/**
 * Lays the words of a quotation beside those it was taken from so that the fewest are changed: an edit distance in which
 * words left out in a row have a price of their own.
 */
export function layBeside(rows: Rows): Pairs {
  const costs = priced(rows);
  return new Trace(rows, costs).pairs();
}

/** What it costs to lay the first words of the one beside the first of the other, for all numbers of either: a row each. */
interface Costs {
  readonly all: Int32Array;
  readonly width: number;
}

function priced(rows: Rows): Costs {
  const { quoted, printed, isOpen } = rows;
  const width = printed.ids.length + 1;
  const all = new Int32Array((quoted.ids.length + 1) * width);
  const omitted = Uint8Array.from(printed.kinds, leftOutPrice);
  if (isOpen !== 'before') {
    // Before the first quoted word printed ones can only be left out.
    all.fill(UNREACHED, 1, width);
    leaveOut(all, 0, omitted);
  }
  for (let q = 0; q < quoted.ids.length; q += 1) {
    const above = q * width;
    if (isMark(rows, q)) leastSoFar(all, above, width);
    else {
      change(all, above, width, q, rows);
      leaveOut(all, above + width, omitted);
    }
  }
  return { all, width };
}

function leastSoFar(all: Int32Array, above: number, width: number): void {
  let least = all[above] as number;
  for (let p = 0; p < width; p += 1) {
    const cost = all[above + p] as number;
    if (cost < least) least = cost;
    all[above + width + p] = least;
  }
}

/** A quoted word in the place of a printed one, the same or another, or put in before it. */
function change(all: Int32Array, above: number, width: number, q: number, rows: Rows): void {
  all[above + width] = (all[above] as number) + CHANGE;
  for (let p = 1; p < width; p += 1) {
    const putIn = (all[above + p] as number) + CHANGE;
    const inPlace = (all[above + p - 1] as number) + priceOf(rows, q, p - 1);
    all[above + width + p] = inPlace < putIn ? inPlace : putIn;
  }
}

/** What it costs that a quoted word stands where a printed one does. */
function priceOf(rows: Rows, q: number, p: number): number {
  if (rows.quoted.ids[q] === rows.printed.ids[p]) return 0;
  const quoted = rows.quoted.kinds[q] as number;
  const printed = rows.printed.kinds[p] as number;
  // What may be a label is like a label, and like nothing else but for being a number.
  const isLike = printed & KIND.label ? quoted & KIND.label : quoted & printed & KIND.number;
  return isLike ? LIKE_CHANGE : CHANGE;
}

function isMark({ quoted }: Rows, q: number): boolean {
  return ((quoted.kinds[q] as number) & KIND.mark) !== 0;
}

function leftOutPrice(kind: number): number {
  return kind & KIND.label ? 0 : LEFT_OUT;
}

/** Printed words left out, one by one or many in a row. */
function leaveOut(all: Int32Array, row: number, omitted: Uint8Array): void {
  let before = all[row] as number;
  let least = before;
  for (let p = 0; p < omitted.length; p += 1) {
    const one = before + (omitted[p] as number);
    const many = least + MUCH_LEFT_OUT;
    const leftOut = one < many ? one : many;
    before = all[row + p + 1] as number;
    if (leftOut < before) {
      before = leftOut;
      all[row + p + 1] = leftOut;
    }
    if (before < least) least = before;
  }
}

/** The way back from the end, by the costs. */
class Trace {
  readonly #rows: Rows;
  readonly #costs: Costs;
  readonly #same: Int32Array;
  readonly #other: Int32Array;

  constructor(rows: Rows, costs: Costs) {
    this.#rows = rows;
    this.#costs = costs;
    this.#same = new Int32Array(rows.quoted.ids.length).fill(-1);
    this.#other = this.#same.slice();
  }

  pairs(): Pairs {
    const { quoted, printed, isOpen } = this.#rows;
    const last = this.#row(quoted.ids.length);
    let q = quoted.ids.length;
    let p = isOpen === 'after' ? last.lastIndexOf(last.reduce((a, b) => Math.min(a, b))) : printed.ids.length;
    while (q > 0) {
      if (isMark(this.#rows, q - 1)) {
        p = this.#row(q - 1).lastIndexOf(this.#cost(q, p), p);
        q -= 1;
      } else [q, p] = this.#before(q, p);
    }
    return { same: this.#same, other: this.#other };
  }

  /** The step that led to a cost, noting the words that it laid beside one another. */
  #before(q: number, p: number): readonly [q: number, p: number] {
    const cost = this.#cost(q, p);
    const price = p > 0 ? priceOf(this.#rows, q - 1, p - 1) : 0;
    const isPaired = p > 0 && cost === this.#cost(q - 1, p - 1) + price;
    if (isPaired && price === 0) return this.#pair(this.#same, q, p);
    if (p > 0 && cost === this.#cost(q, p - 1) + leftOutPrice(this.#rows.printed.kinds[p - 1] as number))
      return [q, p - 1];
    const from = p > 0 ? this.#row(q).lastIndexOf(cost - MUCH_LEFT_OUT, p - 1) : -1;
    if (from >= 0) return [q, from];
    return isPaired ? this.#pair(this.#other, q, p) : [q - 1, p];
  }

  #pair(pairs: Int32Array, q: number, p: number): readonly [q: number, p: number] {
    pairs[q - 1] = p - 1;
    return [q - 1, p - 1];
  }

  #cost(q: number, p: number): number {
    return this.#costs.all[q * this.#costs.width + p] as number;
  }

  #row(q: number): Int32Array {
    const { all, width } = this.#costs;
    return all.subarray(q * width, (q + 1) * width);
  }
}
