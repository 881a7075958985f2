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
import { pairProvisions } from './pair-provisions.ts';
import { NOWHERE, type Pairs, type Places } from './pairs.ts';

/** How one provision reads in two editions, at its own level. */
export interface Change {
  readonly kind: Exclude<ChangeKind, 'ENACTED'>;
  /** Whether both have it, and its words differ: told without what it is called. */
  readonly isRevised: boolean;
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

/** Bytes of memory for two places beside one another, and for a change that was made, the most that was measured. */
const PAIR = 16;
const CHANGE = 2_100;

/** Every provision of two editions as it changed, each made when it is first asked for, and kept. */
export class Changes {
  readonly #from: Edition;
  readonly #to: Edition;
  readonly #pairs: Pairs;
  readonly #made = new Map<number, ProvisionChange>();
  /** Where the later edition tells how its clauses read otherwise than in the earlier one. */
  readonly #known: Differences | null;
  #moves: Moves | undefined;
  readonly #grown: (bytes: number) => void;

  /** @param grown is told how many bytes of memory all of it takes, whenever more was made. */
  constructor(from: Edition, to: Edition, grown: (bytes: number) => void = () => {}) {
    this.#from = from;
    this.#to = to;
    this.#grown = grown;
    this.#known = to.differences?.since === from.head.year ? to.differences : null;
    this.#pairs = this.#known?.pairs ?? pairProvisions(from, to);
  }

  /** How many there are. */
  get length(): number {
    return this.#pairs.after.length;
  }

  /** The places of all. */
  get pairs(): Pairs {
    return this.#pairs;
  }

  get all(): readonly Change[] {
    return this.#those(Array.from({ length: this.length }, (_, at) => at));
  }

  /** What was moved between the two editions, found when it is first asked for. */
  get moves(): Moves {
    this.#moves ??= knownMoves(this.#from, this.#to) ?? findMoves(this.all);
    return this.#moves;
  }

  /** Bytes of memory that it takes, those that are made as much as when everything was asked of them. */
  get bytes(): number {
    return PAIR * this.length + CHANGE * this.#made.size;
  }

  /** Those of a part of the editions. */
  within({ before, after }: NonNullable<Scope>): readonly Change[] {
    const [was, is] = [under(before, this.#pairs.before), under(after, this.#pairs.after)];
    return this.#those([...new Set([...was, ...is])].sort((one, other) => one - other));
  }

  #those(places: readonly number[]): readonly Change[] {
    const made = this.#made.size;
    const those = places.map((at) => this.#at(at));
    if (this.#made.size > made) this.#grown(this.bytes);
    return those;
  }

  #at(at: number): Change {
    const made = this.#made.get(at);
    if (made) return made;
    const before = this.#from.clauseAt(this.#pairs.before.at(at) as number);
    const after = this.#to.clauseAt(this.#pairs.after.at(at) as number);
    const change = new ProvisionChange(before, after, this, this.#known?.revised.at(at) ?? null);
    this.#made.set(at, change);
    return change;
  }

  /** How a provision reads otherwise, by the number that is known of it. */
  difference(number: number): readonly PartDiff[] {
    return (this.#known as Differences).at(number);
  }
}

/** The indexes of the places of a clause and of what stands under it. */
function under(scope: Clause | null, places: Places): readonly number[] {
  return scope ? places.between(scope.order, scope.edition.lastUnder(scope)) : [];
}

/** A change whose differences are found when they are first asked for, and kept: neither edition changes any more. */
class ProvisionChange implements Change {
  readonly before: Clause | null;
  readonly after: Clause | null;
  #kind: Change['kind'] | undefined;
  #parts: readonly PartDiff[] | undefined;
  #segments: readonly DiffSegment[] | undefined;
  #isRevised: boolean | undefined;
  readonly #all: Pick<Changes, 'moves' | 'difference'>;
  readonly #number: number | null;

  /** @param all how all provisions changed. @param number of its difference, `NOWHERE` where it has none; null where that is not known. */
  constructor(
    before: Clause | null,
    after: Clause | null,
    all: Pick<Changes, 'moves' | 'difference'>,
    number: number | null,
  ) {
    this.#all = all;
    this.#number = number;
    this.before = before;
    this.after = after;
  }

  get kind(): Change['kind'] {
    this.#kind ??= this.#findKind();
    return this.#kind;
  }

  #findKind(): Change['kind'] {
    const { before, after } = this;
    if (!before) return 'INSERTED';
    if (!after) return 'REPEALED';
    if (this.isRevised) return 'REVISED';
    return before.reading.citation === after.reading.citation ? 'UNCHANGED' : 'RENUMBERED';
  }

  get isRevised(): boolean {
    this.#isRevised ??= this.#findRevised();
    return this.#isRevised;
  }

  #findRevised(): boolean {
    const { before, after } = this;
    if (!before || !after) return false;
    return this.#number === null ? !readAlike(wordsOf(before), wordsOf(after)) : this.#number !== NOWHERE;
  }

  parts(): readonly PartDiff[] {
    this.#parts ??= this.#diffed();
    return this.#parts;
  }

  #diffed(): readonly PartDiff[] {
    // What reads alike has no differences, however its words are parted into paragraphs.
    const { before, after, isRevised } = this;
    if (isRevised && this.#number !== null) return this.#all.difference(this.#number);
    const isAlike = before && after && !isRevised;
    return diffParts((isAlike ? after : before)?.reading ?? null, after?.reading ?? null);
  }

  segments(): readonly DiffSegment[] {
    this.#segments ??= joinSegments(this.parts());
    return this.#segments;
  }

  get isEditorial(): boolean {
    if (!this.isRevised || !this.before || !this.after) return false;
    return foldedLetters(wordsOf(this.before)) === foldedLetters(wordsOf(this.after));
  }

  movedFrom(): Clause | null {
    return this.#all.moves.from(this);
  }

  movedPart(part: PartDiff): Clause | null {
    // What was moved is known when all that changed has been looked at; of most parts it is plain without.
    return mayHaveMoved(part) ? this.#all.moves.ofPart(this, part) : null;
  }
}

/** The letters and digits of a text, however they are spaced; numbers stay apart. */
function foldedLetters(text: string): string {
  const line = foldedWords(text).map(({ folded }) => folded);
  return line.join(' ').replaceAll(/(?<!\d) | (?![\d.])/g, '');
}

function wordsOf(clause: Clause): string {
  return ownWords(clause.heading, clause.reading.ownParts);
}
