import { seeded } from './seeded.ts';

/** Says something in other words; what was as long stays as long, so that what stands at an offset stands there still. */
export type Rewording = (text: string) => string;

const WORDS_AND_NUMBERS = /\p{L}+|\d+/gu;
const WORD = /^[a-z]{4,}$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The words that may be exchanged for one another: in small letters, and without what has to stay. */
export class Exchangeable {
  readonly #words: ReadonlySet<string>;
  readonly #byLength: ReadonlyMap<number, readonly string[]>;
  readonly #kept: ReadonlySet<string>;

  /** @param texts whose words they are. @param kept texts whose words and numbers have to stay everywhere. */
  constructor(texts: Iterable<string>, kept: Iterable<string>) {
    this.#kept = new Set(wordsOf(kept));
    const words = [...wordsOf(texts)].filter((word) => WORD.test(word) && !this.#kept.has(word));
    this.#words = new Set(words.sort());
    this.#byLength = Map.groupBy(this.#words, ({ length }) => length);
  }

  /**
   * A rewording that is the same for the same seed: a word becomes the same other word wherever it stands, and a number of
   * three digits or more another number.
   * @param share how many of the words, from 0 to 1, become others.
   */
  rewording(seed: string, share: number): Rewording {
    const others = new Map<string, string>();
    const otherFor = (word: string) => others.getOrInsertComputed(word, () => this.#other(word, seed, share));
    const otherFound = (found: string) => inCaseOf(found, otherFor(found.toLowerCase()));
    // Most of what one year says another says, too, and most words are always found in the same letters.
    const found = new Map<string, string>();
    const texts = new Map<string, string>();
    const reword = (text: string) =>
      text.replace(WORDS_AND_NUMBERS, (word) => found.getOrInsertComputed(word, otherFound));
    return (text) => texts.getOrInsertComputed(text, reword);
  }

  #other(word: string, seed: string, share: number): string {
    if (this.#kept.has(word) || seeded(seed, 'whether', word) >= share) return word;
    if (/^\d{3,}$/.test(word) && !YEAR.test(word)) return otherNumber(word, seed);
    if (!this.#words.has(word)) return word;
    const alike = this.#byLength.get(word.length) ?? [];
    return alike[Math.floor(seeded(seed, 'which', word) * alike.length)] as string;
  }
}

function* wordsOf(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield* text.toLowerCase().match(WORDS_AND_NUMBERS) ?? [];
}

/** As long, and without a nought before it. */
function otherNumber(digits: string, seed: string): string {
  const least = 10 ** (digits.length - 1);
  return String(least + Math.floor(seeded(seed, 'which', digits) * 9 * least)).slice(0, digits.length);
}

/** A word in the letters of another: all small, all capital or the first; one that mixes them otherwise stays. */
function inCaseOf(found: string, other: string): string {
  if (found === found.toLowerCase()) return other;
  if (found === found.toUpperCase()) return other.toUpperCase();
  const [first = '', rest] = [found[0], found.slice(1)];
  const isCapitalised = first === first.toUpperCase() && rest === rest.toLowerCase();
  return isCapitalised ? `${(other[0] ?? '').toUpperCase()}${other.slice(1)}` : found;
}
