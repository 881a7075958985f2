import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { LIMITS } from '../limits.ts';
import type { Step } from './database.ts';
import { failureWords } from './database-fault.ts';
import { readDatabaseUrl, type ServerAddress, withoutPassword } from './database-url.ts';
import { MikroDatabase, newOrm, type Orm } from './mikro-database.ts';
import { StoreError } from './store-error.ts';

/** Milliseconds more in which a server must say that a statement took too long; then it is taken for gone. */
const SAYS_SO_WITHIN = 1_000;

/** A PostgreSQL server. */
export class ServerDatabase extends MikroDatabase {
  readonly location = 'postgres';
  readonly changes = null;
  readonly place: string;
  protected readonly orm: Orm;
  readonly #address: ServerAddress;

  constructor({ url, poolSize }: { url: string; poolSize: number }) {
    super();
    this.place = `DATABASE_URL (${withoutPassword(url)})`;
    this.#address = readDatabaseUrl(url);
    const { most } = LIMITS.statement;
    const limits = { statement_timeout: most, query_timeout: most + SAYS_SO_WITHIN };
    this.orm = this.#orm({ ...limits, max: poolSize, onPoolCreated: dropUnanswered }, this.listeners);
  }

  #orm(driver: object, listeners: ReadonlySet<(sql: string) => void>): Orm {
    const { connection, database } = this.#address;
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

  protected async connect(): Promise<void> {
    try {
      await this.orm.em.getConnection().execute('select 1');
    } catch (error) {
      const advice = 'Is PostgreSQL running there, and are user, password and database right?';
      const message = `${this.place} does not answer: ${failureWords(error)}. ${advice}`;
      throw new StoreError(message, { cause: error });
    }
  }

  /** On connections of their own, which wait as long as it takes. An advisory lock makes concurrent starters take turns. */
  protected async migrate(): Promise<void> {
    const orm = this.#orm({ max: 2 }, new Set());
    try {
      await orm.em.fork().transactional(async (em) => {
        await (em as SqlEntityManager).execute(
          "select pg_advisory_xact_lock(hashtext('living-contract migrations'))",
        );
        await orm.migrator.up();
      });
    } finally {
      await orm.close(true);
    }
  }

  protected async release(): Promise<void> {}

  inSteps<Result>(work: (step: Step) => Promise<Result>): Promise<Result> {
    return this.telling(() => this.fork().transactional((em) => work((step) => step(em))));
  }
}

/** Closes a connection that still owes an answer when the time for it is over: it is of no use to the next who takes it. */
function dropUnanswered(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = (...asked) => {
      const answer = query(...asked);
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') void client.end();
      });
      return answer;
    };
  });
}

/** What is asked of the driver's connections and their pool. */
interface Pool {
  on(event: 'connect', listener: (client: Client) => void): unknown;
}

interface Client {
  query(...asked: readonly unknown[]): Promise<unknown>;
  end(): Promise<void>;
}
