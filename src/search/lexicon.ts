import type { Clause } from '../law/document/clause.ts';
import { ownWords } from '../law/text/printed-words.ts';
import { searchWords } from '../law/words/search-words.ts';
import type { UnpackedPacks } from '../store/packs.ts';
import type { TermMatches } from '../store/search-repository.ts';
import { type Phrase, SearchedText, SoughtPhrases } from './searched-text.ts';
import { type ListPlace, WordTable } from './word-table.ts';

/** Phrases that mean the same, each of which stands in the release or is another name for one that does. */
export type Synonyms = readonly Phrase[];

/** The words of a clause, ready to be searched. */
export interface ClauseText {
  readonly heading: SearchedText;
  readonly words: SearchedText;
}

/** Bytes of memory for what there is once, as measured. */
const LEXICON = 2_000;

/** The words of a release: their stems, how rare they are, and which mean the same. */
export class Lexicon {
  readonly #words: WordTable;
  readonly #grown: (lexicon: Lexicon) => void;
  #textBytes = 0;

  /** Of each year, by the places of its clauses: whichever edition of the year they were looked at in. */
  #texts = new Map<string, (ClauseText | undefined)[]>();

  /**
   * @param words the table of `releaseWords`. @param kept where what is said of stems is kept when it was unpacked.
   * @param grown is told when its texts take more memory than before.
   */
  constructor(words: Buffer, kept: UnpackedPacks, grown: (lexicon: Lexicon) => void = () => {}) {
    this.#words = new WordTable(words, kept);
    this.#grown = grown;
  }

  /** How many documents there are. */
  get documents(): number {
    return this.#words.documents;
  }

  /** How much memory it takes without what was unpacked and without the texts of clauses. */
  get bytes(): number {
    return LEXICON + this.#words.bytes;
  }

  /** How much memory the texts take of the clauses that were looked at. */
  get textBytes(): number {
    return this.#textBytes;
  }

  /** Lets go of the texts of clauses, which are made again when they are asked for. */
  forgetTexts(): void {
    this.#texts = new Map();
    this.#textBytes = 0;
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

  /** Where it is listed in which documents a stem stands; null where the database has to look for them. */
  listOf(stem: string): ListPlace | null {
    return this.#words.listOf(stem);
  }

  /** Reads in which documents of a year a stem stands. @param list what stands where `listOf` says. */
  matchesIn(list: Uint8Array, year: string): TermMatches {
    return this.#words.matchesIn(list, year);
  }

  /** Phrases to be looked for in texts. A word that is not known stands as it is. */
  sought(phrases: readonly Phrase[]): SoughtPhrases {
    return new SoughtPhrases(phrases, (stem) => {
      const words = this.#words.wordsOf(stem);
      return this.stem(stem) === undefined ? [...words, stem] : words;
    });
  }

  /** A clause's heading and its other words; made when first asked for. */
  textOf(clause: Clause): ClauseText {
    return this.#textsOf(clause)[clause.order] ?? this.#readText(clause);
  }

  /** Whether a phrase stands in the heading of a clause, in one over it, or in a paragraph or cell of its own. */
  has(clause: Clause, phrases: SoughtPhrases): boolean {
    const { heading, words } = this.textOf(clause);
    const texts = [heading, words, ...clause.ancestors.map((above) => this.textOf(above).heading)];
    return texts.some((text) => text.find(phrases).length > 0);
  }

  #textsOf({ edition: { head } }: Clause): (ClauseText | undefined)[] {
    return this.#texts.getOrInsertComputed(head.year, () => []);
  }

  #readText(clause: Clause): ClauseText {
    const words = ownWords(null, clause.reading.ownParts);
    const text = { heading: new SearchedText(copyOf(clause.heading ?? '')), words: new SearchedText(words) };
    this.#textsOf(clause)[clause.order] = text;
    this.#textBytes += text.heading.bytes + text.words.bytes;
    this.#grown(this);
    return text;
  }
}

/** A copy: what was cut out of a longer text, as headings are, would keep all of that with it. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
