import { LRUCache } from 'lru-cache';
import { ClauseIndex } from './citation/clause-index.ts';
import { type Change, changesBetween } from './compare/compare-editions.ts';
import type { Edition } from './document/edition.ts';
import { ReferenceGraph } from './reference/reference-graph.ts';
import type { DefinedTerm } from './term/defined-term.ts';
import { definedTerms } from './term/defined-terms.ts';
import { type WordIndex, wordIndex } from './words/word-index.ts';

/** Something found in editions, and how many bytes of memory keeping it takes. */
interface Finding {
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * What is found in editions by reading them: found when it is first asked for and remembered, all of it within one
 * budget of bytes. What was asked for longest ago is forgotten first, and found again when it is asked for again.
 */
export class Analysis {
  readonly #remembered: LRUCache<string, Finding>;
  readonly #numbers = new WeakMap<Edition, number>();
  #last = 0;

  /** @param budget how many bytes all that is remembered may take. */
  constructor(budget: number) {
    this.#remembered = new LRUCache({ maxSize: budget, sizeCalculation: ({ bytes }) => bytes });
  }

  /** Who refers to what in a contract year. */
  references(edition: Edition): ReferenceGraph {
    return this.#find(
      `references ${this.#numberOf(edition)}`,
      () => new ReferenceGraph(edition, edition.referenceReadings),
      () => REFERENCE * edition.referenceReadings.length,
    );
  }

  /** What the clauses of an edition are about and how they are numbered. */
  clauseIndex(edition: Edition): ClauseIndex {
    return this.#find(
      `clauses ${this.#numberOf(edition)}`,
      () => new ClauseIndex(edition),
      () => INDEXED_CLAUSE * edition.clauses.length,
    );
  }

  /** The terms an edition defines, in printed order of their definitions. */
  terms(edition: Edition): readonly DefinedTerm[] {
    return this.#find(
      `terms ${this.#numberOf(edition)}`,
      () => definedTerms(edition),
      (terms) => TERM * terms.length,
    );
  }

  /** The words of an edition, ready to be searched. */
  words(edition: Edition): WordIndex {
    return this.#find(
      `words ${this.#numberOf(edition)}`,
      () => wordIndex(edition.roots),
      (words) => INDEXED_WORD * words.labelled.words.length,
    );
  }

  /** Every provision of two editions as it changed, in printed order of the later one. */
  changes(from: Edition, to: Edition): readonly Change[] {
    return this.#find(
      `changes ${this.#numberOf(from)} ${this.#numberOf(to)}`,
      () => changesBetween(from, to),
      (changes) => CHANGE * changes.length,
    );
  }

  /** How many bytes all that is remembered takes. */
  get bytes(): number {
    return this.#remembered.calculatedSize;
  }

  /** Lets go of all that was found in an edition, which it would keep in memory. */
  forget(edition: Edition): void {
    const number = this.#numbers.get(edition);
    if (number === undefined) return;
    for (const key of this.#remembered.keys())
      if (key.split(' ').slice(1).includes(String(number))) this.#remembered.delete(key);
  }

  #find<Value>(key: string, find: () => Value, bytesOf: (value: Value) => number): Value {
    const known = this.#remembered.get(key);
    // A key says what was found as well as in which edition: it always leads to a value of one type.
    if (known) return known.value as Value;
    const value = find();
    this.#remembered.set(key, { value, bytes: Math.max(1, bytesOf(value)) });
    return value;
  }

  #numberOf(edition: Edition): number {
    return this.#numbers.getOrInsertComputed(edition, () => {
      this.#last += 1;
      return this.#last;
    });
  }
}

/** Bytes of memory for each of what is found, as measured on editions of 800 clauses, the most that it comes to. */
const REFERENCE = 450;
const INDEXED_CLAUSE = 2_600;
const TERM = 3_500;
const INDEXED_WORD = 620;
const CHANGE = 2_100;
