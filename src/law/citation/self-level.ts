import { SELF_LEVELS, type SelfLevel } from './found-citation.ts';

/** The part of the agreement that `this` points at with a word: `section` gives `SECTION`; null for other words. */
export function selfLevel(word: string): SelfLevel | null {
  return SELF_LEVELS.find((level) => level === word.toUpperCase()) ?? null;
}
