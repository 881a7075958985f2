import { findAppendix } from './find-appendix.ts';
import { findArticle } from './find-article.ts';
import { findBareLabels } from './find-bare-labels.ts';
import { findLabels } from './find-labels.ts';
import { findMemorandum } from './find-memorandum.ts';
import { findOutside } from './find-outside.ts';
import { findPreamble } from './find-preamble.ts';
import { findSchedules } from './find-schedules.ts';
import { findSelf } from './find-self.ts';
import type { FoundCitation } from './found-citation.ts';
import { UNNAMED_POLICY } from './read-policy.ts';
import type { Finding, Spotted } from './spotted.ts';
import { type Token, tokenize } from './token.ts';

/** The forms of citation. Of two that begin at one word the first is meant: `Policy H.1.` is no paragraph H.1. */
const FINDERS = [
  findOutside,
  findSelf,
  findMemorandum,
  findArticle,
  findAppendix,
  findPreamble,
  findSchedules,
  findLabels,
  findBareLabels,
] as const;

/**
 * Every citation in a text, in order: each member of a list and of a range is one. Citations do not overlap, save
 * those between the two ends of a range, which share the words that join them. Takes time linear in the text.
 */
export function findCitations(text: string): readonly FoundCitation[] {
  const tokens = tokenize(text);
  return nameEarlierPolicies(spotAll(tokens)).map(({ from, to, cited }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return { text: text.slice(start, end), start, end, cited };
  });
}

function spotAll(tokens: readonly Token[]): readonly Spotted[] {
  const spotted: Spotted[] = [];
  for (let at = 0; at < tokens.length; ) {
    const finding = findAt(tokens, at);
    if (finding) spotted.push(...finding.found);
    at = Math.max(finding?.next ?? 0, at + 1);
  }
  return spotted;
}

function findAt(tokens: readonly Token[], at: number): Finding | null {
  for (const find of FINDERS) {
    const finding = find(tokens, at);
    if (finding) return finding;
  }
  return null;
}

/** `the Board's Policy` is the policy named before it in the same words. */
function nameEarlierPolicies(spotted: readonly Spotted[]): readonly Spotted[] {
  let earlier: string | null = null;
  return spotted.map((each) => {
    if (each.cited.type !== 'outside') return each;
    if (each.cited.name === UNNAMED_POLICY && earlier)
      return { ...each, cited: { ...each.cited, name: earlier } };
    if (/\bPolicy\b/.test(each.cited.name)) earlier = each.cited.name;
    return each;
  });
}
