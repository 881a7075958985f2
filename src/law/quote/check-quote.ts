import type { DiffSegment } from '../compare/diff-segment.ts';
import { diffTokens } from '../compare/diff-words.ts';
import type { Clause } from '../document/clause.ts';
import { RUN, runKey, type WordIndex } from '../words/word-index.ts';
import type { WordToken } from '../words/word-tokens.ts';
import { type EditionWord, foldedWords } from './edition-words.ts';

export const QUOTE_VERDICTS = ['EXACT', 'ALTERED', 'ABSENT'] as const;
export type QuoteVerdict = (typeof QUOTE_VERDICTS)[number];

/** Whether a quotation is what an edition says, and where it comes from. */
export interface QuoteCheck {
  readonly verdict: QuoteVerdict;
  /** The smallest clause that holds all of the words; null when they are absent. */
  readonly clause: Clause | null;
  /** From the clause's words to the quotation's. */
  readonly segments: readonly DiffSegment[];
}

type FoldedWord = WordToken & { readonly folded: string };

/** A quotation that shares a smaller part of its words with the agreement is not an altered quotation of it. */
const ALTERED_FROM = 0.6;

/** How far, in words, an altered quotation may have shifted against its origin. */
const DRIFT = 12;

/** How many runs of three words, for each of its words, a quotation shares with its origin at the least. */
const FEWEST_RUNS = 0.05;

/** Looks a quotation up in an edition: punctuation, capitals and spaces are forgiven, words and numbers are not. */
export function checkQuote(text: string, index: WordIndex): QuoteCheck {
  const quoted = foldedWords(text);
  const exact = findExact(quoted, index);
  if (exact) return found('EXACT', exact, quoted);
  const origin = findOrigin(quoted, index);
  return origin ? found('ALTERED', origin, quoted) : { verdict: 'ABSENT', clause: null, segments: [] };
}

/** Whether every word of a quotation stands in an edition, in order. */
export function isExactIn(text: string, index: WordIndex): boolean {
  return findExact(foldedWords(text), index) !== null;
}

/** The run of words that is the quotation, labels left out or kept; null when there is none. */
function findExact(quoted: readonly FoldedWord[], index: WordIndex): readonly EditionWord[] | null {
  if (quoted.length === 0) return null;
  const wanted = ` ${quoted.map(({ folded }) => folded).join(' ')} `;
  for (const { words, joined, startOf } of [index.unlabelled, index.labelled]) {
    const at = joined.indexOf(wanted);
    if (at >= 0) {
      const first = startOf.get(at) as number;
      return words.slice(first, first + quoted.length);
    }
  }
  return null;
}

/**
 * The run of words that a quotation was most likely taken from: runs of three words that both have vote for the
 * distance between quotation and edition; of the stretch with most votes, the part most like the quotation
 * is it. Null when they share too little.
 */
function findOrigin(quoted: readonly FoldedWord[], index: WordIndex): readonly EditionWord[] | null {
  const { words, runs } = index.unlabelled;
  const votes = new Map<number, number>();
  for (let i = 0; i + RUN <= quoted.length; i += 1) {
    for (const at of runs.get(runKey(quoted, i)) ?? []) {
      const distance = Math.round((at - i) / DRIFT);
      votes.set(distance, (votes.get(distance) ?? 0) + 1);
    }
  }
  const best = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
  const near = [best - 1, best, best + 1].reduce((sum, distance) => sum + (votes.get(distance) ?? 0), 0);
  if (near === 0 || near < FEWEST_RUNS * quoted.length) return null;
  const from = Math.max(0, best * DRIFT - DRIFT);
  const stretch = words.slice(from, from + quoted.length + 2 * DRIFT);
  // The differences between two long texts that are very unlike would take seconds to find.
  const mostEdits = Math.ceil(2 * (1 - ALTERED_FROM) * quoted.length) + 2 * DRIFT;
  const segments = diffTokens(stretch, quoted, sameWord, mostEdits);
  return segments && mostAlike(stretch, quoted.length, sharedRuns(segments));
}

/** Words in a row that two texts share: where they stand in each, and how many. */
interface SharedRun {
  readonly inStretch: number;
  readonly inQuoted: number;
  readonly length: number;
}

function sharedRuns(segments: readonly DiffSegment[]): readonly SharedRun[] {
  const runs: SharedRun[] = [];
  let inStretch = 0;
  let inQuoted = 0;
  for (const { operation, text } of segments) {
    const { length } = foldedWords(text);
    if (operation === 'EQUAL') runs.push({ inStretch, inQuoted, length });
    if (operation !== 'INSERT') inStretch += length;
    if (operation !== 'DELETE') inQuoted += length;
  }
  return runs;
}

/**
 * The part of a stretch that is most like the quotation: it begins and ends with words that both have, or with words of
 * the same clause in whose place the quotation has others. Null when even that part is another text.
 */
function mostAlike(
  stretch: readonly EditionWord[],
  quoted: number,
  runs: readonly SharedRun[],
): readonly EditionWord[] | null {
  const firsts = runs.filter((run) => run.inStretch <= 3 * DRIFT);
  const lasts = runs.filter((run) => run.inStretch + run.length >= stretch.length - 3 * DRIFT);
  let best: readonly EditionWord[] | null = null;
  let bestLikeness = ALTERED_FROM;
  for (const first of firsts) {
    for (const last of lasts.filter((run) => run.inStretch >= first.inStretch)) {
      const inner = runs.slice(runs.indexOf(first), runs.indexOf(last) + 1);
      const shared = inner.reduce((count, { length }) => count + length, 0);
      const part = between(stretch, first, last, quoted);
      const likeness = shared / Math.max(part.length, quoted);
      if (likeness < bestLikeness || (likeness === bestLikeness && best)) continue;
      best = part;
      bestLikeness = likeness;
    }
  }
  return best;
}

/** From one shared run to another, with as many words around them as the quotation has there, of the same clauses. */
function between(
  stretch: readonly EditionWord[],
  first: SharedRun,
  last: SharedRun,
  quoted: number,
): readonly EditionWord[] {
  let start = first.inStretch;
  let end = last.inStretch + last.length;
  const earliest = start - first.inQuoted;
  const latest = end + quoted - last.inQuoted - last.length;
  while (start > Math.max(0, earliest) && stretch[start - 1]?.clause === stretch[start]?.clause) start -= 1;
  while (end < latest && stretch[end] && stretch[end]?.clause === stretch[end - 1]?.clause) end += 1;
  return stretch.slice(start, end);
}

function found(
  verdict: QuoteVerdict,
  origin: readonly EditionWord[],
  quoted: readonly FoldedWord[],
): QuoteCheck {
  return { verdict, clause: commonClause(origin), segments: diffTokens(origin, quoted, sameWord) ?? [] };
}

function sameWord(a: WordToken, b: WordToken): boolean {
  return (a as FoldedWord).folded === (b as FoldedWord).folded;
}

/** The smallest clause that holds every word. */
function commonClause(words: readonly EditionWord[]): Clause | null {
  let common = words[0]?.clause ?? null;
  for (const { clause } of words) {
    while (common && common !== clause && !clause.ancestors.includes(common)) common = common.parent;
  }
  return common;
}
