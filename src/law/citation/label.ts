import type { Token } from './token.ts';

/** One label and the token after it. */
export interface Label {
  readonly label: string;
  readonly next: number;
}

type LabelKind = 'NUMBER' | 'UPPER' | 'LOWER';

/** After these a bare letter or number before them was a label: `paragraph a shall`, but not `paragraph a teacher`. */
const AFTER_LABEL = new Set(
  `above below and or of through to shall will may must is are was were in on at for as which that if does do did
  applies apply says say states state provides provide requires require governs govern covers cover reads read herein
  hereof`.split(/\s+/),
);

/** A number of one or two digits or a single letter, in brackets or not; null for a word, a quantity or a date. */
export function readLabel(tokens: readonly Token[], at: number): Label | null {
  const token = tokens[at];
  if (token?.text === '(') {
    const [inner, close] = [tokens[at + 1], tokens[at + 2]];
    const isLabel = inner?.joined && close?.joined && close.text === ')' && isLabelToken(inner);
    return isLabel ? { label: inner.text, next: at + 3 } : null;
  }
  if (!token || !isLabelToken(token) || goesOn(tokens, at + 1)) return null;
  if (isMisreadOne(tokens, at)) return { label: '1', next: at + 1 };
  // `1)` at the start of a line is the label of the line itself.
  if (token.startsLine && tokens[at + 1]?.text === ')') return null;
  return { label: token.text, next: at + 1 };
}

/** `l.d.` for `1.d.`: the scan reads the digit as a letter, which no letter follows. */
function isMisreadOne(tokens: readonly Token[], at: number): boolean {
  const [point, letter] = [tokens[at + 1], tokens[at + 2]];
  const isBeforeLetter = point?.text === '.' && point.joined && letter?.joined && /^[a-z]$/.test(letter.text);
  return tokens[at]?.text === 'l' && Boolean(isBeforeLetter);
}

function isLabelToken({ kind, text }: Token): boolean {
  return kind === 'NUMBER' ? text.length <= 2 : /^[A-Za-z]$/.test(text);
}

/** Whether what is joined to a letter or number makes another word of it: `30th`, `9:00`, `2,500`, `A-1`, `5-year`. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [mark, after] = [tokens[at], tokens[at + 1]];
  if (!mark?.joined) return false;
  if (mark.kind === 'WORD' || mark.kind === 'NUMBER' || /^[%$°&]$/.test(mark.text)) return true;
  if (!after?.joined) return false;
  if (mark.text === '-') return after.kind !== tokens[at - 1]?.kind || isCode(tokens, at + 1);
  if (mark.text === "'") return after.kind === 'WORD' && after.text !== 's';
  return /^[:,/]$/.test(mark.text) && (after.kind === 'NUMBER' || after.kind === 'WORD');
}

/** The second part of `22-10A-20` or `2005-06-30`, or of `A-level`, which is no end of a range. */
function isCode(tokens: readonly Token[], at: number): boolean {
  const [part, after, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!part || !isLabelToken(part)) return true;
  if (!after?.joined) return false;
  return after.kind !== 'MARK' || (after.text === '-' && Boolean(last?.joined));
}

/** Whether the point of a label stands at a token. */
export function isPoint(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && tokens[at].joined;
}

/** Whether the label just before `next` stands as a label there, and is not a word or a quantity. */
export function isSettled(tokens: readonly Token[], label: string, next: number): boolean {
  const after = tokens[next];
  if (!after || after.kind === 'BREAK' || /^[.,;:)\]"'?!/]$/.test(after.text)) return true;
  if (after.text === '-' && after.joined) return true;
  if (after.kind === 'WORD' && AFTER_LABEL.has(after.folded)) return true;
  return kindOf(label) === 'UPPER' && label !== 'A' && label !== 'I';
}

/** `NUMBER`, `UPPER` or `LOWER`: labels side by side are of one kind. */
export function kindOf(label: string): LabelKind {
  if (/^\d/.test(label)) return 'NUMBER';
  return label === label.toUpperCase() ? 'UPPER' : 'LOWER';
}
