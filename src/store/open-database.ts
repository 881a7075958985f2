import type { Database } from './database.ts';
import type { DatabaseLocation } from './database-location.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';

/**
 * A database with nothing connected yet. What one kind of it needs is loaded only where it is used, for it is large.
 * @param begun the embedded one, where its opening has begun.
 * @throws StoreError when its address cannot be read.
 */
export async function createDatabase(
  location: DatabaseLocation,
  begun: EmbeddedPostgres | null = null,
): Promise<Database> {
  if (location.type === 'postgres') {
    const { ServerDatabase } = await import('./server-database.ts');
    return new ServerDatabase(location);
  }
  const { EmbeddedDatabase } = await import('./embedded-database.ts');
  return new EmbeddedDatabase(begun ?? EmbeddedPostgres.at(location));
}

/** Creates a database and opens it. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = await createDatabase(location);
  await database.open();
  return database;
}
