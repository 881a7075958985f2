import type { Clause } from '../../law/document/clause.ts';
import { plainText } from '../../law/text/plain-text.ts';
import { foldSpaces } from './check-quotes.ts';

/** Much that is said of a clause is held against the words of it. */
const WORDS = new WeakMap<Clause, string>();

/** The words of a clause and its sub-clauses, for comparison as `foldSpaces` gives them. */
export function wordsOfClause(clause: Clause): string {
  return WORDS.getOrInsertComputed(clause, () => foldSpaces(plainText(clause)));
}
