/**
 * The term of an agreement by its years, in canonical form: `2006-07` for one year, `2022-25` for three, `2024` for the
 * calendar year. Which there are, and on which days they begin, the content says.
 */
export type ContractYear = string & { readonly __brand: 'ContractYear' };

const WRITTEN = /^\s*(\d{4})(?:\s*[-/–]\s*(\d{2}|\d{4}))?\s*$/;
/** No agreement runs for longer; two years further apart are no term. */
const LONGEST = 10;

/**
 * Reads a term as people write it: `2006-07`, `2006-2007`, `2006/07`, `2023–2025`.
 * @returns the canonical form, or `null` when the words are neither a year nor two that a term may run between.
 */
export function parseContractYear(written: string): ContractYear | null {
  const match = WRITTEN.exec(written);
  if (!match) return null;
  const first = Number(match[1]);
  if (match[2] === undefined) return String(first).padStart(4, '0') as ContractYear;
  const last = lastYear(first, match[2]);
  const length = last - first;
  return length >= 1 && length <= LONGEST ? termOf(first, last) : null;
}

/** Reads a school year, which is two consecutive years; null when the words are no such. */
export function parseSchoolYear(written: string): ContractYear | null {
  const match = WRITTEN.exec(written);
  if (!match?.[2]) return null;
  const first = Number(match[1]);
  return lastYear(first, match[2]) === first + 1 ? termOf(first, first + 1) : null;
}

/** The forms in which a term may be written: `2006-07, 2006-2007 or 2006/07`. */
export function contractYearForms(year: ContractYear): string {
  const [first = '', last] = year.split('-');
  return last === undefined
    ? first
    : `${year}, ${first}-${lastYear(Number(first), last)} or ${first}/${last}`;
}

/** For how many years a term runs. */
export function yearsIn(year: ContractYear): number {
  const [first, last] = year.split('-');
  return last === undefined ? 1 : lastYear(Number(first), last) - Number(first);
}

/** `07` after 2006 is 2007, `00` after 1999 is 2000. */
function lastYear(first: number, written: string): number {
  if (written.length === 4) return Number(written);
  const ofCentury = Math.floor(first / 100) * 100 + Number(written);
  return ofCentury > first ? ofCentury : ofCentury + 100;
}

function termOf(first: number, last: number): ContractYear {
  return `${String(first).padStart(4, '0')}-${String(last % 100).padStart(2, '0')}` as ContractYear;
}
