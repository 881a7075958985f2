import { counterAt, counterValue } from '../numbering/counter.ts';
import type { CounterStyle } from '../numbering/numbering-scheme.ts';
import type { Scan } from './grammar.ts';
import { type Joint, MAX_MEMBERS, readJoint } from './read-joint.ts';
import { isOrdinaryWord, isQuantity, isSettled, kindOf } from './read-label.ts';
import { isTable, type Path, type PathStep, readLevelWord, readPath, UNKNOWN_LEVEL } from './read-path.ts';
import { readRest } from './read-rest.ts';
import { type LabelledRoot, readRootLabel, topWordAt } from './read-root.ts';
import { readTableName } from './read-table-name.ts';
import { isJoinedMark } from './token.ts';

/** One member of a list or a range: its steps in full and the tokens that print it. */
export interface Member {
  /** The label at the top level; null for labels without one. */
  readonly root: string | null;
  readonly steps: readonly PathStep[];
  readonly from: number;
  readonly to: number;
  readonly isPointed: boolean;
  readonly mayEndBefore: boolean;
}

/** A range over more is read as its two ends. */
const MAX_RANGE = 40;

/**
 * Reads the members that follow the first: `and C.`, `, 5 and 7`, `through d`, `- 3`. A member that leaves its upper
 * labels out takes them from the one before it: `A.2 and 3`. Those between the ends of a range are printed by the words
 * of its first. What is joined to the last of them in no way that is read goes on from it.
 * @param root what they stand under at the top; null for labels without a top.
 * @param isPlural whether the words before said that several follow; else only what is plainly a label is read.
 */
export function readMembers(
  scan: Scan,
  first: Member,
  root: LabelledRoot | null,
  isPlural: boolean,
): readonly Member[] {
  const members = [first];
  let last = first;
  while (members.length < MAX_MEMBERS && !last.mayEndBefore) {
    const joint = readJoint(scan, last.to);
    const member = joint && readMember(scan, last, joint, root, isPlural);
    if (!joint || !member || isSame(scan, last, member)) break;
    if (joint.isRange) members.push(...between(last, member));
    members.push(member);
    last = member;
  }
  // What follows the longest list is the next of it.
  if (members.length < MAX_MEMBERS) members.push(withRest(scan, members.pop() ?? first));
  return members;
}

/** `1-1` in `16-L-1-1`: no range goes from a clause to itself. */
function isSame({ tokens }: Scan, last: Member, member: Member): boolean {
  const isHyphen = isJoinedMark(tokens[member.from - 1], '-');
  return isHyphen && labelsOf(last).join('.') === labelsOf(member).join('.');
}

function withRest(scan: Scan, last: Member): Member {
  const rest = readRest(scan, last.to);
  if (!rest) return last;
  const level = (last.steps.at(-1)?.level ?? UNKNOWN_LEVEL) + 1;
  const steps = rest.labels.map((label, i) => ({ type: 'label', label, level: level + i }) as const);
  return { ...last, steps: [...last.steps, ...steps], to: rest.next, isPointed: false };
}

function readMember(
  scan: Scan,
  last: Member,
  joint: Joint,
  root: LabelledRoot | null,
  isPlural: boolean,
): Member | null {
  const at = joint.isRange ? afterKindWord(scan, joint.next) : joint.next;
  if (isQuantity(scan, at)) return null;
  const table = isTable(last.steps.at(-1)) ? readTableName(scan, at) : null;
  if (table) {
    const step = { type: 'label', label: table.name, level: UNKNOWN_LEVEL } as const;
    return { ...last, steps: [...last.steps.slice(0, -1), step], from: joint.next, to: table.next };
  }
  // `2/3` after `16.L.1/` is no fraction.
  const path = readPath(scan, at, null, isJoinedMark(scan.tokens[at - 1], '/') ? 'LABELS' : 'TEXT');
  const steps =
    path && isMember(scan, path, joint, isPlural) ? inherited(scan, last.steps, path.steps) : null;
  const top = root && readRootMember(scan, at, last, root);
  const isPlain = joint.isSure || isPlural || isSettled(scan, top?.to ?? at);
  // `6, C` after `Articles 5, B and` is an article's: no paragraph has sections under it.
  if (top && (top.steps.length > 0 || (!steps && isPlain))) return { ...top, from: joint.next };
  return path && steps && { ...path, root: last.root, steps, from: joint.next, to: path.next };
}

/** `through Article 16.L.3`, `to paragraph 4`: the word is said again. */
function afterKindWord(scan: Scan, at: number): number {
  return topWordAt(scan, at)?.next ?? readLevelWord(scan, at)?.next ?? at;
}

/** A member of its own at the top level: `6` and `6, C` after `Articles 5 and`. */
function readRootMember(
  scan: Scan,
  at: number,
  last: Member,
  root: LabelledRoot,
): Omit<Member, 'from'> | null {
  const read = readRootLabel(scan, at, root);
  if (!read || last.root === null || kindOf(read.label) !== kindOf(last.root)) return null;
  const { label, path } = read;
  const [first] = path.steps;
  const isSection = first?.type === 'label' && scan.grammar.levelsOf(first.label).includes(0);
  const isTop = first ? isSection : root.isPlural || last.steps.length === 0;
  return isTop ? { root: label, ...path, to: path.next } : null;
}

/** Only what is plainly a label: after a comma something else may begin, and `a`, `A` and `I` are words. */
function isMember(scan: Scan, path: Path, joint: Joint, isPlural: boolean): boolean {
  const tail = path.steps.at(-1);
  if (isOrdinaryWord(scan, path.next - 1) || tail?.type !== 'label') return false;
  if (path.isPointed || path.steps.length > 1 || isSettled(scan, path.next)) return true;
  if (/^[aAIi]$/.test(tail.label)) return false;
  return joint.isSure ? isPlural || kindOf(tail.label) !== 'NUMBER' || !joint.isRange : isPlural;
}

/** The steps of a member in full; null when its first label is like none before it. */
function inherited(
  scan: Scan,
  above: readonly PathStep[],
  steps: readonly PathStep[],
): readonly PathStep[] | null {
  const [first] = steps;
  if (first?.type !== 'label') return null;
  if (steps.length > 1 && (scan.grammar.repeats || nameArticles(above, steps))) return steps;
  const levels = scan.grammar.levelsOf(first.label);
  const isLike = (step: PathStep) => step.type === 'label' && kindOf(step.label) === kindOf(first.label);
  // Where a number may stand at several levels, `2c` after `2b` takes the place of the number before.
  const places = [...above.entries()].toReversed();
  for (const [i, { level }] of [...places.filter(([, step]) => isLike(step)), ...places]) {
    const below = levels.includes(level) ? levelled(scan, steps, level) : null;
    if (below) return [...above.slice(0, i), ...below];
  }
  return null;
}

/** `16.M` after `16.L`: each names its article. */
function nameArticles(...paths: readonly (readonly PathStep[])[]): boolean {
  return paths.every(([first]) => first?.type === 'label' && first.level === UNKNOWN_LEVEL);
}

/** The steps from a level down; null when some label stands at no level so far below. */
function levelled(scan: Scan, steps: readonly PathStep[], from: number): readonly PathStep[] | null {
  let level = from - 1;
  const found: PathStep[] = [];
  for (const step of steps) {
    const next = scan.grammar.levelsOf(step.type === 'label' ? step.label : '').find((each) => each > level);
    if (next === undefined) return null;
    found.push({ ...step, level: next });
    level = next;
  }
  return found;
}

/** `S-2` between `S-1` and `S-3`, as `2` between `1` and `3`. */
function labelsOrNamesBetween(from: string, to: string): readonly string[] {
  const family = /^.*-/.exec(from)?.[0] ?? '';
  if (!to.startsWith(family)) return [];
  return labelsBetween(from.slice(family.length), to.slice(family.length)).map((label) => family + label);
}

/** The members between two that differ in the last label only. */
function between(from: Member, to: Member): readonly Member[] {
  const [first, last] = [labelsOf(from), labelsOf(to)];
  const above = first.slice(0, -1);
  if (first.length !== last.length || above.some((label, i) => label !== last[i])) return [];
  return labelsOrNamesBetween(first.at(-1) ?? '', last.at(-1) ?? '').map((label): Member => {
    const tail = from.steps.at(-1);
    if (!tail) return { ...from, root: label };
    return { ...from, steps: [...from.steps.slice(0, -1), { type: 'label', label, level: tail.level }] };
  });
}

function labelsOf({ root, steps }: Member): readonly string[] {
  return [root ?? '', ...steps.map((step) => (step.type === 'label' ? step.label : step.words))].slice(
    root === null ? 1 : 0,
  );
}

/** `2`, `3` between `1` and `4`; `b` between `a` and `c`; none between labels of two styles. */
export function labelsBetween(from: string, to: string): readonly string[] {
  const style = commonStyle(from, to);
  const [first, last] = style ? [counterValue(from, style), counterValue(to, style)] : [null, null];
  if (!style || first === null || last === null) return [];
  const count = last - first - 1;
  if (count < 1 || count > MAX_RANGE) return [];
  return Array.from({ length: count }, (_, i) => counterAt(first + 1 + i, style));
}

/** Letters before Roman numerals, unless one of the two is longer than a letter. */
function commonStyle(from: string, to: string): CounterStyle | undefined {
  const isRoman = from.length + to.length > 2 && /^[ivxl]+$/i.test(from + to);
  const styles: readonly CounterStyle[] = isRoman ? ['i', 'I'] : ['1', 'A', 'a'];
  return styles.find((style) => counterValue(from, style) !== null && counterValue(to, style) !== null);
}
