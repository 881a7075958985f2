import type { SqlEntityManager } from '@mikro-orm/sql';
import type { DatabaseLocation } from './database-location.ts';
import type { TableSql } from './table-sql.ts';

/** What reading asks of a database. */
export interface Rows {
  /**
   * Another number after everything that this process has written; null where others write, too, who do not say so.
   */
  readonly changes: number | null;
  /** The statements of a table. @throws RangeError when there is no entity of that table. */
  readonly table: (name: string) => TableSql;
  /**
   * Runs one statement outside any unit of work; parameters are written `?`.
   * @throws DatabaseUnavailable when the database does not answer, or not in time.
   */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Does one step of a piece of work. */
export type Step = <Result>(work: (em: SqlEntityManager) => Promise<Result>) => Promise<Result>;

/** A database. */
export interface Database extends Rows {
  readonly location: DatabaseLocation['type'];
  /**
   * Connects, and brings the schema up to date; concurrent starters wait for one another. Until then whoever asks is
   * told that the database is not there yet.
   * @throws StoreError when the server does not answer or the folder cannot be used, saying which setting to look at.
   */
  open(): Promise<void>;
  /** A manager of its own for each unit of work. */
  fork(): SqlEntityManager;
  /**
   * Does a long piece of work. A server does it in one transaction. The embedded database has one session for all, so
   * each step is a transaction there, between which others are answered, and one piece of work waits for the one before:
   * what is written must not be seen before the last step.
   */
  inSteps<Result>(work: (step: Step) => Promise<Result>): Promise<Result>;
  /** How many statements `rows` has sent so far. */
  readonly statementsSent: number;
  /** Every SQL statement sent from now on, until the returned function is called. Measures and tests count them. */
  onQuery(listener: (sql: string) => void): () => void;
  close(): Promise<void>;
}
