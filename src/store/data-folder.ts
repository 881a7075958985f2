import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { failureWords } from './database-fault.ts';
import { StoreError } from './store-error.ts';

/** Milliseconds for which a process that has the folder is waited for: one that is just ending has. */
const ENDS_WITHIN = 1_000;

/** Milliseconds after which it is looked whether that one has ended. */
const LOOKS_AFTER = 25;

/** What SQLite says of a file that another has locked. */
const SQLITE_BUSY = 5;

/**
 * Takes a folder for this process, as the embedded database has no server that could arbitrate between two. The lock is
 * one of the operating system, which SQLite takes on a file that stays empty: it ends with the process however that
 * ends, and holds while the process lives, be it paused. It stands in the folder, which may be all that this user may
 * write: a volume is often mounted where its parent is not.
 * @returns what gives the folder back.
 * @throws StoreError when another process has it, or it cannot be written.
 */
export async function takeFolder(folder: string): Promise<() => void> {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return await lockWithin(ENDS_WITHIN, join(folder, 'lock.sqlite'));
  } catch (error) {
    const advice = isBusy(error)
      ? 'is in use by another process. Stop it, choose another DATA_DIR, or set DATABASE_URL to share one PostgreSQL server.'
      : `cannot be written: ${failureWords(error)}. Choose a folder that this user may write, or set DATABASE_URL.`;
    throw new StoreError(`DATA_DIR (${folder}) ${advice}`, { cause: error });
  }
}

/** Looks again and again rather than letting SQLite wait, in which nothing else would be done: no signal would be heard. */
async function lockWithin(most: number, file: string): Promise<() => void> {
  for (let waited = 0; waited < most; waited += LOOKS_AFTER) {
    try {
      return lock(file);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await wait(LOOKS_AFTER);
  }
  return lock(file);
}

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === SQLITE_BUSY;
}

function lock(file: string): () => void {
  const locked = new DatabaseSync(file);
  try {
    locked.exec('begin exclusive');
  } catch (error) {
    locked.close();
    throw error;
  }
  return () => locked.close();
}

/** Makes a folder and those above it. The recursive mkdir of Node never returns where no folder can be made, as in /proc. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const above = dirname(resolve(folder));
    if (code !== 'ENOENT' || existsSync(above)) throw error;
    makeFolder(above);
    mkdirSync(folder);
  }
}
