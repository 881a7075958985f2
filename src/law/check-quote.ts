import type { Clause } from './clause.ts';
import type { DiffSegment } from './diff-segment.ts';
import { diffTokens } from './diff-words.ts';
import type { Edition } from './edition.ts';
import { type EditionWord, foldedWords } from './edition-words.ts';
import { RUN, runKey } from './word-index.ts';
import type { WordToken } from './word-tokens.ts';

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

/** Looks a quotation up in an edition: punctuation, capitals and spaces are forgiven, words are not. */
export function checkQuote(text: string, edition: Edition): QuoteCheck {
  const quoted = foldedWords(text);
  const exact = findExact(quoted, edition);
  if (exact)
    return { verdict: 'EXACT', clause: commonClause(exact), segments: segmentsBetween(exact, quoted) };
  const origin = findOrigin(quoted, edition);
  const segments = segmentsBetween(origin, quoted);
  if (origin.length === 0 || likeness(origin, quoted) < ALTERED_FROM) {
    return { verdict: 'ABSENT', clause: null, segments: [] };
  }
  return { verdict: 'ALTERED', clause: commonClause(origin), segments };
}

/** Whether every word of a quotation stands in an edition, in order. */
export function isExactIn(text: string, edition: Edition): boolean {
  return findExact(foldedWords(text), edition) !== null;
}

/** The run of words that is the quotation, labels left out or kept; null when there is none. */
function findExact(quoted: readonly FoldedWord[], edition: Edition): readonly EditionWord[] | null {
  if (quoted.length === 0) return null;
  const wanted = ` ${quoted.map(({ folded }) => folded).join(' ')} `;
  for (const { words, joined, startOf } of [edition.words.unlabelled, edition.words.labelled]) {
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
 * distance between quotation and edition; the stretch with most votes, trimmed to what they share, is it.
 */
function findOrigin(quoted: readonly FoldedWord[], edition: Edition): readonly EditionWord[] {
  const { words, runs } = edition.words.unlabelled;
  const votes = new Map<number, number>();
  for (let i = 0; i + RUN <= quoted.length; i += 1) {
    for (const at of runs.get(runKey(quoted, i)) ?? []) {
      const distance = Math.round((at - i) / DRIFT);
      votes.set(distance, (votes.get(distance) ?? 0) + 1);
    }
  }
  const best = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (best[1] === 0) return [];
  const from = Math.max(0, best[0] * DRIFT - DRIFT);
  return trimToShared(words.slice(from, from + quoted.length + 2 * DRIFT), quoted);
}

function trimToShared(
  stretch: readonly EditionWord[],
  quoted: readonly FoldedWord[],
): readonly EditionWord[] {
  const shared = new Set(quoted.map(({ folded }) => folded));
  const segments = diffTokens(stretch, quoted, sameWord);
  const before = segments[0]?.operation === 'DELETE' ? foldedWords(segments[0].text).length : 0;
  const last = segments.at(-1);
  const after = last?.operation === 'DELETE' ? foldedWords(last.text).length : 0;
  const trimmed = stretch.slice(before, stretch.length - after);
  return trimmed.some(({ folded }) => shared.has(folded)) ? trimmed : [];
}

function segmentsBetween(
  origin: readonly WordToken[],
  quoted: readonly FoldedWord[],
): readonly DiffSegment[] {
  return diffTokens(origin, quoted, sameWord);
}

function sameWord(a: WordToken, b: WordToken): boolean {
  return (a as FoldedWord).folded === (b as FoldedWord).folded;
}

function likeness(origin: readonly FoldedWord[], quoted: readonly FoldedWord[]): number {
  const equal = diffTokens(origin, quoted, sameWord)
    .filter(({ operation }) => operation === 'EQUAL')
    .reduce((count, { text }) => count + foldedWords(text).length, 0);
  return equal / Math.max(origin.length, quoted.length, 1);
}

/** The smallest clause that holds every word. */
function commonClause(words: readonly EditionWord[]): Clause | null {
  let common = words[0]?.clause ?? null;
  for (const { clause } of words) {
    while (common && common !== clause && !clause.ancestors.includes(common)) common = common.parent;
  }
  return common;
}
