import DataLoader from 'dataloader';

/** Asks many questions in one statement; the answers, or why there is none, come in the order of the questions. */
export type AskAll<Question, Answer> = (
  questions: readonly Question[],
) => Promise<readonly (Answer | Error)[]>;

/**
 * Loads by statements that go out one after the other: what is asked while one is under way is gathered into the next, so
 * that what a statement costs beside its answers is shared among all who wait, the more the busier the server is. An
 * answer is as fresh as one of the asker's own: a statement that is under way already is shared with nobody. One goes out when
 * all that has come in with the first question has been looked at: those who ask then go on together, too, which takes half as long
 * as one by one, even where nothing is sent.
 */
export function statementLoader<Question, Answer>(
  askAll: AskAll<Question, Answer>,
  keyOf: (question: Question) => string,
): DataLoader<Question, Answer, string> {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Question, Answer, string>(
    (questions) => {
      for (const question of questions) loader.clear(question);
      const answers = askAll(questions);
      underWay = answers.catch(() => {});
      return answers;
    },
    { cacheKeyFn: keyOf, batchScheduleFn: (send) => void underWay.then(() => setImmediate(send)) },
  );
  return loader;
}
