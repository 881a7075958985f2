import { counterValue } from './counter.ts';

/** The first word of a line, with what stands before it and after it: `Section `, `13.2.1`, ` –`. */
const FIRST =
  /^(?<word>(?:section|sec\.?|subsection|article|art\.?|paragraph|para?\.?|clause|item|part|chapter|no\.?|§+|¶+)\s*)?(?<first>\S+)(?<next>\s*\S?)/i;
const OPENING = /^[([{<]/;
const CLOSING = /[)\]}>.:–—-]+$/;
/** What joins the labels of several levels: `13.2.1`, `a-1`, `32(A)`. */
const JOINT = /[.\-–(]+/;
/** Numbers in rings and Roman numerals that are one character. */
const ENCLOSED = /^[\u2160-\u2188\u2460-\u24ff]/;
/** A label that lost the space after it: `1.words`, `a.Words`, `a)words`, `(1)words`. */
const GLUED =
  /^(?:\d{1,2}[.)](?=[A-Za-z]{2})|[A-Za-z]\.(?=[A-Z][a-z])|\(?(?:\d{1,2}|[A-Za-z])\)(?=[A-Za-z]))/;

/**
 * Whether a line begins as labels do in some agreement or other: `A.`, `(iii)`, `13.2.1`, `§ 3.`, `a-1)`, `32(A)`,
 * `Section 3.`, `1 –`. What is none by the scheme would be swallowed as plain words; so it is told.
 */
export function beginsLikeLabel(line: string): boolean {
  if (ENCLOSED.test(line) || GLUED.test(line)) return true;
  const { word = '', first = '', next = '' } = FIRST.exec(line)?.groups ?? {};
  const bare = first.replace(OPENING, '').replace(CLOSING, '');
  const parts = bare.replace(/\)$/, '').split(JOINT);
  if (!parts.every(isCounter) || isAbbreviation(parts)) return false;
  if (word !== '') return /^[§¶]/.test(word) || first !== bare || !/^\s+[^\s\p{Lu}).:–—-]/u.test(next);
  return first !== bare || parts.length > 1 || isMark(next);
}

/** A mark that stands apart after a counter, as in `1 –` and `a )`. */
function isMark(next: string): boolean {
  return /^\s[).:–—-]$/.test(next);
}

function isCounter(part: string): boolean {
  if (/^\d{1,3}[A-Za-z]?$/.test(part)) return true;
  if (/^([A-Za-z])\1?$/.test(part)) return true;
  return counterValue(part, 'i') !== null || counterValue(part, 'I') !== null;
}

/** `e.g.`, `a.m.`, `U.S.`: single letters only. */
function isAbbreviation(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.every((part) => /^[A-Za-z]$/.test(part));
}
