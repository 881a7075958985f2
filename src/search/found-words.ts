import { searchWords } from '../law/words/search-words.ts';
import type { Stretch } from './searched-text.ts';

/** What stands around a word that Meilisearch found. No agreement has private-use characters. */
export const FOUND = { open: '\uE000', close: '\uE001' } as const;

/**
 * Where the words of a line that are marked as found stand in the text that the line was made of: word for word, the
 * line has those of the text.
 */
export function foundIn(text: string, markedLine: string): readonly Stretch[] {
  if (!markedLine.includes(FOUND.open)) return [];
  const isFound = markedWords(markedLine);
  return searchWords(text)
    .filter((_, i) => isFound[i])
    .map(({ start, end }) => ({ start, end }));
}

/** For each word of a line whether any of it is marked. A mark may go over several words. */
function markedWords(line: string): readonly boolean[] {
  let isOpen = false;
  return line.split(' ').map((word) => {
    const isFound = isOpen || word.includes(FOUND.open);
    const [opened, closed] = [word.lastIndexOf(FOUND.open), word.lastIndexOf(FOUND.close)];
    if (opened !== closed) isOpen = opened > closed;
    return isFound;
  });
}
