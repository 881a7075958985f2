import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresServer } from './postgres-server.ts';

declare global {
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/**
 * Starts the PostgreSQL 18 server of this run of Jest, on a free port and in a folder of its own, before the first
 * test file. The test files find both in the environment; `stop-postgres.ts` stops it.
 */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export of its global setup.
export default async function startPostgres(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'living-contract-test-'));
  const server = await startPostgresServer(folder);
  process.env.TEST_RUN_FOLDER = folder;
  process.env.TEST_POSTGRES_PORT = String(server.port);
  globalThis.stopTestPostgres = () => server.stop();
}
