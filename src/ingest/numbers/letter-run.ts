import type { Clause } from '../../law/document/clause.ts';
import { type Passage, passagesOf } from '../../law/text/passage.ts';

/** A stretch of a clause's own words, in UTF-16 code units. */
export interface Stretch {
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a clause and of those below it without their white space: in them words are found that go from one
 * paragraph into the next.
 */
export class LetterRun {
  readonly #letters: string;
  readonly #places: readonly { readonly passage: Passage; readonly at: number }[];

  constructor(clause: Clause) {
    let letters = '';
    const places: { passage: Passage; at: number }[] = [];
    for (const passage of [clause, ...clause.descendants].flatMap(passagesOf)) {
      for (const { 0: letter, index } of passage.text.matchAll(/\S/g)) {
        letters += letter;
        places.push({ passage, at: index });
      }
    }
    this.#letters = letters;
    this.#places = places;
  }

  /** Where words stand as a whole: `5 days` does not stand in `15 days`. */
  find(words: string): readonly (readonly Stretch[])[] {
    return this.#among(words, 0, this.#letters.length).map(([from, to]) => this.#stretches(from, to));
  }

  /** Where words stand as a whole inside of other words, wherever those stand. */
  findWithin(outer: string, words: string): readonly (readonly Stretch[])[] {
    return this.#among(outer, 0, this.#letters.length)
      .flatMap(([from, to]) => this.#among(words, from, to))
      .map(([from, to]) => this.#stretches(from, to));
  }

  #among(words: string, from: number, to: number): readonly (readonly [number, number])[] {
    const sought = words.replaceAll(/\s/g, '');
    const found: [number, number][] = [];
    for (let at = this.#letters.indexOf(sought, from); at >= 0; at = this.#letters.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      if (end > to) break;
      if (this.#isWhole(at, end)) found.push([at, end]);
    }
    return found;
  }

  #isWhole(from: number, to: number): boolean {
    const first = this.#places[from];
    const last = this.#places[to - 1];
    if (!first || !last) return false;
    const before = first.passage.text.slice(Math.max(0, first.at - 2), first.at + 1);
    const after = last.passage.text.slice(last.at, last.at + 3);
    return !OPEN_BEFORE.test(before) && !OPEN_AFTER.test(after);
  }

  #stretches(from: number, to: number): readonly Stretch[] {
    const byClause = Map.groupBy(this.#places.slice(from, to), ({ passage }) => passage.clause);
    return [...byClause].map(([clause, places]) => {
      const positions = places.map(({ passage, at }) => passage.start + at);
      return { clause, start: positions[0] ?? 0, end: (positions.at(-1) ?? 0) + 1 };
    });
  }
}

/** A word or a number that began before: the last letter is the first of what was found. */
const OPEN_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}]$|\p{N}[.,]\p{N}$|\p{N}\.$/u;
/** A word or a number that goes on: the first letter is the last of what was found. */
const OPEN_AFTER = /^[\p{L}\p{N}][\p{L}\p{N}]|^\p{N}[.,]\p{N}/u;
