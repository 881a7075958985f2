import type { AskedWords } from './asked-words.ts';
import { findAskedWords, type ReadsStems } from './find-asked-words.ts';
import { pathsOf, type QuestionIndex } from './question-index.ts';

/** What a search needs to know of what people ask of an edition. Questions are told by their places among all. */
export interface Asked {
  /** What the edition and its questions say. */
  readonly words: AskedWords;
  /** For each question the places of the clauses that its answer quotes, in the order in which it does: as JSON, a list of lists. */
  readonly quoted: string;
}

/** Finds it. @param read one for all editions of an agreement, which say much alike. */
export function findAsked(questions: QuestionIndex, read?: ReadsStems): Asked {
  const { edition, all } = questions;
  const placesIn = (paths: readonly string[]) => paths.flatMap((path) => edition.atPath(path)?.order ?? []);
  return {
    words: findAskedWords(questions, read),
    quoted: JSON.stringify(all.map((question) => placesIn(pathsOf(question)))),
  };
}
