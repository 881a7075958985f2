import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import type { QuestionMatch } from '../law/question/ask-index.ts';
import { pathsOf } from '../law/question/question-index.ts';

/** What each clause that an answer quotes counts less than the one quoted before it. */
const LESS = 0.1;

/** The clauses quoted in the answers to the questions that are like what is asked, each with how much, from 0 to 1. */
export function answeringClauses(
  edition: Edition,
  matches: readonly QuestionMatch[],
): ReadonlyMap<Clause, number> {
  const answering = new Map<Clause, number>();
  for (const { question, score } of matches) {
    pathsOf(question).forEach((path, i) => {
      const clause = edition.atPath(path);
      const carried = score * Math.max(0, 1 - LESS * i);
      if (clause) answering.set(clause, Math.max(answering.get(clause) ?? 0, carried));
    });
  }
  return answering;
}
