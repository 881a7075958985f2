import { LRUCache } from 'lru-cache';
import type { Clause } from '../law/document/clause.ts';
import { ownWords } from '../law/text/printed-words.ts';
import { oneOf, SeldomKept } from '../store/seldom-kept.ts';
import { SearchedText, type SoughtPhrases } from './searched-text.ts';

/** The words of a clause, ready to be searched. */
export interface ClauseText {
  readonly heading: SearchedText;
  readonly words: SearchedText;
}

/** The heading of every clause that has none. */
const UNTITLED = new SearchedText('');

/** Bytes of memory for what is kept of a clause beside its heading and its words, as measured. */
const KEPT = 150;

/** Of so many for which others would have to go one is kept. */
const ONE_OF = 15;

/** The texts of clauses that were searched, of a release: one of those that say the same in two years. */
export class ClauseTexts {
  readonly #kept: LRUCache<string, ClauseText>;
  readonly #seldom: SeldomKept;

  /** @param most bytes of memory. */
  constructor(most: number) {
    this.#kept = new LRUCache({ maxSize: Math.max(1, most) });
    this.#seldom = new SeldomKept(this.#kept, oneOf(ONE_OF));
  }

  /** How much memory they take. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /** A clause's heading and its other words, made when nobody has kept them. */
  of(release: number, clause: Clause): ClauseText {
    const { year, order } = clause.edition.wordsOf(clause.order);
    const key = `${release} ${year} ${order}`;
    return this.#kept.get(key) ?? this.#read(key, clause);
  }

  /**
   * Tells of clauses of a release whether a phrase stands in the heading of one, in a heading over it, or in a paragraph or cell of its
   * own. What stands over many is looked at once.
   */
  having(release: number, phrases: SoughtPhrases): (clause: Clause) => boolean {
    const isIn = (text: SearchedText) => text.find(phrases).length > 0;
    const headings = new Map<Clause, boolean>();
    const isAbove = (above: Clause) => headings.getOrInsertComputed(above, () => isIn(headingOf(above)));
    return (clause) => {
      const { heading, words } = this.of(release, clause);
      return isIn(heading) || isIn(words) || clause.ancestors.some(isAbove);
    };
  }

  #read(key: string, clause: Clause): ClauseText {
    const words = new SearchedText(ownWords(null, clause.reading.ownParts));
    const text = { heading: headingOf(clause), words };
    if (this.#seldom.isToBeKept(bytesOf(text))) this.#keep(key, text);
    return text;
  }

  #keep(key: string, text: ClauseText): void {
    text.words.keepWords();
    text.heading.keepWords();
    this.#kept.set(key, text, { size: bytesOf(text) });
  }
}

function bytesOf({ heading, words }: ClauseText): number {
  return KEPT + words.bytes + (heading === UNTITLED ? 0 : heading.bytes);
}

function headingOf({ heading }: Clause): SearchedText {
  return heading === null ? UNTITLED : new SearchedText(copyOf(heading));
}

/** A copy: what was cut out of a longer text, as headings are, would keep all of that with it. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
