import { counterValue } from '../numbering/counter.ts';
import type { LabelForm } from '../numbering/numbering-scheme.ts';
import type { CitationRoot, CitationStep } from './citation.ts';
import type { LevelWord, Scan } from './grammar.ts';
import {
  type Before,
  isLabelWord,
  isOrdinaryWord,
  isPersons,
  isPoint,
  isQuantity,
  isSettled,
  kindOf,
  type Label,
  readBracketed,
  readLabel,
} from './read-label.ts';
import { readSpelled } from './read-spelled.ts';
import { readTableName } from './read-table-name.ts';
import { isJoinedMark, type Token, wordAt } from './token.ts';

/** Steps from the outermost in, as `B.2.` or `O, 2.a.(1)` print them, and the token after them. */
export interface Path {
  readonly steps: readonly PathStep[];
  /** The token after the last step and its point. */
  readonly next: number;
  /** Whether a point is printed after the last label. */
  readonly isPointed: boolean;
  /** Whether the last label may be the article `a`. */
  readonly mayEndBefore: boolean;
}

/** A step with the level of its label, outermost 0; that of a name is not known. */
export type PathStep = CitationStep & { readonly level: number };

/** What stands at the top of a path. */
export interface PathRoot {
  readonly cited: CitationRoot;
  /** The forms of such labels; none where it is known by a name. */
  readonly labels: readonly LabelForm[];
  /** Whether the word before says that several follow: `Articles`. */
  readonly isPlural: boolean;
}

/** No path is longer. */
const MAX_DEPTH = 10;
/** That of a step that is a name. */
export const UNKNOWN_LEVEL = -1;
/** Words between the members of a list or a range. */
const JOINING = /^(?:and|or|to|through|thru)$/;

/** A scan of the labels under what stands at the top; null for labels without a top. */
interface PathScan extends Scan {
  readonly root: PathRoot | null;
}

type Step = PathStep & { readonly next: number; readonly mayBeWord?: boolean };

/**
 * Reads the labels that begin at a token; null when none does.
 * @param word the token of the word for a level before them, after which a number may be spelled: `paragraph two`.
 * @param before what stands before them.
 */
export function readPath(
  scan: Scan,
  at: number,
  word: number | null = null,
  before: Before = 'TEXT',
): Path | null {
  const spelled = word === null ? null : readSpelled(scan.tokens, word, at);
  const first =
    spelled ?? (isMisreadOne(scan.tokens, at) ? { label: '1', next: at + 1 } : readLabel(scan, at, before));
  if (!first) return null;
  const unrooted = { ...scan, root: null };
  const step = asStep(unrooted, [], first);
  return step && goOn(unrooted, [step], first.next);
}

/** `l.d.` for `1.d.`: the scan reads the digit as a letter, which no letter follows. */
function isMisreadOne(tokens: readonly Token[], at: number): boolean {
  const [point, letter] = [tokens[at + 1], tokens[at + 2]];
  const isBeforeLetter = isJoinedMark(point, '.') && letter?.joined && /^[a-z]$/.test(letter.text);
  return tokens[at]?.text === 'l' && Boolean(isBeforeLetter);
}

/** Reads the steps after the number of an article or the letter of an appendix: `, paragraph H.1`, `.A.2.a.`. */
export function readPathUnder(scan: Scan, root: PathRoot, at: number): Path {
  return goOn({ ...scan, root }, [], at);
}

function goOn(scan: PathScan, begun: readonly PathStep[], at: number): Path {
  const steps = [...begun];
  let next = at;
  let mayEndBefore = false;
  for (let step = readStep(scan, steps, next); step && steps.length < MAX_DEPTH; ) {
    // The heading of the article itself leads no further, but on: `Article 16, LEAVES, Section L`.
    if (step.type === 'label' || step.words !== '') {
      push(scan, steps, step);
      next = step.next;
      mayEndBefore = step.mayBeWord ?? false;
    }
    step = readStep(scan, steps, step.next);
  }
  const isPointed = steps.at(-1)?.type === 'label' && isPoint(scan.tokens, next);
  return { steps, next: isPointed ? next + 1 : next, isPointed, mayEndBefore };
}

/** `16.L` without a word for the article: no section stands under a number, so the number is the article's. */
function push(scan: PathScan, steps: PathStep[], step: Step): void {
  const [first] = steps;
  const isSection = step.type === 'label' && scan.grammar.levelsOf(step.label).includes(0);
  if (scan.root || !first || steps.length > 1 || !isSection || step.level === 0) steps.push(step);
  else steps.splice(0, 1, { ...first, level: UNKNOWN_LEVEL }, { ...step, level: 0 });
}

/** The step after others, whose point is at `at` where one is printed. */
function readStep(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const { tokens } = scan;
  // `S-2` in `Appendix A, S-1, S-2` is the next of a list.
  if (isTable(steps.at(-1)) && tokens[at]?.text === ',' && readTableName(scan, at + 1)) return null;
  const after = isPoint(tokens, at) && steps.length > 0 ? at + 1 : at;
  return (
    readAfterPoint(scan, steps, at) ??
    readInBrackets(scan, steps, after) ??
    readName(scan, after) ??
    readAfterMark(scan, steps, at) ??
    readSqueezed(scan, steps, at) ??
    readNamed(scan, steps, after) ??
    readAfterComma(scan, steps, after) ??
    readAfterSpace(scan, steps, at)
  );
}

/** `S-1` in `Appendix A, S-1`: a name and no level. */
export function isTable(step: PathStep | undefined): boolean {
  return step?.type === 'label' && step.level === UNKNOWN_LEVEL && step.label.includes('-');
}

/** `.a` in `2.a`: what a point joins is a label whatever follows. `A. 10.`: after a space where it has its own point. */
function readAfterPoint(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const { tokens, isWhole } = scan;
  if (tokens[at]?.text !== '.') return null;
  const first = tokens[at + 1];
  if (first?.joined) return asStep(scan, steps, readLabel(scan, at + 1, 'POINT'));
  const label = first?.startsLine ? null : readLabel(scan, at + 1, 'LABELS');
  if (!label) return null;
  if (isWhole || !tokens[at]?.joined) return isOrdinaryWord(scan, at + 1) ? null : asStep(scan, steps, label);
  return isAnotherLabel(scan, steps, label) ? asStep(scan, steps, label) : null;
}

/** `10.` in `A. 10.`, `a.` and `1)` in `3. a. 1)`, `L.1` in `16. L.1`: its own mark or what goes on proves a label. */
function isAnotherLabel({ tokens }: PathScan, steps: readonly PathStep[], { label, next }: Label): boolean {
  const last = steps.at(-1);
  const isClosed = tokens[next - 1]?.text === ')' || isJoinedMark(tokens[next], ')');
  const isMarked = isClosed || (isPoint(tokens, next) && !tokens[next + 1]?.joined);
  const isJoinedOn =
    Boolean(tokens[next]?.joined && tokens[next + 1]?.joined) && /^[.(]$/.test(tokens[next]?.text ?? '');
  const isBeforeNumber = isMarked && tokens[next + 1]?.kind === 'NUMBER' && isPoint(tokens, next + 2);
  if (last?.type !== 'label') return kindOf(label) === 'UPPER' && (isJoinedOn || isBeforeNumber);
  if (kindOf(label) === 'LOWER') return kindOf(last.label) === 'NUMBER' && isMarked;
  const isProved = isPoint(tokens, next) || isClosed;
  return kindOf(label) === 'NUMBER' && kindOf(last.label) !== 'NUMBER' && isProved;
}

/** `(1)` in `a.(1)` and `1(c)`; after a space where such a label may stand: `16 (L)`. */
function readInBrackets(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const isJoined = Boolean(scan.tokens[at]?.joined);
  const label = readBracketed(scan, at, isJoined);
  if (!label) return null;
  return isJoined || scan.isWhole || isNext(scan, steps, label.label) ? asStep(scan, steps, label) : null;
}

/** `16:L`, `16-L`, `16,L`, `16/L`: another kind of label; a hyphen between two of a kind makes a range. */
function readAfterMark(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const { tokens, grammar } = scan;
  const mark = tokens[at];
  const isJoined = mark?.joined && tokens[at + 1]?.joined;
  if (!(isJoined ? /^[:,/-]$/ : /^[:-]$/).test(mark?.text ?? '') || tokens[at + 1]?.startsLine) return null;
  const label = readLabel(scan, at + 1, 'LABELS');
  const isWord = !(isJoined && mark?.text === ':') && isOrdinaryWord(scan, at + 1);
  if (!label || isWord || isQuantity(scan, at + 1)) return null;
  if (/^[-/]$/.test(mark?.text ?? '') && steps.length > 0 && beginsAnew(scan, steps, label)) return null;
  if (!isJoined && !(kindOf(label.label) === 'UPPER' && isSettled(scan, label.next))) return null;
  return !isBesideLast(scan, steps, label.label) || (mark?.text === '-' && grammar.hyphenates)
    ? asStep(scan, steps, label)
    : null;
}

/** `L1c` in `16L1c` */
function readSqueezed(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const token = scan.tokens[at];
  if (!token?.joined || !/^(?:\d{1,2}|[A-Za-z])$/.test(token.text)) return null;
  return asStep(scan, steps, readLabel(scan, at, 'LABELS'));
}

/** `, paragraph H`, ` section L`, `, § 3`, `(Section L)`: the word for the level says that a label follows. */
function readNamed(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const { tokens } = scan;
  const mark = tokens[at];
  const isBracket = mark?.text === '(';
  const isPossessive = /^['’]$/.test(mark?.text ?? '') && wordAt(tokens, at + 1) === 's';
  const isMark = isBracket || /^[,;:-]$/.test(mark?.text ?? '');
  const start = isPossessive ? at + 2 : isMark ? at + 1 : at;
  const word = readLevelWord(scan, start) ?? (start > at ? readUnknownWord(scan, start) : null);
  if (!word || (tokens[start]?.startsLine && start === at)) return null;
  const last = steps.at(-1)?.level ?? UNKNOWN_LEVEL;
  const goesDown = word.levels.length === 0 || word.levels.some((level) => level > last);
  if (!scan.root && !goesDown) return null;
  const label = readSpelled(tokens, start, word.next) ?? readLabel(scan, word.next, 'LABELS');
  if (!label || isPersons(scan, word.next)) return null;
  if (isOrdinaryWord(scan, word.next) && !isLabelOf(scan, word, label.label)) return null;
  if (isBracket && tokens[label.next]?.text !== ')') return null;
  const step = asStep(scan, steps, label);
  const ofWord = levelsOf(scan, steps, label.label).find(
    (level) => level > last && word.levels.includes(level),
  );
  return step && { ...step, level: ofWord ?? step.level, next: isBracket ? label.next + 1 : label.next };
}

/** Abbreviations that are no word for a level. */
const NO_LEVEL = /^(?:etc|vs|cf|viz|ibid|incl|excl|approx|al|pp?|pgs?|ed|rev|dr|mrs?|ms|st|co|inc|dept)$/;

/** `, subpgh. C`: an abbreviation that nobody knows, before a label: what is not understood is not dropped. */
function readUnknownWord({ tokens }: Scan, at: number): (LevelWord & { next: number }) | null {
  const token = tokens[at];
  const isAbbreviation = token?.kind === 'WORD' && /^\p{Ll}{2,10}$/u.test(token.text);
  if (!isAbbreviation || NO_LEVEL.test(token.folded) || !isJoinedMark(tokens[at + 1], '.')) return null;
  const isLabel = /^(?:\p{Lu}|\d{1,3})$/u.test(tokens[at + 2]?.text ?? '') && !tokens[at + 2]?.startsLine;
  return isLabel ? { part: null, levels: [], isPlural: false, isFirm: false, next: at + 2 } : null;
}

/** Whether the labels of a level look like one, as `I` where sections have capitals: after its word it is no pronoun. */
export function isLabelOf({ grammar }: Scan, { levels }: LevelWord, label: string): boolean {
  return grammar.levelsOf(label).some((level) => levels.includes(level));
}

/** A word for a level and the token at which its labels begin: `sec.`, `sub-section`, `§§`, `Nos.`. */
export function readLevelWord({ tokens, grammar }: Scan, at: number): (LevelWord & { next: number }) | null {
  const isHyphened = wordAt(tokens, at) === 'sub' && isJoinedMark(tokens[at + 1], '-');
  const at1 = isHyphened ? at + 2 : at;
  const word = grammar.levelWord(isHyphened ? `sub${wordAt(tokens, at1)}` : wordAt(tokens, at1));
  if (!word) return null;
  const isDouble = /^[§¶]$/.test(wordAt(tokens, at1)) && wordAt(tokens, at1 + 1) === wordAt(tokens, at1);
  let next = at1 + (isDouble ? 2 : 1);
  if (isJoinedMark(tokens[next], '.')) next += 1;
  if (/^(?:nos?|number|#)$/.test(wordAt(tokens, next))) next += isJoinedMark(tokens[next + 1], '.') ? 2 : 1;
  return { ...word, isPlural: word.isPlural || isDouble, next };
}

/** `, Decision-Making Processes`, `(Leaves)`: a name that the edition has there. */
function readName(scan: PathScan, at: number): Step | null {
  const { tokens, grammar, isWhole, root } = scan;
  if (!root) return null;
  const mark = wordAt(tokens, at);
  const start = /^[,(:;-]$/.test(mark) ? at + 1 : at;
  const table = mark === ',' && holdsTables(root) ? readTableName(scan, start, { isSure: true }) : null;
  if (table) return { type: 'label', label: table.name, level: UNKNOWN_LEVEL, next: table.next };
  if (isWhole && mark === ',') return readAnyName(scan, start);
  const name = grammar.names?.under(root.cited, tokens, start);
  // Without a mark before it only the heading of the article itself is looked over: `Article 16 Leaves, Section L`.
  if (!name || tokens[start]?.startsLine || (start === at && name.words !== '')) return null;
  const next = mark === '(' && tokens[name.next]?.text === ')' ? name.next + 1 : name.next;
  return { type: 'name', words: name.words, level: UNKNOWN_LEVEL, next };
}

/** In a citation that stands alone, the words up to the next comma, where they are more than labels. */
function readAnyName(scan: Scan, at: number): Step | null {
  const words = pieceAt(scan.tokens, at);
  const isName = words.some((token, i) => {
    const isLabel = (token.joined && i > 0) || isLabelWord(token, scan.grammar) || JOINING.test(token.folded);
    return token.kind === 'WORD' && !isLabel && scan.grammar.levelWord(token.folded) === null;
  });
  return isName
    ? { type: 'name', words: printed(words), level: UNKNOWN_LEVEL, next: at + words.length }
    : null;
}

/** The tokens up to the next comma; one inside an amount, as in `$2,500`, parts nothing. */
export function pieceAt(tokens: readonly Token[], at: number): readonly Token[] {
  const end = tokens.findIndex((comma, i) => {
    const isAmount = comma.joined && tokens[i + 1]?.joined && /^\d{3}$/.test(tokens[i + 1]?.text ?? '');
    return i >= at && comma.text === ',' && !isAmount;
  });
  return tokens.slice(at, end < 0 ? tokens.length : end);
}

/** Tokens as they were printed. */
export function printed(tokens: readonly Token[]): string {
  return tokens.map(({ text, joined }, i) => (i === 0 || joined ? text : ` ${text}`)).join('');
}

/**
 * `, 2.` in `O, 2.e.`: a label that may stand under the one before, and not one beside it, as in `L.1, 2 and 3`. A
 * number right under an article needs its point: `Article 6, 3 days` is no citation of 6.3.
 */
function readAfterComma(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const { tokens, isWhole } = scan;
  if (tokens[at]?.text !== ',') return null;
  const label = readLabel(scan, at + 1, 'LABELS');
  if (!label || isOrdinaryWord(scan, at + 1) || isQuantity(scan, at + 1)) return null;
  if (isWhole) return asStep(scan, steps, label);
  if (beginsAnew(scan, steps, label)) return null;
  if (steps.length === 0 && scan.root && kindOf(label.label) === 'NUMBER') {
    return isOnlyNumber(scan, label.next, scan.root) ? mayBeCounting(scan, asStep(scan, steps, label)) : null;
  }
  const isBeside = steps.some(({ level }) => scan.grammar.levelsOf(label.label).includes(level));
  const goesDown = isNext(scan, steps, label.label) && !(isBeside && isLong(scan, label.next));
  return goesDown || !isBeside ? mayBeCounting(scan, asStep(scan, steps, label)) : null;
}

/** A number before a word may count what the word says, as in `Article 24, P, 3 nurses`; a small letter is a label. */
function mayBeCounting(scan: PathScan, step: Step | null): Step | null {
  if (step?.type !== 'label' || kindOf(step.label) !== 'NUMBER') return step;
  const isSure = isSettled(scan, step.next) || isLong(scan, step.next);
  return isSure ? step : { ...step, mayBeWord: true };
}

/** `B` in `Appendices A, B and C`, `24` in `Articles 16.L, 24.P and 25.C`: one of a list at the top level. */
function beginsAnew(scan: PathScan, steps: readonly PathStep[], { label, next }: Label): boolean {
  const { root, tokens } = scan;
  if (!root || !isLikeRoot(root, label)) return isLikeFirst(scan, steps, { label, next });
  if (steps.length === 0 && root.isPlural) return true;
  const isMarked = isPoint(tokens, next) || isJoinedMark(tokens[next], '(');
  return isMarked && /^\p{Lu}$/u.test(tokens[next + 1]?.text ?? '') && Boolean(tokens[next + 1]?.joined);
}

/** `M.2` in `L.1/M.2`, `16.M` in `Sections 16.L/16.M`: what a point joins to it is like the second as well. */
function isLikeFirst(
  { tokens }: PathScan,
  [first, second]: readonly PathStep[],
  { label, next }: Label,
): boolean {
  if (first?.type !== 'label' || second?.type !== 'label' || !isPoint(tokens, next)) return false;
  const after = tokens[next + 1];
  if (!after?.joined || kindOf(first.label) !== kindOf(label)) return false;
  return kindOf(second.label) === kindOf(after.text);
}

/** Whether a label is of the kind of the last, or a whole one: then a hyphen between them makes a range. */
function isBesideLast(scan: PathScan, steps: readonly PathStep[], label: string): boolean {
  const last = steps.at(-1);
  if (!last) return scan.root !== null && isLikeRoot(scan.root, label);
  return scan.grammar.repeats || scan.grammar.levelsOf(label).includes(last.level);
}

function isLikeRoot({ labels }: PathRoot, label: string): boolean {
  return labels.some(({ style }) => counterValue(label, style) !== null);
}

/** `3` in `Article 7, 3 says`, not in `Articles 5, 6 and 7`; what is known by a name has no other of its kind beside it. */
function isOnlyNumber(scan: Scan, next: number, { isPlural, labels }: PathRoot): boolean {
  const { tokens } = scan;
  if (isPoint(tokens, next) || labels.length === 0) return true;
  // `7, 1,99` is no list of articles.
  if (tokens[next]?.joined && tokens[next + 1]?.joined) return !isPlural;
  return !isPlural && !/^(?:,|and|or|&)$/.test(wordAt(tokens, next));
}

/** Whether more labels are joined on: `.a`, `(a)`, the `c` of `2c`. */
function isLong({ tokens }: Scan, at: number): boolean {
  const [mark, after] = [tokens[at], tokens[at + 1]];
  if (!mark?.joined) return false;
  return /^[A-Za-z]$/.test(mark.text) || (/^[.(]$/.test(mark.text) && Boolean(after?.joined));
}

/** ` L` in `Article 16 L`, ` l 1 c` in `art 16 l 1 c`. An `a` before another word may be the article. */
function readAfterSpace(scan: PathScan, steps: readonly PathStep[], at: number): Step | null {
  const { tokens, isWhole } = scan;
  const token = tokens[at];
  if (!scan.root || !token || token.joined || (token.startsLine && !isWhole)) return null;
  const label = readLabel(scan, at, 'LABELS');
  if (!label || isQuantity(scan, at)) return null;
  if (steps.length === 0 && kindOf(label.label) === 'NUMBER' && !isWhole) return null;
  if (!isWhole && !isNext(scan, steps, label.label)) return null;
  const step = asStep(scan, steps, label);
  if (!isOrdinaryWord(scan, at)) return step;
  const isSpaced = !tokens[at - 1]?.joined;
  const mayBeLabel = /^[ai]$/.test(token.text) && isSpaced && steps.length > 0;
  return mayBeLabel && step ? { ...step, mayBeWord: true } : null;
}

/** In an article `A-2` may be a range of its sections. */
function holdsTables({ cited }: PathRoot): boolean {
  return cited.type === 'top' && cited.kind !== 'ARTICLE';
}

/** Whether a label is one of the level right below the last; after a top or a name, of any level. */
function isNext(scan: PathScan, steps: readonly PathStep[], label: string): boolean {
  const levels = levelsOf(scan, steps, label);
  const last = steps.at(-1)?.level ?? UNKNOWN_LEVEL;
  return last === UNKNOWN_LEVEL ? levels.length > 0 : levels.includes(last + 1);
}

/** A label at the outermost level below the last at which it may stand; one that is like none, right below. */
function asStep(scan: PathScan, steps: readonly PathStep[], label: Label | null): Step | null {
  if (!label) return null;
  const last = steps.at(-1)?.level ?? UNKNOWN_LEVEL;
  const level = levelsOf(scan, steps, label.label).find((each) => each > last) ?? last + 1;
  return { type: 'label', label: label.label, level, next: label.next };
}

/** The levels at which a label may stand, outermost first; right under a top a small letter may stand for a capital. */
function levelsOf({ grammar, root }: PathScan, steps: readonly PathStep[], label: string): readonly number[] {
  const isUnderTop = root !== null && steps.length === 0;
  return isUnderTop ? grammar.levelsOf(label.toUpperCase()) : grammar.levelsOf(label);
}
