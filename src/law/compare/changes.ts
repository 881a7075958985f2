import type { Clause } from '../document/clause.ts';
import type { ChangeKind } from '../document/clause-reading.ts';
import type { Edition } from '../document/edition.ts';
import { ownWords } from '../text/printed-words.ts';
import { foldedWords } from '../words/folded-words.ts';
import { readAlike } from '../words/word-tokens.ts';
import { diffParts, joinSegments, type PartDiff } from './diff-parts.ts';
import type { DiffSegment } from './diff-segment.ts';
import type { Differences } from './differences.ts';
import { findMoves, type Moves, mayHaveMoved } from './find-moves.ts';
import { knownMoves } from './known-moves.ts';

/** How one provision reads in two editions, at its own level. */
export interface Change {
  readonly kind: Exclude<ChangeKind, 'ENACTED'>;
  readonly before: Clause | null;
  readonly after: Clause | null;
  /** The words at this level, part by part. */
  parts(): readonly PartDiff[];
  /** The words at this level as one run; where only the number changed, they are all EQUAL. */
  segments(): readonly DiffSegment[];
  /** Whether the words are the same but for punctuation, capitals and spaces. */
  readonly isEditorial: boolean;
  /** Where the same words stood in the earlier year, when they were moved: in another clause, or elsewhere in this one. */
  movedFrom(): Clause | null;
  /** The clause at the other end when the words of a part were moved, here or away. */
  movedPart(part: PartDiff): Clause | null;
}

/** The part of two editions that is compared: a clause and what stands under it in either year, or all of them. */
export type Scope = { readonly before: Clause | null; readonly after: Clause | null } | null;

/** For every provision of two editions its places in them; `NOWHERE` in one that has it not. */
interface Places {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Bytes of memory for two places beside one another, and for a change that was made, the most that was measured. */
const PAIR = 16;
const CHANGE = 2_100;

/** Every provision of two editions as it changed, each made when it is first asked for, and kept. */
export class Changes {
  readonly #from: Edition;
  readonly #to: Edition;
  readonly #places: Places;
  readonly #made: (ProvisionChange | undefined)[];
  /** Where the later edition tells how its clauses read otherwise than in the earlier one. */
  readonly #known: Differences | null;
  readonly #moves: () => Moves;
  readonly #grown: (bytes: number) => void;
  #count = 0;

  /** @param grown is told how many bytes of memory all of it takes, whenever more was made. */
  constructor(from: Edition, to: Edition, grown: (bytes: number) => void = () => {}) {
    this.#from = from;
    this.#to = to;
    this.#grown = grown;
    this.#known = to.differences?.since === from.head.year ? to.differences : null;
    this.#places = placesOf(from, to, this.#known?.counterparts ?? to.placesIn(from));
    this.#made = new Array(this.length);
    let found: Moves | undefined;
    this.#moves = () => {
      found ??= knownMoves(from, to) ?? findMoves(this.all);
      return found;
    };
  }

  /** How many there are. */
  get length(): number {
    return this.#places.after.length;
  }

  get all(): readonly Change[] {
    return this.#those(() => true);
  }

  /** Bytes of memory that it takes, those that are made as much as when everything was asked of them. */
  get bytes(): number {
    return PAIR * this.length + CHANGE * this.#count;
  }

  /** Those of a part of the editions. */
  within({ before, after }: NonNullable<Scope>): readonly Change[] {
    const [wasIn, isIn] = [rangeOf(before), rangeOf(after)];
    return this.#those((was, is) => wasIn(was) || isIn(is));
  }

  /** @param isWanted told the places of a provision. */
  #those(isWanted: (before: number, after: number) => boolean): readonly Change[] {
    const made = this.#count;
    const those: Change[] = [];
    const { before, after } = this.#places;
    for (let at = 0; at < this.length; at += 1)
      if (isWanted(before[at] as number, after[at] as number)) those.push(this.#at(at));
    if (this.#count > made) this.#grown(this.bytes);
    return those;
  }

  #at(at: number): Change {
    const made = this.#made[at];
    if (made) return made;
    this.#count += 1;
    const before = this.#from.clauseAt(this.#places.before[at] as number);
    const after = this.#to.clauseAt(this.#places.after[at] as number);
    const change = new ProvisionChange(before, after, this.#moves, this.#knownOf(before, after));
    this.#made[at] = change;
    return change;
  }

  #knownOf(before: Clause | null, after: Clause | null): KnownDifference | null {
    const known = this.#known;
    if (!known || !before || !after) return null;
    const index = known.places.indexOf(after.order);
    return { isAlike: index < 0, parts: () => known.at(index) };
  }
}

/** Whether a clause is another or stands under it. */
function rangeOf(scope: Clause | null): (place: number) => boolean {
  if (!scope) return () => false;
  const [first, last] = [scope.order, lastUnder(scope).order];
  return (place) => place >= first && place <= last;
}

/**
 * Every provision of two editions, in printed order of the later one.
 * @param counterparts for each clause of the later one the place of the same provision in the earlier one.
 */
function placesOf(from: Edition, to: Edition, counterparts: ArrayLike<number>): Places {
  const then = new Int32Array(from.size).fill(NOWHERE);
  for (let order = 0; order < counterparts.length; order += 1)
    if (counterparts[order] !== NOWHERE) then[counterparts[order] as number] = order;
  const clauseNow = ({ order }: Clause) => to.clauseAt(then[order] as number);
  const gone = Array.from(then.keys()).filter((order) => then[order] === NOWHERE);
  const goneAt = Map.groupBy(gone, (order) => placeOfGone(from.clauseAt(order) as Clause, clauseNow));
  const before: number[] = [];
  const after: number[] = [];
  const add = (was: number, is: number) => {
    before.push(was);
    after.push(is);
  };
  const addGoneAt = (order: number) => {
    for (const was of goneAt.get(order) ?? []) add(was, NOWHERE);
  };
  addGoneAt(START);
  for (let order = 0; order < to.size; order += 1) {
    add(counterparts[order] as number, order);
    addGoneAt(order);
  }
  return { before: Int32Array.from(before), after: Int32Array.from(after) };
}

/** Before the first clause. */
const START = -1;

/** The place of a provision that there is not. */
const NOWHERE = -1;

/**
 * After which clause of the later edition a provision is shown that it no longer has: after all of the neighbour it
 * followed; else, where it came first, after the clause above it.
 * @param clauseNow what a clause of the earlier edition is in the later one.
 */
function placeOfGone(clause: Clause, clauseNow: (clause: Clause) => Clause | null): number {
  const above = clause.parent && clauseNow(clause.parent);
  if (clause.parent && !above) return placeOfGone(clause.parent, clauseNow);
  for (let { previous } = clause.neighbours; previous; { previous } = previous.neighbours) {
    const kept = clauseNow(previous);
    if (kept && kept.parent === above) return lastUnder(kept).order;
  }
  return above?.order ?? START;
}

function lastUnder(clause: Clause): Clause {
  const last = clause.children.at(-1);
  return last ? lastUnder(last) : clause;
}

/** How a clause differs, where it is known. */
interface KnownDifference {
  readonly isAlike: boolean;
  /** Asked only where it reads otherwise. */
  parts(): readonly PartDiff[];
}

/** A change whose differences are found when they are first asked for, and kept: neither edition changes any more. */
class ProvisionChange implements Change {
  readonly before: Clause | null;
  readonly after: Clause | null;
  #kind: Change['kind'] | undefined;
  #parts: readonly PartDiff[] | undefined;
  #segments: readonly DiffSegment[] | undefined;
  readonly #moves: () => Moves;
  readonly #known: KnownDifference | null;

  /** @param moves what was moved between the two editions, found when it is first asked for. */
  constructor(
    before: Clause | null,
    after: Clause | null,
    moves: () => Moves,
    known: KnownDifference | null,
  ) {
    this.#moves = moves;
    this.#known = known;
    this.before = before;
    this.after = after;
  }

  get kind(): Change['kind'] {
    this.#kind ??= kindOf(this.before, this.after, this.#known?.isAlike);
    return this.#kind;
  }

  parts(): readonly PartDiff[] {
    this.#parts ??= this.#diffed();
    return this.#parts;
  }

  #diffed(): readonly PartDiff[] {
    // What reads alike has no differences, however its words are parted into paragraphs.
    const isAlike = this.kind === 'UNCHANGED' || this.kind === 'RENUMBERED';
    if (this.#known && !isAlike) return this.#known.parts();
    return diffParts((isAlike ? this.after : this.before)?.reading ?? null, this.after?.reading ?? null);
  }

  segments(): readonly DiffSegment[] {
    this.#segments ??= joinSegments(this.parts());
    return this.#segments;
  }

  get isEditorial(): boolean {
    if (this.kind !== 'REVISED' || !this.before || !this.after) return false;
    return foldedLetters(wordsOf(this.before)) === foldedLetters(wordsOf(this.after));
  }

  movedFrom(): Clause | null {
    return this.#moves().from(this);
  }

  movedPart(part: PartDiff): Clause | null {
    // What was moved is known when all that changed has been looked at; of most parts it is plain without.
    return mayHaveMoved(part) ? this.#moves().ofPart(this, part) : null;
  }
}

/** @param isAlike whether they read alike, where that is known. */
function kindOf(before: Clause | null, after: Clause | null, isAlike: boolean | undefined): Change['kind'] {
  if (!before) return 'INSERTED';
  if (!after) return 'REPEALED';
  if (!(isAlike ?? readAlike(wordsOf(before), wordsOf(after)))) return 'REVISED';
  return before.reading.citation === after.reading.citation ? 'UNCHANGED' : 'RENUMBERED';
}

/** The letters and digits of a text, however they are spaced; numbers stay apart. */
function foldedLetters(text: string): string {
  const line = foldedWords(text).map(({ folded }) => folded);
  return line.join(' ').replaceAll(/(?<!\d) | (?![\d.])/g, '');
}

function wordsOf(clause: Clause): string {
  return ownWords(clause.heading, clause.reading.ownParts);
}
