import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes the folder of an embedded database where there is none, of one that its makers have prepared: to make it with the
 * embedded PostgreSQL takes two seconds and 600 MB of memory. It is made beside its place, so that one which is half made
 * is never taken for one.
 * @param folder or `memory://`, for which there is nothing to make.
 */
export async function makeEmbeddedFolder(folder: string): Promise<void> {
  if (folder.startsWith('memory://') || existsSync(join(folder, 'PG_VERSION'))) return;
  const making = `${basename(folder)}.making-`;
  for (const left of await readdir(dirname(folder)))
    if (left.startsWith(making)) await rm(join(dirname(folder), left), { recursive: true, force: true });
  const beside = join(dirname(folder), making + process.pid);
  await mkdir(beside, { mode: 0o700 });
  // Loaded only where a folder is made, which is once.
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
  const { UnpackSync } = await import('tar');
  const prepared = Buffer.from(await (await dataDir()).arrayBuffer());
  // At once: there are a thousand files, and the thread has nothing else to do. They belong to who makes them.
  new UnpackSync({ cwd: beside, preserveOwner: false, noMtime: true, onwarn }).end(prepared);
  await rename(beside, folder);
}

/** Only that its names begin at the root is as it should be; whatever else is told, such as a full disk, is its end. */
function onwarn(code: string, message: string, data: Error | object): void {
  if (code !== 'TAR_ENTRY_INFO') throw data instanceof Error ? data : new Error(message);
}
