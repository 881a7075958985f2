import type { Clause } from '../document/clause.ts';

/** A citation that may say whose words are meant, where a year prints two provisions under one citation. */
export interface OfInstrument {
  readonly cite: string;
  /** The slug of the instrument; null where none is named. */
  readonly instrument: string | null;
}

const OF_INSTRUMENT = /^(.*?)\s*\[([a-z0-9-]+)\]\s*$/s;

/** Reads `Art. 6.C.4 [2005-agreement]`. */
export function readInstrument(written: string): OfInstrument {
  const [, cite = written, instrument = null] = OF_INSTRUMENT.exec(written) ?? [];
  return { cite, instrument };
}

/** Of the clauses printed under one citation, those of an instrument; all where none is named. */
export function ofInstrument(
  clauses: readonly Clause[],
  { instrument }: Pick<OfInstrument, 'instrument'>,
): readonly Clause[] {
  return instrument === null ? clauses : clauses.filter(({ reading }) => reading.instrument === instrument);
}

/** The citation that leads to this clause, where its plain one leads to another that is printed under it, too. */
export function alternateCitation({ reading }: Clause): string {
  return `${reading.citation} [${reading.instrument}]`;
}
