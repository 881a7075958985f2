import type { Question } from '../../src/law/question/question.ts';

/** A question as a plain value, whatever it is read from. */
export function plainQuestion(read: Question): Question {
  const { year, name, topic, question, alsoAsked, answer, authorities, rules } = read;
  return { year, name, topic, question, alsoAsked, answer, authorities, rules };
}
