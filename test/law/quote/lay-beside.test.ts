// Words are laid beside one another at the least price: held against all ways there are.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KIND, layBeside, type Pairs, type Rows, type WordRow } from '../../../src/law/quote/lay-beside.ts';

/** A word that is put in, or stands for another; for one of its kind; words left out in a row. */
const PRICE = { change: 3, likeChange: 2, leftOut: 1, muchLeftOut: 3 };

const { number, label, mark } = KIND;

/** A printed word has always the kinds that its letters give it; a quoted one may be a label wherever it may stand for one. */
const printedRow = fc
  .array(fc.constantFrom([0, 0], [1, 0], [2, 0], [3, number], [4, number], [5, label], [6, label | number]), {
    maxLength: 9,
  })
  .map(rowOf);
const quotedRow = fc
  .array(
    fc.constantFrom([0, 0], [1, 0], [2, 0], [7, 0], [3, number], [8, number | label], [5, label], [-1, mark]),
    { maxLength: 7 },
  )
  .map(rowOf);
const rows: fc.Arbitrary<Rows> = fc.record({
  quoted: quotedRow,
  printed: printedRow,
  isOpen: fc.constantFrom('before' as const, 'after' as const, null),
});

test('no other way to lay them costs less, and none pairs what it should not', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const pairs = layBeside(given);
      expectInOrder(pairs, given);
      expect(priceOf(pairs, given)).toBe(leastPrice(given));
    }),
    { numRuns: 2_000 },
  );
});

function rowOf(words: readonly (readonly number[])[]): WordRow {
  return {
    ids: Int32Array.from(words, ([id]) => id as number),
    kinds: Uint8Array.from(words, ([, kind]) => kind as number),
  };
}

/** Places grow from word to word; the same words are the same, others are not, marks are beside nothing. */
function expectInOrder({ same, other }: Pairs, { quoted, printed }: Rows): void {
  let last = -1;
  for (const [q, kind] of quoted.kinds.entries()) {
    const [one, another] = [same[q] as number, other[q] as number];
    if (kind === mark) expect([one, another]).toEqual([-1, -1]);
    if (one >= 0) expect([another, printed.ids[one]]).toEqual([-1, quoted.ids[q]]);
    if (another >= 0) expect(printed.ids[another]).not.toBe(quoted.ids[q]);
    const place = Math.max(one, another);
    if (place < 0) continue;
    expect(place).toBeGreaterThan(last);
    last = place;
  }
}

function changePrice({ quoted, printed }: Rows, q: number, p: number): number {
  if (quoted.ids[q] === printed.ids[p]) return 0;
  const [of, at] = [quoted.kinds[q] as number, printed.kinds[p] as number];
  const isLike = at & label ? (of & label) !== 0 : (of & at & number) !== 0;
  return isLike ? PRICE.likeChange : PRICE.change;
}

/** What it costs to leave out printed words in a row: each, or many at once. */
function omissionPrice({ printed }: Rows, from: number, to: number): number {
  const words = [...printed.kinds].slice(from, to).filter((kind) => !(kind & label));
  return Math.min(PRICE.leftOut * words.length, PRICE.muchLeftOut);
}

/** What pairs cost: words between two that are paired are left out, at a mark for nothing. */
function priceOf({ same, other }: Pairs, given: Rows): number {
  const { quoted, printed, isOpen } = given;
  let [price, next] = [0, 0];
  let isFree = isOpen === 'before';
  for (const [q, kind] of quoted.kinds.entries()) {
    const place = Math.max(same[q] as number, other[q] as number);
    if (kind === mark) isFree = true;
    else if (place < 0) price += PRICE.change;
    else {
      price += changePrice(given, q, place) + (isFree ? 0 : omissionPrice(given, next, place));
      [next, isFree] = [place + 1, false];
    }
  }
  return price + (isFree || isOpen === 'after' ? 0 : omissionPrice(given, next, printed.ids.length));
}

/** The price of the best of all ways. */
function leastPrice(given: Rows): number {
  const { quoted, printed, isOpen } = given;
  const known = new Map<string, number>();
  const from = (q: number, next: number, isFree: boolean): number => {
    const key = `${q} ${next} ${isFree}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const least = leastFrom(q, next, isFree);
    known.set(key, least);
    return least;
  };
  const leastFrom = (q: number, next: number, isFree: boolean): number => {
    if (q === quoted.ids.length)
      return isFree || isOpen === 'after' ? 0 : omissionPrice(given, next, printed.ids.length);
    if (quoted.kinds[q] === mark) return from(q + 1, next, true);
    let least = PRICE.change + from(q + 1, next, isFree);
    for (let p = next; p < printed.ids.length; p += 1) {
      const leftOut = isFree ? 0 : omissionPrice(given, next, p);
      least = Math.min(least, leftOut + changePrice(given, q, p) + from(q + 1, p + 1, false));
    }
    return least;
  };
  return from(0, 0, isOpen === 'before');
}
