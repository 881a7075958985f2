import { ofDocument } from './cite-members.ts';
import type { Finder } from './finding.ts';
import type { Scan } from './grammar.ts';
import { MAX_MEMBERS, readJoint } from './read-joint.ts';
import { labelsBetween } from './read-members.ts';
import { readTableName, type TableName } from './read-table-name.ts';
import { wordAt, wordsAt } from './token.ts';

/** Other things are called `A-1` as well. */
const OTHER_BEFORE = /^(?:an?|form|grade|visa|room|size|type|class|rated|model)$/;
const OTHER_AFTER = /^(?:visas?|grades?|ratings?|paper|condition|form)$/;

/** `Salary Schedule A-3`, `Schedules S-1, S-2 and A-3`, `A-1, S-1 and S-2 salary schedules`, `S1`, `A-1`. */
export const findTables: Finder = (scan, at) => {
  const { tokens } = scan;
  const list = afterTableWord(scan, at);
  const first = readTableName(scan, list ?? at);
  if (!first) return null;
  const names = readNames(scan, first);
  const next = names.at(-1)?.next ?? first.next;
  const end = afterTableWord(scan, next);
  const isOther = OTHER_BEFORE.test(wordAt(tokens, at - 1)) || OTHER_AFTER.test(wordAt(tokens, next));
  if (list === null && end === null && isOther) return { found: [], next };
  const isOpen = tokens[first.from - 1]?.text === '(';
  const members = names.map(({ name, ...each }) => {
    // The word for them belongs to the words of the last; where it stands before the first, to the first.
    const from = each.from === first.from && !isOpen ? at : each.from;
    const to = each.next === next && list === null && end !== null ? end : each.next;
    return { name, from, to };
  });
  return ofDocument(scan, members, ({ name }, year) => {
    const citation = { root: { type: 'table', name }, steps: [] } as const;
    return { type: 'provision', citation, year, isWeak: false, mayEndBefore: false };
  });
};

/** The token after `Salary Schedules`, `salary matrix` or `Schedule`, and after a bracket that opens the list. */
function afterTableWord(scan: Scan, at: number): number | null {
  const { tokens, grammar } = scan;
  const form = grammar.tables.words.get(wordAt(tokens, at))?.find(({ words }) => wordsAt(tokens, at, words));
  if (!form) return null;
  const next = at + form.words.length;
  return wordAt(tokens, next) === '(' && readTableName(scan, next + 1) ? next + 1 : next;
}

function readNames(scan: Scan, first: TableName): readonly TableName[] {
  const names = [first];
  let last = first;
  while (names.length < MAX_MEMBERS) {
    const joint = readJoint(scan, last.next);
    const name = joint && readTableName(scan, joint.next, true);
    if (!joint || !name) break;
    if (joint.isRange && name.family === last.family) {
      const { family, from, next } = last;
      names.push(
        ...labelsBetween(last.number, name.number).map((number) => {
          return { family, number, name: `${family}-${number}`, from, next };
        }),
      );
    }
    names.push(name);
    last = name;
  }
  return names;
}
