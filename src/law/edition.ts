import { Clause } from './clause.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { ContractYear } from './contract-year.ts';

/** The facts of an edition beside its clauses. Dates are ISO calendar dates, the end exclusive. */
export interface EditionHead {
  readonly agreement: string;
  readonly year: ContractYear;
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  /** Slugs of the instruments whose words it is made of, in order. */
  readonly instruments: readonly string[];
}

/** The agreement as it reads in one contract year: one document, every clause in its place. */
export class Edition {
  readonly head: EditionHead;
  /** Every clause in printed order. */
  readonly clauses: readonly Clause[];
  /** The top level in printed order. */
  readonly roots: readonly Clause[];
  readonly #byPath: ReadonlyMap<string, Clause>;

  /** @throws RangeError when a reading's parent does not come before it. */
  constructor(head: EditionHead, readings: readonly ClauseReading[]) {
    this.head = head;
    const byPath = new Map<string, Clause>();
    this.clauses = readings.map((reading, order) => {
      const parent = reading.parentPath === null ? null : byPath.get(reading.parentPath);
      if (parent === undefined) throw new RangeError(`${reading.path} comes before its parent ${reading.parentPath}`);
      const clause = new Clause(reading, this, parent, order);
      byPath.set(reading.path, clause);
      return clause;
    });
    this.roots = this.clauses.filter((clause) => clause.parent === null);
    this.#byPath = byPath;
  }

  /** The clause at a permalink path such as `art-16/L`, or null. */
  atPath(path: string): Clause | null {
    return this.#byPath.get(path) ?? null;
  }
}
