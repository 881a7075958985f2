import { Edition } from '../../src/law/document/edition.ts';
import type { Question } from '../../src/law/question/question.ts';
import { type SmallClause, smallEdition } from './small-edition.ts';

/** A question of an invented edition: its name, and what else of it a test needs. */
export type SmallQuestion = Pick<Question, 'name'> & Partial<Question>;

/** An invented edition of 2001-02 with the questions people ask of it. */
export function askedEdition(clauses: readonly SmallClause[], questions: readonly SmallQuestion[]): Edition {
  const { head, clauses: all } = smallEdition('2001-02', clauses);
  const readings = all.map(({ reading }) => reading);
  const whole = questions.map((question): Question => {
    return {
      ...{
        year: head.year,
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
  return new Edition(head, readings, {
    ...{ notes: [], parameters: [], reasons: [], references: [] },
    questions: whole,
  });
}
