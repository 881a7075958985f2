import { type OpenLibrary, openLibrary as openAnew } from '../../test/support/open-library.ts';
import type { DatabaseType, Holding } from '../../test/support/test-database.ts';

/** What was opened in this process, by the kind of database. */
const opened = new Map<DatabaseType, Promise<OpenLibrary>>();

/**
 * Stands for `test/support/open-library.ts` where one process runs the tests again and again: the database with the
 * agreement is filled, and the agreement read of it, once. Whoever writes gets a database of its own.
 */
export async function openLibrary(type: DatabaseType, holding?: Holding): Promise<OpenLibrary> {
  if (holding !== undefined) return openAnew(type, holding);
  const kept = await opened.getOrInsertComputed(type, () => openAnew(type));
  return { ...kept, close: async () => {} };
}
