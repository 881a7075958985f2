/** A contract year in canonical form, such as `2006-07`: the school year the agreement speaks of. */
export type ContractYear = string & { readonly __brand: 'ContractYear' };

/** The forms in which people write a contract year; error messages show them. */
export const CONTRACT_YEAR_FORMS = '2006-07, 2006-2007 or 2006/07';

const WRITTEN = /^\s*(\d{4})\s*[-/–]\s*(\d{2}|\d{4})\s*$/;

/**
 * Reads a contract year as people write it.
 * @returns the canonical form, or `null` when the words are not two consecutive years.
 */
export function parseContractYear(written: string): ContractYear | null {
  const match = WRITTEN.exec(written);
  if (!match) return null;
  const first = Number(match[1]);
  const second = String(match[2]);
  const next = String(first + 1);
  if (second !== next && second !== next.slice(2)) return null;
  return `${first}-${next.slice(2)}` as ContractYear;
}
