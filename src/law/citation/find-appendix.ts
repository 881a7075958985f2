import { citedSchedule, readScheduleName } from './find-schedules.ts';
import type { Cited } from './found-citation.ts';
import { MAX_MEMBERS, readJoint } from './joint.ts';
import { readLabel } from './label.ts';
import { labelsBetween } from './label-list.ts';
import { type LabelPath, readPathAfter } from './label-path.ts';
import type { Finder, Spotted } from './spotted.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** An appendix's letter with the labels and the pages that follow it. */
export interface AppendixPath extends LabelPath {
  readonly appendix: string;
  readonly pages: readonly [number, number] | null;
}

/** `Appendix E on page 54`, `Appendix A on pages 43-47`, `App. A.3`, `App. A, AT-2`, `Appendices A and B`. */
export const findAppendix: Finder = (tokens, at) => {
  const first = readAppendix(tokens, at);
  if (!first) return null;
  const schedule = wordAt(tokens, first.next) === ',' ? readScheduleName(tokens, first.next + 1) : null;
  if (schedule) return { found: [citedSchedule(schedule, at)], next: schedule.to };
  const found: Spotted[] = [{ from: at, to: first.next, cited: citedAppendix(first, []) }];
  let last = first;
  while (wordAt(tokens, at) === 'appendices' && found.length < MAX_MEMBERS) {
    const joint = readJoint(tokens, last.next);
    const member = joint && readLettered(tokens, joint.next);
    if (!joint || !member) break;
    const between = joint.isRange ? labelsBetween(last.appendix, member.appendix) : [];
    found.push(
      ...between.map((letter) => ({ from: last.next, to: joint.next, cited: citedLetter(letter) })),
      { from: joint.next, to: member.next, cited: citedAppendix(member, []) },
    );
    last = member;
  }
  return { found, next: last.next };
};

/** Reads an appendix with its labels and pages; null when no word for an appendix stands there. */
export function readAppendix(tokens: readonly Token[], at: number): AppendixPath | null {
  const letter = appendixWord(tokens, at);
  return letter === null ? null : readLettered(tokens, letter);
}

/** The appendix, or the clause of it that labels lead to. */
export function citedAppendix({ appendix, labels, pages }: AppendixPath, under: readonly string[]): Cited {
  const steps = [...labels, ...under].map((label) => ({ type: 'label', label }) as const);
  return { type: 'provision', citation: { root: { type: 'appendix', label: appendix }, steps }, pages };
}

function citedLetter(appendix: string): Cited {
  return citedAppendix({ appendix, labels: [], pages: null, next: 0, pointed: false }, []);
}

function appendixWord(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  if (word === 'appendix' || word === 'appendices') return at + 1;
  const isShort = word === 'app' && tokens[at]?.text !== 'app';
  return isShort ? (tokens[at + 1]?.text === '.' ? at + 2 : at + 1) : null;
}

/** The letter is a capital: `the appendix a teacher asked for` names none. */
function readLettered(tokens: readonly Token[], at: number): AppendixPath | null {
  if (!/^[A-Z]$/.test(tokens[at]?.text ?? '')) return null;
  const letter = readLabel(tokens, at);
  const path = letter && readPathAfter(tokens, letter.label, letter.next);
  if (!path) return null;
  const paged = readPages(tokens, path.next);
  return { ...path, appendix: letter.label, pages: paged?.pages ?? null, next: paged?.next ?? path.next };
}

/** `on page 54`, `on pages 43-47`, `, page 8` */
function readPages(
  tokens: readonly Token[],
  at: number,
): { readonly pages: readonly [number, number]; readonly next: number } | null {
  const i = /^(?:on|at|,)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  if (!/^pages?$/.test(wordAt(tokens, i))) return null;
  const first = tokens[i + 1];
  if (first?.kind !== 'NUMBER' || first.text.length > 3) return null;
  const joint = readJoint(tokens, i + 2);
  const last = joint?.isRange ? tokens[joint.next] : undefined;
  return joint && last?.kind === 'NUMBER' && last.text.length <= 3
    ? { pages: [Number(first.text), Number(last.text)], next: joint.next + 1 }
    : { pages: [Number(first.text), Number(first.text)], next: i + 2 };
}
