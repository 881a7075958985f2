import type { AskedWords } from './asked-words.ts';
import { findAskedWords, type ReadsStems } from './find-asked-words.ts';
import { pathsOf, type QuestionIndex } from './question-index.ts';

/** What a search needs to know of what people ask of an edition. Questions are told by their places among all. */
export interface Asked {
  /** What the edition and its questions say. */
  readonly words: AskedWords;
  /** The places of the clauses that the answer to a question quotes, in the order in which it does. */
  quotedBy(question: number): readonly number[];
}

/** Finds it. @param read one for all editions of an agreement, which say much alike. */
export function findAsked(questions: QuestionIndex, read?: ReadsStems): Asked {
  const { edition, all } = questions;
  const placesIn = (paths: readonly string[]) => paths.flatMap((path) => edition.atPath(path)?.order ?? []);
  const quoted = all.map((question) => placesIn(pathsOf(question)));
  return { words: findAskedWords(questions, read), quotedBy: (question) => quoted[question] ?? [] };
}
