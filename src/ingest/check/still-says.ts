import { diffArrays } from 'diff';
import type { Clause } from '../../law/document/clause.ts';
import { foldSpaces } from './check-quotes.ts';
import { wordsOfClause } from './words-of-clause.ts';

/** Whether a clause has words, word for word; spaces and line breaks aside. */
export function stillSays(clause: Clause, quote: string): boolean {
  return wordsOfClause(clause).includes(foldSpaces(quote));
}

/** Whether two clauses have the same words below their labels, sub-clauses included. */
export function readsLike(one: Clause, other: Clause): boolean {
  return wordsOfClause(one).slice(one.marker.length) === wordsOfClause(other).slice(other.marker.length);
}

/** What is new in the words of a clause, stretch by stretch. */
export function newWords(read: Clause, now: Clause): string {
  const runs = diffArrays(wordsOf(wordsOfClause(read)), wordsOf(wordsOfClause(now))).filter(
    ({ added }) => added,
  );
  return runs.map(({ value }) => value.join(' ')).join(' … ') || wordsOfClause(now);
}

/** What a clause says now in the place of words that it had: the whole of it where nothing is left of them. */
export function wordsInPlaceOf(quote: string, read: Clause, now: Clause): string {
  const before = wordsOfClause(read);
  const place = before.indexOf(foldSpaces(quote));
  // A quotation may begin and end in the middle of what stands between two spaces.
  const start = wordsOf(before.slice(0, before.lastIndexOf(' ', place) + 1)).length;
  const end = wordsOf(before.slice(0, place + foldSpaces(quote).length)).length;
  const found: string[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(wordsOf(before), wordsOf(wordsOfClause(now)))) {
    const isInside = added ? at >= start && at <= end : at < end && at + value.length > start;
    if (isInside && !removed)
      found.push(...(added ? value : value.slice(Math.max(0, start - at), Math.max(0, end - at))));
    if (!added) at += value.length;
  }
  return found.join(' ') || wordsOfClause(now);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
