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

/** How many runs of three words, for each of its words, a quotation shares with its origin at the least. */
const FEWEST_RUNS = 0.05;

/** Looks a quotation up in an edition: punctuation, capitals and spaces are forgiven, words and numbers are not. */
export function checkQuote(text: string, edition: Edition): QuoteCheck {
  const quoted = foldedWords(text);
  const exact = findExact(quoted, edition);
  if (exact) return found('EXACT', exact, quoted);
  const origin = findOrigin(quoted, edition);
  return origin ? found('ALTERED', origin, quoted) : { verdict: 'ABSENT', clause: null, segments: [] };
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
 * distance between quotation and edition; the stretch with most votes, trimmed to what they share, is it. Null when
 * they share too little.
 */
function findOrigin(quoted: readonly FoldedWord[], edition: Edition): readonly EditionWord[] | null {
  const { words, runs } = edition.words.unlabelled;
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
  return trimToShared(words.slice(from, from + quoted.length + 2 * DRIFT), quoted);
}

/** The stretch without the words at its ends that the quotation has not; null when what is left is another text. */
function trimToShared(
  stretch: readonly EditionWord[],
  quoted: readonly FoldedWord[],
): readonly EditionWord[] | null {
  // The differences between two long texts that are very unlike would take seconds to find.
  const mostEdits = Math.ceil(2 * (1 - ALTERED_FROM) * quoted.length) + 2 * DRIFT;
  const segments = diffTokens(stretch, quoted, sameWord, mostEdits);
  if (!segments) return null;
  const trimmed = stretch.slice(surplus(segments), stretch.length - surplus(segments.toReversed()));
  const equal = segments.filter(({ operation }) => operation === 'EQUAL');
  const shared = equal.reduce((count, segment) => count + wordCount(segment), 0);
  return shared / Math.max(trimmed.length, quoted.length) >= ALTERED_FROM ? trimmed : null;
}

/** How many words the stretch has before the first that both have, beyond those the quotation has in their place. */
function surplus(segments: readonly DiffSegment[]): number {
  const first = segments.findIndex(({ operation }) => operation === 'EQUAL');
  const [deleted = 0, inserted = 0] = (['DELETE', 'INSERT'] as const).map((operation) =>
    segments
      .slice(0, Math.max(0, first))
      .filter((segment) => segment.operation === operation)
      .reduce((count, segment) => count + wordCount(segment), 0),
  );
  return Math.max(0, deleted - inserted);
}

function wordCount({ text }: DiffSegment): number {
  return foldedWords(text).length;
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
