import type { Laws } from '../citation/laws.ts';
import type { Differences } from '../compare/differences.ts';
import { Numbering } from '../numbering/numbering.ts';
import type { NumberingScheme } from '../numbering/numbering-scheme.ts';
import type { Parameter } from '../parameter/parameter.ts';
import { ParameterIndex } from '../parameter/parameter-index.ts';
import type { UnreadParameter } from '../parameter/unread-parameter.ts';
import type { ReferenceReading } from '../reference/reference-reading.ts';
import type { BargainingEvent } from './bargaining-event.ts';
import { Clause } from './clause.ts';
import { type ClauseNames, placesInOther, placesNamed } from './clause-names.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { ContractYear } from './contract-year.ts';
import type { EditionState } from './edition-state.ts';
import type { EditorialNote } from './editorial-note.ts';
import type { InForceReason } from './in-force-reason.ts';
import type { MovesReading } from './moves-reading.ts';
import { type Readings, readingsOf, type WordsPlace } from './readings.ts';

/** The facts of an edition beside its clauses. Dates are ISO calendar dates, the end exclusive. */
export interface EditionHead {
  readonly agreement: string;
  readonly year: ContractYear;
  readonly inForceFrom: string;
  /** The first day on which an edition at least as settled takes its place; null while there is none. */
  readonly inForceTo: string | null;
  readonly state: EditionState;
  /** The last day for which the sources show that it was current. */
  readonly lastKnownCurrent: string;
  /** Slugs of the instruments whose words it is made of, in order. */
  readonly instruments: readonly string[];
  /** How the agreement numbers its provisions, the same in all its years. */
  readonly numbering: NumberingScheme;
  /** The laws and policies outside the agreement, and how they are cited. */
  readonly laws: Laws;
}

/** What we say about the clauses of an edition, beside its words. Each part may be read only when it is asked for. */
export interface Annotations {
  readonly notes: readonly EditorialNote[];
  readonly parameters: readonly Parameter[];
  /** Left out where every parameter could be read. */
  readonly unread?: readonly UnreadParameter[];
  readonly reasons: readonly InForceReason[];
  /** In printed order. */
  readonly references: readonly ReferenceReading[];
  /** What the sources report of the agreement in all its years; left out where they report nothing. */
  readonly events?: readonly BargainingEvent[];
  /** What was moved since the edition before it; left out where there is none, or where it was not found yet. */
  readonly moves?: MovesReading | undefined;
  /** How clauses read otherwise since then; left out likewise. */
  readonly differences?: Differences | undefined;
}

/** The place of the parent of a clause at the top level. */
const NOWHERE = -1;

const NOTHING_SAID: Annotations = { notes: [], parameters: [], reasons: [], references: [] };

/**
 * The agreement as it reads in one contract year: one document, every clause in its place, with what is said about them.
 * What is not asked for is neither made nor read nor indexed. What can be found in it by reading is not of it: see `Analysis`.
 */
export class Edition {
  readonly head: EditionHead;
  readonly numbering: Numbering;
  /** Tells it from every other that reads otherwise, however often it is read anew; null for one that is read once. */
  readonly name: string | null;
  readonly #readings: Readings;
  /** Those that were asked for, and what stands above them. */
  readonly #made = new Map<number, Clause>();
  #clauses: readonly Clause[] | null = null;
  #roots: readonly Clause[] | null = null;
  readonly #rootsOf = new Map<ClauseReading['kind'], readonly Clause[]>();
  readonly #annotations: Annotations;
  #notesByPath: ReadonlyMap<string | null, EditorialNote[]> | null = null;
  #parameters: ParameterIndex | null = null;

  /**
   * @param numbering the head's, where it is made ready already. @param name what tells it from others.
   * @throws RangeError when a reading does not stand under its parent.
   */
  constructor(
    head: EditionHead,
    readings: readonly ClauseReading[] | Readings,
    annotations: Annotations = NOTHING_SAID,
    numbering: Numbering = new Numbering(head.numbering),
    name: string | null = null,
  ) {
    this.head = head;
    this.name = name;
    this.numbering = numbering;
    this.#readings = 'parentOf' in readings ? readings : readingsOf(readings);
    this.#annotations = annotations;
  }

  /** How many clauses there are. */
  get size(): number {
    return this.#readings.size;
  }

  /** Every clause in printed order; whoever asks for one of them asks for `clauseAt`, which makes no other. */
  get clauses(): readonly Clause[] {
    this.#clauses ??= Array.from({ length: this.size }, (_, order) => this.#at(order));
    return this.#clauses;
  }

  /** The clause at a place in printed order; null where there is none. */
  clauseAt(order: number): Clause | null {
    return order >= 0 && order < this.size ? this.#at(order) : null;
  }

  /** The top level in printed order. */
  get roots(): readonly Clause[] {
    this.#roots ??= this.#tops(() => true);
    return this.#roots;
  }

  /** Those at the top level that are of a kind, in printed order; no other is made. */
  rootsOf(kind: ClauseReading['kind']): readonly Clause[] {
    const known = this.#rootsOf.get(kind);
    if (known) return known;
    const roots = this.#tops((order) => this.#readings.kindOf(order) === kind);
    this.#rootsOf.set(kind, roots);
    return roots;
  }

  /** Those at the top level that have no label, in printed order; no other is made. */
  get unlabelledRoots(): readonly Clause[] {
    return this.#tops((order) => !this.#readings.hasLabel(order));
  }

  #tops(isWanted: (order: number) => boolean): readonly Clause[] {
    const tops = this.#readings.tops().filter(isWanted);
    return tops.map((order) => this.#at(order));
  }

  /** The clauses directly under one, in printed order. */
  childrenOf({ order: above }: Clause): readonly Clause[] {
    return this.#under(above, (order) => this.#readings.parentOf(order) === above);
  }

  /** The clauses of a kind, in printed order; no other is made. */
  ofKind(kind: ClauseReading['kind']): readonly Clause[] {
    const found: Clause[] = [];
    for (let order = 0; order < this.size; order += 1)
      if (this.#readings.kindOf(order) === kind) found.push(this.#at(order));
    return found;
  }

  /** Everything under a clause, in printed order. */
  descendantsOf(clause: Clause): readonly Clause[] {
    return this.#under(clause.order, () => true);
  }

  /** Those of them that have no label, in printed order. */
  unlabelledUnder(clause: Clause): readonly Clause[] {
    return this.#under(clause.order, (order) => !this.#readings.hasLabel(order));
  }

  /** Of what stands under a place, which is all right after it, what is wanted: only that is made. */
  #under(above: number, isWanted: (order: number) => boolean): readonly Clause[] {
    const under: Clause[] = [];
    for (let order = above + 1; order < this.size && this.#readings.parentOf(order) >= above; order += 1)
      if (isWanted(order)) under.push(this.#at(order));
    return under;
  }

  /** The place of the last clause under one, which may be its own. */
  lastUnder({ order: above }: Clause): number {
    let last = above;
    while (last + 1 < this.size && this.#readings.parentOf(last + 1) >= above) last += 1;
    return last;
  }

  /** About how many characters the text of a clause has, all under it included, or that of the edition: without the marks of a format. */
  textLength(clause: Clause | null): number {
    const above = clause?.order ?? NOWHERE;
    let length = clause === null ? 0 : this.#readings.lengthOf(above);
    for (let order = above + 1; order < this.size && this.#readings.parentOf(order) >= above; order += 1)
      length += this.#readings.lengthOf(order);
    return length;
  }

  /** Where the heading and the words of the clause at a place stand: in an edition before where it is known that they are the same there. */
  wordsOf(order: number): WordsPlace {
    return this.#readings.wordsOf?.(order) ?? { year: this.head.year, order };
  }

  /** The words of a clause and of all under it as bytes, with others among them, always the same; null where they are not there as such. */
  saidIn(clause: Clause): Uint8Array | null {
    return this.#readings.saidBetween?.(clause.order, this.lastUnder(clause)) ?? null;
  }

  #at(order: number): Clause {
    const there = this.#made.get(order);
    if (there) return there;
    const parent = this.#readings.parentOf(order);
    const above = parent === NOWHERE ? null : this.#at(parent);
    const clause = new Clause(this.#readings.at(order), this, above, order);
    this.#made.set(order, clause);
    return clause;
  }

  get notes(): readonly EditorialNote[] {
    return this.#annotations.notes;
  }

  get parameters(): ParameterIndex {
    const { parameters, unread } = this.#annotations;
    this.#parameters ??= new ParameterIndex(parameters, unread);
    return this.#parameters;
  }

  get reasons(): readonly InForceReason[] {
    return this.#annotations.reasons;
  }

  /** What was moved since the edition before it; null where it was not found before. */
  get moves(): MovesReading | null {
    return this.#annotations.moves ?? null;
  }

  /** How its clauses read otherwise than in the edition before it; null where it was not found before. */
  get differences(): Differences | null {
    return this.#annotations.differences ?? null;
  }

  /** What happened at the table and in the votes, of the agreement in all its years, in the order of the sources. */
  get events(): readonly BargainingEvent[] {
    return this.#annotations.events ?? [];
  }

  /** Its references as they are stored, in printed order. */
  get referenceReadings(): readonly ReferenceReading[] {
    return this.#annotations.references;
  }

  /** The clause at a permalink path such as `art-16/L`, or null. */
  atPath(path: string): Clause | null {
    return this.#named(this.#readings.paths, path)[0] ?? null;
  }

  /** The clause that a provision, known by its identity, is in this year; null when it is not in force. */
  ofProvision(provision: string): Clause | null {
    return this.#named(this.#readings.provisions, provision)[0] ?? null;
  }

  /** For each clause, by its place, the place of the same provision in another edition; -1 where that has it not. */
  placesIn(other: Edition): ArrayLike<number> {
    return placesInOther(this.#readings.provisions, other.#readings.provisions);
  }

  /** Every clause printed under a canonical citation. */
  under(citation: string): readonly Clause[] {
    return this.#named(this.#readings.citations, citation);
  }

  /** The editorial notes on the clause at a path. */
  notesAt(path: string): readonly EditorialNote[] {
    this.#notesByPath ??= Map.groupBy(this.notes, (note) => note.path);
    return this.#notesByPath.get(path) ?? [];
  }

  #named(names: ClauseNames, name: string): readonly Clause[] {
    return placesNamed(names, name).map((place) => this.#at(place));
  }
}
