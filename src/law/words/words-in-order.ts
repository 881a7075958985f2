/** What is no part of a word, and ends it, is this or comes before it; a text ends it, too. */
const SPACE = 0x20;

/** The place after the last of those in order of which something is so: it is so of the first ones. */
export function after(length: number, isSo: (place: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether the word that begins at a place in a text comes before another, by their letters' numbers. */
export function standsBefore(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = text.charCodeAt(start + i);
    const other = word.charCodeAt(i);
    // What ends before the word does.
    if (code !== other) return !(code > SPACE) || code < other;
  }
  return false;
}

/** Whether a word begins at a place in a text, and ends there. */
export function standsAt(text: string, start: number, word: string): boolean {
  return text.startsWith(word, start) && !(text.charCodeAt(start + word.length) > SPACE);
}
