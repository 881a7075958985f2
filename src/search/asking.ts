import type { Analysis } from '../law/analysis.ts';
import type { Edition } from '../law/document/edition.ts';
import type { Asking } from '../law/question/ask-index.ts';
import type { Question } from '../law/question/question.ts';
import type { SearchConfidence } from './search-engine.ts';
import type { SearchQuery } from './search-query.ts';

/** What a query asks of an edition. */
export function askingOf(
  { words, phrases, foreign }: SearchQuery,
  edition: Edition,
  analysis: Analysis,
): Asking {
  return analysis.asking(edition).ask([...words, ...phrases.flat()], foreign);
}

/** A clause that has so much of what is asked answers it. */
const ALL_BUT = 0.9;

/** Set on the tuning half of test/search/blind: of what is not answered 14 % are over the first, of what is 4 % under the second. */
const SURE_FROM = 2.1;
const NOTHING_BELOW = 1.4;

/** @param isCited whether the query cites a clause that there is. @param total how many clauses were found. */
export function confidenceOf({ evidence }: Asking, isCited: boolean, total: number): SearchConfidence {
  if (isCited) return 'SURE';
  if (total === 0) return 'NOTHING';
  if (evidence.share >= ALL_BUT || evidence.strength >= SURE_FROM) return 'SURE';
  return evidence.strength < NOTHING_BELOW ? 'NOTHING' : 'UNSURE';
}

/** A question with so little of what is asked is another question. */
const ENOUGH = 0.25;

/** So many questions are given with what a search finds. */
const QUESTIONS_GIVEN = 5;

/** The questions to be given with what a search finds, best first: those that are not far behind the likest. */
export function questionsGiven({ matches }: Asking): readonly Question[] {
  const best = matches[0]?.score ?? 0;
  return matches
    .filter(({ score }) => score >= Math.max(ENOUGH, best / 2))
    .slice(0, QUESTIONS_GIVEN)
    .map(({ question }) => question);
}
