import { join } from 'node:path';
import type { Options } from '@mikro-orm/core';
import { takeFolder } from './data-folder.ts';
import type { Step } from './database.ts';
import { databaseFault, failureWords } from './database-fault.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { MikroDatabase, newOrm, type Orm, STATEMENT_LIMIT } from './mikro-database.ts';
import { StoreError } from './store-error.ts';

/** The PostgreSQL inside this process, in a folder or in its memory. */
export class EmbeddedDatabase extends MikroDatabase {
  readonly location: 'embedded' | 'memory';
  readonly place: string;
  protected readonly orm: Orm;
  readonly #folder: string | null;
  readonly #postgres: EmbeddedPostgres;
  #giveBack = () => {};
  #lastWork: Promise<unknown> = Promise.resolve();

  static async create(location: { type: 'embedded' | 'memory'; folder?: string }): Promise<EmbeddedDatabase> {
    // Loaded only where it is used, for it is large.
    const { PgliteDriver } = await import('@mikro-orm/pglite');
    return new EmbeddedDatabase(location.folder ?? null, PgliteDriver);
  }

  private constructor(folder: string | null, driver: unknown) {
    super();
    this.location = folder === null ? 'memory' : 'embedded';
    this.place = folder === null ? 'The database in memory' : `DATA_DIR (${folder})`;
    this.#folder = folder;
    this.#postgres = new EmbeddedPostgres(folder === null ? 'memory://' : join(folder, 'database'));
    const driverOptions = { pglite: () => this.#postgres };
    this.orm = newOrm(this.listeners, { driver, dbName: 'postgres', driverOptions } as Partial<Options>);
  }

  protected async connect(): Promise<void> {
    if (this.#folder !== null) this.#giveBack = await takeFolder(this.#folder);
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
    this.#postgres.statementLimit = STATEMENT_LIMIT;
  }

  protected async release(): Promise<void> {
    await this.#postgres.close();
    this.#giveBack();
    this.#giveBack = () => {};
  }

  inSteps<Result>(work: (step: Step) => Promise<Result>): Promise<Result> {
    const done = this.#lastWork.then(() =>
      this.telling(() => work((step) => this.fork().transactional((em) => step(em)))),
    );
    this.#lastWork = done.catch(() => {});
    return done;
  }
}
