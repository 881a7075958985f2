import type { EditionWord, WordIndex } from '../words/word-index.ts';
import type { Alignment } from './align.ts';
import type { QuotedUnit } from './quotation.ts';

/**
 * What stands in one place of a clause and of a quotation of it. EQUAL: the same words. CHANGED: others, or words on one
 * side only. MARKED: what the quotation says that it leaves out or puts in.
 */
export interface QuotedStretch {
  readonly type: 'EQUAL' | 'CHANGED' | 'MARKED';
  readonly before: readonly EditionWord[];
  readonly after: readonly QuotedUnit[];
}

/** A clause's words beside those of a quotation, stretch by stretch; printed labels that are not quoted are left out. */
export function stretchesOf(
  units: readonly QuotedUnit[],
  alignment: Alignment,
  index: WordIndex,
): readonly QuotedStretch[] {
  const builder = new Builder(index.words(alignment.origin), alignment.origin.start);
  units.forEach((unit, i) => {
    const [same, other] = [alignment.same[i] as number, alignment.other[i] as number];
    if (unit.type !== 'word') builder.mark(unit);
    else if (same >= 0) builder.equal(unit, same);
    else if (other >= 0) builder.replace(unit, other);
    else builder.putIn(unit);
  });
  return builder.finish(alignment.origin.end);
}

interface Growing {
  type: QuotedStretch['type'];
  before: EditionWord[];
  after: QuotedUnit[];
}

class Builder {
  readonly #printed: readonly EditionWord[];
  readonly #start: number;
  readonly #stretches: Growing[] = [];
  #next: number;

  constructor(printed: readonly EditionWord[], start: number) {
    this.#printed = printed;
    this.#start = start;
    this.#next = start;
  }

  equal(unit: QuotedUnit, place: number): void {
    this.#leaveOut(place);
    const last = this.#in('EQUAL');
    last.before.push(this.#at(place));
    last.after.push(unit);
    this.#next = place + 1;
  }

  replace(unit: QuotedUnit, place: number): void {
    this.#leaveOut(place);
    const last = this.#in('CHANGED');
    last.before.push(this.#at(place));
    last.after.push(unit);
    this.#next = place + 1;
  }

  putIn(unit: QuotedUnit): void {
    this.#in('CHANGED').after.push(unit);
  }

  mark(unit: QuotedUnit): void {
    this.#in('MARKED').after.push(unit);
  }

  finish(end: number): readonly QuotedStretch[] {
    this.#leaveOut(end);
    return this.#stretches;
  }

  /** Words up to a place, which the quotation has not: at a mark they are left out as it says. */
  #leaveOut(place: number): void {
    const words: EditionWord[] = [];
    for (; this.#next < place; this.#next += 1) {
      const word = this.#at(this.#next);
      if (!word.isLabel) words.push(word);
    }
    if (words.length === 0) return;
    const sinceEqual = this.#stretches.slice(
      this.#stretches.findLastIndex(({ type }) => type === 'EQUAL') + 1,
    );
    const mark = sinceEqual.findLast(({ type }) => type === 'MARKED');
    (mark ?? this.#in('CHANGED')).before.push(...words);
  }

  #at(place: number): EditionWord {
    return this.#printed[place - this.#start] as EditionWord;
  }

  /** The last stretch when it is of a type, else a new one. */
  #in(type: Growing['type']): Growing {
    const last = this.#stretches.at(-1);
    if (last?.type === type) return last;
    const stretch: Growing = { type, before: [], after: [] };
    this.#stretches.push(stretch);
    return stretch;
  }
}
