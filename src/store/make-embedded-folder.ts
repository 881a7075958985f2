import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmbeddedFailure } from './embedded-message.ts';

/** The process's program, beside this file: as written where this is run as written, else as built. */
const PROGRAM = fileURLToPath(new URL(`embedded-folder-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Makes the folder of an embedded database where there is none. A process of its own makes it, beside its place: that takes
 * 600 MB of memory, which a thread would not give back; and a folder that is half made is never taken for one.
 * @param folder or `memory://`, for which there is nothing to make.
 */
export async function makeEmbeddedFolder(folder: string): Promise<void> {
  if (folder.startsWith('memory://') || existsSync(join(folder, 'PG_VERSION'))) return;
  const making = `${basename(folder)}.making-`;
  for (const left of await readdir(dirname(folder)))
    if (left.startsWith(making)) await rm(join(dirname(folder), left), { recursive: true, force: true });
  const beside = join(dirname(folder), making + process.pid);
  const maker = fork(PROGRAM, [beside], { execArgv: [] });
  let failure: EmbeddedFailure | null = null;
  maker.on('message', (told: EmbeddedFailure) => {
    failure = told;
  });
  const [code] = await once(maker, 'exit');
  if (failure !== null) throw Object.assign(new Error((failure as EmbeddedFailure).message), failure);
  if (code !== 0) throw new Error(`the process that makes it ended with ${code}`);
  await rename(beside, folder);
}
