import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Logger, MikroORM, type Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { AbstractSqlDriver, SqlEntityManager } from '@mikro-orm/sql';
import lockfile from 'proper-lockfile';
import { ENTITIES } from './entities.ts';
import { Migration001Agreements } from './migrations/001-agreements.ts';
import { Migration002Search } from './migrations/002-search.ts';
import { Migration003RuleParameters } from './migrations/003-rule-parameters.ts';
import { Migration004CarriedYears } from './migrations/004-carried-years.ts';
import { StoreError } from './store-error.ts';

/**
 * Where the agreements are kept: a PostgreSQL server, a folder for the embedded one, or this process's memory. A pool
 * has two connections at least: the lock that makes starters take turns holds one while the migrations run.
 */
export type DatabaseLocation =
  | { readonly type: 'postgres'; readonly url: string; readonly poolSize: number }
  | { readonly type: 'embedded'; readonly folder: string }
  | { readonly type: 'memory' };

/** Milliseconds in which a server must accept a connection; one that does not is told instead of waited for. */
const ANSWERS_WITHIN = 5_000;

/** An open database, its schema up to date. */
export interface Database {
  readonly location: DatabaseLocation['type'];
  /** A manager of its own for each unit of work. */
  fork(): SqlEntityManager;
  /** Runs one statement outside any unit of work; parameters are written `?`. */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Every SQL statement sent from now on, until the returned function is called. Measures and tests count them. */
  onQuery(listener: (sql: string) => void): () => void;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its schema up to date; concurrent starters wait for one another.
 * @throws StoreError when the server does not answer or the folder cannot be used, saying which setting to look at.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const listeners = new Set<(sql: string) => void>();
  const release = location.type === 'embedded' ? await lockFolder(location.folder) : async () => {};
  try {
    const orm = await connect(location, listeners);
    await migrate(orm, location);
    return {
      location: location.type,
      fork: () => orm.em.fork() as SqlEntityManager,
      rows: (sql, parameters = []) => orm.em.getConnection().execute(sql, [...parameters], 'all'),
      onQuery: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        await orm.close(true);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

type Orm = MikroORM<AbstractSqlDriver>;

async function connect(
  location: DatabaseLocation,
  listeners: ReadonlySet<(sql: string) => void>,
): Promise<Orm> {
  const common: Partial<Options> = {
    entities: ENTITIES,
    extensions: [Migrator],
    ensureDatabase: false,
    migrations: {
      migrationsList: [
        Migration001Agreements,
        Migration002Search,
        Migration003RuleParameters,
        Migration004CarriedYears,
      ],
      snapshot: false,
      tableName: 'migration',
    },
    debug: ['query'],
    loggerFactory: () => queryLogger(listeners),
  };
  return location.type === 'postgres' ? connectServer(location, common) : connectEmbedded(location, common);
}

async function connectServer(
  location: { url: string; poolSize: number },
  common: Partial<Options>,
): Promise<Orm> {
  const pool = { min: 0, max: location.poolSize };
  const driverOptions = { connectionTimeoutMillis: ANSWERS_WITHIN };
  const options = { ...common, driver: PostgreSqlDriver, clientUrl: location.url, pool, driverOptions };
  let orm: Orm | undefined;
  try {
    orm = (await MikroORM.init(options as Options)) as unknown as Orm;
    await orm.em.getConnection().execute('select 1');
    return orm;
  } catch (error) {
    await orm?.close(true);
    const advice = 'Is PostgreSQL running there, and are user, password and database right?';
    const url = withoutPassword(location.url);
    throw new StoreError(`DATABASE_URL (${url}) does not answer: ${reason(error)}. ${advice}`, {
      cause: error,
    });
  }
}

async function connectEmbedded(
  location: { type: string; folder?: string },
  common: Partial<Options>,
): Promise<Orm> {
  const dbName = location.folder ? join(location.folder, 'database') : 'memory://';
  let orm: Orm | undefined;
  try {
    const { PgliteDriver, extensions } = await import('./embedded-postgres.ts');
    const options = { ...common, driver: PgliteDriver, dbName, driverOptions: { extensions } };
    orm = (await MikroORM.init(options as Options)) as unknown as Orm;
    await orm.em.getConnection().execute('select 1');
    return orm;
  } catch (error) {
    await orm?.close(true);
    const advice = 'Move the folder away and start again: the content is ingested anew.';
    throw new StoreError(
      `The database in DATA_DIR (${location.folder}) does not open: ${reason(error)}. ${advice}`,
      { cause: error },
    );
  }
}

/** Runs the migrations that are missing. On a server an advisory lock makes concurrent starters take turns. */
async function migrate(orm: Orm, location: DatabaseLocation): Promise<void> {
  if (location.type !== 'postgres') return void (await orm.migrator.up());
  await orm.em.fork().transactional(async (em) => {
    await em.execute("select pg_advisory_xact_lock(hashtext('living-contract migrations'))");
    await orm.migrator.up();
  });
}

/**
 * A folder serves one process: the embedded database has no server that could arbitrate between two. The lock stands
 * in the folder, which may be all that this user may write: a volume is often mounted where its parent is not.
 */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await makeFolder(folder);
    return await lockfile.lock(folder, { lockfilePath: join(folder, 'lock'), retries: 0, stale: 10_000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') {
      const advice = 'Stop it, choose another DATA_DIR, or set DATABASE_URL to share one PostgreSQL server.';
      throw new StoreError(`DATA_DIR (${folder}) is in use by another process. ${advice}`, { cause: error });
    }
    const advice = 'Choose a folder that this user may write, or set DATABASE_URL.';
    throw new StoreError(`DATA_DIR (${folder}) cannot be written: ${reason(error)}. ${advice}`, {
      cause: error,
    });
  }
}

/** Makes a folder and those above it. The recursive mkdir of Node never returns where no folder can be made, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const above = dirname(resolve(folder));
    if (code !== 'ENOENT' || existsSync(above)) throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
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

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words = code && !message.includes(code) ? `${code} ${message}` : message || String(error);
  return words.replace(/\.$/, '');
}

/** A password may stand before the host or among the parameters. */
function withoutPassword(url: string): string {
  return URL.canParse(url) ? Object.assign(new URL(url), { password: '', search: '' }).href : 'not a URL';
}
