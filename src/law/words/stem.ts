import { LRUCache } from 'lru-cache';
import snowball from 'snowball-stemmers';
import { FUNCTION_WORDS } from './function-words.ts';
import { searchWords } from './search-words.ts';

const ENGLISH = snowball.newStemmer('english');

/** Those of the words that were asked last: to find a stem takes as long as much else of a search. */
const LAST = new LRUCache<string, string>({ max: 2_000 });

/** The stem of a word as `searchWords` folds it: `grievances` and `grievance` have one. Words with digits have none other. */
export function stemOf(word: string): string {
  const known = LAST.get(word);
  if (known !== undefined) return known;
  const stem = /^[a-z]+$/.test(word) ? ENGLISH.stem(word) : word;
  LAST.set(word, stem);
  return stem;
}

/**
 * The stems of the words of a text that say something, in order.
 * @param known the stems of words that were found before: whoever reads many texts finds each word's once.
 */
export function sayingStems(text: string, known: Map<string, string> = new Map()): readonly string[] {
  const words = searchWords(text).map(({ folded }) => folded);
  return words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => known.getOrInsertComputed(word, stemOf));
}
