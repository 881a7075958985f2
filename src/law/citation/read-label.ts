import type { Scan } from './grammar.ts';
import { isJoinedMark, type Token, wordAt } from './token.ts';

/**
 * What stands before a label: no part of a citation, the word for what stands at the top, other labels with a space or
 * a word between, or labels that a point joins to it.
 */
export type Before = 'TEXT' | 'TOP' | 'LABELS' | 'POINT';

/** One label and the token after it. */
export interface Label {
  readonly label: string;
  readonly next: number;
}

/** No label has more digits; what has more is an amount or a year. */
const MAX_DIGITS = 3;
const MAX_LETTERS = 8;

/** After these a bare letter before them was a label: `paragraph a shall`, but not `paragraph a teacher`. */
const AFTER_LABEL = new Set(
  `above below and or of through thru to shall will may must can cannot would should could might is are was were has had
  does did do be been in on at for from by with under as which that who whose if when where while unless until because
  but not nor than then also only just still already always never now however therefore since before after during into
  upon about against between without within per via and/or because says say said read reads state states stated provide
  provides provided require requires required apply applies applied govern governs cover covers give gives gave given
  get gets got grant grants granted let lets set sets mean means make makes made herein hereof there it its they we you
  he she this these those the an our your their his her`.split(/\s+/),
);
/** `I` may stand before these as well: it is no label there. */
const AFTER_PRONOUN = new Set(
  `shall will may must can cannot would should could might was had did do say said read state provide require apply get
  got give gave made make let set mean grant also only just still already always never now then not`.split(
    /\s+/,
  ),
);
/** What only a person does: before them `paragraph i` is no label, and `Section I` neither. */
const OF_PERSONS = new Set(
  'am think believe guess suppose wonder hope know mean remember recall wrote quoted cited mentioned'.split(
    ' ',
  ),
);
/** A number before these counts: `10 days`. */
const MEASURES = new Set(
  `day days hour hours minute minutes week weeks month months year years workday workdays school calendar working duty
  consecutive additional more other others extra full paid unpaid semester semesters teacher teachers employee employees
  student students member members person persons people percent times dollars cents pages page copies periods credits
  business instructional contract unexcused sick personal`.split(/\s+/),
);

/** What may join a label to what stands before it, if oddly: no word goes on with it. */
export const JOINING_MARK = /^[-./:,;+_\\|=>~]$/;

/** So many tokens may stand in brackets. */
const LONGEST_BRACKET = 60;

/** A label in brackets or not; null for a word, a quantity or a date. */
export function readLabel(scan: Scan, at: number, before: Before = 'TEXT'): Label | null {
  return readBracketed(scan, at, isJoining(before)) ?? readBare(scan, at, before);
}

function isJoining(before: Before): boolean {
  return before === 'TOP' || before === 'POINT';
}

/**
 * `(c)`; one that is joined to a path may be any short word, for what is not understood is not dropped, and stand in
 * square brackets, where a number is a footnote's: `16.L.1[c]`.
 */
export function readBracketed({ tokens, grammar }: Scan, at: number, isJoined: boolean): Label | null {
  const [open, inner, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!inner?.joined || !close?.joined) return null;
  const isSquare = isJoined && inner.kind === 'WORD' && open?.text === '[' && close.text === ']';
  if (!isSquare && !(open?.text === '(' && close.text === ')')) return null;
  const isLabel =
    isLabelWord(inner, grammar) || (isJoined && inner.kind === 'WORD' && inner.text.length <= 4);
  return isLabel ? { label: inner.text, next: at + 3 } : null;
}

function readBare(scan: Scan, at: number, before: Before): Label | null {
  const { tokens, grammar } = scan;
  const token = tokens[at];
  if (!token || goesOn(scan, at + 1, before)) return null;
  if (!isLabelWord(token, grammar) && !(isJoining(before) && isUnknownLabel(token))) return null;
  // `1)` at the start of a line is the label of the line itself.
  if (token.startsLine && tokens[at + 1]?.text === ')') return null;
  return { label: token.text, next: isClosed(scan, at + 1) ? at + 2 : at + 1 };
}

/** Whether the bracket of `a)` stands at a token, and not one that closes what was opened before: `(see paragraph a)`. */
function isClosed({ tokens, grammar }: Scan, at: number): boolean {
  if (!grammar.closes || !isJoinedMark(tokens[at], ')')) return false;
  const before = tokens.slice(Math.max(0, at - LONGEST_BRACKET), at).map(({ text }) => text);
  return before.filter((text) => text === '(').length <= before.filter((text) => text === ')').length;
}

/** A number, a letter, or letters that some level counts with: `ii`, `AA`. */
export function isLabelWord({ kind, text }: Token, grammar: Scan['grammar']): boolean {
  if (kind === 'NUMBER') return text.length <= MAX_DIGITS;
  if (kind !== 'WORD' || text.length > MAX_LETTERS) return false;
  if (/^([A-Za-z])\1?$/.test(text)) return text.length === 1 || grammar.levelsOf(text).length > 0;
  return /^[ivxl]+$/i.test(text) && grammar.stylesOf(text).some((style) => style === 'I' || style === 'i');
}

/** A number, a letter, two alike, a Roman number: what counts somewhere, whether the agreement counts with it or not. */
export function looksLikeLabel({ kind, text }: Token): boolean {
  return kind === 'NUMBER' || /^(?:(\p{L})\1?|[ivxl]+|[IVXL]+)$/u.test(text);
}

/** `zz` or `50000` after the point of a path is no label of the agreement, and meant as one; `Teachers` is a sentence. */
function isUnknownLabel({ kind, text }: Token): boolean {
  return kind === 'NUMBER' || (kind === 'WORD' && !/^\p{Lu}\p{Ll}/u.test(text));
}

/** Whether what is joined to a letter or number makes another word of it: `30th`, `9:00`, `2,500`, `5-year`, `1/183`. */
function goesOn({ tokens }: Scan, at: number, before: Before): boolean {
  const [label, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!label || !mark?.joined) return false;
  if (mark.kind === 'WORD') return label.kind !== 'NUMBER' || mark.text.length > 1;
  if (mark.kind === 'NUMBER') return label.text.length > 1;
  if (/^[%$°]$/.test(mark.text)) return true;
  if (!after?.joined) return false;
  switch (mark.text) {
    case '-':
      // After labels a hyphen makes a word of a letter or a number only with another: `10-day`, `A-level`.
      if (before === 'LABELS') return after.kind === 'WORD' && !looksLikeLabel(after);
      return before !== 'POINT' && isCode(tokens, at + 1, before === 'TOP');
    case "'":
      return after.kind === 'WORD' && after.text !== 's';
    case ':':
      return label.kind === 'NUMBER' && /^[0-5]\d$/.test(after.text);
    case ',':
      return after.kind === 'NUMBER' && after.text.length === MAX_DIGITS;
    case '/':
      // `16.L.1/2` is two paragraphs, `1/2` a half.
      return before === 'TEXT' && label.kind === 'NUMBER' && after.kind === 'NUMBER';
    case '&':
      return after.kind === 'WORD' && after.text.length > 1;
    default:
      return false;
  }
}

/** The second part of `22-10A-20`, of `2005-06-30` or of `A-level`, which is no label nor the end of a range. */
function isCode(tokens: readonly Token[], at: number, isAfterTop: boolean): boolean {
  const [part, after, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // Two hyphens are a dash.
  if (!part || part.kind === 'MARK') return false;
  // A dash after the number of an article is no hyphen: `16—teachers`.
  if (!/^(?:\d{1,3}|[A-Za-z])$/.test(part.text)) return !isAfterTop || part.kind === 'NUMBER';
  if (!after?.joined) return false;
  if (after.kind !== 'MARK') return true;
  // `16-L-1-a` alternates as labels do, unlike a date.
  const alternates = /^\p{L}$/u.test(last?.text ?? '') !== (part.kind === 'WORD');
  return after.text === '-' && Boolean(last?.joined) && !alternates;
}

/** Whether the point of a label stands at a token. */
export function isPoint(tokens: readonly Token[], at: number): boolean {
  return isJoinedMark(tokens[at], '.');
}

/** Whether the label just before `next` can stand as one there: nothing follows it, or no word that makes it another. */
export function isSettled({ tokens, grammar, isWhole }: Scan, next: number): boolean {
  const after = tokens[next];
  if (isWhole || !after || after.kind === 'BREAK' || /^[.,;:)\]"'?!/*&]$/.test(after.text)) return true;
  if (/^[-(]$/.test(after.text)) return true;
  if (after.joined && (JOINING_MARK.test(after.text) || after.text === '[')) return true;
  if (grammar.levelWord(after.folded) && /^(?:\d{1,3}|[A-Za-z]{1,4})$/.test(tokens[next + 1]?.text ?? ''))
    return true;
  return after.kind === 'WORD' && AFTER_LABEL.has(after.folded);
}

/**
 * Whether a letter that is a word as well stands as one: `a teacher`, `I get`, and `A teacher` at the beginning of a
 * sentence. Where it is `a`, a verb after it says that it is none: `paragraph a gives`.
 */
export function isOrdinaryWord(scan: Scan, at: number): boolean {
  const { tokens, grammar, isWhole } = scan;
  const [word, after] = [tokens[at]?.text ?? '', tokens[at + 1]];
  if (isWhole || !/^[aAIi]$/.test(word)) return false;
  if (isPersons(scan, at)) return true;
  // `5 I 1`, `1 a 3`, `item i`: between labels and after the word for a level it is a label.
  if (after && isLabelWord(after, grammar) && !isQuantity(scan, at + 1)) return false;
  if (word === 'i' && grammar.levelWord(wordAt(tokens, at - 1))) return false;
  if (word === 'A' && !/^[.!?]$/.test(tokens[at - 1]?.text ?? '')) return false;
  const isPronoun = /^[Ii]$/.test(word) && AFTER_PRONOUN.has(after?.folded ?? '');
  return isPronoun || !isSettledOrVerb(scan, at + 1);
}

/** `i think`, `I believe`: whatever stands before it, the letter is a word. */
export function isPersons({ tokens, isWhole }: Scan, at: number): boolean {
  return !isWhole && /^[Ii]$/.test(tokens[at]?.text ?? '') && OF_PERSONS.has(wordAt(tokens, at + 1));
}

/** A word that ends in s after the label is hardly a noun: `a gives`, `I says`. */
function isSettledOrVerb(scan: Scan, next: number): boolean {
  return isSettled(scan, next) || /[^sui']s$/.test(wordAt(scan.tokens, next));
}

/** Whether the number at a token counts what comes after it: `10 days`, `30-minute`, `5 percent`, `1/2 day`. */
export function isQuantity({ tokens, isWhole }: Scan, at: number): boolean {
  if (isWhole || tokens[at]?.kind !== 'NUMBER') return false;
  const [after, part] = [tokens[at + 1], tokens[at + 2]];
  if (after?.joined && part?.joined) {
    if (after.text === '-') return part.kind === 'WORD' && !looksLikeLabel(part);
    if (after.text === '/' && part.kind === 'NUMBER') return isMeasure(tokens[at + 3]);
  }
  return isMeasure(after);
}

/** Whether a word is one that a number before it counts: `days`, `teachers`. */
export function isMeasure(token: Token | undefined): boolean {
  return token?.kind === 'WORD' && MEASURES.has(token.folded);
}

/** `NUMBER`, `UPPER` or `LOWER`: labels side by side are of one kind. */
export function kindOf(label: string): 'NUMBER' | 'UPPER' | 'LOWER' {
  if (/^\d/.test(label)) return 'NUMBER';
  return label === label.toUpperCase() ? 'UPPER' : 'LOWER';
}
