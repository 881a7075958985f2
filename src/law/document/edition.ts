import { ClauseIndex } from '../citation/clause-index.ts';
import { type Change, changesBetween } from '../compare/compare-editions.ts';
import type { Parameter } from '../parameter/parameter.ts';
import { ParameterIndex } from '../parameter/parameter-index.ts';
import type { UnreadParameter } from '../parameter/unread-parameter.ts';
import { ReferenceGraph } from '../reference/reference-graph.ts';
import type { ReferenceReading } from '../reference/reference-reading.ts';
import type { DefinedTerm } from '../term/defined-term.ts';
import { definedTerms } from '../term/defined-terms.ts';
import { type WordIndex, wordIndex } from '../words/word-index.ts';
import { Clause } from './clause.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { ContractYear } from './contract-year.ts';
import type { EditionState } from './edition-state.ts';
import type { EditorialNote } from './editorial-note.ts';
import type { InForceReason } from './in-force-reason.ts';

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
}

/** What we say about the clauses of an edition, beside its words. */
export interface Annotations {
  readonly notes: readonly EditorialNote[];
  readonly parameters: readonly Parameter[];
  /** Left out where every parameter could be read. */
  readonly unread?: readonly UnreadParameter[];
  readonly reasons: readonly InForceReason[];
  /** In printed order. */
  readonly references: readonly ReferenceReading[];
}

/** The agreement as it reads in one contract year: one document, every clause in its place. */
export class Edition {
  readonly head: EditionHead;
  /** Every clause in printed order. */
  readonly clauses: readonly Clause[];
  /** The top level in printed order. */
  readonly roots: readonly Clause[];
  readonly notes: readonly EditorialNote[];
  readonly parameters: ParameterIndex;
  readonly reasons: readonly InForceReason[];
  readonly #byPath: ReadonlyMap<string, Clause>;
  readonly #referenceReadings: readonly ReferenceReading[];
  readonly #changes = new WeakMap<Edition, readonly Change[]>();
  #words: WordIndex | undefined;
  #references: ReferenceGraph | undefined;
  #clauseIndex: ClauseIndex | undefined;
  #terms: readonly DefinedTerm[] | undefined;
  readonly #byProvision: ReadonlyMap<string, Clause>;
  readonly #byCitation: ReadonlyMap<string, readonly Clause[]>;
  readonly #notesByPath: ReadonlyMap<string | null, EditorialNote[]>;

  /** @throws RangeError when a reading's parent does not come before it. */
  constructor(head: EditionHead, readings: readonly ClauseReading[], annotations?: Annotations) {
    this.head = head;
    this.notes = annotations?.notes ?? [];
    this.parameters = new ParameterIndex(annotations?.parameters ?? [], annotations?.unread);
    this.reasons = annotations?.reasons ?? [];
    this.#referenceReadings = annotations?.references ?? [];
    this.#notesByPath = Map.groupBy(this.notes, (note) => note.path);
    const byPath = new Map<string, Clause>();
    this.clauses = readings.map((reading, order) => {
      const parent = reading.parentPath === null ? null : byPath.get(reading.parentPath);
      if (parent === undefined)
        throw new RangeError(`${reading.path} comes before its parent ${reading.parentPath}`);
      const clause = new Clause(reading, this, parent, order);
      byPath.set(reading.path, clause);
      return clause;
    });
    this.roots = this.clauses.filter((clause) => clause.parent === null);
    this.#byPath = byPath;
    this.#byProvision = new Map(this.clauses.map((clause) => [clause.reading.provision, clause]));
    this.#byCitation = Map.groupBy(this.clauses, (clause) => clause.reading.citation);
  }

  /** The clause at a permalink path such as `art-16/L`, or null. */
  atPath(path: string): Clause | null {
    return this.#byPath.get(path) ?? null;
  }

  /** Who refers to what in this year. */
  get references(): ReferenceGraph {
    this.#references ??= new ReferenceGraph(this, this.#referenceReadings);
    return this.#references;
  }

  /** What its clauses are about and how they are numbered; made when first asked for. */
  get clauseIndex(): ClauseIndex {
    this.#clauseIndex ??= new ClauseIndex(this);
    return this.#clauseIndex;
  }

  /** The terms it defines, in printed order of their definitions. */
  get terms(): readonly DefinedTerm[] {
    this.#terms ??= definedTerms(this);
    return this.#terms;
  }

  /** Its words ready to be searched; made when first asked for. */
  get words(): WordIndex {
    this.#words ??= wordIndex(this.roots);
    return this.#words;
  }

  /** Every provision of another edition beside this one's; found once for each edition this one is compared with. */
  changesFrom(from: Edition): readonly Change[] {
    const known = this.#changes.get(from) ?? changesBetween(from, this);
    this.#changes.set(from, known);
    return known;
  }

  /** The clause that a provision, known by its identity, is in this year; null when it is not in force. */
  ofProvision(provision: string): Clause | null {
    return this.#byProvision.get(provision) ?? null;
  }

  /** Every clause printed under a canonical citation. */
  under(citation: string): readonly Clause[] {
    return this.#byCitation.get(citation) ?? [];
  }

  /** The editorial notes on the clause at a path. */
  notesAt(path: string): readonly EditorialNote[] {
    return this.#notesByPath.get(path) ?? [];
  }
}
