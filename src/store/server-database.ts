import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { LIMITS } from '../limits.ts';
import type { HasReleases, Prepared, ReplicaNews, ReplicaUses, Step } from './database.ts';
import { databaseFault, failureWords } from './database-fault.ts';
import type { ServerLocation } from './database-location.ts';
import { placeOf, readDatabaseUrl, type ServerAddress } from './database-url.ts';
import { inTime, MikroDatabase, newOrm, type Orm } from './mikro-database.ts';
import { Replica } from './replica.ts';
import { Replicas } from './replicas.ts';
import { DatabaseBehind, DatabaseUnavailable, StoreError } from './store-error.ts';

/** Milliseconds more in which a server must say that a statement took too long; then it is taken for gone. */
const SAYS_SO_WITHIN = 1_000;

/** Milliseconds between looks at whether somebody has made the schema. */
const LOOKS_AFTER = 1_000;

/** A PostgreSQL server, and the servers that copy it. What is served is asked of it alone; what a release says of any. */
export class ServerDatabase extends MikroDatabase {
  readonly location = 'postgres';
  readonly changes = null;
  readonly place: string;
  protected readonly orm: Orm;
  readonly #address: ServerAddress;
  readonly #replicas: Replicas | null;
  readonly #primaryReads: boolean;
  readonly #migrates: boolean;
  /** The connections on which statements are prepared; null where they cannot be. */
  #pool: Pool | null = null;
  /** By the statement: its words with its parameters as the driver has them, and its name. There are as many as the program has. */
  readonly #numbered = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #replicaListeners = new Set<(news: ReplicaNews) => void>();

  constructor(location: ServerLocation) {
    super();
    const { url, poolSize, replicaUrls = [], primaryReads = true, migrates = true } = location;
    this.place = placeOf(url);
    this.#address = readDatabaseUrl(url);
    this.#primaryReads = primaryReads;
    this.#migrates = migrates;
    this.orm = this.#orm(
      this.#address,
      {
        ...timesOf(LIMITS.statement.most, this.#address),
        max: poolSize,
        onPoolCreated: (pool: Pool) => this.#keep(pool),
      },
      this.listeners,
    );
    const replicas = replicaUrls.map((replicaUrl) => this.#replica(replicaUrl, poolSize));
    this.#replicas = replicas.length > 0 ? new Replicas(replicas) : null;
  }

  #orm(
    { connection, database }: ServerAddress,
    driver: object,
    listeners: ReadonlySet<(sql: string) => void>,
  ): Orm {
    return newOrm(listeners, {
      driver: PostgreSqlDriver,
      dbName: database,
      driverOptions: {
        connectionTimeoutMillis: LIMITS.connecting.most,
        keepAlive: true,
        ...driver,
        ...connection,
      },
    });
  }

  #replica(url: string, poolSize: number): Replica {
    const variable = 'DATABASE_REPLICA_URLS';
    const address = readDatabaseUrl(url, variable);
    const driver = {
      ...timesOf(LIMITS.replicaAnswer.most, address),
      max: poolSize,
      connectionTimeoutMillis: LIMITS.replicaAnswer.most,
      onPoolCreated: dropUnanswered,
    };
    const orm = this.#orm(address, driver, this.listeners);
    return new Replica(orm, placeOf(url, variable), (news) => {
      for (const listener of this.#replicaListeners) listener(news);
    });
  }

  #keep(pool: Pool): void {
    dropUnanswered(pool);
    this.#pool = pool;
  }

  /**
   * On a connection of MikroORM's, but past it: what it does for a statement takes longer than this one. Behind a pooler that
   * gives each statement another connection of its own nothing stays prepared: there it is asked as any other.
   */
  override preparedRows<Row>({ name, sql, parameters = [] }: Prepared): Promise<readonly Row[]> {
    const pool = this.#pool;
    if (!pool) return this.rows(sql, parameters);
    return this.sending(() => {
      const text = this.#numbered.getOrInsertComputed(sql, numbered);
      for (const listener of this.listeners) listener(text);
      const query = { name, text, values: parameters };
      const answer = prepared<Row>(pool, query).catch((error: { readonly code?: string }) => {
        if (!NOT_PREPARED.has(error.code ?? '')) throw error;
        this.#pool = null;
        return this.rows<Row>(sql, parameters);
      });
      return inTime(answer, LIMITS.answer.most);
    });
  }

  override async releaseRows<Row>(
    sql: string,
    parameters: readonly unknown[],
    has: HasReleases<Row>,
  ): Promise<readonly Row[]> {
    this.refuseUnlessOpen();
    const rows = await this.#replicas?.rows(sql, parameters, has);
    if (rows) return rows;
    if (this.#replicas && !this.#primaryReads)
      throw new DatabaseBehind('No replica has what is served, and the primary is not read from.');
    const name = this.#names.getOrInsertComputed(sql, nameOf);
    return this.preparedRows({ name, sql, parameters });
  }

  override get replicaUses(): readonly ReplicaUses[] {
    return this.#replicas?.uses ?? [];
  }

  override onReplica(listener: (news: ReplicaNews) => void): () => void {
    this.#replicaListeners.add(listener);
    return () => this.#replicaListeners.delete(listener);
  }

  protected async connect(): Promise<void> {
    try {
      await this.orm.em.getConnection().execute('select 1');
    } catch (error) {
      const advice = 'Is PostgreSQL running there, and are user, password and database right?';
      const message = `${this.place} does not answer: ${failureWords(error)}. ${advice}`;
      throw new StoreError(message, { cause: error });
    }
  }

  protected async migrate(signal?: AbortSignal): Promise<void> {
    const connection = { ...this.#address.connection, statement_timeout: 0 };
    const orm = this.#orm({ ...this.#address, connection }, { max: 2 }, new Set());
    try {
      await (this.#migrates ? this.#makeSchema(orm) : this.#waitForSchema(orm, signal));
    } finally {
      await orm.close(true);
    }
  }

  /**
   * On connections of their own, which wait as long as it takes, whatever the URL says of statements. An advisory lock
   * makes concurrent starters take turns.
   */
  async #makeSchema(orm: Orm): Promise<void> {
    await orm.em.fork().transactional(async (em) => {
      await (em as SqlEntityManager).execute(
        "select pg_advisory_xact_lock(hashtext('living-contract migrations'))",
      );
      await orm.migrator.up();
    });
  }

  /** Until another process has made the schema that this program knows; one of a later program has more than that. */
  async #waitForSchema(orm: Orm, signal?: AbortSignal): Promise<void> {
    this.waitsFor = 'the database has not got the schema of this version yet: a server that ingests makes it';
    while (!(await this.#hasSchema(orm))) await wait(LOOKS_AFTER, undefined, { signal, ref: false });
  }

  async #hasSchema(orm: Orm): Promise<boolean> {
    try {
      const sql = "select to_regclass('migration') is not null as made";
      const [row] = await orm.em.getConnection().execute<{ made: boolean }[]>(sql);
      return row?.made === true && (await orm.migrator.getPending()).length === 0;
    } catch (error) {
      const fault = databaseFault(error, this.place);
      if (fault instanceof DatabaseUnavailable) return false;
      throw fault;
    }
  }

  protected async release(): Promise<void> {
    await this.#replicas?.close();
  }

  inSteps<Result>(work: (step: Step) => Promise<Result>): Promise<Result> {
    return this.telling(() => this.fork().transactional((em) => work((step) => step(em))));
  }
}

/** How long a statement may take, for the server and for the driver, which waits a moment longer: no longer than is allowed by the URL. */
function timesOf(most: number, { statementTimeout }: ServerAddress) {
  return {
    statement_timeout: most,
    query_timeout: Math.min(most, statementTimeout || most) + SAYS_SO_WITHIN,
  };
}

/** What PostgreSQL says of a statement whose name it does not know, and of one whose name it knows already. */
const NOT_PREPARED: ReadonlySet<string> = new Set(['26000', '42P05']);

/** A statement as the driver has it: its parameters by their numbers. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replaceAll('?', () => {
    number += 1;
    return `$${number}`;
  });
}

function nameOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex').slice(0, 16);
}

/** A statement with its name and values. */
interface NamedQuery {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

async function prepared<Row>(pool: Pool, query: NamedQuery): Promise<readonly Row[]> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(query);
    return rows as readonly Row[];
  } finally {
    client.release();
  }
}

/**
 * Closes a connection that still owes an answer when the time for it is over: it is of no use to the next who takes it. And
 * gives back one that was lost with a transaction, which nobody else does: on a connection that is gone, none was begun, or
 * nothing is left to be rolled back.
 */
function dropUnanswered(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = (...asked) => {
      const answer = query(...asked);
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') void client.end();
      });
      if (asked[0] === 'begin') answer.catch((error: Error) => client.release(error));
      return asked[0] === 'rollback' ? answer.catch(() => ({ rows: [] })) : answer;
    };
  });
}

/** What is asked of the driver's connections and their pool. */
interface Pool {
  on(event: 'connect', listener: (client: Client) => void): unknown;
  connect(): Promise<Client>;
}

interface Client {
  query(...asked: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
  end(): Promise<void>;
  /** Gives it back to the pool, which has no use for one with an error. */
  release(error?: Error): void;
}
