/** Asks many questions in one statement; the answers come in the order of the questions. */
export type AskAll<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: PromiseWithResolvers<Answer>;
}

/**
 * Questions to the database, gathered while the statements before are under way and then put in one. What a statement
 * costs beside its answers is so shared among all who wait, the more the busier the server is; two who ask the same
 * share the answer. Only for questions about a release, whose answers never change.
 */
export class GatheredQuestions<Question, Answer> {
  readonly #askAll: AskAll<Question, Answer>;
  readonly #keyOf: (question: Question) => string;
  readonly #atOnce: number;
  #underWay = 0;
  #waiting = new Map<string, Waiting<Question, Answer>>();

  /** @param atOnce how many statements may be under way. */
  constructor(askAll: AskAll<Question, Answer>, keyOf: (question: Question) => string, atOnce: number) {
    this.#askAll = askAll;
    this.#keyOf = keyOf;
    this.#atOnce = atOnce;
  }

  ask(question: Question): Promise<Answer> {
    if (this.#waiting.size === 0) queueMicrotask(() => this.#send());
    const waiting = this.#waiting.getOrInsertComputed(this.#keyOf(question), () => {
      return { question, answer: Promise.withResolvers<Answer>() };
    });
    return waiting.answer.promise;
  }

  #send(): void {
    if (this.#underWay >= this.#atOnce || this.#waiting.size === 0) return;
    const sent = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#underWay += 1;
    this.#askAll(sent.map(({ question }) => question))
      .then(
        (answers) => sent.forEach(({ answer }, i) => void answer.resolve(answers[i] as Answer)),
        (error) => sent.forEach(({ answer }) => void answer.reject(error)),
      )
      .finally(() => {
        this.#underWay -= 1;
        this.#send();
      });
  }
}
