import { LIMITS } from '../../limits.ts';
import type { CitedProvision } from './citation.ts';
import { findAt } from './find.ts';
import { findAnyName } from './find-top.ts';
import type { Finding } from './finding.ts';
import { type Grammar, type Scan, scan } from './grammar.ts';
import { readYear } from './read-document.ts';
import { wordAt } from './token.ts';

/** Brackets and quotes around a citation, and marks that end it. */
const BEFORE = /^[\s("'“‘[]+/u;
const AFTER = /[\s,;:.]+$/u;
const CLOSING = /[\s,;:.)"'”’\]]+$/u;

/**
 * Reads words that are a citation and nothing else: one, or each member of a list or a range.
 * @returns nothing when the words cannot be a citation, or cite what stands nowhere by itself, such as `this section`.
 */
export function parseCitations(written: string, grammar: Grammar): readonly CitedProvision[] {
  const opened = written.trim().replace(BEFORE, '');
  const words = opened.replace(opened === written.trim() ? AFTER : CLOSING, '');
  if (words === '' || written.trim().length > LIMITS.citation.most) return [];
  const read = scan(words, grammar, true);
  const start = startOf(read);
  return wholeIn(read, findAt(read, start)) ?? wholeIn(read, findAnyName(read, start)) ?? [];
}

/** The token after `the` or `the 2006-07`, which say nothing of the clause. */
function startOf({ tokens }: Scan): number {
  const the = wordAt(tokens, 0) === 'the' ? 1 : 0;
  return readYear(tokens, the)?.next ?? the;
}

/** The citations of a finding that takes all the words, each the same from wherever it is said; null for another. */
function wholeIn({ tokens }: Scan, finding: Finding | null): readonly CitedProvision[] | null {
  if (finding?.next !== tokens.length) return null;
  const cited = finding.found.map((each) => each.cited);
  return cited.every((each) => each.type === 'provision') ? cited : null;
}
