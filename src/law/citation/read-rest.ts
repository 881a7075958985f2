import type { Scan } from './grammar.ts';
import {
  isOrdinaryWord,
  isQuantity,
  isSettled,
  JOINING_MARK,
  type Label,
  looksLikeLabel,
  readBracketed,
} from './read-label.ts';
import { isJoinedMark, wordAt } from './token.ts';

/** Labels that follow a citation, and the token after them. */
interface Rest {
  readonly labels: readonly string[];
  readonly next: number;
}

/** Of more labels the first show that the citation leads nowhere: a bounded number of tokens is read. */
const MOST = 10;
/** So many letters may be joined to a number. */
const LONGEST_RUN = 2;
/** What is joined to a number and makes no label of it: `5th`, `10am`, `5%`. */
const NO_LABEL = /^(?:st|nd|rd|th|am|pm|s|[%$°])$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Labels that are joined to a citation in no way that is read: `-1-1` after `16-L`, `1zz` after `16L`, `.5` after
 * `A-3`. They are steps of it nevertheless: what is not understood is not dropped, and the clause above is not meant.
 */
export function readRest(scan: Scan, at: number): Rest | null {
  const labels: string[] = [];
  let next = at;
  for (let rest = readJoined(scan, next); rest && labels.length < MOST; rest = readJoined(scan, next)) {
    labels.push(rest.label);
    next = rest.next;
  }
  return labels.length > 0 ? { labels, next } : null;
}

function readJoined(scan: Scan, at: number): Label | null {
  const { tokens } = scan;
  let start = at;
  while (tokens[start]?.joined && JOINING_MARK.test(wordAt(tokens, start))) start += 1;
  if (!tokens[start]?.joined) return null;
  return readBracketed(scan, start, true) ?? readRunOn(scan, start);
}

/** `1`, `c`, `1zz`: with the letters that are joined to it. */
function readRunOn(scan: Scan, at: number): Label | null {
  const { tokens } = scan;
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (!token || !looksLikeLabel(token) || YEAR.test(token.text)) return null;
  if (isWord(scan, at) || isQuantity(scan, at)) return null;
  if (after?.joined && NO_LABEL.test(after.folded)) return null;
  const isLonger = token.kind === 'NUMBER' && after?.kind === 'WORD' && after.joined;
  const next = isLonger ? at + 2 : at + 1;
  if (isLonger && after.text.length > LONGEST_RUN) return null;
  return { label: isLonger ? `${token.text}${after.text}` : token.text, next };
}

/** `a` in `16.L—a teacher`, and `A` in `16.L—A teacher`. */
function isWord(scan: Scan, at: number): boolean {
  const isAfterDash = isJoinedMark(scan.tokens[at - 1], '-') && /^[AI]$/.test(scan.tokens[at]?.text ?? '');
  return isOrdinaryWord(scan, at) || (isAfterDash && !isSettled(scan, at + 1));
}
