import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { takeFolder } from './data-folder.ts';
import type { DatabaseLocation } from './database-location.ts';
import type { EmbeddedReply, EmbeddedRequest, EmbeddedResult } from './embedded-message.ts';
import { DatabaseUnavailable } from './store-error.ts';

/** The thread's program, beside this file: as written where this is run as written, else as built. */
const THREAD = new URL(`embedded-postgres-worker${extname(import.meta.url)}`, import.meta.url);

/** Milliseconds in which an embedded database writes what it has and closes; then its thread is ended. */
const CLOSES_WITHIN = 5_000;

/** Milliseconds after which a thread that ended by itself is started anew: opening a folder is work. */
const STARTS_AGAIN_AFTER = 2_000;

/**
 * Begins to open the embedded PostgreSQL, where that is what is used: in the while that it takes, the rest of the program can
 * be loaded, of which this file needs nothing.
 * @throws StoreError when its folder cannot be had.
 */
export async function beginOpening(location: DatabaseLocation): Promise<EmbeddedPostgres | null> {
  if (location.type === 'postgres') return null;
  const postgres = EmbeddedPostgres.at(location);
  await postgres.begin();
  return postgres;
}

/** Asks one statement of the thread that a transaction began in. */
type Ask = (sql: string, parameters?: readonly unknown[]) => Promise<EmbeddedResult>;

/**
 * The embedded PostgreSQL, in a thread of its own: opening a folder and writing a release take seconds of work, in
 * which the process goes on answering. It has the methods that the database driver asks of PGlite. A thread that has come
 * to its end, as PostgreSQL does when its disk is full, fails what it was asked, and a later statement starts another. Its
 * end may be that it says nothing any more: one that is over its time is ended.
 */
export class EmbeddedPostgres {
  readonly closed = false;
  readonly ready = true;
  readonly waitReady = Promise.resolve();
  /** Null for the memory of this process. */
  readonly folder: string | null;
  /** Whether there was no database yet: what it will hold has still to be written. */
  readonly isNew: boolean;
  #thread: Thread | null = null;
  #begun: Promise<void> | null = null;
  #giveBack = () => {};

  /** Milliseconds that a statement may take, and one of a transaction, which may have much to write. */
  limits = { alone: Number.POSITIVE_INFINITY, inTransaction: Number.POSITIVE_INFINITY };

  private constructor(folder: string | null) {
    this.folder = folder;
    this.isNew = folder === null || !existsSync(placeIn(folder));
  }

  static at(location: Exclude<DatabaseLocation, { type: 'postgres' }>): EmbeddedPostgres {
    return new EmbeddedPostgres(location.type === 'memory' ? null : location.folder);
  }

  /**
   * Takes the folder for this process and begins to open the database in it. Another time it does nothing more.
   * @throws StoreError when the folder cannot be had.
   */
  begin(): Promise<void> {
    this.#begun ??= this.#begin();
    return this.#begun;
  }

  async #begin(): Promise<void> {
    if (this.folder !== null) this.#giveBack = await takeFolder(this.folder);
    this.#running();
  }

  query: Ask = (sql, parameters = []) => this.#running().ask(sql, parameters, this.limits.alone);

  /** A transaction stays with the thread it began in: another knows nothing of it. */
  async transaction<T>(work: (transaction: { readonly query: Ask }) => Promise<T>): Promise<T> {
    const thread = this.#running();
    const query: Ask = (sql, parameters = []) => thread.ask(sql, parameters, this.limits.inTransaction);
    // Not awaited: the driver waits for the work to begin, and would wait for ever if the thread had ended.
    const begun = query('begin');
    begun.catch(() => {});
    try {
      const result = await work({ query: (sql, parameters) => begun.then(() => query(sql, parameters)) });
      await query('commit');
      return result;
    } catch (error) {
      await query('rollback').catch(() => {});
      throw error;
    }
  }

  /** Ends the opening of a new database: nothing is in it yet, and to wait until it is made takes seconds. */
  endOpening(): void {
    if (this.isNew) this.#thread?.endOpening();
  }

  async close(): Promise<void> {
    await this.#begun?.catch(() => {});
    this.#begun = null;
    await this.#thread?.close();
    this.#thread = null;
    this.#giveBack();
    this.#giveBack = () => {};
  }

  #running(): Thread {
    const isDue = (thread: Thread) =>
      thread.endedAt !== null && Date.now() - thread.endedAt > STARTS_AGAIN_AFTER;
    if (this.#thread === null || isDue(this.#thread))
      this.#thread = new Thread(this.folder === null ? 'memory://' : placeIn(this.folder));
    return this.#thread;
  }
}

/** Where the database itself lies in its folder. */
function placeIn(folder: string): string {
  return join(folder, 'database');
}

/** One thread and what it has been asked. */
class Thread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<EmbeddedResult>>();
  #lastId = 0;
  #isOpen = false;
  /** Why it answers no more. */
  #stopped: DatabaseUnavailable | null = null;
  endedAt: number | null = null;

  constructor(folder: string) {
    this.#worker = new Worker(THREAD, { workerData: { folder } });
    this.#worker.on('message', (reply: EmbeddedReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(null));
    const opened = this.#post({ id: ++this.#lastId, kind: 'open' });
    opened.then(
      () => {
        this.#isOpen = true;
      },
      (error) => this.#end(error),
    );
  }

  endOpening(): void {
    if (!this.#isOpen) this.#end(new Error('it was ended while it was opened'));
  }

  ask(sql: string, parameters: readonly unknown[], limit: number): Promise<EmbeddedResult> {
    const id = ++this.#lastId;
    const answer = this.#post({ id, kind: 'query', sql, parameters });
    return Number.isFinite(limit) ? this.#within(limit, answer) : answer;
  }

  async close(): Promise<void> {
    const id = ++this.#lastId;
    if (this.#stopped === null)
      await this.#within(CLOSES_WITHIN, this.#post({ id, kind: 'close' })).catch(() => {});
    await this.#worker.terminate();
  }

  #post(request: EmbeddedRequest): Promise<EmbeddedResult> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    const asked = Promise.withResolvers<EmbeddedResult>();
    this.#asked.set(request.id, asked);
    this.#worker.postMessage(request);
    return asked.promise;
  }

  #within(limit: number, answer: Promise<EmbeddedResult>): Promise<EmbeddedResult> {
    const tooLong = new Error(`it did not answer within ${limit / 1000} seconds`);
    const timer = setTimeout(() => this.#end(tooLong), limit);
    return answer.finally(() => clearTimeout(timer));
  }

  #settle(reply: EmbeddedReply): void {
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if ('failure' in reply) {
      const failure = Object.assign(new Error(reply.failure.message), reply.failure);
      asked?.reject(failure);
      if (reply.failure.isFatal) this.#end(failure);
    } else asked?.resolve(reply.result);
  }

  #end(cause: unknown): void {
    if (this.#stopped) return;
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    this.#stopped = new DatabaseUnavailable(`The embedded database has stopped${reason}.`, { cause });
    this.endedAt = Date.now();
    for (const asked of this.#asked.values()) asked.reject(this.#stopped);
    this.#asked.clear();
    void this.#worker.terminate();
  }
}
