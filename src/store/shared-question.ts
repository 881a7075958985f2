/**
 * A question put to the database for many askers at once. Those who ask while it is under way share the next one,
 * which is sent after all of them asked, so that each answer is as fresh as one of the asker's own.
 */
export class SharedQuestion<Answer> {
  readonly #put: (about: string) => Promise<Answer>;
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #waiting = new Map<string, Promise<Answer>>();

  constructor(put: (about: string) => Promise<Answer>) {
    this.#put = put;
  }

  ask(about: string): Promise<Answer> {
    const underWay = this.#underWay.get(about);
    if (!underWay) return this.#send(about);
    return this.#waiting.getOrInsertComputed(about, async () => {
      await underWay.catch(() => {});
      this.#waiting.delete(about);
      return this.#send(about);
    });
  }

  #send(about: string): Promise<Answer> {
    const answer = this.#put(about).finally(() => {
      if (this.#underWay.get(about) === answer) this.#underWay.delete(about);
    });
    this.#underWay.set(about, answer);
    return answer;
  }
}
