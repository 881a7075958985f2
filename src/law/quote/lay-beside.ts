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

/** What it costs to lay the first words of the one beside the first of the other, for all numbers of either. */
type Costs = readonly Int32Array[];

function priced(rows: Rows): Costs {
  const { quoted, printed, isOpen } = rows;
  const { length } = printed.ids;
  const costs = [isOpen === 'before' ? new Int32Array(length + 1) : leaveOut(unreached(length), rows)];
  for (let q = 0; q < quoted.ids.length; q += 1) {
    const above = costs[q] as Int32Array;
    if (isMark(rows, q)) costs.push(leastSoFar(above));
    else costs.push(leaveOut(changed(above, q, rows), rows));
  }
  return costs;
}

/** Before the first quoted word printed ones can only be left out. */
function unreached(printed: number): Int32Array {
  return new Int32Array(printed + 1).fill(UNREACHED, 1);
}

function leastSoFar(above: Int32Array): Int32Array {
  let least = above[0] as number;
  return above.map((cost) => {
    if (cost < least) least = cost;
    return least;
  });
}

/** A quoted word in the place of a printed one, the same or another, or put in before it. */
function changed(above: Int32Array, q: number, rows: Rows): Int32Array {
  const row = above.map((cost) => cost + CHANGE);
  for (let p = 1; p < row.length; p += 1) {
    const inPlace = (above[p - 1] as number) + priceOf(rows, q, p - 1);
    if (inPlace < (row[p] as number)) row[p] = inPlace;
  }
  return row;
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

function leftOutPrice({ printed }: Rows, p: number): number {
  return (printed.kinds[p] as number) & KIND.label ? 0 : LEFT_OUT;
}

/** Printed words left out, one by one or many in a row. */
function leaveOut(row: Int32Array, rows: Rows): Int32Array {
  let least = row[0] as number;
  for (let p = 1; p < row.length; p += 1) {
    const one = (row[p - 1] as number) + leftOutPrice(rows, p - 1);
    const many = least + MUCH_LEFT_OUT;
    const leftOut = one < many ? one : many;
    if (leftOut < (row[p] as number)) row[p] = leftOut;
    if ((row[p] as number) < least) least = row[p] as number;
  }
  return row;
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
    const last = this.#costs.at(-1) as Int32Array;
    const { quoted, printed, isOpen } = this.#rows;
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
    if (p > 0 && cost === this.#cost(q, p - 1) + leftOutPrice(this.#rows, p - 1)) return [q, p - 1];
    const from = p > 0 ? this.#row(q).lastIndexOf(cost - MUCH_LEFT_OUT, p - 1) : -1;
    if (from >= 0) return [q, from];
    return isPaired ? this.#pair(this.#other, q, p) : [q - 1, p];
  }

  #pair(pairs: Int32Array, q: number, p: number): readonly [q: number, p: number] {
    pairs[q - 1] = p - 1;
    return [q - 1, p - 1];
  }

  #cost(q: number, p: number): number {
    return this.#row(q)[p] as number;
  }

  #row(q: number): Int32Array {
    return this.#costs[q] as Int32Array;
  }
}
