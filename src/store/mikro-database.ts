import { type Logger, MikroORM, type Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import type { AbstractSqlDriver, SqlEntityManager } from '@mikro-orm/sql';
import { LIMITS } from '../limits.ts';
import type { Database, HasReleases, Prepared, ReplicaNews, ReplicaUses, Step } from './database.ts';
import { databaseFault } from './database-fault.ts';
import type { DatabaseLocation } from './database-location.ts';
import { ENTITIES } from './entities.ts';
import { Migration001Agreements } from './migrations/001-agreements.ts';
import { Migration002Search } from './migrations/002-search.ts';
import { Migration003RuleParameters } from './migrations/003-rule-parameters.ts';
import { Migration004Numbering } from './migrations/004-numbering.ts';
import { Migration005KeptReleases } from './migrations/005-kept-releases.ts';
import { Migration006Laws } from './migrations/006-laws.ts';
import { Migration007CarriedYears } from './migrations/007-carried-years.ts';
import { Migration008Questions } from './migrations/008-questions.ts';
import { Migration009SourceAccounts } from './migrations/009-source-accounts.ts';
import { Migration010AskedWords } from './migrations/010-asked-words.ts';
import { Migration011EditionDocuments } from './migrations/011-edition-documents.ts';
import { Migration012Generation } from './migrations/012-generation.ts';
import { Migration013SharedRows } from './migrations/013-shared-rows.ts';
import { Migration014ReleaseOfAgreement } from './migrations/014-release-of-agreement.ts';
import { Migration015QuestionDocuments } from './migrations/015-question-documents.ts';
import { Migration016ReleaseWords } from './migrations/016-release-words.ts';
import { DatabaseNotOpen, DatabaseUnavailable } from './store-error.ts';
import { TableSql } from './table-sql.ts';

export type Orm = MikroORM<AbstractSqlDriver>;

/** What the databases have in common: MikroORM, its migrations, and what a failure means. */
export abstract class MikroDatabase implements Database {
  abstract readonly location: DatabaseLocation['type'];
  /** The setting that says where it is, for messages. */
  abstract readonly place: string;
  protected abstract readonly orm: Orm;
  protected readonly listeners = new Set<(sql: string) => void>();
  #isOpen = false;
  #sent = 0;
  /** What opening waits for, where that may take long. */
  protected waitsFor: string | undefined;

  abstract readonly changes: number | null;

  protected abstract connect(): Promise<void>;
  protected abstract migrate(signal?: AbortSignal): Promise<void>;
  protected abstract release(): Promise<void>;
  abstract inSteps<Result>(work: (step: Step) => Promise<Result>): Promise<Result>;

  async open(signal?: AbortSignal): Promise<void> {
    try {
      await this.connect();
      await this.migrate(signal);
      this.#isOpen = true;
    } catch (error) {
      await this.close();
      throw databaseFault(error, this.place);
    }
  }

  readonly table = (name: string): TableSql => {
    const description = [...this.orm.getMetadata()].find(({ tableName }) => tableName === name);
    if (!description) throw new RangeError(`no entity has the table ${name}`);
    return new TableSql(description);
  };

  fork(): SqlEntityManager {
    return this.orm.em.fork() as SqlEntityManager;
  }

  get statementsSent(): number {
    return this.#sent;
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.sending(() => ask(this.orm, sql, parameters, LIMITS.answer.most));
  }

  preparedRows<Row>({ sql, parameters }: Prepared): Promise<readonly Row[]> {
    return this.rows(sql, parameters);
  }

  releaseRows<Row>(
    sql: string,
    parameters: readonly unknown[],
    _has: HasReleases<Row>,
  ): Promise<readonly Row[]> {
    return this.rows(sql, parameters);
  }

  get replicaUses(): readonly ReplicaUses[] {
    return [];
  }

  onReplica(_listener: (news: ReplicaNews) => void): () => void {
    return () => {};
  }

  protected refuseUnlessOpen(): void {
    if (!this.#isOpen) throw new DatabaseNotOpen(`${this.place} is not open yet.`, this.waitsFor);
  }

  onQuery(listener: (sql: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    await this.orm.close(true);
    await this.release();
  }

  /** Sends a statement to read by. */
  protected async sending<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    this.refuseUnlessOpen();
    this.#sent += 1;
    return this.telling(send);
  }

  /** Does something, and tells what a failure of it means. */
  protected async telling<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw databaseFault(error, this.place);
    }
  }
}

export function newOrm(listeners: ReadonlySet<(sql: string) => void>, options: Partial<Options>): Orm {
  const common: Partial<Options> = {
    entities: ENTITIES,
    extensions: [Migrator],
    ensureDatabase: false,
    migrations: {
      migrationsList: [
        Migration001Agreements,
        Migration002Search,
        Migration003RuleParameters,
        Migration004Numbering,
        Migration005KeptReleases,
        Migration006Laws,
        Migration007CarriedYears,
        Migration008Questions,
        Migration009SourceAccounts,
        Migration010AskedWords,
        Migration011EditionDocuments,
        Migration012Generation,
        Migration013SharedRows,
        Migration014ReleaseOfAgreement,
        Migration015QuestionDocuments,
        Migration016ReleaseWords,
      ],
      snapshot: false,
      tableName: 'migration',
    },
    debug: ['query'],
    loggerFactory: () => queryLogger(listeners),
  };
  return new MikroORM({ ...common, ...options } as Options) as unknown as Orm;
}

/** Hands statements to whoever listens; with nobody listening nothing is formatted. */
function queryLogger(listeners: ReadonlySet<(sql: string) => void>): Logger {
  return {
    log: () => {},
    error: () => {},
    warn: () => {},
    logQuery: (context) => {
      for (const listener of listeners) listener(context.query ?? '');
    },
    setDebugMode: () => {},
    isEnabled: () => listeners.size > 0,
  };
}

/**
 * Sends a statement and waits for its rows.
 * @param most milliseconds for which they are waited for.
 * @throws DatabaseUnavailable when they are too late; or what the driver throws.
 */
export function ask<Row>(
  orm: Orm,
  sql: string,
  parameters: readonly unknown[],
  most: number,
): Promise<readonly Row[]> {
  return inTime(orm.em.getConnection().execute<Row[]>(sql, [...parameters], 'all'), most);
}

/** @throws DatabaseUnavailable when an answer takes longer than `most` milliseconds. */
export function inTime<Answer>(answer: Promise<Answer>, most: number): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const message = `The database did not answer within ${most / 1000} seconds.`;
  const timer = setTimeout(() => late.reject(new DatabaseUnavailable(message)), most);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}
