import { searchWords } from '../law/words/search-words.ts';
import type { UnpackedPacks } from '../store/packs.ts';
import type { TermMatches } from '../store/search-repository.ts';
import { type Phrase, SoughtPhrases } from './searched-text.ts';
import { WordTable } from './word-table.ts';

/** Phrases that mean the same, each of which stands in the release or is another name for one that does. */
export type Synonyms = readonly Phrase[];

/** Bytes of memory for what there is once, as measured. */
const LEXICON = 2_000;

/** The words of a release: their stems, how rare they are, and which mean the same. */
export class Lexicon {
  readonly #words: WordTable;

  /** @param words the table of `releaseWords`. @param kept where what is said of stems is kept when it was unpacked. */
  constructor(words: Buffer, kept: UnpackedPacks) {
    this.#words = new WordTable(words, kept);
  }

  /** How many documents there are. */
  get documents(): number {
    return this.#words.documents;
  }

  /** How much memory it takes without what was unpacked. */
  get bytes(): number {
    return LEXICON + this.#words.bytes;
  }

  /** The stem of a word, as `searchWords` folds it; undefined for a word the release does not know. */
  stem(word: string): string | undefined {
    return this.#words.stem(word);
  }

  /** Whether a word stands in the agreement or its vocabulary; what people ask has words of its own, misspelt ones too. */
  isPrinted(word: string): boolean {
    return this.#words.isPrinted(word);
  }

  /** Its words, and those of its vocabulary and of what people ask, of so many letters, in order. */
  wordsOfLength(least: number, most: number): readonly string[] {
    return this.#words.wordsOfLength(least, most);
  }

  /** Whether any document has the stem. */
  stands(stem: string): boolean {
    return this.having(stem) > 0;
  }

  /** How many documents have a word of the stem. */
  having(stem: string): number {
    return this.#words.having(stem);
  }

  /** The stems of a text's words; a word that is not known stands as it is. */
  phrase(text: string): Phrase {
    return searchWords(text).map(({ folded }) => this.stem(folded) ?? folded);
  }

  /** The longest name among stems that begins at a place and has others that mean the same. */
  synonymsAt(
    stems: readonly string[],
    at: number,
  ): { readonly length: number; readonly group: Synonyms } | null {
    let [found, longest]: [readonly string[] | null, number] = [null, 0];
    for (const { name, group } of this.#words.groupsOf(stems[at] ?? '')) {
      const phrase = name.split(' ');
      if (phrase.length > longest && phrase.every((stem, i) => stems[at + i] === stem))
        [found, longest] = [group, phrase.length];
    }
    return found && { length: longest, group: found.map((name) => name.split(' ')) };
  }

  /** In which documents of a year a stem stands; null where the database has to look for them. */
  matches(stem: string, year: string): TermMatches | null {
    return this.#words.matches(stem, year);
  }

  /** Phrases to be looked for in texts. A word that is not known stands as it is. */
  sought(phrases: readonly Phrase[]): SoughtPhrases {
    return new SoughtPhrases(phrases, (stem) => {
      const words = this.#words.wordsOf(stem);
      return this.stem(stem) === undefined ? [...words, stem] : words;
    });
  }
}
