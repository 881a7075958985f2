import type { MissingFact } from './answer.ts';

/** Facts are missing: no answer yet. */
export class Incomplete extends Error {
  override name = 'Incomplete';
  readonly missing: readonly MissingFact[];

  constructor(missing: readonly MissingFact[]) {
    super(`missing: ${missing.map(({ name }) => name).join(', ')}`);
    this.missing = missing;
  }
}

/** The agreement of the year has no such thing, or leaves it to discretion; the message says so in a sentence. */
export class NotCovered extends Error {
  override name = 'NotCovered';
}

/** Quantities of different units were added or compared: a mistake in a rule. */
export class UnitError extends Error {
  override name = 'UnitError';
}
