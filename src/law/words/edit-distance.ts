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
