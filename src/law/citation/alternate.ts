import type { Clause } from '../document/clause.ts';

/** A citation that may say which is meant of several provisions that a year prints under one citation. */
export interface OneOfSeveral {
  readonly cite: string;
  /** The slug of the instrument whose words are meant, or which it is in printed order, from 1; null for the first. */
  readonly which: string | number | null;
}

const ONE_OF_SEVERAL = /^(.*?)\s*\[([a-z0-9-]+)\]\s*$/s;

/** Reads `Art. 6.C.4 [2005-agreement]`, `Art. 27.11 [2]`. */
export function readWhich(written: string): OneOfSeveral {
  const [, cite = written, which = null] = ONE_OF_SEVERAL.exec(written) ?? [];
  return { cite, which: which !== null && /^\d{1,3}$/.test(which) ? Number(which) : which };
}

/** Of the clauses printed under one citation, in printed order, those that are meant; all where nothing says which. */
export function thoseMeant(
  clauses: readonly Clause[],
  { which }: Pick<OneOfSeveral, 'which'>,
): readonly Clause[] {
  if (which === null) return clauses;
  if (typeof which === 'number') return clauses.slice(which - 1, which);
  return clauses.filter(({ reading }) => reading.instrument === which);
}

/** The citation that leads to this clause, where its plain one leads to another that is printed under it, too. */
export function alternateCitation(clause: Clause): string {
  const { citation, instrument } = clause.reading;
  const same = clause.edition.under(citation);
  const isOnly = same.filter(({ reading }) => reading.instrument === instrument).length === 1;
  return `${citation} [${isOnly ? instrument : same.indexOf(clause) + 1}]`;
}

/** The citation by which a clause is found again: its own, or the alternate one where its own leads to another. */
export function findableCitation(clause: Clause): string {
  const { citation } = clause.reading;
  const [first] = clause.edition.under(citation);
  return first === clause ? citation : alternateCitation(clause);
}
