import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { citedClauses, type Reference } from './reference.ts';
import type { ReferenceReading } from './reference-reading.ts';

/** A reference with the clauses at both its ends. */
export type LinkedReference = Omit<Reference, 'cited' | 'around'>;

/** Who refers to what in one contract year, in both directions. */
export class ReferenceGraph {
  /** In printed order. */
  readonly all: readonly LinkedReference[];
  readonly #of: ReadonlyMap<Clause | null, readonly LinkedReference[]>;
  readonly #to: ReadonlyMap<Clause, readonly LinkedReference[]>;

  constructor(edition: Edition, readings: readonly ReferenceReading[]) {
    this.all = readings.map((reading) => link(reading, edition));
    this.#of = Map.groupBy(this.all, ({ source }) => source);
    const to = new Map<Clause, LinkedReference[]>();
    for (const reference of this.all) {
      for (const clause of citedClauses(reference)) to.getOrInsert(clause, []).push(reference);
    }
    this.#to = to;
  }

  /** The references in a clause's own words. */
  of(clause: Clause): readonly LinkedReference[] {
    return this.#of.get(clause) ?? [];
  }

  /** The references that lead to a clause. */
  to(clause: Clause): readonly LinkedReference[] {
    return this.#to.get(clause) ?? [];
  }
}

function link(reading: ReferenceReading, edition: Edition): LinkedReference {
  const { text, start, end, status, external, reason } = reading;
  const target = reading.target === null ? null : edition.atPath(reading.target);
  const candidates = reading.candidates.flatMap((path) => edition.atPath(path) ?? []);
  return {
    text,
    start,
    end,
    status,
    source: edition.atPath(reading.path),
    target,
    candidates,
    external,
    reason,
  };
}
