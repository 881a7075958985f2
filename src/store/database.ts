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
  /** As `rows`, for what is asked again and again in the same words, which a server then reads and plans once. */
  preparedRows<Row>(statement: Prepared): Promise<readonly Row[]>;
  /**
   * Runs one statement that reads of releases what never changes: a replica may answer it, if it has them. Which releases
   * are served is not among that; it is asked by `rows`.
   * @param has whether rows are those of a database that has the releases, which the statement has to show.
   * @throws DatabaseUnavailable as `rows` does, and DatabaseBehind when the releases are in none that may be asked.
   */
  releaseRows<Row>(
    sql: string,
    parameters: readonly unknown[],
    has: HasReleases<Row>,
  ): Promise<readonly Row[]>;
}

/** A statement under a name that no other has. */
export interface Prepared {
  readonly name: string;
  /** Its parameters are written `?`. */
  readonly sql: string;
  readonly parameters?: readonly unknown[];
}

/** Whether rows are those of a database that has the releases which a statement is about. */
export type HasReleases<Row> = (rows: readonly Row[]) => boolean;

/** A replica has come into another state. */
export interface ReplicaNews {
  /** The setting and its value. */
  readonly place: string;
  readonly state: 'answers' | 'does not answer' | 'is behind';
  /** Why it does not answer, in words. */
  readonly reason?: string;
}

/** What became of what a replica was asked. */
export interface ReplicaUses {
  answered: number;
  /** It had not got the release yet. */
  behind: number;
  failed: number;
}

/** Does one step of a piece of work. */
export type Step = <Result>(work: (em: SqlEntityManager) => Promise<Result>) => Promise<Result>;

/** A database. */
export interface Database extends Rows {
  readonly location: DatabaseLocation['type'];
  /**
   * Connects, and brings the schema up to date; concurrent starters wait for one another. Until then whoever asks is
   * told that the database is not there yet. A process that only reads waits for another to make the schema.
   * @param signal ends the waiting.
   * @throws StoreError when the server does not answer or the folder cannot be used, saying which setting to look at.
   */
  open(signal?: AbortSignal): Promise<void>;
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
  /** Hears of replicas that do not answer, that do again, and that are behind, until the returned function is called. */
  onReplica(listener: (news: ReplicaNews) => void): () => void;
  /** Every SQL statement sent from now on, until the returned function is called. Measures and tests count them. */
  onQuery(listener: (sql: string) => void): () => void;
  /** What became of what each replica was asked so far, in the order in which they are set. */
  readonly replicaUses: readonly Readonly<ReplicaUses>[];
  close(): Promise<void>;
}
