import type { ContractYear } from '../document/contract-year.ts';
import { counterValue } from '../numbering/counter.ts';
import type { CitationRoot, Cited, CitedLabels, PartKind } from './citation.ts';
import { ofDocument } from './cite-members.ts';
import { citationOf, findTop } from './find-top.ts';
import type { Finder, Finding } from './finding.ts';
import type { LevelWord, Scan } from './grammar.ts';
import { MAX_MEMBERS } from './read-joint.ts';
import { isOrdinaryWord, isPersons, isSettled, kindOf } from './read-label.ts';
import { type Member, readMembers } from './read-members.ts';
import { partAt } from './read-part.ts';
import { isLabelOf, type Path, type PathStep, printed, readLevelWord, readPath } from './read-path.ts';
import { belowRoot, readRootLabel } from './read-root.ts';
import { isCapitalised, isJoinedMark, type Token, wordAt } from './token.ts';

/** What stands after labels and says where they are: `above`, `of Section B`, `of Article 5`. */
interface Holder {
  readonly next: number;
  readonly root: CitationRoot | null;
  readonly steps: readonly PathStep[];
  readonly direction: CitedLabels['direction'];
  readonly within: PartKind | null;
  readonly year: ContractYear | null;
  /** `of Article 5 of the U.S. Constitution` */
  readonly outside: string | null;
}

const NOTHING: Holder = {
  next: 0,
  root: null,
  steps: [],
  direction: null,
  within: null,
  year: null,
  outside: null,
};

const PREPOSITIONS = new Set(['in', 'under', 'by', 'per', 'see', 'with', 'and', 'or']);
/** `item 1 of subparagraph a of paragraph 2 of section B of Article 5` is as deep as people write. */
const MAX_DEPTH = 6;
/** A longer number is a year or an amount. */
const MAX_DIGITS = 3;

/** `paragraph B.2. above`, `paragraphs 4 and 7 above`, `Section L of Article 16`, `paragraph H (Article 24)`. */
export const findLevelled: Finder = (scan, at) => {
  const word = readLevelWord(scan, at);
  const first = word && readLevelled(scan, at, word);
  if (!word || !first) return null;
  const members = readMembers(scan, first, null, word.isPlural);
  return citeMembers(scan, members, word.isFirm || first.steps.length > 1);
};

/**
 * Labels without a word for what they are: `5, C.4.` and `16.L.1(c)` by their form; `O, 2.a.(1)` by its depth; `2 above`
 * by its direction; `in B. and C.` by their points.
 */
export const findBare: Finder = (scan, at) => {
  const { tokens } = scan;
  const token = tokens[at];
  if (!token || !mayBeLabel(token) || isGlued(tokens, at)) return null;
  return findNumbered(scan, at) ?? findDeep(scan, at) ?? findPreposed(scan, at);
};

/** A number, one letter or two, a Roman number, or what opens a bracket around one. */
function mayBeLabel({ kind, text }: Token): boolean {
  if (kind === 'WORD') return text.length <= 2 || /^[ivxl]+$/i.test(text);
  return kind === 'NUMBER' || text === '(';
}

/** Part of another word, of an amount, of a date: what stands before is joined to it and is no bracket or quote. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  if (!tokens[at]?.joined) return /^[$#]$/.test(before.text);
  return !/^[(["'/-]$/.test(before.text) || endsYear(tokens, at);
}

/** The last digits of `2006-07`, of `2006/07`. */
function endsYear(tokens: readonly Token[], at: number): boolean {
  const [year, mark] = [tokens[at - 2], tokens[at - 1]];
  return year?.kind === 'NUMBER' && year.text.length === 4 && mark?.joined === true;
}

/** Labels after the word for their level. */
function readLevelled(scan: Scan, at: number, word: LevelWord & { readonly next: number }): Member | null {
  const path = readPath(scan, word.next, at);
  if (!path || opensLine(scan, word.next, path) || !standsAsLabel(scan, word, path)) return null;
  return { root: null, ...path, from: at, to: path.next };
}

/** `… in this paragraph`, and on the next line `1. Teachers …`: the label of that line. */
function opensLine({ tokens }: Scan, at: number, { isPointed, steps }: Path): boolean {
  return Boolean(tokens[at]?.startsLine) && isPointed && steps.length === 1;
}

/** Of the labels that are words as well, `paragraph A` is a label whatever follows, `paragraph a teacher` is not. */
function standsAsLabel(scan: Scan, word: LevelWord & { readonly next: number }, path: Path): boolean {
  const [step] = path.steps;
  if (step?.type !== 'label' || path.steps.length > 1 || path.isPointed) return true;
  if (isPersons(scan, word.next)) return false;
  if (isLabelOf(scan, word, step.label)) return true;
  if (isOrdinaryWord(scan, word.next)) return false;
  // Where sections have letters, `Section 8 housing` is none of them.
  return word.levels.length === 0 || isSettled(scan, path.next) || kindOf(step.label) !== 'NUMBER';
}

/** `24.P`, `16.L.1(c)`, `16:L`, `16L`; `5, C.4.` with a space only where a number follows the letter. */
function findNumbered(scan: Scan, at: number): Finding | null {
  const { tokens, grammar, isWhole } = scan;
  const top = grammar.article;
  const token = tokens[at];
  if (!top || !token) return null;
  const isRoman = /^[IVXL]+$/.test(token.text) && top.labels.some(({ style }) => style === 'I');
  if (token.text.length > MAX_DIGITS || (token.kind !== 'NUMBER' && !isRoman)) return null;
  if (isEndOfName(tokens, at)) return null;
  const { kind, cited, labels } = top;
  const root = { kind, cited, labels, isPlural: false };
  const read = readRootLabel(scan, at, root);
  if (!read) return null;
  const { path, label } = read;
  if (isGoingOn(tokens[path.next])) return null;
  const strength = isWhole ? 'SURE' : strengthOf(scan, at, path);
  if (!strength) return null;
  const first = { root: label, ...path, from: at, to: path.next };
  const members = readMembers(scan, first, root, false);
  return ofDocument(scan, members, ({ root: article, steps, mayEndBefore }, year) => {
    const citation = citationOf({ type: 'top', kind, cited, label: article ?? '' }, steps);
    return { type: 'provision', citation, year, isWeak: strength === 'WEAK', mayEndBefore };
  });
}

/** `16L` in `16L110`: what is joined to it is no label. */
function isGoingOn(after: Token | undefined): boolean {
  return Boolean(after?.joined) && (after?.kind === 'WORD' || after?.kind === 'NUMBER');
}

/** `1B` in `H-1B`, `10A` in `22-10A-20`: a hyphen joins it to capitals or to a number. */
function isEndOfName(tokens: readonly Token[], at: number): boolean {
  const isJoined = tokens[at]?.joined && isJoinedMark(tokens[at - 1], '-');
  return Boolean(isJoined) && /^(?:\p{Lu}{1,3}|\d+)$/u.test(tokens[at - 2]?.text ?? '');
}

/** How far the form of labels without a word shows that they are an article's. */
function strengthOf({ tokens, grammar }: Scan, at: number, { steps }: Path): 'SURE' | 'WEAK' | null {
  const [first, second] = steps;
  const mark = tokens[at + 1];
  if (first?.type !== 'label' || !mark || !grammar.levelsOf(first.label).includes(0)) return null;
  const isPointed = mark.joined && Boolean(tokens[at + 2]?.joined) && /^[.(]$/.test(mark.text);
  // Where sections have numbers, `13.2` may be any decimal number and `13.2.1` is none.
  if (grammar.outermost === '1') return isPointed && second ? 'SURE' : null;
  if (isPointed || second) return 'SURE';
  return mark.joined ? 'WEAK' : null;
}

/** `O, 2.a.(1)`: a capital, a number and a letter are a path wherever they stand; two need a direction. */
function findDeep(scan: Scan, at: number): Finding | null {
  const path = readPath(scan, at);
  const [first, second] = path?.steps ?? [];
  if (!path || first?.type !== 'label' || second?.type !== 'label' || !/^[A-Z]$/.test(first.label))
    return null;
  if (scan.grammar.repeats)
    return citeMembers(scan, [memberOf(path, at)], scan.tokens[at + 1]?.joined ?? false);
  // `S.Q.T.` are initials.
  if (kindOf(second.label) === 'UPPER') return null;
  const members = readMembers(scan, memberOf(path, at), null, false);
  return citeMembers(scan, members, path.steps.length > 2);
}

/** `in 2 above`, `in 1. and 3. below`; `provided in B. and C.`: sections by their points. `by A. and B. Smith` are people. */
function findPreposed(scan: Scan, at: number): Finding | null {
  const { tokens } = scan;
  if (!PREPOSITIONS.has(wordAt(tokens, at - 1))) return null;
  const path = readPath(scan, at);
  const members = path ? readMembers(scan, memberOf(path, at), null, false) : [];
  const last = members.at(-1);
  if (!last) return null;
  if (/^(?:above|below)$/.test(wordAt(tokens, last.to))) return citeMembers(scan, members, true);
  const areSections = members.every(
    ({ steps: [step, ...more], isPointed }) =>
      isPointed && more.length === 0 && step?.type === 'label' && kindOf(step.label) === 'UPPER',
  );
  const isList = members.length > 1 && areSections && !isCapitalised(tokens[last.to]);
  return isList ? citeMembers(scan, members, true) : null;
}

function memberOf(path: Path, at: number): Member {
  return { root: null, ...path, from: at, to: path.next };
}

/** Members with what stands after the last of them, which says where all are. */
function citeMembers(scan: Scan, members: readonly Member[], isFirm: boolean): Finding | null {
  const last = members.at(-1);
  if (!last) return null;
  const holder = readHolder(scan, last.steps, last.to, 0);
  if (!isFirm && holder.next === last.to) {
    // The longest list is not read again from each of its members.
    return members.length < MAX_MEMBERS ? null : { found: [], next: last.to };
  }
  const whole = members.map((each) => (each === last ? { ...each, to: holder.next } : each));
  return ofDocument(scan, whole, (member, year) => citeLabels(scan, member, holder, year));
}

function citeLabels(
  scan: Scan,
  { steps, from, to }: Member,
  holder: Holder,
  year: ContractYear | null,
): Cited {
  if (holder.outside) {
    return { type: 'outside', name: printed(scan.tokens.slice(from, to)) };
  }
  const { root } = holder;
  const below =
    root?.type === 'top' && holder.steps.length === 0 ? belowRoot(scan, root.label, steps, from) : steps;
  const all = [...holder.steps, ...below];
  const inYear = year ?? holder.year;
  if (root) return provision(root, all, inYear);
  const [first, ...rest] = all;
  const article = first?.type === 'label' ? articleOf(scan, first.label, rest) : null;
  if (article) return provision(article, rest, inYear);
  const labels = all.map((step) => (step.type === 'label' ? step.label : step.words));
  return { type: 'labels', labels, direction: holder.direction, within: holder.within };
}

/**
 * The article whose number is the first label: `§ 16.L`, for no paragraph has sections under it; `Section 3.2`, where
 * what stands under sections has letters. Where labels repeat those above them, as in `Section 2.1.3`, the first is that
 * of the top.
 */
function articleOf({ grammar }: Scan, label: string, [second]: readonly PathStep[]): CitationRoot | null {
  const { article } = grammar;
  const repeated = grammar.repeats && second ? grammar.topLabelled(label) : null;
  if (repeated) return { type: 'top', kind: repeated.kind, cited: repeated.cited, label };
  if (!article || second?.type !== 'label' || !grammar.levelsOf(second.label).includes(0)) return null;
  if (!article.labels.some(({ style }) => counterValue(label, style) !== null)) return null;
  const isBelow = grammar.levelsOf(label).includes(0) && grammar.levelsOf(second.label).includes(1);
  return isBelow ? null : { type: 'top', kind: article.kind, cited: article.cited, label };
}

/** A provision by its top and the steps below it. */
function provision(root: CitationRoot, steps: readonly PathStep[], year: ContractYear | null): Cited {
  return { type: 'provision', citation: citationOf(root, steps), year, isWeak: false, mayEndBefore: false };
}

/** Reads `above`, `below`, a chain of `of …`, or an article after a comma or in brackets. */
function readHolder(scan: Scan, steps: readonly PathStep[], at: number, depth: number): Holder {
  const { tokens } = scan;
  const word = wordAt(tokens, at);
  if (word === 'above') return { ...NOTHING, next: at + 1, direction: 'ABOVE' };
  if (word === 'below') return { ...NOTHING, next: at + 1, direction: 'BELOW' };
  const mark = word === ',' || word === '(' ? at + 1 : at;
  const isPreposed = /^(?:of|in|under|from)$/.test(wordAt(tokens, mark));
  if (depth >= MAX_DEPTH || (mark === at && !isPreposed)) return { ...NOTHING, next: at };
  const start = isPreposed ? mark + 1 : mark;
  const afterThe = wordAt(tokens, start) === 'the' ? start + 1 : start;
  const holder =
    readTopHolder(scan, afterThe, isPreposed || word === '(') ??
    (isPreposed ? readWithin(scan, start) : null) ??
    readLevelHolder(scan, isPreposed ? [] : steps, afterThe, depth) ??
    (isPreposed ? readPathHolder(scan, start) : null);
  if (!holder) return { ...NOTHING, next: at };
  if (word !== '(') return holder;
  return tokens[holder.next]?.text === ')' ? { ...holder, next: holder.next + 1 } : { ...NOTHING, next: at };
}

/**
 * `Article 16`, `App. A`, `Preamble`; also an article of another document. `16.L` only where a word or a bracket says
 * that it is no other of a list: `Sections 16.L, 16.M and 16.O`.
 */
function readTopHolder(scan: Scan, at: number, mayBeNumbered: boolean): Holder | null {
  const found = (findTop(scan, at) ?? (mayBeNumbered ? findNumbered(scan, at) : null))?.found[0];
  if (!found) return null;
  const { cited, to: next } = found;
  if (cited.type === 'outside') return { ...NOTHING, next, outside: cited.name };
  if (cited.type !== 'provision' || cited.isWeak) return null;
  const { citation, year } = cited;
  const steps = citation.steps.map((step, level): PathStep => ({ ...step, level }));
  return { ...NOTHING, next, root: citation.root, steps, year };
}

/** `of this Article` */
function readWithin(scan: Scan, at: number): Holder | null {
  const part = wordAt(scan.tokens, at) === 'this' ? partAt(scan, at + 1) : null;
  return part && { ...NOTHING, next: part.next, within: part.part };
}

/** `of A.1.i`: labels without a word where two at least are joined. */
function readPathHolder(scan: Scan, at: number): Holder | null {
  const path = readPath(scan, at);
  return path && path.steps.length > 1 ? { ...NOTHING, next: path.next, steps: path.steps } : null;
}

/** `of section B`, and after a comma a level further up: `paragraph 2, Section B` */
function readLevelHolder(scan: Scan, steps: readonly PathStep[], at: number, depth: number): Holder | null {
  const word = readLevelWord(scan, at);
  const holder = word ? readLevelled(scan, at, word) : null;
  if (!word || !holder) return null;
  const level = Math.min(...word.levels, holder.steps[0]?.level ?? 0);
  if (steps.length > 0 && level >= (steps[0]?.level ?? 0)) return null;
  const outer = readHolder(scan, holder.steps, holder.to, depth + 1);
  return { ...outer, steps: [...outer.steps, ...holder.steps] };
}
