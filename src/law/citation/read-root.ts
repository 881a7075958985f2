import { counterValue } from '../numbering/counter.ts';
import type { CounterStyle } from '../numbering/numbering-scheme.ts';
import type { Scan, TopWords } from './grammar.ts';
import { isOrdinaryWord, type Label, readLabel } from './read-label.ts';
import { type Path, type PathRoot, readPathUnder } from './read-path.ts';
import { isCapitalised, isJoinedMark, type Token, wordAt, wordsAt } from './token.ts';

/** A word for what stands at the top level, and the token after it. */
export interface TopWord extends TopWords {
  readonly next: number;
}

/** A label at the top level with the path under it. */
export interface RootedPath {
  readonly label: string;
  readonly path: Path;
}

const YEAR_DIGITS = 4;

/** Reads `Article`, `Arts.`, `App`, `Appendix No.`; in small letters `art` is another word after `the`. */
export function topWordAt({ tokens, grammar, isWhole }: Scan, at: number): TopWord | null {
  const word = grammar.topWords(wordAt(tokens, at)).find(({ words }) => wordsAt(tokens, at, words));
  if (!word) return null;
  let next = at + word.words.length;
  const isPlural = word.isPlural || wordsAt(tokens, next, ['(', 's', ')']);
  if (isPlural && !word.isPlural) next += 3;
  const isPointed = isJoinedMark(tokens[next], '.');
  const isAnotherWord = word.isShort && !isPointed && !isCapitalised(tokens[at]);
  if (isAnotherWord && !isWhole && /^(?:the|of|an?|and)$/.test(wordAt(tokens, at - 1))) return null;
  if (isPointed && word.isShort) next += 1;
  if (/^(?:nos?|number|#)$/.test(wordAt(tokens, next))) next += isJoinedMark(tokens[next + 1], '.') ? 2 : 1;
  return { ...word, isPlural, next };
}

/** Reads the label of what stands at the top level, and the path under it. */
export function readRootLabel(scan: Scan, at: number, root: Omit<PathRoot, 'label'>): RootedPath | null {
  const label = readQuoted(scan, at) ?? readLabelOf(scan, at, root.styles);
  return (
    label && { label: label.label, path: readPathUnder(scan, { ...root, label: label.label }, label.next) }
  );
}

/** `“A”` */
function readQuoted({ tokens }: Scan, at: number): Label | null {
  const [open, inner, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isQuoted = open?.text === '"' || open?.text === "'";
  if (!isQuoted || close?.text !== open?.text || !/^(?:\d{1,3}|\p{L}{1,4})$/u.test(inner?.text ?? ''))
    return null;
  return { label: inner?.text ?? '', next: at + 3 };
}

function readLabelOf(scan: Scan, at: number, styles: readonly CounterStyle[]): Label | null {
  const token = scan.tokens[at];
  if (!token) return null;
  if (token.kind === 'NUMBER') return readNumber(scan, at, token);
  if (token.text === '(') return readLabel(scan, at);
  if (token.kind !== 'WORD' || !isCounter(token, styles) || isOrdinaryWord(scan, at)) return null;
  const next = scan.tokens[at + 1];
  const goesOn =
    next?.joined && (next.kind === 'WORD' || next.text === "'") && scan.tokens[at + 2]?.text !== 's';
  return goesOn ? null : { label: token.text, next: at + 1 };
}

/** Also a number of four digits, which no article has: it is cited as one. But not the first of `2006-07`. */
function readNumber(scan: Scan, at: number, { text }: Token): Label | null {
  const label = readLabel(scan, at);
  if (label) return { ...label, label: label.label.replace(/^0+(?=\d)/, '') };
  if (text.length !== YEAR_DIGITS) return null;
  return scan.tokens[at + 1]?.joined && scan.tokens[at + 2]?.joined ? null : { label: text, next: at + 1 };
}

/** `B`, `XVI`: a letter alone, or letters that count. In small letters only what is no word. */
function isCounter({ text }: Token, styles: readonly CounterStyle[]): boolean {
  if (/^\p{L}$/u.test(text)) return /^\p{Lu}$/u.test(text) || styles.includes('A') || styles.includes('a');
  const upper = text.toUpperCase();
  const isOneCase = text === upper || text === text.toLowerCase();
  if (!isOneCase) return false;
  return counterValue(upper, 'I') !== null || (/^(.)\1$/.test(upper) && styles.includes('A'));
}
