/** Letters that a part of a word must have to be a word. */
const SHORTEST = 3;

/** The two words that a word may be written together of, in every way: `sickleave` is `sick leave`. Most are no words. */
export function splitWord(word: string): readonly (readonly [string, string])[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const places = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, i) => i + SHORTEST);
  return places.map((place) => [word.slice(0, place), word.slice(place)] as const);
}
