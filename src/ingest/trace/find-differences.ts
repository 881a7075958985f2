import { diffArrays } from 'diff';

/** Words of the source, from an index on, in whose place other words are printed; either may be none. */
export interface Difference {
  readonly source: WordRun;
  readonly printed: WordRun;
}

export interface WordRun {
  readonly at: number;
  readonly words: readonly string[];
}

/** Beyond so many differing words the comparison would take minutes, and tell only that a whole part differs. */
const MAX_EDITS = 4000;

/** The differences between the words of a source and the printed words, in order. */
export function findDifferences(
  source: readonly string[],
  printed: readonly string[],
): readonly Difference[] {
  const start = commonStart(source, printed);
  const end = commonStart(source.slice(start).reverse(), printed.slice(start).reverse());
  const missing = source.slice(start, source.length - end);
  const added = printed.slice(start, printed.length - end);
  const changes = diffArrays([...missing], [...added], { maxEditLength: MAX_EDITS });
  if (!changes) return [{ source: { at: start, words: missing }, printed: { at: start, words: added } }];
  return inPairs(changes, start);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, i) => word !== b[i]);
  return differs < 0 ? a.length : differs;
}

/** Puts what was removed beside what was added at the same place. */
function inPairs(changes: ReturnType<typeof diffArrays<string>>, start: number): readonly Difference[] {
  const found: Difference[] = [];
  let source: WordRun = { at: start, words: [] };
  let printed: WordRun = { at: start, words: [] };
  const close = (same: number) => {
    if (source.words.length + printed.words.length > 0) found.push({ source, printed });
    source = { at: source.at + source.words.length + same, words: [] };
    printed = { at: printed.at + printed.words.length + same, words: [] };
  };
  for (const { value, added, removed } of changes) {
    if (removed) source = { ...source, words: value };
    else if (added) printed = { ...printed, words: value };
    else close(value.length);
  }
  close(0);
  return found;
}
