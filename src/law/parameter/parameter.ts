import type { ContractYear } from '../document/contract-year.ts';

/**
 * What a rule reads from a clause, with the words it was read from, for one contract year: a number, or words such as
 * a date or the name of a schedule.
 */
export interface Parameter {
  /** `mileage.rate`; a cell of a table is named after its row and column: `coach.base[Head Football]`. */
  readonly name: string;
  readonly year: ContractYear;
  /** An exact decimal, written without exponent; null when it is words, or stands in an illegible cell. */
  readonly value: string | null;
  /** Where it is words: these, as the rules use them. */
  readonly words: string | null;
  /** What the number counts (`dollars/hour`), or what kind of words they are (`month and day`). */
  readonly unit: string;
  /** The permalink path, inside the edition, of the clause it was read from. */
  readonly path: string;
  readonly quote: string;
  /** The parameter that this one says again elsewhere, such as an appendix that repeats an article. */
  readonly restates: string | null;
  /** Where it restates it otherwise: which of the two the answers use, and why. */
  readonly because: string | null;
}

/** The name of a parameter that stands in a table: the family with its row and, where there are several, its column. */
export function cellName(family: string, row: string, column?: string): string {
  return column === undefined ? `${family}[${row}]` : `${family}[${row}][${column}]`;
}

/** The row and the column, if any, in the name of a parameter that stands in a table; null for any other name. */
export function cellOf(
  name: string,
): { readonly family: string; readonly row: string; readonly column: string | null } | null {
  const match = /^([^[]+)\[([^\]]*)\](?:\[([^\]]*)\])?$/.exec(name);
  if (!match) return null;
  const [, family = '', row = '', column = null] = match;
  return { family, row, column };
}
