import DataLoader from 'dataloader';

/** Asks many questions in one statement; the answers, or why there is none, come in the order of the questions. */
export type AskAll<Question, Answer> = (
  questions: readonly Question[],
) => Promise<readonly (Answer | Error)[]>;

/** For so many turns a statement waits while each brings more questions: somebody always asks where many do. */
const MOST_TURNS = 8;

/**
 * Loads by statements that go out one after the other: what is asked while one is under way is gathered into the next, so
 * that what a statement costs beside its answers is shared among all who wait, the more the busier the server is. An
 * answer is as fresh as one of the asker's own: a statement that is under way already is shared with nobody. One goes out when
 * a turn of the event loop has brought no more questions: whoever was answered together asks again within a few turns, and a
 * statement that left in the first would leave most of them to the next. Those who wait together also go on together, which takes
 * half as long as one by one, even where nothing is sent.
 */
export function statementLoader<Question, Answer>(
  askAll: AskAll<Question, Answer>,
  keyOf: (question: Question) => string,
): DataLoader<Question, Answer, string> {
  let underWay: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const sendOnceAllAreIn = (send: () => void, turns = MOST_TURNS): void => {
    const known = asked;
    setImmediate(() => (asked === known || turns === 1 ? send() : sendOnceAllAreIn(send, turns - 1)));
  };
  const loader = new DataLoader<Question, Answer, string>(
    (questions) => {
      for (const question of questions) loader.clear(question);
      const answers = askAll(questions);
      underWay = answers.catch(() => {});
      return answers;
    },
    {
      cacheKeyFn: (question) => {
        asked += 1;
        return keyOf(question);
      },
      batchScheduleFn: (send) => void underWay.then(() => sendOnceAllAreIn(send)),
    },
  );
  return loader;
}
