import { AskIndex } from '../../src/law/question/ask-index.ts';
import { findAsked } from '../../src/law/question/asked.ts';
import type { Question } from '../../src/law/question/question.ts';
import { QuestionIndex } from '../../src/law/question/question-index.ts';
import { type SmallClause, smallEdition } from './small-edition.ts';

/** A question of an invented edition: its name, and what else of it a test needs. */
export type SmallQuestion = Pick<Question, 'name'> & Partial<Question>;

/** The questions people ask of an invented edition of 2001-02. */
export function askedEdition(
  clauses: readonly SmallClause[],
  questions: readonly SmallQuestion[],
): QuestionIndex {
  const edition = smallEdition('2001-02', clauses);
  const whole = questions.map((question): Question => {
    return {
      ...{
        year: edition.head.year,
        topic: 'lamps',
        question: '',
        alsoAsked: [],
        answer: '',
        authorities: [],
        rules: [],
      },
      ...question,
    };
  });
  return new QuestionIndex(edition, whole);
}

/** What an edition and the questions people ask of it say, ready to be asked. */
export function askIndexOf(questions: QuestionIndex): AskIndex {
  return new AskIndex(findAsked(questions), questions.edition.clauses.length);
}
