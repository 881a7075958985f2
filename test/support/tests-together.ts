import { beforeAll, test } from '@jest/globals';

/**
 * Tests of a file that run beside one another, as they wait for processes and threads of their own: all of them before the
 * tests that come one by one, which tell how each has ended. With `test.concurrent` of Jest the end of one is the end of the
 * test code for all, and what another loads after that is refused.
 */
export class TestsTogether {
  readonly #waiting: Waiting[] = [];

  /** Made where a hook may stand. @param atOnce how many run at once; the others wait for their turn in the order in which they stand. */
  constructor(atOnce: number) {
    beforeAll(async () => {
      await Promise.all(Array.from({ length: atOnce }, () => this.#run()));
    });
  }

  /** Declares a test, as `test` does. */
  test(name: string, body: () => Promise<void> | void): void {
    test(name, addTo(this.#waiting, body));
  }

  /** `test` and `beforeAll` for tests that run one after the other, as they stand, beside those that are declared elsewhere. */
  inTurn() {
    const turn: Waiting[] = [];
    this.#waiting.push(async () => {
      for (const next of turn) await next();
    });
    return {
      test: (name: string, body: () => Promise<void> | void) => test(name, addTo(turn, body)),
      beforeAll: (body: () => Promise<void> | void) => beforeAll(addTo(turn, body)),
    };
  }

  async #run(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
  }
}

type Waiting = () => Promise<void>;

/** Has something wait until it is run. @returns what tells how it has ended. */
function addTo(waiting: Waiting[], body: () => Promise<void> | void): () => Promise<void> {
  const ended = Promise.withResolvers<void>();
  // It is told by its own test, later.
  ended.promise.catch(() => {});
  waiting.push(() => Promise.try(body).then(ended.resolve, ended.reject));
  return () => ended.promise;
}
