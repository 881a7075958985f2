import type { Clause } from '../law/document/clause.ts';
import type { AskIndex } from '../law/question/ask-index.ts';
import { answeringClauses } from './answering-clauses.ts';
import { askingOf } from './asking.ts';
import type { SearchRequest } from './search-engine.ts';

/** A question that is as like as this is the one that was asked: what its answer quotes leads the hits. */
const SAME = 0.5;

/**
 * The clauses quoted in the answers to questions that are the one asked, the likest first, for an engine whose own ranking
 * does not know them. None where a phrase must stand or something must not.
 */
export function ledByAnswers(request: SearchRequest): readonly Clause[] {
  const { query, editions, asking } = request;
  if (query.phrases.length + query.excluded.length > 0) return [];
  return editions.flatMap((edition) => {
    const same = askingOf(request, edition).matches.filter(({ score }) => score >= SAME);
    const answering = [...answeringClauses(edition, asking.get(edition) as AskIndex, same)].sort(
      (one, other) => other[1] - one[1],
    );
    return answering.map(([clause]) => clause);
  });
}
