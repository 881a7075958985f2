import type { Laws } from '../citation/laws.ts';
import { Numbering } from '../numbering/numbering.ts';
import type { NumberingScheme } from '../numbering/numbering-scheme.ts';
import type { Parameter } from '../parameter/parameter.ts';
import { ParameterIndex } from '../parameter/parameter-index.ts';
import type { UnreadParameter } from '../parameter/unread-parameter.ts';
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

/** What we say about the clauses of an edition, beside its words. */
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
}

/**
 * The agreement as it reads in one contract year: one document, every clause in its place, with what is said about them.
 * What can be found in it by reading is not of it: see `Analysis`.
 */
export class Edition {
  readonly head: EditionHead;
  readonly numbering: Numbering;
  /** Every clause in printed order. */
  readonly clauses: readonly Clause[];
  /** The top level in printed order. */
  readonly roots: readonly Clause[];
  readonly notes: readonly EditorialNote[];
  readonly parameters: ParameterIndex;
  readonly reasons: readonly InForceReason[];
  readonly questions: QuestionIndex;
  /** What happened at the table and in the votes, of the agreement in all its years, in the order of the sources. */
  readonly events: readonly BargainingEvent[];
  /** Its references as they are stored, in printed order. */
  readonly referenceReadings: readonly ReferenceReading[];
  readonly #byPath: ReadonlyMap<string, Clause>;
  readonly #byProvision: ReadonlyMap<string, Clause>;
  readonly #byCitation: ReadonlyMap<string, readonly Clause[]>;
  readonly #notesByPath: ReadonlyMap<string | null, EditorialNote[]>;

  /** @throws RangeError when a reading's parent does not come before it. */
  constructor(head: EditionHead, readings: readonly ClauseReading[], annotations?: Annotations) {
    this.head = head;
    this.numbering = new Numbering(head.numbering);
    this.notes = annotations?.notes ?? [];
    this.parameters = new ParameterIndex(annotations?.parameters ?? [], annotations?.unread);
    this.reasons = annotations?.reasons ?? [];
    this.questions = new QuestionIndex(annotations?.questions ?? []);
    this.events = annotations?.events ?? [];
    this.referenceReadings = annotations?.references ?? [];
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
