import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { type DatabaseType, databaseToRead, freshDatabase, type Holding } from './test-database.ts';

/** A database, and what is read of it and kept. */
export interface OpenLibrary {
  readonly database: Database;
  readonly library: AgreementLibrary;
  close(): Promise<void>;
}

/**
 * Opens a database, one of the caller's own where it is said what that is to hold; else one with the agreement, which is only
 * to be read. Where one process runs the tests again and again, `scripts/mutate/kept-library.ts` stands for this.
 */
export async function openLibrary(type: DatabaseType, holding?: Holding): Promise<OpenLibrary> {
  const database = await openDatabase(
    await (holding === undefined ? databaseToRead(type) : freshDatabase(type, holding)),
  );
  const library = new AgreementLibrary(new AgreementReader(database));
  return { database, library, close: () => database.close() };
}
