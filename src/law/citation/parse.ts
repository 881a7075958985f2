import { LIMITS } from '../../limits.ts';
import type { CitedProvision } from './citation.ts';
import { findAt } from './find.ts';
import { findAnyName } from './find-top.ts';
import type { Finding } from './finding.ts';
import { type Grammar, type Scan, scan } from './grammar.ts';

/** `(Art. 16.L)`, `“Art. 16.L”`, and what ends a sentence */
const AROUND = /^[\s("'“‘[]+|[\s)"'”’\].,;:]+$/gu;
const BRACKETED = /^\s*[("'“‘[]/u;

/**
 * Reads words that are a citation and nothing else: one, or each member of a list or a range.
 * @returns nothing when the words cannot be a citation, or cite what stands nowhere by itself, such as `this section`.
 */
export function parseCitations(written: string, grammar: Grammar): readonly CitedProvision[] {
  const words = BRACKETED.test(written) ? written.replaceAll(AROUND, '') : written.trim();
  if (words === '' || words.length > LIMITS.citation.most) return [];
  const read = scan(words, grammar, true);
  const [whole = []] = [findAt, findAnyName]
    .map((find) => wholeIn(read, find(read, 0)))
    .filter(({ length }) => length > 0);
  return whole;
}

/** The citations of a finding that takes all the words, each of which is the same from wherever it is said. */
function wholeIn({ tokens }: Scan, finding: Finding | null): readonly CitedProvision[] {
  const cited = (finding?.found ?? []).map((each) => each.cited);
  const isWhole = finding?.next === tokens.length && cited.every(({ type }) => type === 'provision');
  return isWhole ? (cited as readonly CitedProvision[]) : [];
}
