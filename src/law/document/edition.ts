import type { Laws } from '../citation/laws.ts';
import { Numbering } from '../numbering/numbering.ts';
import type { NumberingScheme } from '../numbering/numbering-scheme.ts';
import type { Parameter } from '../parameter/parameter.ts';
import { ParameterIndex } from '../parameter/parameter-index.ts';
import type { UnreadParameter } from '../parameter/unread-parameter.ts';
import type { AskedWords } from '../question/asked-words.ts';
import type { Question } from '../question/question.ts';
import { QuestionIndex } from '../question/question-index.ts';
import type { ReferenceReading } from '../reference/reference-reading.ts';
import type { BargainingEvent } from './bargaining-event.ts';
import { Clause } from './clause.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { ContractYear } from './contract-year.ts';
import type { EditionState } from './edition-state.ts';
import type { EditorialNote } from './editorial-note.ts';
import type { InForceReason } from './in-force-reason.ts';
import type { MovesReading } from './moves-reading.ts';
import { type Readings, readingsOf } from './readings.ts';

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
  /** What people ask of it, with answers; left out where there are none. */
  readonly questions?: readonly Question[];
  /** What the sources report of the agreement in all its years; left out where they report nothing. */
  readonly events?: readonly BargainingEvent[];
  /** What it and its questions say; left out where it was not found yet. */
  readonly askedWords?: AskedWords | undefined;
  /** What was moved since the edition before it; left out where there is none, or where it was not found yet. */
  readonly moves?: MovesReading | undefined;
}

const NOTHING_SAID: Annotations = { notes: [], parameters: [], reasons: [], references: [] };

/**
 * The agreement as it reads in one contract year: one document, every clause in its place, with what is said about them.
 * What is not asked for is neither read nor indexed. What can be found in it by reading is not of it: see `Analysis`.
 */
export class Edition {
  readonly head: EditionHead;
  readonly numbering: Numbering;
  /** Every clause in printed order. */
  readonly clauses: readonly Clause[];
  /** The top level in printed order. */
  readonly roots: readonly Clause[];
  readonly #readings: Readings;
  readonly #annotations: Annotations;
  #byPath: ReadonlyMap<string, Clause> | null = null;
  #byProvision: ReadonlyMap<string, Clause> | null = null;
  #byCitation: ReadonlyMap<string, readonly Clause[]> | null = null;
  #notesByPath: ReadonlyMap<string | null, EditorialNote[]> | null = null;
  #parameters: ParameterIndex | null = null;
  #questions: QuestionIndex | null = null;

  /**
   * @param numbering the head's, where it is made ready already.
   * @throws RangeError when a reading's parent does not come before it.
   */
  constructor(
    head: EditionHead,
    readings: readonly ClauseReading[] | Readings,
    annotations: Annotations = NOTHING_SAID,
    numbering: Numbering = new Numbering(head.numbering),
  ) {
    this.head = head;
    this.numbering = numbering;
    this.#readings = 'parents' in readings ? readings : readingsOf(readings);
    this.#annotations = annotations;
    this.clauses = clausesOf(this, this.#readings);
    this.roots = this.clauses.filter((clause) => clause.parent === null);
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

  get questions(): QuestionIndex {
    this.#questions ??= new QuestionIndex(this.#annotations.questions ?? []);
    return this.#questions;
  }

  /** What it and its questions say; null where it was not found before. */
  get askedWords(): AskedWords | null {
    return this.#annotations.askedWords ?? null;
  }

  /** What was moved since the edition before it; null where it was not found before. */
  get moves(): MovesReading | null {
    return this.#annotations.moves ?? null;
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
    this.#byPath ??= this.#oneBy(this.#readings.paths);
    return this.#byPath.get(path) ?? null;
  }

  /** The clause that a provision, known by its identity, is in this year; null when it is not in force. */
  ofProvision(provision: string): Clause | null {
    this.#byProvision ??= this.#oneBy(this.#readings.provisions);
    return this.#byProvision.get(provision) ?? null;
  }

  /** Every clause printed under a canonical citation. */
  under(citation: string): readonly Clause[] {
    const { citations } = this.#readings;
    this.#byCitation ??= Map.groupBy(this.clauses, ({ order }) => citations[order] as string);
    return this.#byCitation.get(citation) ?? [];
  }

  /** The editorial notes on the clause at a path. */
  notesAt(path: string): readonly EditorialNote[] {
    this.#notesByPath ??= Map.groupBy(this.notes, (note) => note.path);
    return this.#notesByPath.get(path) ?? [];
  }

  #oneBy(names: readonly string[]): ReadonlyMap<string, Clause> {
    return new Map(this.clauses.map((clause) => [names[clause.order] as string, clause]));
  }
}

function clausesOf(edition: Edition, readings: Readings): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let order = 0; order < readings.parents.length; order += 1) {
    const parent = clauses[readings.parents[order] as number] ?? null;
    clauses.push(new Clause(readings.at(order), edition, parent, order));
  }
  return clauses;
}
