import { MAX_MEMBERS, readJoint } from './joint.ts';
import { isSettled, kindOf } from './label.ts';
import { readPath } from './label-path.ts';
import type { Token } from './token.ts';

/** One member of a list of labels: the labels in full and the tokens that print it. */
export interface LabelMember {
  readonly labels: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly pointed: boolean;
}

/** A range over more is read as its two ends. */
const MAX_RANGE = 26;

/**
 * Reads the members that follow the first: `and C.`, `, 5 and 7`, `through d`. A member that leaves its upper labels
 * out takes them from the one before it: `A.2 and 3`. The members between the ends of a range share the words that
 * join them.
 * @param isPlural whether the words before said that several follow; else only what is plainly a label is read.
 */
export function readMembers(
  tokens: readonly Token[],
  first: LabelMember,
  isPlural: boolean,
): readonly LabelMember[] {
  const members = [first];
  let last = first;
  while (members.length < MAX_MEMBERS) {
    const joint = readJoint(tokens, last.to);
    const path = joint && (!joint.isRange || isPlural) ? readPath(tokens, joint.next) : null;
    // `6.C.4 and 6.C.5`: a number with a capital under it is an article's, and a citation of its own.
    if (!joint || !path || kindOf(path.labels[1] ?? '1') === 'UPPER') break;
    const tail = path.labels.at(-1) ?? '';
    if (!path.pointed && !isSettled(tokens, tail, path.next) && !(isPlural && kindOf(tail) === 'NUMBER'))
      break;
    const labels = inherit(last.labels, path.labels);
    if (!labels) break;
    const member = { labels, from: joint.next, to: path.next, pointed: path.pointed };
    if (joint.isRange) {
      const [from, to] = [last.to, joint.next];
      members.push(
        ...between(last.labels, labels).map((each) => ({ labels: each, from, to, pointed: false })),
      );
    }
    members.push(member);
    last = member;
  }
  return members;
}

/** The labels of a member in full; null when it is of another kind than every label before it. */
function inherit(above: readonly string[], labels: readonly string[]): readonly string[] | null {
  const kind = kindOf(labels[0] ?? '');
  const at = above.findLastIndex((label) => kindOf(label) === kind);
  return at < 0 ? null : [...above.slice(0, at), ...labels];
}

/** The labels between two that differ in the last label only. */
function between(from: readonly string[], to: readonly string[]): readonly (readonly string[])[] {
  const above = from.slice(0, -1);
  if (from.length !== to.length || above.some((label, i) => label !== to[i])) return [];
  return labelsBetween(from.at(-1) ?? '', to.at(-1) ?? '').map((label) => [...above, label]);
}

/** `2`, `3` between `1` and `4`; `b` between `a` and `c`; none between labels of two kinds. */
export function labelsBetween(from: string, to: string): readonly string[] {
  if (kindOf(from) !== kindOf(to)) return [];
  const isNumber = kindOf(from) === 'NUMBER';
  const valueIn = (label: string) => (isNumber ? Number(label) : label.charCodeAt(0));
  const count = valueIn(to) - valueIn(from) - 1;
  if (count < 1 || count > MAX_RANGE) return [];
  return Array.from({ length: count }, (_, i) => {
    const value = valueIn(from) + 1 + i;
    return isNumber ? String(value) : String.fromCharCode(value);
  });
}
