import { citedArticle } from './find-article.ts';
import { citeMembers, readSurroundings } from './find-labels.ts';
import { kindOf, readLabel } from './label.ts';
import { type LabelMember, readMembers } from './label-list.ts';
import { type LabelPath, readPath, readPathAfter } from './label-path.ts';
import type { Finder, Finding } from './spotted.ts';
import type { Token } from './token.ts';
import { isCapitalised, wordAt } from './token-words.ts';

const PREPOSITIONS = new Set(['in', 'under', 'by', 'per', 'see', 'with']);

/**
 * Labels without a word for what they are: `5, C.4.` and `16.L.1(c)` by their form; `O, 2.a.(1)` by its depth;
 * `2 above`, `1. above` and `B.4. below` by their direction; `in B. and C.` by their points.
 */
export const findBareLabels: Finder = (tokens, at) => {
  const token = tokens[at];
  if (!token || token.kind === 'BREAK' || isGlued(tokens, at)) return null;
  if (token.kind === 'NUMBER') return findNumbered(tokens, at) ?? findDirected(tokens, at);
  if (!/^[A-Za-z]$/.test(token.text)) return null;
  return findDeep(tokens, at) ?? findDirected(tokens, at) ?? findPointed(tokens, at);
};

/** Part of another word, of an amount, of a date: what stands before is joined to it and is no bracket or quote. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  return tokens[at]?.joined ? !/^[(["'/]$/.test(before.text) : /^[$#]$/.test(before.text);
}

/** `24.P`, `16.L.1(c)`; `5, C.4.` with a space only where a number follows the letter. */
function findNumbered(tokens: readonly Token[], at: number): Finding | null {
  const number = readLabel(tokens, at);
  const path = number && readPathAfter(tokens, number.label, number.next);
  const mark = tokens[at + 1];
  if (!number || !path || !mark || kindOf(path.labels[0] ?? '1') !== 'UPPER') return null;
  const isJoined = mark.joined && /^[.(]$/.test(mark.text) && tokens[at + 2]?.joined;
  const isChart = mark.text === ',' && path.labels.length > 1 && path.pointed;
  if (!isJoined && !isChart) return null;
  return {
    found: [{ from: at, to: path.next, cited: citedArticle(number.label, path.labels) }],
    next: path.next,
  };
}

/** `O, 2.a.(1)`: a capital, a number and a letter are a path wherever they stand; two need a direction. */
function findDeep(tokens: readonly Token[], at: number): Finding | null {
  const path = readPath(tokens, at);
  if (!path || kindOf(path.labels[0] ?? '') !== 'UPPER' || path.labels.length < 2) return null;
  const around = readSurroundings(tokens, path.next, 0);
  if (path.labels.length < 3 && around.next === path.next) return null;
  return citeMembers([memberOf(path, at)], around);
}

/** `in 2 above`, `in 1. and 3. below` */
function findDirected(tokens: readonly Token[], at: number): Finding | null {
  const members = readPreposed(tokens, at);
  const last = members?.at(-1);
  if (!members || !last) return null;
  return /^(?:above|below)$/.test(wordAt(tokens, last.to))
    ? citeMembers(members, readSurroundings(tokens, last.to, 0))
    : null;
}

/** `provided in B. and C.`: sections by their printed points; `by A. and B. Smith` are people. */
function findPointed(tokens: readonly Token[], at: number): Finding | null {
  const members = readPreposed(tokens, at);
  const last = members?.at(-1);
  if (!members || !last || members.length < 2 || isCapitalised(tokens[last.to])) return null;
  const areSections = members.every(
    ({ labels, pointed }) => pointed && labels.length === 1 && kindOf(labels[0] ?? '') === 'UPPER',
  );
  return areSections ? citeMembers(members, readSurroundings(tokens, last.to, 0)) : null;
}

function readPreposed(tokens: readonly Token[], at: number): readonly LabelMember[] | null {
  if (!PREPOSITIONS.has(wordAt(tokens, at - 1))) return null;
  const path = readPath(tokens, at);
  return path && readMembers(tokens, memberOf(path, at), false);
}

function memberOf({ labels, next, pointed }: LabelPath, at: number): LabelMember {
  return { labels, from: at, to: next, pointed };
}
