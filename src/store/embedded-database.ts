import { statfs } from 'node:fs/promises';
import type { Options } from '@mikro-orm/core';
import { PgliteDriver } from '@mikro-orm/pglite';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { LIMITS } from '../limits.ts';
import type { Step } from './database.ts';
import { databaseFault, failureWords, NO_ROOM } from './database-fault.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { MikroDatabase, newOrm, type Orm } from './mikro-database.ts';
import { DatabaseUnavailable, StoreError } from './store-error.ts';

/** Bytes that PostgreSQL needs for the next file of its log, and some more. */
const LEAST_ROOM = 32 * 1024 * 1024;

/** The PostgreSQL inside this process, in a folder or in its memory. */
export class EmbeddedDatabase extends MikroDatabase {
  readonly location: 'embedded' | 'memory';
  readonly place: string;
  changes = 0;
  protected readonly orm: Orm;
  readonly #folder: string | null;
  readonly #postgres: EmbeddedPostgres;
  #lastWork: Promise<unknown> = Promise.resolve();

  /** @param postgres whose opening may have begun. */
  constructor(postgres: EmbeddedPostgres) {
    super();
    const { folder } = postgres;
    this.location = folder === null ? 'memory' : 'embedded';
    this.place = folder === null ? 'The database in memory' : `DATA_DIR (${folder})`;
    this.#folder = folder;
    this.#postgres = postgres;
    const options = { driver: PgliteDriver, dbName: 'postgres', driverOptions: { pglite: () => postgres } };
    this.orm = newOrm(this.listeners, options as unknown as Partial<Options>);
  }

  protected async connect(): Promise<void> {
    await this.#postgres.begin();
    try {
      await this.orm.em.getConnection().execute('select 1');
    } catch (error) {
      const cause = (error as Error).cause ?? error;
      const fault = databaseFault(cause, this.place);
      if (fault instanceof StoreError) throw fault;
      const advice = 'Move the folder away and start again: the content is ingested anew.';
      const message = `The database in ${this.place} does not open: ${failureWords(cause)}. ${advice}`;
      throw new StoreError(message, { cause });
    }
  }

  protected async migrate(): Promise<void> {
    await this.orm.migrator.up();
    this.#postgres.limits = { alone: LIMITS.statement.most, inTransaction: LIMITS.step.most };
  }

  /** Without room for its log PostgreSQL ends where it stands, and often says nothing any more. */
  protected override async telling<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await super.telling(work);
    } catch (error) {
      const isFull = error instanceof DatabaseUnavailable && (await hasNoRoom(this.#folder));
      throw isFull ? new DatabaseUnavailable(`${this.place} ${NO_ROOM}.`, { cause: error }) : error;
    }
  }

  protected async release(): Promise<void> {
    await this.#postgres.close();
  }

  inSteps<Result>(work: (step: Step) => Promise<Result>): Promise<Result> {
    const done = this.#lastWork.then(() => this.telling(() => work((step) => this.#write(step))));
    this.#lastWork = done.catch(() => {});
    return done;
  }

  /** Whatever came of it, something may have been written. */
  #write<Result>(step: (em: SqlEntityManager) => Promise<Result>): Promise<Result> {
    return this.fork()
      .transactional((em) => step(em))
      .finally(() => {
        this.changes += 1;
      });
  }
}

async function hasNoRoom(folder: string | null): Promise<boolean> {
  if (folder === null) return false;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < LEAST_ROOM;
}
