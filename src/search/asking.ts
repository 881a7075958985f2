import type { Edition } from '../law/document/edition.ts';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import type { AskIndex, Asking } from '../law/question/ask-index.ts';
import { searchLine } from '../law/words/search-words.ts';
import type { SearchConfidence, SearchRequest } from './search-engine.ts';

/** What a search asks of an edition. A word that nobody there uses is asked for by what the vocabulary has for it. */
export function askingOf(
  { query, agreement, asking }: Pick<SearchRequest, 'query' | 'agreement' | 'asking'>,
  edition: Edition,
): Asking {
  const index = asking.get(edition) as AskIndex;
  const words = [...query.words, ...query.phrases.flat()];
  return index.ask(words, query.foreign, (word) => meaningOf(word, agreement.vocabulary));
}

/** The words of the first name in the vocabulary's group of a word; null for a word of no group. */
function meaningOf(word: string, vocabulary: Vocabulary): readonly string[] | null {
  const group = vocabulary.find((names) => names.some((name) => searchLine(name) === word));
  return group?.[0] ? searchLine(group[0]).split(' ') : null;
}

/** A clause that has so much of what is asked answers it. */
const ALL_BUT = 0.9;

/** Who asks what is so like a question does not ask in vain, however little it is that is said. */
const LIKE = 0.4;

/** Set on the tuning half of test/search/blind: of what is not answered 14 % are over the first, of what is 4 % under the second. */
const SURE_FROM = 2.1;
const NOTHING_BELOW = 1.4;

/** @param isCited whether the query cites a clause that there is. @param total how many clauses were found. */
export function confidenceOf(
  { matches, evidence }: Asking,
  isCited: boolean,
  total: number,
): SearchConfidence {
  if (isCited) return 'SURE';
  if (total === 0) return 'NOTHING';
  if (evidence.share >= ALL_BUT || evidence.strength >= SURE_FROM) return 'SURE';
  const isLike = (matches[0]?.score ?? 0) >= LIKE;
  return evidence.strength < NOTHING_BELOW && !isLike ? 'NOTHING' : 'UNSURE';
}

/** A question with so little of what is asked is another question. */
const ENOUGH = 0.25;

/** So many questions are given with what a search finds. */
const QUESTIONS_GIVEN = 5;

/** The places of the questions to be given with what a search finds, best first: those that are not far behind the likest. */
export function questionsGiven({ matches }: Asking): readonly number[] {
  const best = matches[0]?.score ?? 0;
  return matches
    .filter(({ score }) => score >= Math.max(ENOUGH, best / 2))
    .slice(0, QUESTIONS_GIVEN)
    .map(({ question }) => question);
}
