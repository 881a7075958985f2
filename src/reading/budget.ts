import { LIMITS, PRICES } from '../limits.ts';
import { answerTooLarge, queryTooCostly, type SpentBy } from './errors.ts';
import { giveWay } from './give-way.ts';
import type { RequestError } from './request-error.ts';
import type { Leave, Turnstile } from './turnstile.ts';

/** Milliseconds for which a heavy request works before it lets others have the thread. */
const SLICE = 10;

/** Somebody who waits for the answer and may leave before it comes. */
export interface Client {
  once(event: 'close', left: () => void): unknown;
}

/** Work that waits for its turn; it is told when there is none for it any more. */
interface Task {
  readonly work: () => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * What one request has spent, whichever door it came through: objects that its answer holds, characters of text, and
 * steps of work. Whoever makes something charges it here, before the work where that can be known.
 */
export class Budget {
  readonly #turnstile: Turnstile | null;
  readonly #client: Client | null;
  readonly #objects = new Purse(LIMITS.objects.most);
  readonly #text = new Purse(LIMITS.text.most);
  readonly #work = new Purse(LIMITS.work.most);
  readonly #times = new Map<string, number>();
  #longestText = 0;
  #tasks: Task[] = [];
  /** The task that is done next; taking each from the front of thousands would move all the rest. */
  #next = 0;
  #whenClosed: (() => void) | null = null;
  #refusal: RequestError | null = null;
  #isRunning = false;
  /** When the slice ends in which it works now. */
  #until = 0;
  #isOver = false;
  #leave: Leave | null = null;

  /**
   * @param turnstile where the request waits once it is heavy; null for one that waits for nobody.
   * @param client whoever waits for the answer; null where that is nobody who could leave.
   */
  constructor(turnstile: Turnstile | null = null, client: Client | null = null) {
    this.#turnstile = turnstile;
    this.#client = client;
  }

  /** Characters of text so far. */
  get text(): number {
    return this.#text.spent;
  }

  /** Characters of the longest text, about: as it was charged. */
  get longestText(): number {
    return this.#longestText;
  }

  /** Steps of work so far. */
  get work(): number {
    return this.#work.spent;
  }

  /** Why the request is refused as a whole: it is over its budget, or the server has no turn for it. */
  get refusal(): RequestError | null {
    return this.#refusal;
  }

  /** Whether the request has taken so much that from now on it waits for its turns. */
  get isHeavy(): boolean {
    return this.#work.spent > LIMITS.lightWork.most || this.#text.spent > LIMITS.lightText.most;
  }

  /**
   * Charges objects of the answer, with the fields that are asked of them.
   * @param what the field that gives them: `Edition.clauses`.
   * @throws RequestError ANSWER_TOO_LARGE or QUERY_TOO_COSTLY.
   */
  hold(what: string, objects: number, fields: number): void {
    if (objects === 0) return;
    this.#objects.spend(what, objects);
    if (this.#objects.spent > LIMITS.objects.most)
      this.#refuse(() => answerTooLarge('objects', this.#objects.by));
    this.spend(what, PRICES.field * (objects + fields));
  }

  /**
   * Charges text of the answer.
   * @throws RequestError ANSWER_TOO_LARGE.
   */
  write(what: string, characters: number): void {
    this.#text.spend(what, characters);
    if (characters > this.#longestText) this.#longestText = characters;
    if (this.#text.spent > LIMITS.text.most) this.#refuse(() => answerTooLarge('text', this.#text.by));
  }

  /**
   * Charges work that is about to be done.
   * @throws RequestError QUERY_TOO_COSTLY.
   */
  spend(what: string, steps: number): void {
    this.#work.spend(what, steps);
    if (this.#work.spent > LIMITS.work.most) this.#refuse(() => queryTooCostly(this.#work.by));
  }

  /**
   * Charges what a request does more often than is free.
   * @throws RequestError QUERY_TOO_COSTLY.
   */
  spendBeyond(free: number, what: string, steps: number): void {
    const times = (this.#times.get(what) ?? 0) + 1;
    this.#times.set(what, times);
    if (times > free) this.spend(what, steps);
  }

  /**
   * Makes a text that has about so many characters, which are charged before it is made, and the rest of it after.
   * @throws RequestError ANSWER_TOO_LARGE before anything is made.
   */
  make(what: string, characters: number, make: () => string): string | Promise<string> {
    this.write(what, characters);
    return this.inTurn(() => {
      const text = make();
      this.write(what, text.length - characters);
      return text;
    });
  }

  /** Whether it may work on at once: it is light, or it has its turn and the slice has not ended. */
  get mayGoOn(): boolean {
    return !this.isHeavy || (this.#isRunning && performance.now() < this.#until);
  }

  /** Does work at once while it may go on, else when its turn comes. */
  inTurn<Result>(work: () => Result): Result | Promise<Result> {
    return this.mayGoOn ? work() : this.#later(work);
  }

  /** Waits for a turn before anything has been spent: for a request that is known to be heavy from its words. */
  async waitForTurn(): Promise<void> {
    await this.#later(() => {});
  }

  /** The request is answered, or nobody waits for it any more: what still waits for its turn is forgotten. */
  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#leave?.();
    this.#forget();
    this.#whenClosed?.();
  }

  /** Has somebody told, one at most, when the request is answered or nobody waits for it any more. */
  whenClosed(told: () => void): void {
    this.#whenClosed = told;
  }

  #refuse(reason: () => RequestError): never {
    this.#refusal ??= reason();
    throw this.#refusal;
  }

  #later<Result>(work: () => Result): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    this.#tasks.push({ work: () => resolve(work()), refuse: reject });
    void this.#run();
    return promise;
  }

  /** Does the tasks that wait, slice by slice. */
  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    await this.#enter();
    this.#until = performance.now() + SLICE;
    while (this.#next < this.#tasks.length) {
      this.#do(this.#tasks[this.#next++] as Task);
      // What waits for a task goes on before the time is looked at.
      await undefined;
      if (performance.now() < this.#until) continue;
      await giveWay();
      this.#until = performance.now() + SLICE;
    }
    this.#forget();
    this.#isRunning = false;
  }

  #forget(): void {
    this.#tasks = [];
    this.#next = 0;
  }

  async #enter(): Promise<void> {
    if (this.#leave || !this.#turnstile) return;
    this.#client?.once('close', () => this.close());
    try {
      this.#leave = await this.#turnstile.enter();
    } catch (error) {
      this.#refusal ??= error as RequestError;
    }
    if (this.#isOver) this.#leave?.();
  }

  #do({ work, refuse }: Task): void {
    try {
      if (this.#refusal) throw this.#refusal;
      work();
    } catch (error) {
      refuse(error);
    }
  }
}

/** How much was spent of one thing, and by which fields, once that is more than next to nothing. */
class Purse {
  spent = 0;
  readonly #namedFrom: number;
  #by: Map<string, number> | null = null;

  constructor(most: number) {
    this.#namedFrom = most / 100;
  }

  get by(): SpentBy {
    return this.#by ?? new Map();
  }

  spend(what: string, amount: number): void {
    this.spent += amount;
    if (this.spent < this.#namedFrom) return;
    this.#by ??= new Map();
    this.#by.set(what, (this.#by.get(what) ?? 0) + amount);
  }
}
