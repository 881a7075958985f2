import { existsSync, globSync, readFileSync, watch } from 'node:fs';
import { chmod, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@jest/types';
import { ROOT } from './files-digest.ts';
import { modelFolder, openModels } from './kept-models.ts';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

declare global {
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/** A test file that needs the server makes this file in the folder of the run … */
export const WANTED = 'postgres.wanted';
/** … and is answered by this one, which holds the port. */
export const READY = 'postgres.port';
/** The model of the server, with the model databases in it: made before it is asked for. */
export const SERVER_MODEL = 'postgres';

/**
 * Makes the folder of this run of Jest, finds the models that are kept, and starts its PostgreSQL 18 server, a copy of
 * one, when the first test file asks for it: most test files need none. Where one speaks of it the server starts while that
 * is loaded. `stop-postgres.ts` stops it.
 */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export of its global setup.
export default async function startPostgres(run?: Config.GlobalConfig): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'living-contract-test-'));
  // A server that is started as root runs as another user, who must be able to enter the folder.
  await chmod(folder, 0o755);
  process.env.TEST_RUN_FOLDER = folder;
  process.env.TEST_MODELS_FOLDER ??= await openModels();
  let server: Promise<PostgresServer> | null = null;
  const watcher = watch(folder, (_, name) => {
    if (name === WANTED) server ??= startIn(folder);
  });
  if (run && existsSync(modelFolder(SERVER_MODEL)) && isSpokenOf(run)) server = startIn(folder);
  globalThis.stopTestPostgres = async () => {
    watcher.close();
    await (await server)?.abandon();
  };
}

/** By its name, or by what runs on it. */
const SPEAKS_OF_IT = /'postgres'|\b(?:DATABASES|createTestApp|openLibrary)\b/;

/** Whether one of the test files of a run speaks of the server. */
function isSpokenOf({ testPathPatterns }: Config.GlobalConfig): boolean {
  const selected = testPathPatterns.toExecutor({ rootDir: ROOT });
  return globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT })
    .map((file) => join(ROOT, file))
    .some((file) => selected.isMatch(file) && SPEAKS_OF_IT.test(readFileSync(file, 'utf8')));
}

async function startIn(folder: string): Promise<PostgresServer> {
  const server = await startPostgresServer(folder, modelFolder(SERVER_MODEL));
  await writeFile(join(folder, `${READY}.part`), String(server.port));
  await rename(join(folder, `${READY}.part`), join(folder, READY));
  return server;
}
