import type { ClauseKind } from '../document/clause-kind.ts';
import { counterValue } from '../numbering/counter.ts';
import type { LabelForm } from '../numbering/numbering-scheme.ts';
import type { Scan, TopWords } from './grammar.ts';
import { isOrdinaryWord, type Label, readLabel } from './read-label.ts';
import { type Path, type PathRoot, type PathStep, readPathUnder } from './read-path.ts';
import { readSpelled } from './read-spelled.ts';
import { isCapitalised, isJoinedMark, type Token, wordAt, wordsAt } from './token.ts';

/** A word for what stands at the top level, and the token after it. */
export interface TopWord extends TopWords {
  /** Whether it may be another word, as in `state of the art 5`: then labels must follow its own. */
  readonly isDoubtful: boolean;
  readonly next: number;
}

/** What is known of a top before its label is read. */
export interface LabelledRoot {
  readonly kind: ClauseKind;
  /** How such a provision is cited: `Art. #`. */
  readonly cited: string;
  readonly labels: readonly LabelForm[];
  /** Whether the word before says that several follow: `Articles`. */
  readonly isPlural: boolean;
}

/** A label at the top level with the path under it. */
export interface RootedPath {
  readonly label: string;
  readonly path: Path;
}

const YEAR_DIGITS = 4;

/** Reads `Article`, `Arts.`, `App`, `Appendix No.`; in small letters `art` may be another word. */
export function topWordAt({ tokens, grammar, isWhole }: Scan, at: number): TopWord | null {
  const word = grammar.topWords(wordAt(tokens, at)).find(({ words }) => wordsAt(tokens, at, words));
  if (!word) return null;
  let next = at + word.words.length;
  const isPlural = word.isPlural || wordsAt(tokens, next, ['(', 's', ')']);
  if (isPlural && !word.isPlural) next += 3;
  const isPointed = isJoinedMark(tokens[next], '.');
  const isAnotherWord = word.isShort && !isPointed && !isCapitalised(tokens[at]);
  if (isPointed && word.isShort) next += 1;
  if (/^(?:nos?|number|#)$/.test(wordAt(tokens, next))) next += isJoinedMark(tokens[next + 1], '.') ? 2 : 1;
  const isDoubtful = isAnotherWord && !isWhole && /^(?:the|of|an?|and)$/.test(wordAt(tokens, at - 1));
  return { ...word, isPlural, isDoubtful, next };
}

/** Reads the label of what stands at the top level, and the path under it. */
export function readRootLabel(scan: Scan, at: number, root: LabelledRoot): RootedPath | null {
  const label = readQuoted(scan, at) ?? readLabelOf(scan, at, root.labels);
  if (!label) return null;
  const path = readPathUnder(scan, rootOf(root, label.label), label.next);
  // `Article 2.2.1` goes on where `Article 2, Section 2.1` begins anew.
  const isJoined = isJoinedMark(scan.tokens[label.next], '.');
  const steps = isJoined ? path.steps : belowRoot(scan, label.label, path.steps, label.next);
  return { label: label.label, path: { ...path, steps } };
}

/**
 * Where labels repeat those above them, `Section 2.1.3` of Article 2 names the article again: the steps below it. It does
 * not where words part the labels, as in `Section 2, paragraph 1`.
 * @param from the token from which the steps are read.
 */
export function belowRoot(
  { grammar, tokens }: Scan,
  label: string,
  steps: readonly PathStep[],
  from: number,
): readonly PathStep[] {
  const [first, ...rest] = steps;
  if (!grammar.repeats || first?.type !== 'label' || first.label !== label || rest.length === 0) return steps;
  const at = tokens.findIndex(({ text }, i) => i >= from && text === label);
  return isJoinedMark(tokens[at + 1], '.') && tokens[at + 2]?.joined ? rest : steps;
}

function rootOf({ kind, cited, labels, isPlural }: LabelledRoot, label: string): PathRoot {
  return { cited: { type: 'top', kind, cited, label }, labels, isPlural };
}

/** `“A”` */
function readQuoted({ tokens }: Scan, at: number): Label | null {
  const [open, inner, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isQuoted = open?.text === '"' || open?.text === "'";
  if (!isQuoted || close?.text !== open?.text || !/^(?:\d{1,3}|\p{L}{1,4})$/u.test(inner?.text ?? ''))
    return null;
  return { label: inner?.text ?? '', next: at + 3 };
}

function readLabelOf(scan: Scan, at: number, forms: readonly LabelForm[]): Label | null {
  const token = scan.tokens[at];
  if (!token) return null;
  if (token.kind === 'NUMBER') return readSuffixed(scan, at, forms) ?? readNumber(scan, at, token);
  if (token.text === '(') return readLabel(scan, at);
  const spelled = forms.some(({ style }) => /^[1I]$/.test(style))
    ? readSpelled(scan.tokens, at - 1, at)
    : null;
  if (spelled) return spelled;
  if (token.kind !== 'WORD' || !isCounter(token, forms)) return null;
  const isOwn = forms.some(({ style }) => counterValue(token.text, style) !== null && /^[AI]$/.test(style));
  if (!isOwn && isOrdinaryWord(scan, at)) return null;
  const next = scan.tokens[at + 1];
  const goesOn =
    next?.joined && (next.kind === 'WORD' || next.text === "'") && scan.tokens[at + 2]?.text !== 's';
  return goesOn ? null : { label: token.text, next: at + 1 };
}

/** Also a number of four digits, which no article has: it is cited as one. But not the first of `2006-07`. */
function readNumber(scan: Scan, at: number, { text }: Token): Label | null {
  const label = readLabel(scan, at, 'TOP');
  if (label && text.length < YEAR_DIGITS) return { ...label, label: label.label.replace(/^0+(?=\d)/, '') };
  if (text.length !== YEAR_DIGITS) return null;
  return scan.tokens[at + 1]?.joined && scan.tokens[at + 2]?.joined ? null : { label: text, next: at + 1 };
}

/** `12a`, `32(A)` where the agreement has such labels. */
function readSuffixed({ tokens }: Scan, at: number, forms: readonly LabelForm[]): Label | null {
  const suffix = forms.find((form) => form.suffix !== null)?.suffix;
  if (!suffix) return null;
  const letters = tokens.slice(at + 1, at + 1 + suffix.length);
  const printed = letters.map(({ text }) => text).join('');
  const isSuffix =
    letters.every(({ joined }) => joined) && printed.replace(/[A-Z]/, 'A').replace(/[a-z]/, 'a') === suffix;
  return isSuffix ? { label: `${tokens[at]?.text}${printed}`, next: at + 1 + suffix.length } : null;
}

/** `B`, `XVI`: a letter alone, or letters that count. In small letters only what is no word. */
function isCounter({ text }: Token, forms: readonly LabelForm[]): boolean {
  const styles = forms.map(({ style }) => style);
  if (/^\p{L}$/u.test(text)) return /^\p{Lu}$/u.test(text) || styles.includes('A') || styles.includes('a');
  const upper = text.toUpperCase();
  const isOneCase = text === upper || text === text.toLowerCase();
  if (!isOneCase) return false;
  return counterValue(upper, 'I') !== null || (/^(.)\1$/.test(upper) && styles.includes('A'));
}
