import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import type { AskIndex, QuestionMatch } from '../law/question/ask-index.ts';

/** What each clause that an answer quotes counts less than the one quoted before it. */
const LESS = 0.1;

/** The clauses quoted in the answers to the questions that are like what is asked, each with how much, from 0 to 1. */
export function answeringClauses(
  edition: Edition,
  asking: AskIndex,
  matches: readonly QuestionMatch[],
): ReadonlyMap<Clause, number> {
  const answering = new Map<Clause, number>();
  for (const { question, score } of matches) {
    asking.quotedBy(question).forEach((place, i) => {
      const clause = edition.clauseAt(place) as Clause;
      const carried = score * Math.max(0, 1 - LESS * i);
      answering.set(clause, Math.max(answering.get(clause) ?? 0, carried));
    });
  }
  return answering;
}
