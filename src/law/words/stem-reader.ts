import { FUNCTION_WORDS } from './function-words.ts';
import { searchLine } from './search-words.ts';
import { stemOf } from './stem.ts';

/** Finds the stems of the words of texts that say something, of each word once. */
export class StemReader {
  readonly #known = new Map<string, string>();
  readonly #lineOf: (text: string) => string;

  /** @param lineOf the words of a text as `searchLine` gives them; whoever has them already need not find them again. */
  constructor(lineOf: (text: string) => string = searchLine) {
    this.#lineOf = lineOf;
  }

  stems(text: string): readonly string[] {
    const words = this.#lineOf(text).split(' ');
    return words.filter((word) => word !== '' && !FUNCTION_WORDS.has(word)).map((word) => this.stem(word));
  }

  stem(word: string): string {
    return this.#known.getOrInsertComputed(word, stemOf);
  }
}
