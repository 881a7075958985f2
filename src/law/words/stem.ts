import snowball from 'snowball-stemmers';
import { FUNCTION_WORDS } from './function-words.ts';
import { searchWords } from './search-words.ts';

const ENGLISH = snowball.newStemmer('english');

/** The stem of a word as `searchWords` folds it: `grievances` and `grievance` have one. Words with digits have none other. */
export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? ENGLISH.stem(word) : word;
}

/** The stems of the words of a text that say something, in order. */
export function sayingStems(text: string): readonly string[] {
  const words = searchWords(text).map(({ folded }) => folded);
  return words.filter((word) => !FUNCTION_WORDS.has(word)).map(stemOf);
}
