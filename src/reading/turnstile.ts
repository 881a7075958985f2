import { LIMITS } from '../limits.ts';
import { serverBusy } from './errors.ts';
import { giveWay } from './give-way.ts';

/** Lets go of what was taken; called again it does nothing. */
export type Leave = () => void;

/**
 * Where heavy requests wait for their turn. The process has one thread: two heavy requests at once are answered no
 * sooner than one after the other, and hold twice the memory.
 */
export class Turnstile {
  readonly #patience: number;
  readonly #waiting = new Set<(leave: Leave) => void>();
  #free: number;
  #unsent = 0;

  /**
   * @param atOnce how many heavy requests are answered at once.
   * @param patience milliseconds that one waits at most.
   */
  constructor(atOnce: number, patience: number) {
    this.#free = atOnce;
    this.#patience = patience;
  }

  /** Waits for a turn. @throws RequestError SERVER_BUSY when none comes in time, or too much waits to be sent. */
  async enter(): Promise<Leave> {
    if (this.#unsent > LIMITS.unsent.most)
      throw serverBusy('Too many long answers wait for their clients to read them.');
    if (this.#free > 0) {
      this.#free -= 1;
      return this.#turn();
    }
    const { promise, resolve, reject } = Promise.withResolvers<Leave>();
    const timer = setTimeout(() => {
      this.#waiting.delete(go);
      reject(serverBusy('The server has more heavy requests than it can answer now.'));
    }, this.#patience);
    const go = (leave: Leave) => {
      clearTimeout(timer);
      resolve(leave);
    };
    this.#waiting.add(go);
    return promise;
  }

  /** Counts the bytes of a long answer until it is sent: a client that reads slowly keeps them in memory. */
  send(bytes: number): Leave {
    this.#unsent += bytes;
    return once(() => {
      this.#unsent -= bytes;
    });
  }

  /**
   * Before the next has its turn, be it one that comes only now, others have the thread: one heavy request would follow the
   * other from promise to promise, or from one connection that is read to the next, and nothing else would be done between.
   */
  #turn(): Leave {
    return once(() => void giveWay().then(() => this.#pass()));
  }

  #pass(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next(this.#turn());
  }
}

function once(leave: Leave): Leave {
  let isDone = false;
  return () => {
    if (!isDone) leave();
    isDone = true;
  };
}
