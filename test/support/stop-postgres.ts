import { removeFolder } from './kept-models.ts';

/** Stops the PostgreSQL server of this run of Jest and removes what the run left on disk. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export of its global teardown.
export default async function stopPostgres(): Promise<void> {
  await globalThis.stopTestPostgres?.();
  const folder = process.env.TEST_RUN_FOLDER;
  if (folder) await removeFolder(folder);
}
