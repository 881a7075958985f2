import type { Clause } from '../document/clause.ts';
import type { Stretch, WordIndex } from '../words/word-index.ts';
import { isNumber } from '../words/word-kind.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { idOf } from './find-exact.ts';
import { KIND, layBeside, type Rows } from './lay-beside.ts';
import type { QuotedUnit } from './quotation.ts';

/** A quotation laid beside the words it was taken from. Places grow from unit to unit. */
export interface Alignment {
  readonly origin: Stretch;
  /** For each unit the place of the same word; -1 where there is none. */
  readonly same: Int32Array;
  /** For each unit the place of the word that it stands instead of; -1 where there is none. */
  readonly other: Int32Array;
  /** From 0 to 1: how much of the two is the same words. */
  readonly likeness: number;
  /** From 0 to 1: how much is the same words of which one says something beside the others. */
  readonly certainty: number;
}

/** A quotation that shares a smaller part of its words with the agreement is not an altered quotation of it. */
const ALTERED_FROM = 0.6;
/** How many words a quotation may have shifted against its origin before the first, and after the last, that both have. */
const DRIFT = 12;
/** How many parts of the agreement are tried: more for short quotations, which say less about where they are from. */
const TRIED = [
  { words: 12, parts: 60 },
  { words: 40, parts: 15 },
  { words: 400, parts: 5 },
  { words: Number.POSITIVE_INFINITY, parts: 1 },
];
/** Two runs of words whose product is larger are not laid beside one another word by word. */
const MOST_CELLS = 40_000;

/**
 * The words that a quotation was most likely taken from, laid beside it; null when it shares too little with any.
 * @param cited of words that are as like those in this clause are taken.
 */
export function alignQuotation(
  units: readonly QuotedUnit[],
  index: WordIndex,
  cited: Clause | null,
): Alignment | null {
  const isCited = ({ origin }: Alignment) => {
    const clause = index.clauseAt(origin.start);
    return cited !== null && (clause === cited || clause.ancestors.includes(cited));
  };
  const ids = units.map((unit) => idOf(unit, index));
  const at = units.flatMap(({ type }, i) => (type === 'word' ? [i] : []));
  const words = at.map((i) => ids[i] as number);
  const aligner = new Aligner(units, ids, index);
  let best: Alignment | null = null;
  const tried = TRIED.find((each) => words.length <= each.words)?.parts ?? 1;
  for (const anchors of findAnchors(words, index, tried)) {
    const inUnits = anchors.map(({ word, place }) => ({ word: at[word] as number, place }));
    // What is less like it than what was found, or is no quotation of it, is not laid beside it.
    if (aligner.mostLikeness(inUnits) < Math.max(ALTERED_FROM, best?.likeness ?? 0)) continue;
    const alignment = aligner.align(inUnits);
    if (!best || isBetter(alignment, best, isCited)) best = alignment;
  }
  return best && best.certainty >= ALTERED_FROM ? best : null;
}

/** Of two that are as like the one that is cited, else the first in print. */
function isBetter(one: Alignment, other: Alignment, isCited: (one: Alignment) => boolean): boolean {
  if (one.likeness !== other.likeness) return one.likeness > other.likeness;
  if (isCited(one) !== isCited(other)) return isCited(one);
  return one.origin.start < other.origin.start;
}

/** Units from one to another, and the places between which they may be from. */
interface Gap {
  readonly unit: number;
  readonly toUnit: number;
  readonly place: number;
  readonly toPlace: number;
  readonly isOpen: Rows['isOpen'];
}

/** A word that is printed more often may be shared by chance. */
const RARE = 64;
/** What each word counts of many that are left out in a row. */
const FURTHER = 0.001;
/** What may be a label, folded. */
const LABEL = /^(?:\p{L}|\d{1,2}|[ivxl]+)$/u;

class Aligner {
  readonly #units: readonly QuotedUnit[];
  readonly #ids: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #index: WordIndex;
  /** For each unit how many words are before it; how many there are at the end. */
  readonly #wordsBefore: Uint32Array;
  /** For each word of the vocabulary the last turn in which it was met. */
  readonly #met: Uint32Array;
  #turn = 0;
  #same = new Int32Array();
  #other = new Int32Array();

  constructor(units: readonly QuotedUnit[], ids: readonly (number | null)[], index: WordIndex) {
    this.#units = units;
    this.#ids = Int32Array.from(ids, (id) => id ?? -1);
    this.#kinds = Uint8Array.from(units, quotedKind);
    this.#index = index;
    this.#met = new Uint32Array(index.vocabularySize);
    this.#wordsBefore = new Uint32Array(units.length + 1);
    for (const [i, { type }] of units.entries())
      this.#wordsBefore[i + 1] = (this.#wordsBefore[i] as number) + Number(type === 'word');
  }

  /** What the likeness of the quotation to a part is at the most: as though every word that both have were in its place. */
  mostLikeness(anchors: readonly Anchor[]): number {
    const shared = this.#gaps(anchors).reduce((sum, gap) => sum + this.#sharedIn(gap), anchors.length);
    return shared / this.#wordsIn(0, this.#units.length);
  }

  align(anchors: readonly Anchor[]): Alignment {
    this.#same = new Int32Array(this.#units.length).fill(-1);
    this.#other = this.#same.slice();
    for (const { word, place } of anchors) this.#same[word] = place;
    for (const gap of this.#gaps(anchors)) this.#fill(gap);
    const origin = this.#origin();
    return { origin, same: this.#same, other: this.#other, ...this.#likeness(origin) };
  }

  /** What stands before, between and after the words that both have, where the quotation has anything there. */
  #gaps(anchors: readonly Anchor[]): readonly Gap[] {
    const [first, last] = [anchors[0] as Anchor, anchors.at(-1) as Anchor];
    const { length } = this.#units;
    const gaps: Gap[] = [];
    const add = (unit: number, toUnit: number, place: number, toPlace: number, isOpen: Rows['isOpen']) => {
      if (toUnit > unit && toPlace > place) gaps.push({ unit, toUnit, place, toPlace, isOpen });
    };
    add(0, first.word, this.#reach(first, -1), first.place, 'before');
    for (let i = 1; i < anchors.length; i += 1) {
      const [from, to] = [anchors[i - 1] as Anchor, anchors[i] as Anchor];
      add(from.word + 1, to.word, from.place + 1, to.place, null);
    }
    add(last.word + 1, length, last.place + 1, this.#reach(last, 1) + 1, 'after');
    return gaps;
  }

  /** How many of the words in a gap are among those printed there. */
  #sharedIn(gap: Gap): number {
    this.#turn += 1;
    for (const place of placesWithin(gap)) this.#met[this.#index.idAt(place)] = this.#turn;
    let shared = 0;
    for (let unit = gap.unit; unit < gap.toUnit; unit += 1)
      if (this.#met[this.#ids[unit] as number] === this.#turn) shared += 1;
    return shared;
  }

  /**
   * How far before the first shared word, or after the last, the rest of the quotation is looked for: somewhat further
   * than it is long in the same clause, no further than it is long in the next one.
   */
  #reach({ word, place }: Anchor, step: -1 | 1): number {
    let left = step < 0 ? this.#wordsIn(0, word) : this.#wordsIn(word + 1, this.#units.length);
    if (left === 0) return place;
    const clause = this.#index.clauseAt(place);
    let at = place;
    for (left += DRIFT; at + step >= 0 && at + step < this.#index.length; at += step) {
      if (left <= (this.#index.clauseAt(at + step) === clause ? 0 : DRIFT)) break;
      if (!this.#index.isLabel(at + step)) left -= 1;
    }
    return at;
  }

  /** Lays the units of a gap beside the words printed there. */
  #fill(gap: Gap): void {
    const { unit, toUnit, isOpen } = gap;
    const quoted = toUnit - unit;
    const places = placesWithin(gap);
    if (places.length === 0) return;
    const { same, other } = layBeside({
      quoted: { ids: this.#ids.subarray(unit, toUnit), kinds: this.#kinds.subarray(unit, toUnit) },
      printed: {
        ids: places.map((each) => this.#index.idAt(each)),
        kinds: Uint8Array.from(places, (each) => printedKind(each, this.#index)),
      },
      isOpen,
    });
    const placeOf = (printed: number) => places[printed] as number;
    for (let q = 0; q < quoted; q += 1) {
      if ((same[q] as number) >= 0) this.#same[unit + q] = placeOf(same[q] as number);
      if ((other[q] as number) >= 0) this.#other[unit + q] = placeOf(other[q] as number);
    }
  }

  /**
   * From the first word that both have to the last, with as many words before and after, of the same clauses, as the
   * quotation has there in their place.
   */
  #origin(): Stretch {
    const first = this.#same.findIndex((place) => place >= 0);
    const last = this.#same.findLastIndex((place) => place >= 0);
    this.#other.fill(-1, 0, first).fill(-1, last + 1);
    const start = this.#extend(first, -1);
    return { start, end: this.#extend(last, 1) + 1 };
  }

  /** Lays the units before the first shared word, or after the last, beside the words there, one beside one. */
  #extend(from: number, step: -1 | 1): number {
    let place = this.#same[from] as number;
    for (let i = from + step; i >= 0 && i < this.#units.length; i += step) {
      if (this.#units[i]?.type !== 'word') continue;
      if (!this.#isOneClause(place, place + step)) break;
      if (this.#index.isLabel(place + step) && !this.#isLabelLike(i)) break;
      place += step;
      this.#other[i] = place;
    }
    return place;
  }

  /** Whether a quoted word may be a label that is printed at a place. */
  #isLabelLike(unit: number): boolean {
    return ((this.#kinds[unit] as number) & KIND.label) !== 0;
  }

  #wordsIn(from: number, to: number): number {
    return (this.#wordsBefore[to] as number) - (this.#wordsBefore[from] as number);
  }

  #isOneClause(a: number, b: number): boolean {
    if (Math.min(a, b) < 0 || Math.max(a, b) >= this.#index.length) return false;
    return this.#index.clauseAt(a) === this.#index.clauseAt(b);
  }

  /** Words left out in a row count as one and a little: it is one thing that was done. */
  #likeness({ start, end }: Stretch): Pick<Alignment, 'likeness' | 'certainty'> {
    let [shared, telling] = [0, 0];
    let leftOut = 0;
    let next = start;
    let isMarked = false;
    const pass = (place: number) => {
      if (!isMarked && this.#hasWords(next, place)) leftOut += 1 + FURTHER * (place - next);
      [next, isMarked] = [place + 1, false];
    };
    this.#units.forEach(({ type }, i) => {
      if (type !== 'word') isMarked = true;
      if ((this.#same[i] as number) < 0) return;
      pass(this.#same[i] as number);
      shared += 1;
      if (this.#isTelling(i)) telling += 1;
    });
    pass(end);
    const all = Math.max(this.#wordsIn(0, this.#units.length), shared + leftOut);
    return { likeness: shared / all, certainty: telling / all };
  }

  /** A shared word says something when the one beside it is shared as well, or when it is a rare one. */
  #isTelling(unit: number): boolean {
    const place = this.#same[unit] as number;
    const isBeside = [-1, 1].some((step) => this.#same[unit + step] === place + step);
    return isBeside || this.#index.count([this.#ids[unit] as number]) <= RARE;
  }

  /** Whether there are words from one place to another that are no labels. */
  #hasWords(from: number, to: number): boolean {
    for (let place = from; place < to; place += 1) if (!this.#index.isLabel(place)) return true;
    return false;
  }
}

/** The places in a gap; of too many the first and the last, or none when those would be few. */
function placesWithin({ unit, toUnit, place, toPlace }: Gap): Int32Array {
  const most = Math.floor(MOST_CELLS / (toUnit - unit + 1));
  const count = toPlace - place;
  if (count <= most) return new Int32Array(count).map((_, i) => place + i);
  const half = Math.floor(most / 2);
  if (half < DRIFT) return new Int32Array();
  return new Int32Array(2 * half).map((_, i) => (i < half ? place + i : toPlace - 2 * half + i));
}

function quotedKind({ type, text, folded }: QuotedUnit): number {
  if (type !== 'word') return KIND.mark;
  return (isNumber({ text, folded }) ? KIND.number : 0) | (LABEL.test(folded) ? KIND.label : 0);
}

function printedKind(place: number, index: WordIndex): number {
  return (index.isNumber(place) ? KIND.number : 0) | (index.isLabel(place) ? KIND.label : 0);
}
