import type { Question } from '../law/question/question.ts';
import { searchWords } from '../law/words/search-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** A question that has fewer of the words asked for is another question. */
const ENOUGH = 0.6;

/**
 * The questions that people put in such words, best first: those whose ways of asking, taken together, have most of the words
 * that say something, and of them those that have the rarer ones.
 */
export function questionsLike(written: string, questions: readonly Question[]): readonly Question[] {
  const asked = sayingWords(written);
  if (asked.size === 0) return [];
  const wordsOf = new Map(questions.map((question) => [question, wordsIn(question)]));
  const weightOf = (word: string) => {
    const having = questions.filter((question) => wordsOf.get(question)?.has(word)).length;
    return Math.log(1 + questions.length / (1 + having));
  };
  const weights = new Map([...asked].map((word) => [word, weightOf(word)]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return questions
    .map((question) => ({ question, share: shareOf(wordsOf.get(question), weights) / whole }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((one, other) => other.share - one.share)
    .map(({ question }) => question);
}

function shareOf(words: ReadonlySet<string> | undefined, weights: ReadonlyMap<string, number>): number {
  return [...weights].reduce((sum, [word, weight]) => sum + (words?.has(word) ? weight : 0), 0);
}

function wordsIn({ question, alsoAsked }: Question): ReadonlySet<string> {
  return sayingWords([question, ...alsoAsked].join(' '));
}

function sayingWords(text: string): ReadonlySet<string> {
  const words = searchWords(text).map(({ folded }) => folded);
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)));
}
