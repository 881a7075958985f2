import { ofDocument } from './cite-members.ts';
import type { Finder } from './finding.ts';
import type { Scan } from './grammar.ts';
import { MAX_MEMBERS, readJoint } from './read-joint.ts';
import { labelsBetween } from './read-members.ts';
import { readRest } from './read-rest.ts';
import { readTableName, readTableNumber, type TableName, tableName } from './read-table-name.ts';
import { isJoinedMark, wordAt, wordsAt } from './token.ts';

/** Other things are called `A-1` as well. */
const OTHER_BEFORE = /^(?:an?|form|grade|visa|room|size|type|class|rated|model)$/;
const OTHER_AFTER = /^(?:visas?|grades?|ratings?|paper|condition|form)$/;

/** `Salary Schedule A-3`, `Schedules S-1, S-2 and A-3`, `A-1, S-1 and S-2 salary schedules`, `Schedules A-1 and 3`, `A-1`. */
export const findTables: Finder = (scan, at) => {
  const { tokens } = scan;
  const list = afterTableWord(scan, at);
  const first = readTableName(scan, list?.next ?? at, { isSure: list !== null });
  if (!first) return null;
  const { names, next, end } = readNames(scan, first, list?.isPlural ?? false);
  const isOther = OTHER_BEFORE.test(wordAt(tokens, at - 1)) || OTHER_AFTER.test(wordAt(tokens, next));
  if (!list && !end && isOther) return { found: [], next };
  const rest = readRest(scan, next);
  const isOpen = tokens[first.from - 1]?.text === '(';
  const members = names.map(({ name, ...each }) => {
    // The word for them belongs to the words of the last; where it stands before the first, to the first.
    const from = each.from === first.from && !isOpen ? at : each.from;
    const isLast = each.next === next;
    const to = isLast ? (rest?.next ?? (list ? next : (end?.next ?? next))) : each.next;
    return { name, labels: isLast ? (rest?.labels ?? []) : [], from, to };
  });
  return ofDocument(scan, members, ({ name, labels }, year) => {
    const steps = labels.map((label) => ({ type: 'label', label }) as const);
    const citation = { root: { type: 'table', name }, steps } as const;
    return { type: 'provision', citation, year, isWeak: false, mayEndBefore: false };
  });
};

/** The token after `Salary Schedules`, `salary matrix` or `Schedule`, and after a bracket that opens the list. */
function afterTableWord(
  scan: Scan,
  at: number,
): { readonly next: number; readonly isPlural: boolean } | null {
  const { tokens, grammar } = scan;
  const form = grammar.tables.words.get(wordAt(tokens, at))?.find(({ words }) => wordsAt(tokens, at, words));
  if (!form) return null;
  const next = at + form.words.length;
  const isOpened = wordAt(tokens, next) === '(' && readTableName(scan, next + 1, { isSure: true });
  return { next: isOpened ? next + 1 : next, isPlural: form.isPlural };
}

/** The names of a list with the word for them that ends it; that word too may say that there are several. */
function readNames(scan: Scan, first: TableName, isPlural: boolean) {
  const names = namesFrom(scan, first, isPlural);
  const next = names.at(-1)?.next ?? first.next;
  const end = afterTableWord(scan, next);
  if (isPlural) return { names, next, end };
  const many = namesFrom(scan, first, true);
  const nextOfMany = many.at(-1)?.next ?? next;
  const endOfMany = afterTableWord(scan, nextOfMany);
  return endOfMany?.isPlural ? { names: many, next: nextOfMany, end: endOfMany } : { names, next, end };
}

function namesFrom(scan: Scan, first: TableName, isPlural: boolean): readonly TableName[] {
  const names = [first];
  let last = first;
  while (names.length < MAX_MEMBERS) {
    const joint = readJoint(scan, last.next);
    const name = joint && readNext(scan, joint.next, last, isPlural);
    if (!joint || !name) break;
    if (joint.isRange && name.family === last.family) {
      const { family, from, next } = last;
      names.push(
        ...labelsBetween(last.number, name.number).map((number) => tableName(family, number, from, next)),
      );
    }
    names.push(name);
    last = name;
  }
  return names;
}

/** `A-3` after `A-1 and`; `3` alone where a word says that there are several, or a slash does: `A-1/3`. */
function readNext(scan: Scan, at: number, last: TableName, isPlural: boolean): TableName | null {
  const name = readTableName(scan, at, { isMember: true });
  const isOneOfMany = isPlural || isJoinedMark(scan.tokens[at - 1], '/');
  return name ?? (isOneOfMany ? readTableNumber(scan, at, last) : null);
}
