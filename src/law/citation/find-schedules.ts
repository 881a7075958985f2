import { MAX_MEMBERS, readJoint } from './joint.ts';
import { labelsBetween } from './label-list.ts';
import type { Finder, Spotted } from './spotted.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** A salary schedule by its name, and the tokens that print it. */
export interface ScheduleName {
  readonly family: string;
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/**
 * `Salary Schedule A-3`, `Schedules AT-1, AT-2, A-1, A-2 and A-3`, `A-1, AT-1 and AT-2 salary schedules`, `AT1`.
 * A name of the A family alone is none: an A-1 visa is no salary schedule.
 */
export const findSchedules: Finder = (tokens, at) => {
  const list = afterScheduleWord(tokens, at);
  const first = readScheduleName(tokens, list ?? at);
  if (!first) return null;
  const names = readNames(tokens, first);
  const next = names.at(-1)?.to ?? first.to;
  const end = afterScheduleWord(tokens, next);
  const isNamed = list !== null || end !== null || names.some(({ family }) => family === 'AT');
  if (!isNamed) return { found: [], next };
  const isOpen = tokens[first.from - 1]?.text === '(';
  const found = names.map((name, i) => citedSchedule(name, i === 0 && !isOpen ? at : name.from));
  const last = found.at(-1);
  // The word for them belongs to the words of the last; where it stands before the first, to the first.
  if (last && list === null && end !== null) found[found.length - 1] = { ...last, to: end };
  return { found, next: end !== null && list === null ? end : next };
};

/** The token after `Salary Schedules`, `salary matrix` or `Schedule`, and after a bracket that opens the list. */
function afterScheduleWord(tokens: readonly Token[], at: number): number | null {
  const i = wordAt(tokens, at) === 'salary' ? at + 1 : at;
  if (!/^(?:schedules?|matrix|matrices)$/.test(wordAt(tokens, i))) return null;
  return wordAt(tokens, i + 1) === '(' && readScheduleName(tokens, i + 2) ? i + 2 : i + 1;
}

function readNames(tokens: readonly Token[], first: ScheduleName): readonly ScheduleName[] {
  const names = [first];
  let last = first;
  while (names.length < MAX_MEMBERS) {
    const joint = readJoint(tokens, last.to);
    const name = joint && readScheduleName(tokens, joint.next);
    if (!joint || !name) break;
    if (joint.isRange && name.family === last.family) {
      const [from, to] = [last.to, joint.next];
      const { family } = last;
      names.push(...labelsBetween(last.number, name.number).map((number) => ({ family, number, from, to })));
    }
    names.push(name);
    last = name;
  }
  return names;
}

/** Reads `AT-1`, `AT1`, `A-3` or `A3`. */
export function readScheduleName(tokens: readonly Token[], at: number): ScheduleName | null {
  const token = tokens[at];
  if (!token || !/^(?:AT|A)$/.test(token.text) || isGlued(tokens, at)) return null;
  const digit = tokens[at + 1]?.text === '-' && tokens[at + 1]?.joined ? at + 2 : at + 1;
  const number = tokens[digit];
  const isDigit = number?.kind === 'NUMBER' && number.text.length === 1 && number.joined;
  if (!isDigit || goesOn(tokens, digit + 1)) return null;
  return { family: token.text, number: number.text, from: at, to: digit + 1 };
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return Boolean(tokens[at]?.joined) && !/^[(["'/,]$/.test(tokens[at - 1]?.text ?? '');
}

/** `A-1B`, `A-1-2`: another name. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (!after?.joined) return false;
  if (after.kind === 'WORD' || after.kind === 'NUMBER') return true;
  return after.text === '-' && Boolean(tokens[at + 1]?.joined) && !/^A/.test(tokens[at + 1]?.text ?? '');
}

/** The schedule of a name, cited by the tokens from one on. */
export function citedSchedule({ family, number, to }: ScheduleName, from: number): Spotted {
  const citation = { root: { type: 'schedule', name: `${family}-${number}` }, steps: [] } as const;
  return { from, to, cited: { type: 'provision', citation, pages: null } };
}
