import { setTimeout as wait } from 'node:timers/promises';
import { LIMITS } from '../limits.ts';
import type { HasReleases, ReplicaNews, ReplicaUses } from './database.ts';
import { databaseFault, failureWords } from './database-fault.ts';
import { ask, type Orm } from './mikro-database.ts';
import { StoreError } from './store-error.ts';

/** Milliseconds after which a replica that did not answer is tried again, while others are asked. */
const TRIED_AGAIN_AFTER = 1_000;

/** Milliseconds for which it is not told again that a replica is behind. */
const TOLD_AGAIN_AFTER = 60_000;

/**
 * What PostgreSQL says of tables, columns and functions that have not come yet, and of a statement that a replica gives up
 * since what it reads is being changed.
 */
const NOT_YET = /^(?:42P01|42703|42883|40001|40P01)$/;

/** What came of a question: rows; or none, since it has not got the releases yet, or does not answer. */
export type ReplicaAnswer<Row> = readonly Row[] | 'behind' | 'failed';

/** A server that copies the primary. Once it does not answer it is not asked until it does again. */
export class Replica {
  readonly uses: ReplicaUses = { answered: 0, behind: 0, failed: 0 };
  readonly #orm: Orm;
  readonly #place: string;
  readonly #tell: (news: ReplicaNews) => void;
  #isThere = true;
  #isClosed = false;
  #toldAt = Number.NEGATIVE_INFINITY;

  /** @param place the setting that says where it is, and its value. */
  constructor(orm: Orm, place: string, tell: (news: ReplicaNews) => void) {
    this.#orm = orm;
    this.#place = place;
    this.#tell = tell;
  }

  /** Whether it is asked: not while it does not answer. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /** @throws what is a mistake in the statement. */
  async ask<Row>(
    sql: string,
    parameters: readonly unknown[],
    has: HasReleases<Row>,
  ): Promise<ReplicaAnswer<Row>> {
    try {
      const rows = await ask<Row>(this.#orm, sql, parameters, LIMITS.replicaAnswer.most);
      if (has(rows)) {
        this.uses.answered += 1;
        return rows;
      }
    } catch (error) {
      if (!NOT_YET.test((error as { code?: string }).code ?? '')) return this.#fail(error);
    }
    this.uses.behind += 1;
    return 'behind';
  }

  /** Tells that it was waited for in vain; not every time, for all who ask find the same. */
  tellBehind(): void {
    const now = performance.now();
    if (now - this.#toldAt < TOLD_AGAIN_AFTER) return;
    this.#toldAt = now;
    this.#tell({ place: this.#place, state: 'is behind' });
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.#orm.close(true);
  }

  /** @throws what is a mistake in the statement. */
  #fail(error: unknown): 'failed' {
    if (!(databaseFault(error, this.#place) instanceof StoreError)) throw error;
    this.uses.failed += 1;
    if (!this.#isThere || this.#isClosed) return 'failed';
    this.#isThere = false;
    this.#tell({ place: this.#place, state: 'does not answer', reason: failureWords(error) });
    void this.#tryUntilThere();
    return 'failed';
  }

  async #tryUntilThere(): Promise<void> {
    while (!this.#isThere && !this.#isClosed) {
      await wait(TRIED_AGAIN_AFTER, undefined, { ref: false });
      if (!this.#isClosed) this.#isThere = await this.#answers();
    }
    if (this.#isThere) this.#tell({ place: this.#place, state: 'answers' });
  }

  #answers(): Promise<boolean> {
    return ask(this.#orm, 'select 1', [], LIMITS.replicaAnswer.most).then(
      () => true,
      () => false,
    );
  }
}
