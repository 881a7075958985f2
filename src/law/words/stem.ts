import snowball from 'snowball-stemmers';
import { FUNCTION_WORDS } from './function-words.ts';
import { searchWords } from './search-words.ts';

const ENGLISH = snowball.newStemmer('english');

/** The stem of a word as `searchWords` folds it: `grievances` and `grievance` have one. Words with digits have none other. */
export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? ENGLISH.stem(word) : word;
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
