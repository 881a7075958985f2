import { LRUCache } from 'lru-cache';
import { editDistance } from '../law/words/edit-distance.ts';
import { FORGIVEN, forgivenSlips } from '../law/words/forgiven-slips.ts';
import type { SearchDocument } from '../law/words/search-document.ts';
import { searchLine } from '../law/words/search-words.ts';
import { splitWord } from '../law/words/split-word.ts';
import { LIMITS } from '../limits.ts';

/** The words of a release, and what Meilisearch would take for one of them. */
export class KnownWords {
  readonly #words: ReadonlySet<string>;
  readonly #isSpelt = new LRUCache<string, boolean>({ max: LIMITS.spellingsKept.most });

  constructor(documents: readonly SearchDocument[]) {
    const lines = documents.map(({ heading, ancestors, words, asked }) =>
      searchLine([heading, ...ancestors, words, ...asked].join(' ')),
    );
    this.#words = new Set(lines.flatMap((line) => line.split(' ')));
  }

  /** The words that differ from another only in an ending, such as that of the plural, with those others. */
  forms(): ReadonlyMap<string, readonly string[]> {
    const families = Map.groupBy(this.#words, trunkOf);
    const akin = families.values().filter(({ length }) => length > 1);
    return new Map(
      akin.flatMap((family) => family.map((word) => [word, family.filter((each) => each !== word)])),
    );
  }

  /** Whether a word stands in the release, or one that is spelt like it, or the two that it is written together of. */
  has(word: string, isForeign = false): boolean {
    if (this.#words.has(word)) return true;
    if (isForeign) return false;
    if (splitWord(word).some((parts) => parts.every((part) => this.#words.has(part)))) return true;
    const isSpelt = this.#isSpelt.get(word) ?? this.#hasSpelt(word);
    this.#isSpelt.set(word, isSpelt);
    return isSpelt;
  }

  #hasSpelt(typed: string): boolean {
    const allowed = forgivenSlips(typed);
    if (allowed === 0 || /\d/.test(typed)) return false;
    return this.#words
      .values()
      .some(
        (word) => Math.abs(word.length - typed.length) <= allowed && editDistance(word, typed) <= allowed,
      );
  }
}

const ENDINGS = /(?:ies|ied|y|ing|ed|es|s|e)$/;

/** A word without its ending; short words and numbers whole, for they are other words then. */
function trunkOf(word: string): string {
  const trunk = word.replace(ENDINGS, '');
  return trunk.length < FORGIVEN.one || /\d/.test(word) ? word : trunk;
}
